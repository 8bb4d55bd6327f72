import { entryAt } from '../plan/entry-at.ts';
import type { PlanBand, PlanTests } from '../plan/plan.ts';
import { compareWith, type Rational } from '../plan/rational.ts';
import type { Sorting } from './norm.ts';

/**
 * Returns the position of the band that contains a value; -1 below the first. `from` is inclusive, `above` exclusive.
 */
export function bandOf(bands: readonly PlanBand[], value: Rational): number {
  let found = -1;
  for (let index = 0; index < bands.length; index += 1) {
    const band = entryAt(bands, index);
    const difference = compareWith(value, band.from);
    if (band.above ? difference > 0 : difference >= 0) found = index;
  }
  return found;
}

/**
 * Returns the position of the band that contains a value by every possible list of bands. null if the lists differ, if
 * possibly no list applies, and below the first band.
 */
export function sharedBand({ lists, beyond }: Sorting, value: Rational): number | null {
  const found = new Set(lists.map((bands) => bandOf(bands, value)));
  const [band = -1] = found;
  return beyond || found.size > 1 || band < 0 ? null : band;
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
