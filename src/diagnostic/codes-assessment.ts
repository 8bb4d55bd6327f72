/** Assessments that are read back. Never carries a value: it may be a learner's. */
export interface AssessmentCodes {
  /** A table where an assessment belongs: a report needs the answers and their shares. */
  'assessment-wanted': Readonly<Record<string, never>>;
  'assessment-none': Readonly<Record<string, never>>;
  /** Cut off, or not JSON at all. */
  'assessment-syntax': Readonly<Record<string, never>>;
  /** Another schema than this program knows, such as a newer one. */
  'assessment-schema': { readonly known: string };
  'assessment-shape': { readonly path: string };
  /** A key that its object has already: nobody can tell which of the two holds. It may be what somebody wrote: its place says which. */
  'assessment-key-twice': Readonly<Record<string, never>>;
  /** Its parts contradict each other: it was changed by hand, or damaged. */
  'assessment-inconsistent': { readonly path: string };
  /** Its results are not what its answers come to. */
  'assessment-differs': { readonly path: string };
  /** Scored with another definition than the one at hand. */
  'assessment-misfit': {
    readonly what: 'id' | 'form' | 'scoring' | 'content';
    readonly scored: string;
    readonly given: string;
  };
  'learner-not-found': Readonly<Record<string, never>>;
  /** Several reports, and one file or stdout to put them in. */
  'several-reports': { readonly count: number };
  'out-not-a-folder': { readonly file: string };
}
