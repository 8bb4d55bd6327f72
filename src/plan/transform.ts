import type { PlanRounding, PlanScale } from './plan.ts';
import type { Bounds } from './bounds.ts';
import { mapBounds } from './bounds.ts';
import { add, fromFraction, multiply, round, type Rational } from './rational.ts';

export function applyRounding(value: Rational, rounding: PlanRounding | null): Rational {
  return rounding === null ? value : round(value, rounding.mode, rounding.decimals);
}

type Transformed = Pick<PlanScale, 'times' | 'plus' | 'round'>;

/** Maps the bounds of the raw value to those of the shown value: times, plus, then rounding. */
export function transformBounds(raw: Bounds, scale: Transformed): Bounds {
  const { lower, upper } = mapBounds(raw, fromFraction(scale.times), fromFraction(scale.plus));
  return {
    lower: lower === null ? null : applyRounding(lower, scale.round),
    upper: upper === null ? null : applyRounding(upper, scale.round),
  };
}

/** Applies times and plus, without rounding. */
export function transform(raw: Rational, scale: Transformed): Rational {
  const times = fromFraction(scale.times);
  const plus = fromFraction(scale.plus);
  return add(multiply(raw, times), plus);
}
