import { clipped } from '../problem-words.ts';

/** Quotes a part of the file in a sentence. */
export function q(text: string | number): string {
  return `„${clipped(String(text))}“`;
}

/** Suggests a similar name if there is one. */
export function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Ist ${q(suggestion)} gemeint?`;
}
