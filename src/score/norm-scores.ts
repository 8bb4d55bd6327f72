import { entryAt } from '../plan/entry-at.ts';
import type { Bounds } from '../plan/bounds.ts';
import type { PlanNormGroup, PlanScale } from '../plan/plan.ts';
import {
  add,
  divide,
  fromFraction,
  fromNumber,
  least,
  most,
  multiply,
  subtract,
  type Rational,
} from '../plan/rational.ts';
import type { ScaleResult } from './result.ts';

/** A score by norms; exact. With the bounds over all that the scale and its norms may come to. */
export interface NormScore extends Bounds {
  /** null without a value of the scale, and where it is not known which group's norms hold. */
  readonly value: Rational | null;
}

/** How far a value lies from a group's mean, in standard deviations. */
type Measure = (value: Rational) => Rational;

/** The z score of a scale: (value − mean) ÷ sd. null where its norms have no means, or it has no norms. */
export function zScore({ norms }: PlanScale, { value, lower, upper, norm }: ScaleResult): NormScore | null {
  if (norms === null || norm === null || entryAt(norms.groups, 0).mean === null) return null;
  const measures = norm.groups.map((group) => measureOf(entryAt(norms.groups, group)));
  const [own] = measures;
  return {
    value: value === null || own === undefined || norm.noGroup !== null ? null : own(value),
    lower: endOf(lower, measures, least),
    upper: endOf(upper, measures, most),
  };
}

/** T = 50 + 10 z. */
export function tScore({ value, lower, upper }: NormScore): NormScore {
  const t = (z: Rational | null) => z && add(fromNumber(50), multiply(fromNumber(10), z));
  return { value: t(value), lower: t(lower), upper: t(upper) };
}

/** Groups have mean and sd together, and all of them or none: RangeError where `lotse check` was not asked. */
function measureOf({ id, mean, sd }: PlanNormGroup): Measure {
  if (mean === null || sd === null) throw new RangeError(`The norms of ${id} lack their mean or sd`);
  return (value) => divide(subtract(value, fromFraction(mean)), fromFraction(sd));
}

function endOf(
  end: Rational | null,
  measures: readonly Measure[],
  pick: (a: Rational, b: Rational) => Rational,
): Rational | null {
  if (end === null || measures.length === 0) return null;
  return measures.map((measure) => measure(end)).reduce(pick);
}
