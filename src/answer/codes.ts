import type { Rational } from '../plan/rational.ts';
import { cellText } from './cell.ts';
import { numberKey, readDecimal } from './decimal.ts';
import { fold } from './fold.ts';

/** Meaning of a declared code. */
export type Code = 'missing' | 'refused';

/** Returns the numbers that a text denotes with a decimal point or a decimal comma; rarely more than one. */
export function numbersIn(text: string): readonly Rational[] {
  return [readDecimal(text, '.'), readDecimal(text, ',')].filter((number) => number !== null);
}

/** Numbers have a key of their own, so that the text 3/2 and the number 1.5 stay distinct. */
function keyOfNumber(number: Rational): string {
  return `=${numberKey(number)}`;
}

/**
 * Returns all keys by which a text of a mapping or definition is found in data: the text, ignoring case and blanks,
 * and the number it denotes with either decimal separator. Texts that share a key cannot be told apart. A blank has no
 * keys.
 */
export function textKeys(raw: string): readonly string[] {
  const text = cellText(raw);
  const name = fold(text);
  if (name === '') return [];
  return [name, ...new Set(numbersIn(text).map(keyOfNumber))];
}

/** Makes a lookup that ignores notation: -9 and -9.0, or Stimmt and STIMMT, are the same. */
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

/** Makes a lookup of the declared codes for *missing* and *refused*. No text is a code by default. */
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
