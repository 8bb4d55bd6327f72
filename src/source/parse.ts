import { Composer, isScalar, type CST, type Document } from 'yaml';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { buildTree } from './build.ts';
import { guard } from './guard.ts';
import { MAX_SYNTAX_ERRORS } from './limits.ts';
import type { Node } from './node.ts';

/** A text as a located value; `node` is null if nothing in it can be used. */
export interface ParsedSource {
  readonly node: Node | null;
  readonly problems: readonly Problem[];
}

/**
 * Parses YAML 1.2 (core schema) into a located value, with all its problems as YAML. Never throws, whatever the text.
 * After a syntax error the tree contains whatever could still be read.
 */
export function parseYaml(source: SourceText): ParsedSource {
  const guarded = guard(source);
  if (guarded.tokens === null) return { node: null, problems: guarded.problems };
  const document = compose(guarded.tokens, source.text.length);
  const errors = syntaxErrors(source, document);
  if (isEmpty(document)) {
    const problems = [...guarded.problems, ...errors];
    const empty = problem('empty-document', { source, start: 0, end: 0 }, {});
    return { node: null, problems: problems.length === 0 ? [empty] : problems };
  }
  const built = buildTree(source, document.contents);
  return { node: built.node, problems: [...guarded.problems, ...errors, ...built.problems] };
}

const composeOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // The package compares each key with every other one, which can take minutes for a large file. build.ts checks keys
  // itself.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function compose(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const [document] = [...new Composer(composeOptions).compose(tokens, true, length)];
  // `true` above requests a document even if the text has none.
  return document as Document.Parsed;
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.source === '');
}

/** Syntax errors of the package, by its codes. Those about tags are left out, since each tag is reported already. */
function syntaxErrors(source: SourceText, document: Document.Parsed): readonly Problem[] {
  const { length } = source.text;
  return (
    document.errors
      .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
      // Once the parser has lost its position, every further token is unexpected.
      .filter(({ code }, i, all) => code !== 'UNEXPECTED_TOKEN' || all[i - 1]?.code !== 'UNEXPECTED_TOKEN')
      .slice(0, MAX_SYNTAX_ERRORS)
      .map(({ code, pos }) => {
        const start = Math.max(0, Math.min(pos[0], length));
        return problem(
          'yaml-syntax',
          { source, start, end: Math.max(start, Math.min(pos[1], length)) },
          { reason: code },
        );
      })
  );
}
