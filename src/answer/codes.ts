import { numberKey, readDecimal } from './decimal.ts';
import { fold } from './fold.ts';

/** What a declared code stands for. */
export type Code = 'missing' | 'refused';

/** Whole numbers as they are mostly written; what follows for all others would give the same. */
const WHOLE = /^(?:0|-?[1-9]\d{0,29})$/;

function keyOf(code: string, decimal: '.' | ','): string {
  if (WHOLE.test(code)) return code;
  const number = readDecimal(code.trim(), decimal);
  return number === null ? fold(code) : numberKey(number);
}

/**
 * Finds the declared codes for *missing* and *refused*; nothing is one that is not declared. A code that is a
 * number is met however it is written: -9 and -9.0.
 */
export function codeFinder(
  missing: readonly string[],
  refused: readonly string[],
  decimal: '.' | ',',
): (text: string) => Code | null {
  const codes = new Map<string, Code>();
  for (const code of missing) codes.set(keyOf(code, '.'), 'missing');
  for (const code of refused) codes.set(keyOf(code, '.'), 'refused');
  if (codes.size === 0) return () => null;
  return (text) => codes.get(keyOf(text, decimal)) ?? null;
}
