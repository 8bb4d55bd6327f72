import type { Place, SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { locate, type Node, type Path } from '../source/node.ts';
import { parseYaml, type ParsedSource } from '../source/parse.ts';
import { applyForm, type FormFault } from './forms.ts';
import { knownIds, type KnownIds } from './known.ts';
import { definitionSchema, type Definition } from './schema.ts';
import { fitShape } from './shape.ts';
import { definitionStandIns } from './stand-ins.ts';

export type { KnownIds };

/** A questionnaire definition as far as it can be read, whatever is wrong with it. */
export interface LoadedDefinition {
  readonly source: SourceText;
  /** As written. */
  readonly raw: Node | null;
  /** What is left after faults of shape are cut out; paths in `definition` are paths in it. */
  readonly node: Node | null;
  /** Valid in shape, not necessarily in meaning; null only if nothing can be saved. */
  readonly definition: Definition | null;
  /** Whether `definition` is less than what was written. Then nothing may be scored with it. */
  readonly damaged: boolean;
  readonly known: KnownIds;
  /** Of syntax and shape. */
  readonly problems: readonly Problem[];
}

/** Reads a definition: all faults of syntax and shape with their places, and the rest that the rules of meaning run on. */
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
 * The definition that a form makes of the whole, without `forms`. It is made of the located tree, so places are those of
 * the file; its problems are those of the whole and the form's own. A form that is not there gives no definition.
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
  const own = applied.faults.map((fault) => formProblem(source, fault));
  const written = trees(raw).flatMap((tree) => trees(applyForm(tree, form, known)?.node ?? null));
  return { ...load(source, { node: applied.node, problems: [...loaded.problems, ...own] }, written), raw };
}

function formProblem(
  source: SourceText,
  { at: { start, end }, kind, id, suggestion: near, across }: FormFault,
): Problem {
  const at = { source, start, end };
  if (across) return problem('order-across-sections', at, { question: id });
  return problem('unknown-id', at, { kind, id, suggestion: near });
}

/** Where a path of a loaded definition stands in its text: the value, or its key; the nearest piece there is. */
export function place(loaded: LoadedDefinition, path: Path, what: 'value' | 'key' = 'value'): Place {
  const { source, node } = loaded;
  const { start, end } = node === null ? { start: 0, end: 0 } : locate(node, path, what);
  return { source, start, end };
}
