import type { PlanOption } from '../plan/plan.ts';
import { fold } from './fold.ts';

// The same in one column as in a column for each option: what survey tools and spreadsheets write for yes and no.
export const YES_WORDS: readonly string[] = ['y', 'yes', 'j', 'ja', 'true', 'wahr', 'vrai'];
export const NO_WORDS: readonly string[] = ['n', 'no', 'nein', 'false', 'falsch', 'faux'];

/** What tells that an option is a plain yes or no. */
const YES: ReadonlySet<string> = new Set(['yes', 'ja']);
const NO: ReadonlySet<string> = new Set(['no', 'nein']);

/**
 * Further words for the options of a yes/no question, folded, with the position of the option: only if exactly one
 * option is called yes and exactly one no.
 */
export function yesNoWords(options: readonly PlanOption[]): readonly (readonly [string, number])[] {
  const named = (words: ReadonlySet<string>): readonly number[] =>
    options.flatMap(({ key, label }, position) =>
      [key, ...Object.values(label)].some((name) => words.has(fold(name))) ? [position] : [],
    );
  const [yes, ...otherYes] = named(YES);
  const [no, ...otherNo] = named(NO);
  const isPlain = otherYes.length === 0 && otherNo.length === 0 && yes !== no;
  if (yes === undefined || no === undefined || !isPlain) return [];
  return [...YES_WORDS.map((word) => [word, yes] as const), ...NO_WORDS.map((word) => [word, no] as const)];
}
