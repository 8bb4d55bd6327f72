/** Problems with a single answer in data. The arguments never carry the value, which may be a learner's. */
export interface AnswerCodes {
  'answer-not-an-option': { readonly question: string; readonly allowed: readonly string[] };
  /** The mapping gives codes of the question another meaning in this column and does not list this text. */
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
  /** Multiple choice with one column per option: some cells say yes or no, others are blank. */
  'answer-partly-blank': { readonly question: string };
  'answer-wrong-type': { readonly question: string };
  'unknown-question': { readonly question: string; readonly suggestion: string | null };
}
