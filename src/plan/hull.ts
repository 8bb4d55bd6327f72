import type { PlanScale } from './plan.ts';
import { add, compare, divide, least, most, multiply, ZERO, type Rational } from './rational.ts';

/** The least and the most that something can be; null: no bound. */
export interface Hull {
  readonly lower: Rational | null;
  readonly upper: Rational | null;
}

/** What one item can contribute, weight included; `optional` where it may also be left out of sum and maximum. */
export interface Part extends Hull {
  readonly weight: Rational;
  readonly optional: boolean;
}

type Method = Exclude<PlanScale['method'], 'count'>;

/** The least and the most that a method makes of its parts, each ranging for itself. At least one part counts. */
export function hull(method: Method, parts: readonly Part[]): Hull {
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

/** The end that is farther out. */
function outer(end: End, a: Rational, b: Rational): Rational {
  return end === 'lower' ? least(a, b) : most(a, b);
}

function sumEnd(parts: readonly Part[], end: End): Rational | null {
  let total = ZERO;
  for (const part of parts) {
    const own = part[end];
    if (own === null) return null;
    total = add(total, part.optional && parts.length > 1 ? outer(end, own, ZERO) : own);
  }
  return total;
}

/**
 * The mean is a quotient of two sums. Optional parts are taken in from the best on, as long as each moves the mean
 * farther out; that is the optimum, since a part with a mean of its own beyond the present one always moves it.
 */
function meanEnd(parts: readonly Part[], end: End): Rational | null {
  const bounded = parts.flatMap((part) => {
    const own = part[end];
    return own === null
      ? []
      : [{ own, weight: part.weight, optional: part.optional, mean: divide(own, part.weight) }];
  });
  if (bounded.length < parts.length) return null;
  const direction = end === 'lower' ? 1 : -1;
  const ranked = [...bounded].sort(
    (a, b) => Number(a.optional) - Number(b.optional) || direction * compare(a.mean, b.mean),
  );
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
  const always = parts.filter((part) => !part.optional);
  const lowers = (always.length > 0 ? always : parts).map((part) => part.lower);
  if (always.length === 0) return lowers.reduce((a, b) => (a === null || b === null ? null : least(a, b)));
  const known = lowers.filter((lower) => lower !== null);
  return known.length === 0 ? null : known.reduce(most);
}

function maxUpper(parts: readonly Part[]): Rational | null {
  const uppers = parts.map((part) => part.upper);
  return uppers.reduce((a, b) => (a === null || b === null ? null : most(a, b)));
}

/** A hull under x → slope × x + offset. */
export function mapHull({ lower, upper }: Hull, slope: Rational, offset: Rational): Hull {
  const map = (value: Rational | null) => (value === null ? null : add(multiply(value, slope), offset));
  return slope.num < 0n ? { lower: map(upper), upper: map(lower) } : { lower: map(lower), upper: map(upper) };
}
