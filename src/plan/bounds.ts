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
export interface Part extends Bounds {
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

/** Returns the bounds of a method's result if each part varies independently. At least one part counts. */
export function hull(method: ItemsMethod, parts: readonly Part[]): Bounds {
  switch (method) {
    case 'sum':
    case 'value':
      return { lower: sumEnd(parts, 'lower'), upper: sumEnd(parts, 'upper') };
    case 'mean':
      return { lower: meanEnd(parts, 'lower'), upper: meanEnd(parts, 'upper') };
    case 'max':
      return { lower: maxLower(parts), upper: maxUpper(parts) };
  }
}

type End = 'lower' | 'upper';

/** Returns one end of each part, or null if any part is unbounded there. */
function endsOf(parts: readonly Part[], end: End): readonly Rational[] | null {
  const ends = parts.map((part) => part[end]);
  return ends.includes(null) ? null : ends.filter((value) => value !== null);
}

/**
 * An optional part counts if it moves the sum outwards. If all parts are optional, at least one has to count, so the
 * outermost is taken.
 */
function sumEnd(parts: readonly Part[], end: End): Rational | null {
  const ends = endsOf(parts, end);
  if (ends === null) return null;
  const outward = end === 'lower' ? -1 : 1;
  const counted = ends.filter(
    (own, index) => !entryAt(parts, index).optional || compare(own, ZERO) === outward,
  );
  return counted.length > 0 ? counted.reduce(add) : ends.reduce(end === 'lower' ? least : most);
}

/**
 * Adds optional parts in order of their own mean, as long as each moves the total mean outwards. This greedy choice is
 * optimal: adding a part moves the mean towards the part's own mean.
 */
function meanEnd(parts: readonly Part[], end: End): Rational | null {
  const ends = endsOf(parts, end);
  if (ends === null) return null;
  const direction = end === 'lower' ? 1 : -1;
  const ranked = ends
    .map((own, index) => ({ ...entryAt(parts, index), own, mean: divide(own, entryAt(parts, index).weight) }))
    .sort((a, b) => Number(a.optional) - Number(b.optional) || direction * compare(a.mean, b.mean));
  let sum = ZERO;
  let weight = ZERO;
  let mean: Rational | null = null;
  for (const part of ranked) {
    if (part.optional && mean !== null && direction * compare(part.mean, mean) >= 0) break;
    sum = add(sum, part.own);
    weight = add(weight, part.weight);
    mean = divide(sum, weight);
  }
  return mean;
}

/**
 * The parts that always count set the lower bound. If all are optional, the lower bound is the smallest value of a
 * single part.
 */
function maxLower(parts: readonly Part[]): Rational | null {
  const always = parts.filter((part) => !part.optional).map((part) => part.lower);
  if (always.length === 0) return endsOf(parts, 'lower')?.reduce(least) ?? null;
  const known = always.filter((lower) => lower !== null);
  return known.length === 0 ? null : known.reduce(most);
}

function maxUpper(parts: readonly Part[]): Rational | null {
  return endsOf(parts, 'upper')?.reduce(most) ?? null;
}

/** Returns the bounds after the mapping x → slope × x + offset. */
export function mapHull({ lower, upper }: Bounds, slope: Rational, offset: Rational): Bounds {
  const map = (value: Rational | null) => (value === null ? null : add(multiply(value, slope), offset));
  return slope.num < 0n ? { lower: map(upper), upper: map(lower) } : { lower: map(lower), upper: map(upper) };
}
