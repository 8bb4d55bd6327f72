import { digests } from '../definition/digest.ts';
import { readDefinition, withForm, type LoadedDefinition } from '../definition/load.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { buildPlan } from '../plan/build.ts';
import { makeContext, type FormOf } from './context.ts';
import { exampleFaults } from './examples.ts';
import { changesScoring } from './harmless.ts';
import { placesIn } from './places.ts';
import { RULES } from './rules.ts';

export interface CheckResult {
  /** Sorted by place, each once. */
  readonly problems: readonly Problem[];
  readonly loaded: LoadedDefinition;
}

/**
 * Everything wrong with one definition: its text, its shape, its meaning and its worked examples, for the whole and
 * for each form. Never throws: what cannot be read is told as problems.
 */
export function checkSource(source: SourceText): CheckResult {
  const loaded = readDefinition(source);
  const formIds = isReadable(loaded) ? Object.keys(loaded.definition?.forms ?? {}) : [];
  const forms = formIds.map((id) => ({ id, loaded: withForm(loaded, id) }));
  const shape = distinct([...loaded.problems, ...forms.flatMap((form) => form.loaded.problems)]);
  const meaning = [
    meaningOf(loaded, null, shape),
    ...forms.map((form) => meaningOf(form.loaded, { id: form.id, known: loaded.known }, shape)),
  ];
  const unused = meaning.map((problems) => new Set(problems.filter(isUnused).map(keyOf)));
  const everywhere = (found: Problem): boolean =>
    !isUnused(found) || unused.every((keys) => keys.has(keyOf(found)));
  const problems = distinct([...shape, ...meaning.flat().filter(everywhere)]);
  return { problems: problems.toSorted((a, b) => spanOf(a)[0] - spanOf(b)[0]), loaded };
}

/** After a fault of syntax nobody knows what the rest was meant to be: only the fault itself is told. */
function isReadable(loaded: LoadedDefinition): boolean {
  return !loaded.problems.some(({ code }) => code === 'yaml-syntax');
}

/** Every fault of a definition has its place in the text. */
function spanOf({ at }: Problem): readonly [start: number, end: number] {
  const { start, end } = at as TextPlace;
  return [start, end];
}

function isUnused({ code }: Problem): boolean {
  return code === 'unused';
}

function keyOf(found: Problem): string {
  return JSON.stringify([found.code, spanOf(found), found.args]);
}

/** Base and forms share most of their pieces, and so their faults. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((found) => [keyOf(found), found])).values()];
}

/** What is wrong with the meaning of the whole or of one form, given what is wrong with its shape. */
function meaningOf(
  loaded: LoadedDefinition,
  form: FormOf | null,
  shape: readonly Problem[],
): readonly Problem[] {
  const { definition } = loaded;
  if (definition === null || !isReadable(loaded)) return [];
  const context = makeContext(definition, loaded.known, form, placesIn(loaded, shape));
  const problems = RULES.flatMap((rule) => [...rule(context)]);
  if (shape.length > 0 || problems.some(({ code }) => changesScoring(code))) return problems;
  const plan = buildPlan(definition, form?.id ?? null, digests(definition));
  return [...problems, ...exampleFaults(context, plan)];
}
