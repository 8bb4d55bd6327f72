import { at } from '../plan/at.ts';
import type { PlanBand, PlanTests } from '../plan/plan.ts';
import { compareWith, type Rational } from '../plan/rational.ts';

/** Position of the band that a value is in; -1 below the first. `from` is at least, `above` is more than. */
export function bandOf(bands: readonly PlanBand[], value: Rational): number {
  let found = -1;
  for (let index = 0; index < bands.length; index += 1) {
    const band = at(bands, index);
    const difference = compareWith(value, band.from);
    if (band.above ? difference > 0 : difference >= 0) found = index;
  }
  return found;
}

/** Whether a number passes all tests. */
export function passes(value: Rational, tests: PlanTests): boolean {
  return (
    (tests.atLeast === null || compareWith(value, tests.atLeast) >= 0) &&
    (tests.moreThan === null || compareWith(value, tests.moreThan) > 0) &&
    (tests.atMost === null || compareWith(value, tests.atMost) <= 0) &&
    (tests.lessThan === null || compareWith(value, tests.lessThan) < 0)
  );
}
