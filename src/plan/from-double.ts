import { fromNumber, type Rational, rational, subtract, toNumber } from './rational.ts';

/** Maximum denominator of a recovered fraction. A decimal with up to six places needs no recovery. */
const MAX_PARTS = 1_000_000n;

/**
 * Recovers the exact fraction of which a double is the rounded form. A grade converted by thirds is 8/3, not the
 * decimal 2.6666666666666665 that JSON contains; otherwise three of them would not add up to 8.
 *
 * Returns the first convergent of the decimal's continued fraction that rounds to the same double. By Legendre's
 * theorem no other fraction with such a small denominator does, for values up to a few thousand. A decimal without
 * such a convergent is returned unchanged.
 */
export function fromDouble(value: number): Rational {
  const decimal = fromNumber(value);
  if (decimal.den <= MAX_PARTS) return decimal;
  // Previous and current convergent. The previous one is initially 1/0.
  let [before, last] = [{ num: 1n, den: 0n }, whole(decimal)];
  let rest = subtract(decimal, last);
  while (toNumber(last) !== value) {
    const turned = rational(rest.den, rest.num);
    const { num: times } = whole(turned);
    [before, last] = [last, { num: times * last.num + before.num, den: times * last.den + before.den }];
    if (last.den > MAX_PARTS) return decimal;
    rest = subtract(turned, whole(turned));
  }
  return last;
}

function whole({ num, den }: Rational): Rational {
  return { num: num / den - (num < 0n && num % den !== 0n ? 1n : 0n), den: 1n };
}
