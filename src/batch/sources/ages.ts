import { entryAt } from '../../plan/entry-at.ts';
import type { Plan, PlanPart } from '../../plan/plan.ts';
import type { JoinedLearner } from './join.ts';

const OLDEST = 120;

/**
 * Returns the age by which all parts are scored: of the first source that has one. If the ages of sources differ in a
 * way that matters to any part or norm, the age is unknown (null), since none is known to be right.
 *
 * An assessment without an age only shows whether its questionnaire was meant for the learner. Then any age is used
 * that agrees with all assessments, provided that all such ages are equivalent for every part. Otherwise the age is
 * unknown, or `lost` if a part was not meant for the learner, which an unknown age could not express.
 */
export function ageOf({ parts, scales }: AgedPlan, { rows }: JoinedLearner): number | null | 'lost' {
  const reported = reportedAges(rows);
  const [first] = reported;
  if (first !== undefined) return reported.every((age) => isSame(parts, scales, age, first)) ? first : null;
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

/** The parts of a plan that depend on the age. */
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

function reportedAges(rows: JoinedLearner['rows']): readonly number[] {
  return rows.flatMap((row) => row?.age ?? []);
}

/** Ages may differ by a year because of a birthday between two files. */
const YEARS_APART = 1;

/** Whether a learner's ages in the sources cannot belong to one person. */
export function doAgesDiffer({ rows }: JoinedLearner): boolean {
  const ages = reportedAges(rows);
  return ages.length > 1 && Math.max(...ages) - Math.min(...ages) > YEARS_APART;
}
