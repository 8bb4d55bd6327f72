import type { ProblemArgs } from '../diagnostic/codes.ts';

/** What people read of one problem: what is wrong, what was expected, what to do. */
export interface ProblemWords {
  readonly says: string;
  readonly expected: string | null;
  readonly fix: string;
}

/** A text for each code of a room; a missing one does not compile. */
export type ProblemTexts<Codes> = { readonly [C in keyof Codes]: (args: Codes[C]) => ProblemWords };

export type AllProblemTexts = ProblemTexts<ProblemArgs>;

export function words(says: string, expected: string | null, fix: string): ProblemWords {
  return { says, expected, fix };
}

const LONGEST = 60;

/** A piece of the file as it may stand in a message. */
export function clipped(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

const MAX_LISTED = 12;

/** The first of a list, quoted, and how many more there are. */
export function listed(texts: readonly string[], quote: (text: string) => string): string {
  const rest = texts.length - MAX_LISTED;
  const first = texts.slice(0, MAX_LISTED).map(quote).join(', ');
  return rest > 0 ? `${first} … (+${rest})` : first;
}

/** A translation where there is one, else the text itself. */
export function translated(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] as string) : name;
}
