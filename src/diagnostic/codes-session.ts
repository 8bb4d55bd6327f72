/** Parts of a questionnaire that can change a score; plan/outline.ts takes a plan apart into them. */
export type OutlinePart =
  | 'applies_to'
  | 'critical'
  | 'finding'
  | 'order'
  | 'other'
  | 'question'
  | 'questionnaire'
  | 'recall'
  | 'respondent'
  | 'rule_order'
  | 'scale'
  | 'tier'
  | 'validity';

/** One difference between two states of a questionnaire. */
export interface OutlineDifference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly part: OutlinePart;
  /** Its id, `tier/rule` for a rule; '' where there is only one such part. */
  readonly id: string;
}

/** Saved sessions of interviews. No answer and no learner is ever among the arguments. */
export interface SessionCodes {
  'session-not-found': { readonly id: string };
  /** `--resume`, and nothing is saved. */
  'session-none': { readonly place: string };
  /** `lotse sessions delete` without saying which. */
  'session-unnamed': Readonly<Record<string, never>>;
  /** `--session FILE` for a new talk, and there is something already. */
  'session-exists': { readonly file: string };
  /** `machine`: another one's name; null: this one. */
  'session-in-use': {
    readonly file: string;
    readonly lock: string;
    readonly pid: number;
    readonly machine: string | null;
  };
  /** `previous`: when the last good state was saved, ISO 8601; null: there is none. */
  'session-damaged': {
    readonly file: string;
    readonly reason: 'gone' | 'empty' | 'cut' | 'changed' | 'foreign';
    readonly previous: string | null;
  };
  'session-newer': { readonly file: string; readonly schema: string };
  /** The questionnaire scores otherwise than when the talk began. */
  'session-outdated': {
    readonly questionnaire: string;
    readonly saved: string;
    readonly given: string;
    readonly changes: readonly OutlineDifference[];
  };
  /** Encrypted, and no identity is given. */
  'session-sealed': { readonly file: string };
  'identity-wrong': { readonly file: string };
  'identity-open': { readonly file: string };
  'identity-invalid': { readonly file: string };
  /** A secret key where its file belongs. */
  'identity-on-command-line': Readonly<Record<string, never>>;
  /** null: it stands in a file, at the problem's place. */
  'recipient-invalid': { readonly recipient: string | null };
  'recipients-empty': { readonly file: string };
  /** No home folder, or one that is not there. `home`: null where none is known. */
  'session-home-missing': { readonly home: string | null };
  /** Others may read the folder, and that could not be mended. */
  'session-folder-open': { readonly folder: string };
  'age-limit-invalid': { readonly name: string; readonly value: string };
  /** Deleting wants a yes, from a terminal or a flag. */
  'confirmation-wanted': { readonly count: number };
}
