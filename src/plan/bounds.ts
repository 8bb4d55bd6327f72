import { entryAt } from './entry-at.ts';
import type { PlanScale } from './plan.ts';
import { add, compare, divide, least, most, multiply, ZERO, type Rational } from './rational.ts';

/** The least and the most that something can be; null: no bound. */
export interface Bounds {
  readonly lower: Rational | null;
  readonly upper: Rational | null;
}

/** What one item can contribute, weight included; `optional` where it may also be left out of sum and maximum. */
export interface Part extends Bounds {
  readonly weight: Rational;
  readonly optional: boolean;
}

export type ItemsMethod = Exclude<PlanScale['method'], 'count'>;

/** From the least of some values to the most; without values there is no bound. */
export function boundsOf(values: readonly Rational[]): Bounds {
  if (values.length === 0) return { lower: null, upper: null };
  return { lower: values.reduce(least), upper: values.reduce(most) };
}

/** The hull, made as wide as it takes to hold these values too. */
export function cover({ lower, upper }: Bounds, values: readonly Rational[]): Bounds {
  return {
    lower: lower && values.reduce(least, lower),
    upper: upper && values.reduce(most, upper),
  };
}

/** The least and the most that a method makes of its parts, each ranging for itself. At least one part counts. */
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

/** One end of each part; null where one is open. */
function endsOf(parts: readonly Part[], end: End): readonly Rational[] | null {
  const ends = parts.map((part) => part[end]);
  return ends.includes(null) ? null : ends.filter((value) => value !== null);
}

/** Optional parts count where they move the sum farther out; where all are optional, the best one has to. */
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
 * The mean is a quotient of two sums. Optional parts are taken in from the best on, as long as each moves the mean
 * farther out; that is the optimum, since a part with a mean of its own beyond the present one always moves it.
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

/** What is always counted sets the floor; where all may be left out, the least that one alone can give. */
function maxLower(parts: readonly Part[]): Rational | null {
  const always = parts.filter((part) => !part.optional).map((part) => part.lower);
  if (always.length === 0) return endsOf(parts, 'lower')?.reduce(least) ?? null;
  const known = always.filter((lower) => lower !== null);
  return known.length === 0 ? null : known.reduce(most);
}

function maxUpper(parts: readonly Part[]): Rational | null {
  return endsOf(parts, 'upper')?.reduce(most) ?? null;
}

/** A hull under x → slope × x + offset. */
export function mapHull({ lower, upper }: Bounds, slope: Rational, offset: Rational): Bounds {
  const map = (value: Rational | null) => (value === null ? null : add(multiply(value, slope), offset));
  return slope.num < 0n ? { lower: map(upper), upper: map(lower) } : { lower: map(lower), upper: map(upper) };
}
