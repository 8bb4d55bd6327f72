import { entryAt } from './entry-at.ts';
import type { PlanScale } from './plan.ts';
import { add, compare, divide, least, most, multiply, ZERO, type Rational } from './rational.ts';

/** Lower and upper bound of a quantity; null: unbounded. */
export interface Bounds {
  readonly lower: Rational | null;
  readonly upper: Rational | null;
}

/**
 * Bounds of one item's contribution, weight included. `optional`: the item may also be excluded from sum and maximum.
 */
export interface ContributionBounds extends Bounds {
  readonly weight: Rational;
  readonly optional: boolean;
}

export type ItemsMethod = Exclude<PlanScale['method'], 'count'>;

/** Returns the smallest and the largest of the values. Without values there is no bound. */
export function boundsOf(values: readonly Rational[]): Bounds {
  if (values.length === 0) return { lower: null, upper: null };
  return { lower: values.reduce(least), upper: values.reduce(most) };
}

/** Returns the bounds, widened to include the values. */
export function cover({ lower, upper }: Bounds, values: readonly Rational[]): Bounds {
  return {
    lower: lower && values.reduce(least, lower),
    upper: upper && values.reduce(most, upper),
  };
}

/** Returns the bounds of a method's result if each contribution varies independently. At least one counts. */
export function resultBounds(method: ItemsMethod, contributions: readonly ContributionBounds[]): Bounds {
  switch (method) {
    case 'sum':
    case 'value':
      return { lower: sumEnd(contributions, 'lower'), upper: sumEnd(contributions, 'upper') };
    case 'mean':
      return { lower: meanEnd(contributions, 'lower'), upper: meanEnd(contributions, 'upper') };
    case 'max':
      return { lower: maxLower(contributions), upper: maxUpper(contributions) };
  }
}

type End = 'lower' | 'upper';

/** Returns one end of each contribution, or null if any is unbounded there. */
function endsOf(contributions: readonly ContributionBounds[], end: End): readonly Rational[] | null {
  const ends = contributions.map((contribution) => contribution[end]);
  return ends.includes(null) ? null : ends.filter((value) => value !== null);
}

/**
 * An optional contribution counts if it moves the sum outwards. If all are optional, at least one has to count, so the
 * outermost is taken.
 */
function sumEnd(contributions: readonly ContributionBounds[], end: End): Rational | null {
  const ends = endsOf(contributions, end);
  if (ends === null) return null;
  const outward = end === 'lower' ? -1 : 1;
  const counted = ends.filter(
    (own, index) => !entryAt(contributions, index).optional || compare(own, ZERO) === outward,
  );
  return counted.length > 0 ? counted.reduce(add) : ends.reduce(end === 'lower' ? least : most);
}

/**
 * Adds optional contributions in order of their own mean, as long as each moves the total mean outwards. This greedy choice is
 * optimal: adding a contribution moves the mean towards its own.
 */
function meanEnd(contributions: readonly ContributionBounds[], end: End): Rational | null {
  const ends = endsOf(contributions, end);
  if (ends === null) return null;
  const direction = end === 'lower' ? 1 : -1;
  const ranked = ends
    .map((own, index) => ({
      ...entryAt(contributions, index),
      own,
      mean: divide(own, entryAt(contributions, index).weight),
    }))
    .sort((a, b) => Number(a.optional) - Number(b.optional) || direction * compare(a.mean, b.mean));
  let sum = ZERO;
  let weight = ZERO;
  let mean: Rational | null = null;
  for (const contribution of ranked) {
    if (contribution.optional && mean !== null && direction * compare(contribution.mean, mean) >= 0) break;
    sum = add(sum, contribution.own);
    weight = add(weight, contribution.weight);
    mean = divide(sum, weight);
  }
  return mean;
}

/**
 * The contributions that always count set the lower bound. If all are optional, the lower bound is the smallest value of a
 * single contribution.
 */
function maxLower(contributions: readonly ContributionBounds[]): Rational | null {
  const always = contributions.filter(({ optional }) => !optional).map(({ lower }) => lower);
  if (always.length === 0) return endsOf(contributions, 'lower')?.reduce(least) ?? null;
  const known = always.filter((lower) => lower !== null);
  return known.length === 0 ? null : known.reduce(most);
}

function maxUpper(contributions: readonly ContributionBounds[]): Rational | null {
  return endsOf(contributions, 'upper')?.reduce(most) ?? null;
}

/** Returns the bounds after the mapping x → slope × x + offset. */
export function mapBounds({ lower, upper }: Bounds, slope: Rational, offset: Rational): Bounds {
  const map = (value: Rational | null) => (value === null ? null : add(multiply(value, slope), offset));
  return slope.num < 0n ? { lower: map(upper), upper: map(lower) } : { lower: map(lower), upper: map(upper) };
}
