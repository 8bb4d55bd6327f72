/**
 * Problems with what a mapping declares about texts, codes, numbers and grades, and with what it leaves undeclared.
 */
export interface MappingCodes {
  /**
   * Two texts that data cannot distinguish but that have different meanings; `line` is where the other one is
   * declared.
   */
  'mapping-texts-alike': { readonly text: string; readonly other: string; readonly line: number };
  /** The questionnaire declares the text as a code, and the mapping gives it another meaning. */
  'mapping-code-declared': {
    readonly question: string;
    readonly text: string;
    readonly as: 'missing' | 'refused';
  };
  /** A code for a missing answer that may also be an answer in this column. */
  'mapping-code-is-answer': { readonly question: string; readonly text: string };
  /** The text is the questionnaire's own name for a different answer. */
  'mapping-contradicts': { readonly question: string; readonly text: string };
  /** A blank cell or a spreadsheet error is mapped to an answer. */
  'mapping-no-text': { readonly question: string };
  /** Every possible value of the column would become the same answer. */
  'mapping-constant': { readonly question: string; readonly key: 'times' | 'values' };
  /** `times` is negative, but `plus` is not the highest answer, so this is not a reversal. */
  'mapping-reversed': { readonly question: string; readonly max: string | null };
  /** No number that is zero or more would become a valid answer. */
  'mapping-out-of-range': {
    readonly question: string;
    readonly min: string | null;
    readonly max: string | null;
  };
  /** A text is mapped to a number beside `times` or `plus`: it is unclear whether the number is already converted. */
  'mapping-values-converted': { readonly question: string; readonly text: string };
  /** A critical rule's test on this question has the same result whatever the column contains. */
  'mapping-mutes-critical': { readonly question: string; readonly rule: string };
  /** `lotse check`: the direction of the grades is not declared; the run will ask for it. */
  'mapping-grade-unstated': { readonly question: string };
  /** The value of `--grades` is unknown. */
  'grades-unknown': { readonly value: string };
  /** The direction of the grades in these columns is unknown. `own` is the questionnaire's grade scale. */
  'grade-undeclared': {
    readonly columns: readonly string[];
    readonly own: { readonly best: number; readonly worst: number };
  };
  /** The mapping leaves out a question that critical rules use, although the file has a column for it. */
  'critical-left-out': {
    readonly question: string;
    readonly column: string;
    readonly rules: readonly string[];
  };
}
