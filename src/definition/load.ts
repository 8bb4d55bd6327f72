import type { Place, SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { locate, type Node, type Path } from '../source/node.ts';
import { parseYaml, type ParsedSource } from '../source/parse.ts';
import { applyForm, type FormProblem } from './forms.ts';
import { knownIds, type KnownIds } from './known.ts';
import { definitionSchema, type Definition } from './schema/schema.ts';
import { fitShape } from './shape.ts';
import { definitionStandIns } from './stand-ins.ts';

export type { KnownIds };

/** A questionnaire definition as far as it could be read, despite its problems. */
export interface LoadedDefinition {
  readonly source: SourceText;
  /** The tree as written. */
  readonly raw: Node | null;
  /** The tree after repair; paths in `definition` are paths in it. */
  readonly node: Node | null;
  /** Valid in shape, not necessarily in meaning; null only if nothing could be used. */
  readonly definition: Definition | null;
  /** Whether `definition` lacks something that was written. If so, it must not be used for scoring. */
  readonly damaged: boolean;
  readonly known: KnownIds;
  /** Problems of syntax and shape. */
  readonly problems: readonly Problem[];
}

/** Reads a definition: the valid part of it, for the checks of meaning, with all problems of syntax and shape. */
export function readDefinition(source: SourceText): LoadedDefinition {
  const parsed = parseYaml(source);
  return load(source, parsed, trees(parsed.node));
}

function trees(...nodes: readonly (Node | null)[]): readonly Node[] {
  return nodes.filter((node) => node !== null);
}

function load(source: SourceText, parsed: ParsedSource, written: readonly Node[]): LoadedDefinition {
  const standIns = definitionStandIns(parsed.node);
  const { value, ...shape } = fitShape(source, parsed, definitionSchema, { standIns });
  return { source, ...shape, definition: value, known: knownIds([...written, ...trees(shape.node)]) };
}

/**
 * Returns the definition with a form applied, without `forms`. The form is applied to the located tree, so places
 * stay those of the file. The problems are those of the whole definition and of the form. An unknown form gives no
 * definition.
 */
export function withForm(loaded: LoadedDefinition, form: string): LoadedDefinition {
  const { source, raw, node, known } = loaded;
  const applied = node === null ? null : applyForm(node, form, known);
  if (applied === null) {
    const unknown = problem('unknown-id', null, {
      kind: 'form',
      id: form,
      suggestion: suggestion(form, known.forms),
    });
    return { ...loaded, definition: null, damaged: true, problems: [...loaded.problems, unknown] };
  }
  const own = applied.problems.map((found) => formProblem(source, found));
  const written = trees(raw).flatMap((tree) => trees(applyForm(tree, form, known)?.node ?? null));
  return { ...load(source, { node: applied.node, problems: [...loaded.problems, ...own] }, written), raw };
}

function formProblem(
  source: SourceText,
  { span: { start, end }, kind, id, suggestion: near, across }: FormProblem,
): Problem {
  const at = { source, start, end };
  if (across) return problem('order-across-sections', at, { question: id });
  return problem('unknown-id', at, { kind, id, suggestion: near });
}

/** Returns the place of a path of a loaded definition: its value, or its key, or else the nearest existing node. */
export function place(loaded: LoadedDefinition, path: Path, what: 'value' | 'key' = 'value'): Place {
  const { source, node } = loaded;
  const { start, end } = node === null ? { start: 0, end: 0 } : locate(node, path, what);
  return { source, start, end };
}
