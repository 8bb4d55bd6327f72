import { fromNumber, type Rational, rational, subtract, toNumber } from './rational.ts';

/** Of a fraction that a conversion comes to; a decimal with up to six places is one as it stands. */
const MAX_PARTS = 1_000_000n;

/**
 * The exact number that was written as a double: a grade converted by thirds is 8/3, and not the decimal 2.6666666666666665
 * that stands for it in JSON, or three of them would not be 8. The first convergent of the decimal's continued fraction
 * that has the same double; by Legendre's theorem there is no other fraction of so few parts, up to some thousands. A decimal
 * without one is itself.
 */
export function fromDouble(value: number): Rational {
  const decimal = fromNumber(value);
  if (decimal.den <= MAX_PARTS) return decimal;
  // Numerator and denominator of the convergent before, which is 1/0 at first, and of the last one.
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
