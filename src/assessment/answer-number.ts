import { numberKey } from '../answer/decimal.ts';
import { fromDouble } from '../plan/from-double.ts';
import type { PlanQuestion } from '../plan/plan.ts';
import { rational, type Rational } from '../plan/rational.ts';

/** What a number in JSON stands for: the code that is written so, if there is one, or the number itself. */
export function plainNumber(
  { options }: PlanQuestion,
  value: number,
): { readonly option: number } | { readonly number: Rational } {
  const option = options.findIndex(({ key }) => key === String(value));
  return option < 0 ? { number: fromDouble(value) } : { option };
}

/** The exact number as text, where the JSON number alone would be read as another one: more digits than a double holds, for example. */
export function exactText(question: PlanQuestion, value: number, number: Rational): string | null {
  const plain = plainNumber(question, value);
  const isExact = 'number' in plain && plain.number.num === number.num && plain.number.den === number.den;
  return isExact ? null : numberKey(number);
}

const EXACT = /^(-?\d+)(?:\/([1-9]\d*))?$/;

/** The number of such a text; null where it is none. */
export function numberOfText(text: string): Rational | null {
  const [, above, below = '1'] = EXACT.exec(text) ?? [];
  return above === undefined ? null : rational(BigInt(above), BigInt(below));
}
