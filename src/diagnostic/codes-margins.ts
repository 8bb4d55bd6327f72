/** Problems with assumed distributions of answers (lotse-margins/1). */
export interface MarginsCodes {
  /** The file is for none of the questionnaires that are simulated. */
  'margins-for-another': { readonly questionnaire: string; readonly asked: readonly string[] };
  /** `--margins bundled`: none of the questionnaires has bundled margins; `known` are those that have. */
  'margins-none': { readonly asked: readonly string[]; readonly known: readonly string[] };
  /** `lotse check` validated only the shape. */
  'margins-unchecked': {
    readonly questionnaire: string;
    readonly because: 'not-found' | 'invalid';
    readonly suggestion: string | null;
  };
  /** A margin names neither a source nor itself a guess, or both. */
  'margin-basis': { readonly question: string; readonly found: 'none' | 'both' };
  /** A date or a text, of which rules test only whether it was given. */
  'margin-kind': { readonly question: string };
  /** A margin without any share. */
  'margin-empty': { readonly question: string; readonly wanted: 'shares' | 'ranges' };
  /** `ranges` of a question that is not a number. */
  'margin-not-a-number': { readonly question: string };
  /** The shares of a choice or a number do not add up to 100; `sum` is what they add up to. */
  'margin-sum': { readonly question: string; readonly sum: number };
  /** The option counts as a missing answer, and `--missing` says how many of those there are. */
  'margin-option-missing': { readonly question: string; readonly option: string };
  /** The option of a multiple choice that is chosen if no other is. */
  'margin-option-exclusive': { readonly question: string; readonly option: string };
  /** Options of a multiple choice without a share. */
  'margin-options-wanted': { readonly question: string; readonly options: readonly string[] };
  /** A multiple choice that allows fewer options than it has. */
  'margin-limited': { readonly question: string; readonly limit: number };
  'margin-range': {
    readonly question: string;
    readonly fault: 'reversed' | 'overlap' | 'outside' | 'empty';
    readonly min: string | null;
    readonly max: string | null;
  };
}
