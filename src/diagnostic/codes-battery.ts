/** Batteries: several questionnaires about one learner. */
export interface BatteryCodes {
  /** The questionnaire of a part cannot be used. */
  'battery-part': {
    readonly questionnaire: string;
    readonly because: 'not-found' | 'outside' | 'invalid' | 'private' | 'battery';
    readonly suggestion: string | null;
  };
  'battery-part-form': {
    readonly questionnaire: string;
    /** null: none is named, and the questionnaire needs one. */
    readonly form: string | null;
    readonly suggestion: string | null;
  };
  /** A gate looks at something that is not known when it is to be decided. */
  'battery-gate': { readonly part: string; readonly id: string };
  /** What one observer sees is told by something that is not this observer's. */
  'battery-view': { readonly part: string; readonly id: string };
  'battery-no-tiers': { readonly part: string };
  'battery-language': { readonly part: string; readonly language: string };
  /** Commands. */
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
  /** What only a table has, said of a source that is a file of assessments. */
  'battery-no-table': { readonly option: string; readonly part: string };
  /** Learners of all sources are at hand together. */
  'battery-too-many': { readonly limit: number };
  /** Something is said of the columns of a part, and no file is named for it. */
  'battery-no-source': { readonly option: string; readonly part: string };
  /** Some sources tell one time of asking from another, and others do not. */
  'battery-waves': {
    readonly with: readonly string[];
    readonly without: readonly string[];
    /** Those without one that are assessments: no column can be named for them. */
    readonly assessments: readonly string[];
  };
  /** Assessments say that they were not meant for a learner's age, and nothing says the age. */
  'battery-age': { readonly part: string };
  /** Nothing says of which source. */
  'battery-which-source': { readonly option: string; readonly parts: readonly string[] };
  'table-not-named': { readonly questionnaire: string };
  'sources-without-battery': { readonly option: string };
}
