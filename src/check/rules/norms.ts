import type { NormGroup, Norms } from '../../definition/schema/schema.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { Path } from '../../source/node.ts';
import type { CheckContext, QuestionEntry, ScaleEntry } from '../context.ts';

interface NormsAt {
  readonly entry: ScaleEntry;
  readonly norms: Norms;
  readonly path: Path;
}

/** Yields the norms of every scale that are complete. */
export function* allNorms(context: CheckContext): Iterable<NormsAt> {
  for (const entry of context.scales.values()) {
    const { norms } = entry.scale;
    const path = [...entry.path, 'norms'];
    if (norms !== undefined && context.isIntact(path)) yield { entry, norms, path };
  }
}

/** The age comes from the norms' own question, or else from that of `applies_to`. */
function ageQuestionOf({ definition }: CheckContext, norms: Norms): string | undefined {
  return norms.age ?? definition.applies_to?.question;
}

/** Norms are complete, and put every learner into at most one group. */
export function* normProblems(context: CheckContext): Iterable<Problem> {
  for (const found of allNorms(context)) {
    yield* questionProblems(context, found);
    yield* groupProblems(context, found);
    yield* overlaps(context, found);
  }
}

/**
 * Law 11 allows only sex and age to select norms. The questions must declare that they ask for these, so that origin
 * or displacement can never select a cut-off.
 */
function* questionProblems(context: CheckContext, { norms, path }: NormsAt): Iterable<Problem> {
  const sex = norms.sex === undefined ? undefined : context.questions.get(norms.sex);
  if (sex !== undefined && !asks(sex, 'sex', 'answers'))
    yield context.problemAt('norm-question', [...path, 'sex'], { question: sex.id, about: 'sex' });
  if (norms.sex === undefined && isBySex(norms)) yield context.problemAt('missing-key', path, { key: 'sex' });
  const id = ageQuestionOf(context, norms);
  const age = id === undefined ? undefined : context.questions.get(id);
  if (age !== undefined && isByAge(norms) && !asks(age, 'age', 'number'))
    yield context.problemAt('norm-question', norms.age === undefined ? path : [...path, 'age'], {
      question: age.id,
      about: 'age',
    });
}

/** A question of unclear kind is reported by another rule. */
function asks(
  { question, kind }: QuestionEntry,
  about: 'sex' | 'age',
  expected: QuestionEntry['kind'],
): boolean {
  return question.about === about && (kind === expected || kind === null);
}

export function isBySex({ groups, sex_open: open }: Norms): boolean {
  return open !== undefined || groups.some((group) => group.sex !== undefined);
}

function isByAge({ groups }: Norms): boolean {
  return groups.some((group) => group.age !== undefined);
}

/** Each group has mean and sd, or bands, or both, and all groups have the same. */
function* groupProblems(context: CheckContext, { entry, norms, path }: NormsAt): Iterable<Problem> {
  const first = entryAt(norms.groups, 0);
  for (const [i, group] of norms.groups.entries()) {
    const own = [...path, 'groups', i];
    if ((group.mean === undefined) !== (group.sd === undefined) || kindOf(group) === '')
      yield context.problemAt('norm-incomplete', own, { group: group.id });
    else if (kindOf(group) !== kindOf(first) && kindOf(first) !== '')
      yield context.problemAt('norm-groups-differ', own, { group: group.id, first: first.id });
    if (group.age !== undefined && group.age[0] > group.age[1])
      yield context.problemAt('bounds-reversed', [...own, 'age', 1], {});
  }
  if (entry.scale.bands !== undefined && first.bands !== undefined)
    yield context.problemAt('norm-bands-twice', [...entry.path, 'bands'], { scale: entry.id }, 'key');
}

/** Returns what a group has, as a string that is equal for groups of the same kind. */
function kindOf({ mean, bands }: NormGroup): string {
  const names = (bands ?? []).map(({ id }) => id).join(' ');
  return [...(mean === undefined ? [] : ['mean']), ...(names === '' ? [] : [`bands ${names}`])].join(', ');
}

/** No learner belongs to two groups. */
function* overlaps(context: CheckContext, { norms, path }: NormsAt): Iterable<Problem> {
  for (const [i, group] of norms.groups.entries()) {
    const other = norms.groups.slice(0, i).find((one) => doOverlap(one, group));
    if (other !== undefined)
      yield context.problemAt('norm-overlap', [...path, 'groups', i], { group: group.id, other: other.id });
  }
}

function doOverlap(a: NormGroup, b: NormGroup): boolean {
  const sexes = optionsOf(b);
  const bySex = a.sex === undefined || b.sex === undefined || optionsOf(a).some((key) => sexes.includes(key));
  const byAge = a.age === undefined || b.age === undefined || (a.age[0] <= b.age[1] && b.age[0] <= a.age[1]);
  return bySex && byAge;
}

function optionsOf({ sex = [] }: NormGroup): readonly string[] {
  return (Array.isArray(sex) ? sex : [sex]).map(String);
}
