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

/** An exact norm-referenced score, with its bounds over all possible values and norm groups. */
export interface NormScore extends Bounds {
  /** null if the scale has no value or the norm group is unknown. */
  readonly value: Rational | null;
}

/** Distance of a value from a group's mean, in standard deviations. */
type Measure = (value: Rational) => Rational;

/** Returns the z score of a scale: (value − mean) ÷ sd. null without norms, or if they have no means. */
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

/** Throws RangeError if a group lacks mean or sd. `lotse check` ensures that all groups have both or none has. */
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
