import type { ProblemArgs } from '../diagnostic/codes.ts';

/** The text of one problem: what is wrong, what was expected, what to do. */
export interface ProblemWords {
  readonly says: string;
  readonly expected: string | null;
  readonly fix: string;
}

/** A text for each code of a module; a missing one is a compile error. */
export type ProblemTexts<Codes> = { readonly [C in keyof Codes]: (args: Codes[C]) => ProblemWords };

export type AllProblemTexts = ProblemTexts<ProblemArgs>;

export function words(says: string, expected: string | null, fix: string): ProblemWords {
  return { says, expected, fix };
}

const LONGEST = 60;

/** A part of the file, shortened for a message. */
export function clipped(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

const MAX_LISTED = 12;

/** Quotes the first items of a list and counts the rest. */
export function listed(texts: readonly string[], quote: (text: string) => string): string {
  const rest = texts.length - MAX_LISTED;
  const first = texts.slice(0, MAX_LISTED).map(quote).join(', ');
  return rest > 0 ? `${first} … (+${rest})` : first;
}

/** The translation of a name if there is one, else the name itself. */
export function translated(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] as string) : name;
}
