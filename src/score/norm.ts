import { entryAt } from '../plan/entry-at.ts';
import type { PlanBand, PlanNormGroup, PlanNorms, PlanScale } from '../plan/plan.ts';
import { compare, fromNumber } from '../plan/rational.ts';
import type { NoGroupReason, NormFit, ScaleResult } from './result.ts';
import { yearsOf } from './years.ts';
import type { View } from './view.ts';

/** Placeholder if no question asks for the sex. */
const ANYONE = -1;

/**
 * Returns the norm groups to which a learner can belong, given sex and age as far as they are known. null if the scale
 * has no norms.
 */
export function normFit({ norms }: PlanScale, view: View): NormFit | null {
  if (norms === null) return null;
  const sex = sexOf(norms, view);
  const years = norms.groups.some((group) => group.age !== null) ? wholeYears(norms, view) : null;
  return fitOf(norms, view, sex, years);
}

/** Returns the option chosen for the sex; null if unanswered, or if the option leaves the sex open. */
function sexOf({ sex, sexOpen }: PlanNorms, { sheet, plan }: View): number | null {
  if (sex === null) return null;
  const answer = entryAt(sheet, sex);
  if (answer.state !== 'given' || answer.kind !== 'option' || sexOpen.includes(answer.option)) return null;
  return entryAt(entryAt(plan.questions, sex).options, answer.option).unscored === 'missing'
    ? null
    : answer.option;
}

/** Returns the age in completed years. All ages above the oldest group are equivalent. */
function wholeYears({ age, groups }: PlanNorms, view: View): number | null {
  const years = yearsOf(age, view);
  if (years === null) return null;
  const ends = groups.flatMap((group) => group.age ?? []);
  const youngest = Math.min(...ends);
  const oldest = Math.max(...ends);
  for (let whole = youngest; whole <= oldest; whole += 1) {
    if (compare(years, fromNumber(whole)) >= 0 && compare(years, fromNumber(whole + 1)) < 0) return whole;
  }
  return oldest + 1;
}

function fitOf(norms: PlanNorms, view: View, sex: number | null, years: number | null): NormFit {
  const groups = new Set<number>();
  let beyond = false;
  for (const one of sex === null ? sexesOf(norms, view) : [sex]) {
    for (const age of years === null ? agesOf(norms) : [years]) {
      const found = norms.groups.findIndex((group) => isIn(group, one, age));
      if (found < 0) beyond = true;
      else groups.add(found);
    }
  }
  const all = [...groups].sort((a, b) => a - b);
  const isKnown = all.length === 1 && !beyond;
  return {
    groups: all,
    beyond: beyond || all.length === 0,
    noGroup: isKnown ? null : whyNone(norms, all, sex, years),
  };
}

function isIn(group: PlanNormGroup, sex: number, years: number): boolean {
  return (
    (group.sex === null || group.sex.includes(sex)) &&
    (group.age === null || (group.age[0] <= years && years <= group.age[1]))
  );
}

/** Returns every option that states the sex. */
function sexesOf({ sex, sexOpen }: PlanNorms, { plan }: View): readonly number[] {
  if (sex === null) return [ANYONE];
  return entryAt(plan.questions, sex).options.flatMap((option, index) =>
    option.unscored === 'missing' || sexOpen.includes(index) ? [] : [index],
  );
}

/**
 * Returns one age for each age range with the same group: the minimum age, and each age at which a group starts or has
 * just ended.
 */
function agesOf({ ages: [youngest, oldest], groups }: PlanNorms): readonly number[] {
  const starts = groups.flatMap(({ age }) => (age === null ? [] : [age[0], age[1] + 1]));
  return [youngest, ...starts].filter((age) => youngest <= age && age <= oldest);
}

function whyNone(
  { groups }: PlanNorms,
  possible: readonly number[],
  sex: number | null,
  years: number | null,
): NoGroupReason {
  if (possible.length === 0) return 'outside';
  const sexOpen = sex === null && groups.some((group) => group.sex !== null);
  const ageOpen = years === null && groups.some((group) => group.age !== null);
  if (sexOpen && ageOpen) return 'sex_and_age_open';
  return sexOpen ? 'sex_open' : 'age_open';
}

/** The lists of bands that may apply to a learner, and whether possibly none does. */
export interface Sorting {
  readonly lists: readonly (readonly PlanBand[])[];
  readonly beyond: boolean;
}

/** Returns the scale's own bands, or those of each norm group that cannot be excluded. */
export function sortingOf({ bands, norms }: PlanScale, fit: NormFit | null): Sorting {
  if (norms?.banded !== true || fit === null) return { lists: [bands], beyond: false };
  return { lists: fit.groups.map((group) => entryAt(norms.groups, group).bands), beyond: fit.beyond };
}

/**
 * Whether rules on bands are undecided because the norm group is unknown. Not so for a scale that was not asked: its
 * tests are false.
 */
export function isGroupOpen({ norms }: PlanScale, { norm, noValue }: ScaleResult): boolean {
  return norms?.banded === true && norm !== null && norm.noGroup !== null && noValue !== 'not_asked';
}

/** Whether a rule may see a scale in more than one way: an answer is open, or the norm group is. */
export function isUnsettled(scale: PlanScale, result: ScaleResult): boolean {
  return result.open || isGroupOpen(scale, result);
}

/** Returns the possible norm groups of a scale, each as a known fit. */
export function waysOf(scale: PlanScale, result: ScaleResult): readonly (NormFit | null)[] {
  const { norm } = result;
  if (norm === null || !isGroupOpen(scale, result)) return [norm];
  const inGroup = norm.groups.map((group): NormFit => ({ groups: [group], beyond: false, noGroup: null }));
  return norm.beyond ? [...inGroup, OUTSIDE] : inGroup;
}

const OUTSIDE: NormFit = { groups: [], beyond: true, noGroup: 'outside' };

/** Norms do not apply to a learner for whom the questionnaire is not meant. */
export const NOT_MEANT: NormFit = { groups: [], beyond: true, noGroup: 'not_applicable' };
