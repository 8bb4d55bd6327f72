/** One answer as it stands in data. Never carries the value: it may be a learner's. */
export interface AnswerCodes {
  'answer-not-an-option': { readonly question: string; readonly allowed: readonly string[] };
  /** A mapping gives codes of the question's own another meaning in this column, and does not list this one. */
  'answer-not-mapped': { readonly question: string };
  'answer-ambiguous': { readonly question: string };
  'answer-not-a-number': { readonly question: string };
  'answer-out-of-range': {
    readonly question: string;
    readonly min: string | null;
    readonly max: string | null;
  };
  'answer-not-whole': { readonly question: string };
  'answer-not-a-date': { readonly question: string };
  'answer-date-out-of-range': {
    readonly question: string;
    readonly earliest: string | null;
    readonly latest: string | null;
  };
  'answer-too-long': { readonly question: string; readonly limit: number };
  'answer-too-many': { readonly question: string; readonly limit: number };
  'answer-exclusive': { readonly question: string };
  'answer-spreadsheet-error': { readonly question: string };
  /** Multiple choice, a column for each option: some cells say yes or no, others nothing. */
  'answer-partly-blank': { readonly question: string };
  'answer-wrong-type': { readonly question: string };
  'unknown-question': { readonly question: string; readonly suggestion: string | null };
}
