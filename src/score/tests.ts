import type { Bounds } from '../plan/bounds.ts';
import type { PlanBand, PlanScale, PlanScaleTest, PlanTests } from '../plan/plan.ts';
import { compare, fromFraction, type Rational } from '../plan/rational.ts';
import { bandOf, passes } from './band.ts';
import type { Sorting } from './norm.ts';
import type { Truth } from './result.ts';
import { and, either } from './truth.ts';

/** Possible values of a scale, listed or as bounds. */
export interface Range extends Bounds {
  readonly possible: readonly Rational[] | null;
  readonly maybeNotAsked: boolean;
}

/** Evaluates each test of a scale over all possible values. All tests are false if the scale was not asked. */
export function testTruths({ tests }: PlanScale, range: Range, sorting: Sorting): readonly Truth[] {
  const sorted = sorting.lists.map((bands) => sortedInto(bands, range));
  const unsorted = sorting.beyond ? sortedInto([], range) : null;
  return tests.map((test) => {
    const truths = sorted.map((one) => truthIn(one, test, range));
    if (unsorted !== null) truths.push(truthWithoutBand(unsorted, test, range));
    const whenAsked = truths.reduce(either);
    return range.maybeNotAsked ? either(whenAsked, 'false') : whenAsked;
  });
}

/** A list of bands that may apply, with the band of each possible value if values are listed. */
interface Sorted {
  readonly bands: readonly PlanBand[];
  readonly placed: readonly Placed[] | null;
}

/** A value with the position of its band. */
interface Placed {
  readonly value: Rational;
  readonly band: number;
}

function sortedInto(bands: readonly PlanBand[], { possible }: Range): Sorted {
  const placed = possible?.map((value): Placed => ({ value, band: bandOf(bands, value) })) ?? null;
  return { bands, placed };
}

/** Evaluates a test for the case that no bands apply: a test on a band is unknown, unless its numbers fail. */
function truthWithoutBand(unsorted: Sorted, test: PlanScaleTest, range: Range): Truth {
  const numbers = truthIn(unsorted, { ...test, band: null, bandAtLeast: null }, range);
  return test.band === null && test.bandAtLeast === null ? numbers : and([numbers, 'unknown']);
}

function truthIn({ bands, placed }: Sorted, test: PlanScaleTest, range: Range): Truth {
  return placed === null ? boundsTruth(bands, test, range) : valuesTruth(test, placed);
}

function valuesTruth(test: PlanScaleTest, values: readonly Placed[]): Truth {
  const held = values.filter((value) => valueHolds(test, value)).length;
  if (held === 0) return 'false';
  return held === values.length ? 'true' : 'unknown';
}

function valueHolds(test: PlanScaleTest, { value, band }: Placed): boolean {
  return (
    (test.band === null || band === test.band) &&
    (test.bandAtLeast === null || band >= test.bandAtLeast) &&
    (test.numbers === null || passes(value, test.numbers))
  );
}

function boundsTruth(bands: readonly PlanBand[], test: PlanScaleTest, { lower, upper }: Bounds): Truth {
  const last = bands.length - 1;
  const lowest = lower === null ? -1 : bandOf(bands, lower);
  const highest = upper === null ? last : bandOf(bands, upper);
  const parts: Truth[] = [];
  if (test.band !== null) parts.push(within(lowest, highest, test.band, test.band));
  if (test.bandAtLeast !== null) parts.push(within(lowest, highest, test.bandAtLeast, last));
  if (test.numbers !== null) parts.push(boundsPass(lower, upper, test.numbers));
  return and(parts);
}

/** Whether the positions from lowest to highest are all, none or partly within first to last. */
function within(lowest: number, highest: number, first: number, last: number): Truth {
  if (lowest >= first && highest <= last) return 'true';
  return highest < first || lowest > last ? 'false' : 'unknown';
}

function boundsPass(lower: Rational | null, upper: Rational | null, tests: PlanTests): Truth {
  const order = (value: Rational | null, limit: readonly [number, number], open: number) =>
    value === null ? open : compare(value, fromFraction(limit));
  const parts: Truth[] = [];
  const above = (limit: readonly [number, number], least: number): void => {
    parts.push(
      order(lower, limit, -1) >= least ? 'true' : order(upper, limit, 1) < least ? 'false' : 'unknown',
    );
  };
  const below = (limit: readonly [number, number], most: number): void => {
    parts.push(
      order(upper, limit, 1) <= most ? 'true' : order(lower, limit, -1) > most ? 'false' : 'unknown',
    );
  };
  if (tests.atLeast) above(tests.atLeast, 0);
  if (tests.moreThan) above(tests.moreThan, 1);
  if (tests.atMost) below(tests.atMost, 0);
  if (tests.lessThan) below(tests.lessThan, -1);
  return and(parts);
}

/** Evaluates the tests on a count between `sure` and `most`. Counts are small, so plain integers are exact. */
export function countPasses(sure: number, most: number, tests: PlanTests): Truth {
  const parts: Truth[] = [];
  if (tests.atLeast) {
    const [num, den] = tests.atLeast;
    parts.push(sure * den >= num ? 'true' : most * den < num ? 'false' : 'unknown');
  }
  if (tests.moreThan) {
    const [num, den] = tests.moreThan;
    parts.push(sure * den > num ? 'true' : most * den <= num ? 'false' : 'unknown');
  }
  if (tests.atMost) {
    const [num, den] = tests.atMost;
    parts.push(most * den <= num ? 'true' : sure * den > num ? 'false' : 'unknown');
  }
  if (tests.lessThan) {
    const [num, den] = tests.lessThan;
    parts.push(most * den < num ? 'true' : sure * den >= num ? 'false' : 'unknown');
  }
  return and(parts);
}
