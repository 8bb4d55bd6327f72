import { entryAt } from '../../plan/entry-at.ts';
import type { Plan, PlanPart } from '../../plan/plan.ts';
import type { JoinedLearner } from './join.ts';

const OLDEST = 120;

/**
 * The age that all parts are judged by: of the first source that has one. Where sources have different ones, that is so
 * only if it makes no difference to any part or norm; else it is unknown (null), for nobody can say which of them is right.
 * An assessment does not say the age that it was made with, only whether its questionnaire was meant for it; any age that
 * agrees with all of them does as well, where it makes no difference to any part. Else it is unknown; and `lost` where a
 * part was not meant for the learner, which nobody could see then.
 */
export function ageOf({ parts, scales }: AgedPlan, { rows }: JoinedLearner): number | null | 'lost' {
  const told = toldAges(rows);
  const [first] = told;
  if (first !== undefined) return told.every((age) => isSame(parts, scales, age, first)) ? first : null;
  const meant = rows.map((row) => row?.carried?.meant ?? 'unknown');
  if (meant.every((truth) => truth === 'unknown')) return null;
  const ages = Array.from({ length: OLDEST + 1 }, (_, age) => age).filter((age) =>
    meant.every(
      (truth, part) => truth === 'unknown' || isMeant(entryAt(parts, part), age) === (truth === 'true'),
    ),
  );
  const [any] = ages;
  const isSettled = parts.every((part) => new Set(ages.map((age) => isMeant(part, age))).size < 2);
  if (any !== undefined && isSettled) return any;
  return meant.includes('false') ? 'lost' : null;
}

function isMeant({ appliesTo }: PlanPart, age: number): boolean {
  return appliesTo === null || isIn(appliesTo.age, age);
}

function isIn([from, to]: readonly [number, number], age: number): boolean {
  return age >= from && age < to + 1;
}

/** What an age makes a difference to. */
type AgedPlan = Pick<Plan, 'parts' | 'scales'>;

function isSame(parts: AgedPlan['parts'], scales: AgedPlan['scales'], one: number, other: number): boolean {
  if (one === other) return true;
  const groups = scales.flatMap(
    ({ norms }) => norms?.groups.flatMap(({ age }) => (age === null ? [] : [age])) ?? [],
  );
  return (
    parts.every((part) => isMeant(part, one) === isMeant(part, other)) &&
    groups.every((group) => isIn(group, one) === isIn(group, other))
  );
}

function toldAges(rows: JoinedLearner['rows']): readonly number[] {
  return rows.flatMap((row) => row?.age ?? []);
}

/** A year makes a birthday between two files; more of them make one wonder whether it is one person. */
const YEARS_APART = 1;

/** Whether the sources have ages of a learner that cannot be those of one person. */
export function doAgesDiffer({ rows }: JoinedLearner): boolean {
  const told = toldAges(rows);
  return told.length > 1 && Math.max(...told) - Math.min(...told) > YEARS_APART;
}
