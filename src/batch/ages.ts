import { at } from '../plan/at.ts';
import type { PlanPart } from '../plan/plan.ts';
import type { JoinedLearner } from './join.ts';

const OLDEST = 120;

/**
 * The age that all parts are judged by: of the first source that has one. An assessment does not say the age that it was
 * made with, only whether its questionnaire was meant for it; any age that agrees with all of them does as well, where it
 * makes no difference to any part. Else it is unknown (null); and `lost` where a part was not meant for the learner, which
 * nobody could see then.
 */
export function ageOf(parts: readonly PlanPart[], { rows }: JoinedLearner): number | null | 'lost' {
  const told = rows.find((row) => row !== null && row.age !== null)?.age ?? null;
  if (told !== null) return told;
  const meant = rows.map((row) => row?.carried?.meant ?? 'unknown');
  if (meant.every((truth) => truth === 'unknown')) return null;
  const ages = Array.from({ length: OLDEST + 1 }, (_, age) => age).filter((age) =>
    meant.every((truth, part) => truth === 'unknown' || isMeant(at(parts, part), age) === (truth === 'true')),
  );
  const [any] = ages;
  const isSettled = parts.every((part) => new Set(ages.map((age) => isMeant(part, age))).size < 2);
  if (any !== undefined && isSettled) return any;
  return meant.includes('false') ? 'lost' : null;
}

function isMeant({ appliesTo }: PlanPart, age: number): boolean {
  return appliesTo === null || (age >= appliesTo.age[0] && age <= appliesTo.age[1]);
}
