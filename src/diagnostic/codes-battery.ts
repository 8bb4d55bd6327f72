/** Problems with batteries: several questionnaires about one learner. */
export interface BatteryCodes {
  /** The questionnaire of a part cannot be used. */
  'battery-part': {
    readonly questionnaire: string;
    readonly because: 'not-found' | 'outside' | 'invalid' | 'private' | 'battery';
    readonly suggestion: string | null;
  };
  'battery-part-form': {
    readonly questionnaire: string;
    /** null: the part names no form, but the questionnaire needs one. */
    readonly form: string | null;
    readonly suggestion: string | null;
  };
  /** A gate depends on something that is not yet known when the gate is evaluated. */
  'battery-gate': { readonly part: string; readonly id: string };
  /** What one observer sees depends on data of another observer. */
  'battery-view': { readonly part: string; readonly id: string };
  'battery-no-tiers': { readonly part: string };
  'battery-language': { readonly part: string; readonly language: string };
  /** Problems with how commands are used on a battery. */
  'battery-not-held': { readonly battery: string; readonly parts: readonly string[] };
  'battery-sources-none': { readonly battery: string; readonly parts: readonly string[] };
  'battery-source-unknown': {
    readonly option: string;
    readonly part: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  'battery-source-twice': { readonly option: string; readonly part: string };
  'battery-option': { readonly option: string };
  /** An option that applies only to tables was given for a source that is a file of assessments. */
  'battery-no-table': { readonly option: string; readonly part: string };
  /** The learners of all sources are kept in memory together. */
  'battery-too-many': { readonly limit: number };
  /** An option describes the columns of a part, but no file is given for that part. */
  'battery-no-source': { readonly option: string; readonly part: string };
  /** Some sources have waves and others do not. */
  'battery-waves': {
    readonly with: readonly string[];
    readonly without: readonly string[];
    /** Parts without waves whose source is a file of assessments, for which no wave column can be named. */
    readonly assessments: readonly string[];
  };
  /** Assessments report an age outside the intended range, but no source gives the age. */
  'battery-age': { readonly part: string };
  /** The option does not name the source that it applies to. */
  'battery-which-source': { readonly option: string; readonly parts: readonly string[] };
  'table-not-named': { readonly questionnaire: string };
  'sources-without-battery': { readonly option: string };
}
