import type { OutputFormatName, TierName } from './batch-names.ts';
import type { Language } from './locale.ts';

/** What people read of a batch run. */
export interface BatchWords {
  readonly language: Language;
  /** A number as it is written here. */
  readonly number: (value: number) => string;
  readonly alerts: {
    readonly title: (count: number) => string;
    /** By urgency: how many answers, of how many learners, and the nearest deadline. */
    readonly counted: readonly [urgency: string, answers: string, learners: string, by: string];
    readonly overdue: (count: number) => string;
    /** Where it is not known when they were answered. */
    readonly fromScoring: string;
    /** Where it stands whose they are: in a file, or nowhere yet. */
    readonly where: (isInFile: boolean) => string;
    readonly columns: readonly [
      id: string,
      rule: string,
      urgency: string,
      contact: string,
      line: string,
      scored: string,
    ];
    readonly none: string;
    /** The questionnaire has no critical questions. */
    readonly noRules: string;
    readonly unknown: (count: number) => string;
    /** Refused rows of which nobody knows whether a critical answer was given, and their lines. */
    readonly unknownRejected: (count: number, lines: string) => string;
    readonly more: (count: number) => string;
    readonly scored: Readonly<Record<'yes' | 'no', string>>;
    readonly urgency: Readonly<Record<'immediate' | 'same_day' | 'within_3_days', string>>;
  };
  readonly counts: {
    readonly input: string;
    readonly scored: string;
    readonly rejected: string;
    readonly doubles: string;
    readonly withoutConsent: string;
  };
  readonly tiers: {
    readonly columns: readonly [tier: string, basis: string, learners: string];
    readonly tier: Readonly<Record<TierName, string>>;
    readonly basis: Readonly<Record<'complete' | 'settled' | 'filled' | 'open' | 'not_applicable', string>>;
    /** Learners for whom a critical answer calls for another tier. */
    readonly raised: (count: number) => string;
    /** Learners of whom nobody can exclude a critical answer, and none is known. */
    readonly safetyOpen: (count: number) => string;
    /** Learners whose answers leave more than one tier possible. */
    readonly open: (count: number) => string;
  };
  /** For whom results are meant: how many learners, and the ages that are meant. */
  readonly whose: {
    readonly ages: (youngest: number, oldest: number) => string;
    readonly agesOfPart: string;
    readonly notMeant: (count: number, ages: string) => string;
    readonly ageUnknown: (count: number, ages: string) => string;
    /** Where no question asks the age. */
    readonly ageColumn: string;
    readonly groupOpen: (count: number) => string;
    readonly outsideNorms: (count: number) => string;
  };
  readonly rejects: {
    readonly title: (count: number) => string;
    readonly columns: readonly [line: string, column: string, code: string];
    readonly more: (count: number) => string;
  };
  readonly notes: {
    readonly readAs: (encoding: string, delimiter: string, decimal: string) => string;
    readonly guessed: string;
    readonly delimiter: Readonly<Record<',' | ';' | '\t' | '|', string>>;
    readonly decimal: Readonly<Record<'.' | ',', string>>;
    /** Columns of grades, and the scale that they were read on; `pass`: the one that just passes, where it was stated. */
    readonly grades: (columns: string, best: string, worst: string, pass?: string) => string;
    readonly unused: (columns: string) => string;
    readonly blankLines: (count: number) => string;
    readonly trailingCells: (count: number) => string;
    readonly emailIds: (count: number) => string;
    /** Rows whose id is Summe, Total or the like. */
    readonly totals: (count: number) => string;
    /** Rows with text such as `MÃ¼ller`. */
    readonly doubleEncoded: (count: number) => string;
    /** Ids such as 00123 where 123 is there, too. */
    readonly zeroClashes: (count: number) => string;
    readonly answeredAtUnread: (count: number) => string;
    readonly nobody: string;
    readonly written: (files: string) => string;
    readonly nothingWritten: string;
    readonly noSideFiles: string;
  };
  /** Several sources about each learner. */
  readonly battery: {
    readonly learners: (count: number) => string;
    /** By part: its id, rows that were read, taken and refused, and learners who have no answers there. */
    readonly columns: readonly [
      part: string,
      read: string,
      scored: string,
      rejected: string,
      missing: string,
    ];
    readonly noFile: string;
    /** Of how many a part is missing that was, or may have been, to be asked; and of that part so many rows were refused. */
    readonly toAsk: (count: number, title: string, refused: number) => string;
    readonly column: string;
    readonly assessments: (count: number) => string;
    /** Learners who may be one under two spellings, and where the first two of them stand. */
    readonly alike: (count: number, one: string, other: string) => string;
    /** A source that has no learner in common with any other. */
    readonly apart: (part: string) => string;
    /** Learners without a wave where others have one, and where the first of them stands. */
    readonly waveless: (count: number, place: string) => string;
    /** Learners of whom two sources have ages that cannot be of one person, and where the first of them stands. */
    readonly agesDiffer: (count: number, place: string) => string;
    readonly next: (battery: string) => string;
  };
  readonly next: Readonly<Record<OutputFormatName, (out: string) => string>>;
  readonly progress: (percent: number) => string;
}
