/** Problems with assessments that are read back. The arguments never carry a value, which may be a learner's. */
export interface AssessmentCodes {
  /** The file is a table. A report needs an assessment, with the answers and their shares. */
  'assessment-wanted': Readonly<Record<string, never>>;
  'assessment-none': Readonly<Record<string, never>>;
  /** The text is truncated, or is not JSON. */
  'assessment-syntax': Readonly<Record<string, never>>;
  /** The schema is unknown to this version of the program, for example because it is newer. */
  'assessment-schema': { readonly known: string };
  'assessment-shape': { readonly path: string };
  /**
   * An object has the same key twice, so it is ambiguous which value counts. The key may be text that somebody
   * entered, so it is not an argument; the place shows it.
   */
  'assessment-key-twice': Readonly<Record<string, never>>;
  /** Parts of the assessment contradict each other: it was edited by hand, or damaged. */
  'assessment-inconsistent': { readonly path: string };
  /** The results do not follow from the answers. */
  'assessment-differs': { readonly path: string };
  /** The assessment was scored with another definition than the one given. */
  'assessment-misfit': {
    readonly what: 'id' | 'form' | 'scoring' | 'content';
    readonly scored: string;
    readonly given: string;
  };
  /** The result of a practice interview cannot be used where a learner's result is needed. */
  'assessment-practice': Readonly<Record<string, never>>;
  'learner-not-found': Readonly<Record<string, never>>;
  /** Several reports were requested, but only one file or stdout was given as the destination. */
  'several-reports': { readonly count: number };
  'out-not-a-folder': { readonly file: string };
}
