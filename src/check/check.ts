import { digests } from '../definition/digest.ts';
import { readDefinition, withForm, type LoadedDefinition } from '../definition/load.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { buildPlan } from '../plan/build.ts';
import { makeContext, type FormOf } from './context.ts';
import { exampleProblems } from './examples.ts';
import { changesScoring } from './harmless.ts';
import { placesIn } from './places.ts';
import { RULES } from './rules.ts';

export interface CheckResult {
  /** Sorted by place, without duplicates. */
  readonly problems: readonly Problem[];
  readonly loaded: LoadedDefinition;
}

/**
 * Checks a definition: its text, its shape, its meaning and its worked examples, as a whole and in each form. Never
 * throws: what cannot be read is reported as problems.
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

/** After a syntax error it is unclear what the rest was meant to be, so only the error itself is reported. */
function isReadable(loaded: LoadedDefinition): boolean {
  return !loaded.problems.some(({ code }) => code === 'yaml-syntax');
}

/** Every problem of a definition has a place in the text. */
function spanOf({ place }: Problem): readonly [start: number, end: number] {
  const { start, end } = place as TextPlace;
  return [start, end];
}

function isUnused({ code }: Problem): boolean {
  return code === 'unused';
}

function keyOf(found: Problem): string {
  return JSON.stringify([found.code, spanOf(found), found.args]);
}

/** The definition and its forms share most of their nodes, and therefore their problems. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((found) => [keyOf(found), found])).values()];
}

/** Checks the meaning of the whole definition or of one form, given the problems of its shape. */
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
  return [...problems, ...exampleProblems(context, plan)];
}
