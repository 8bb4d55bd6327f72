import { Composer, isScalar, type CST, type Document } from 'yaml';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { buildTree } from './build.ts';
import { guard } from './guard.ts';
import { MAX_SYNTAX_FAULTS } from './limits.ts';
import type { Node } from './node.ts';

/** A text as a located value; `node` is null where nothing of it can be used. */
export interface ParsedSource {
  readonly node: Node | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2 (core schema) as a located value, with everything that is wrong with it as YAML. Never throws, on any
 * text. After a fault of syntax the tree holds whatever could still be read.
 */
export function parseYaml(source: SourceText): ParsedSource {
  const guarded = guard(source);
  if (guarded.tokens === null) return { node: null, problems: guarded.problems };
  const document = compose(guarded.tokens, source.text.length);
  const faults = syntaxFaults(source, document);
  if (isEmpty(document)) {
    const problems = [...guarded.problems, ...faults];
    const empty = problem('empty-document', { source, start: 0, end: 0 }, {});
    return { node: null, problems: problems.length === 0 ? [empty] : problems };
  }
  const built = buildTree(source, document.contents);
  return { node: built.node, problems: [...guarded.problems, ...faults, ...built.problems] };
}

const composeOptions = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // Theirs compares each key with each other one, which a large file can make minutes of. Ours is in build.ts.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function compose(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const [document] = [...new Composer(composeOptions).compose(tokens, true, length)];
  // `true` above asks for a document even where the text has none.
  return document as Document.Parsed;
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.source === '');
}

/** Their faults, by their code. Those about tags are left out: each tag is refused already, as a tag. */
function syntaxFaults(source: SourceText, document: Document.Parsed): readonly Problem[] {
  const { length } = source.text;
  return (
    document.errors
      .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
      // Once the parser has lost its way, every further token is unexpected.
      .filter(({ code }, i, all) => code !== 'UNEXPECTED_TOKEN' || all[i - 1]?.code !== 'UNEXPECTED_TOKEN')
      .slice(0, MAX_SYNTAX_FAULTS)
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
