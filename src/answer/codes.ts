import type { Rational } from '../plan/rational.ts';
import { cellText } from './cell.ts';
import { numberKey, readDecimal } from './decimal.ts';
import { fold } from './fold.ts';

/** What a declared code stands for. */
export type Code = 'missing' | 'refused';

/** The numbers that a text is, with a decimal point or a decimal comma: at most one in all but odd cases. */
export function numbersIn(text: string): readonly Rational[] {
  return [readDecimal(text, '.'), readDecimal(text, ',')].filter((number) => number !== null);
}

/** A number goes by a key of its own, so that 3/2 as a text and 1.5 as a number stay two things. */
function keyOfNumber(number: Rational): string {
  return `=${numberKey(number)}`;
}

/**
 * All that a text of a mapping or definition is met by in data: its spelling, whatever its case and blanks, and the number
 * that it is with either decimal sign. Texts that share one cannot be told apart. A blank is met by nothing.
 */
export function textKeys(raw: string): readonly string[] {
  const text = cellText(raw);
  const name = fold(text);
  if (name === '') return [];
  return [name, ...new Set(numbersIn(text).map(keyOfNumber))];
}

/** Finds what is declared of a text, however it is written: -9 and -9.0, Stimmt and STIMMT. */
export function textFinder<T>(
  declared: Iterable<readonly [text: string, meaning: T]>,
  decimal: '.' | ',',
): (text: string) => T | undefined {
  const known = new Map<string, T>();
  for (const [text, meaning] of declared) for (const key of textKeys(text)) known.set(key, meaning);
  if (known.size === 0) return () => undefined;
  return (text) => {
    const named = known.get(fold(text));
    if (named !== undefined) return named;
    const number = readDecimal(text, decimal);
    return number === null ? undefined : known.get(keyOfNumber(number));
  };
}

/** Finds the declared codes for *missing* and *refused*; nothing is one that is not declared. */
export function codeFinder(
  missing: readonly string[],
  refused: readonly string[],
  decimal: '.' | ',',
): (text: string) => Code | null {
  const codes: (readonly [string, Code])[] = [
    ...missing.map((code) => [code, 'missing'] as const),
    ...refused.map((code) => [code, 'refused'] as const),
  ];
  const find = textFinder(codes, decimal);
  return (text) => find(text) ?? null;
}
