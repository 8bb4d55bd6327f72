import { numberKey } from '../answer/decimal.ts';
import { fromDouble } from '../plan/from-double.ts';
import type { PlanQuestion } from '../plan/plan.ts';
import { rational, type Rational } from '../plan/rational.ts';

/** Interprets a JSON number: as the option with that code if there is one, otherwise as the number itself. */
export function plainNumber(
  { options }: PlanQuestion,
  value: number,
): { readonly option: number } | { readonly number: Rational } {
  const option = options.findIndex(({ key }) => key === String(value));
  return option < 0 ? { number: fromDouble(value) } : { option };
}

/**
 * Returns the exact number as text if the JSON number alone would be read back as another one, for example because it
 * has more digits than a double; otherwise null.
 */
export function exactText(question: PlanQuestion, value: number, number: Rational): string | null {
  const plain = plainNumber(question, value);
  const isExact = 'number' in plain && plain.number.num === number.num && plain.number.den === number.den;
  return isExact ? null : numberKey(number);
}

const EXACT = /^(-?\d+)(?:\/([1-9]\d*))?$/;

/** Parses such a text; null if it is not a number. */
export function parseExact(text: string): Rational | null {
  const [, above, below = '1'] = EXACT.exec(text) ?? [];
  return above === undefined ? null : rational(BigInt(above), BigInt(below));
}
