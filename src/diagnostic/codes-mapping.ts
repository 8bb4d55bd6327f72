/** What a mapping says of texts, codes, numbers and grades, and what a table leaves unsaid of them. */
export interface MappingCodes {
  /** Two texts that cannot be told apart in data and mean different things; `line`: where the other stands. */
  'mapping-texts-alike': { readonly text: string; readonly other: string; readonly line: number };
  /** The questionnaire declares the text as a code, and the mapping gives it another meaning. */
  'mapping-code-declared': {
    readonly question: string;
    readonly text: string;
    readonly as: 'missing' | 'refused';
  };
  /** A code for no answer that the column may hold as an answer. */
  'mapping-code-is-answer': { readonly question: string; readonly text: string };
  /** A text is the questionnaire's own name for another answer. */
  'mapping-contradicts': { readonly question: string; readonly text: string };
  /** A blank cell, or an error of the spreadsheet, is to mean an answer. */
  'mapping-no-text': { readonly question: string };
  /** All that the column may hold would be one answer. */
  'mapping-constant': { readonly question: string; readonly key: 'times' | 'values' };
  /** A negative `times` that is not what is left of the most. */
  'mapping-reversed': { readonly question: string; readonly max: string | null };
  /** No number that is not negative could be an answer. */
  'mapping-out-of-range': {
    readonly question: string;
    readonly min: string | null;
    readonly max: string | null;
  };
  /** A number that a text stands for beside times or plus: the column's own, or the question's? */
  'mapping-values-converted': { readonly question: string; readonly text: string };
  /** Whatever the column holds, a critical rule's test on it comes out the same. */
  'mapping-mutes-critical': { readonly question: string; readonly rule: string };
  /** `lotse check`: nothing says which grade is best; the run asks for it. */
  'mapping-grade-unstated': { readonly question: string };
  /** `--grades` */
  'grades-unknown': { readonly value: string };
  /** Which grade is best in these columns? `own`: on the questionnaire's scale. */
  'grade-undeclared': {
    readonly columns: readonly string[];
    readonly own: { readonly best: number; readonly worst: number };
  };
  /** The mapping leaves out a question that critical rules look at, and the file has its column. */
  'critical-left-out': {
    readonly question: string;
    readonly column: string;
    readonly rules: readonly string[];
  };
}
