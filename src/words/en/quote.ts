import { clipped } from '../problem-words.ts';

/** A piece of the file, quoted in a sentence. */
export function q(text: string | number): string {
  return `“${clipped(String(text))}”`;
}

/** The likely fix where a name was mistyped. */
export function didYouMean(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean ${q(suggestion)}?`;
}
