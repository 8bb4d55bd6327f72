import type { PlanBand, PlanTests } from '../plan/plan.ts';
import { compare, fromFraction, type Rational } from '../plan/rational.ts';

/** Position of the band that a value is in; -1 below the first. `from` is at least, `above` is more than. */
export function bandOf(bands: readonly PlanBand[], value: Rational): number {
  let found = -1;
  for (const [index, band] of bands.entries()) {
    const difference = compare(value, fromFraction(band.from));
    if (band.above ? difference > 0 : difference >= 0) found = index;
  }
  return found;
}

/** Whether a number passes all tests. */
export function passes(value: Rational, tests: PlanTests): boolean {
  return (
    (tests.atLeast === null || compare(value, fromFraction(tests.atLeast)) >= 0) &&
    (tests.moreThan === null || compare(value, fromFraction(tests.moreThan)) > 0) &&
    (tests.atMost === null || compare(value, fromFraction(tests.atMost)) <= 0) &&
    (tests.lessThan === null || compare(value, fromFraction(tests.lessThan)) < 0)
  );
}
