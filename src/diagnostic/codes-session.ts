/** Parts of a questionnaire that can change a score; plan/outline.ts splits a plan into them. */
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

/** A difference between two versions of a questionnaire. */
export interface OutlineDifference {
  readonly change: 'added' | 'removed' | 'changed';
  readonly part: OutlinePart;
  /** The id of the part, `tier/rule` for a rule; '' where the questionnaire has only one such part. */
  readonly id: string;
}

/** Problems with saved sessions of interviews. The arguments never carry an answer or name a learner. */
export interface SessionCodes {
  'session-not-found': { readonly id: string };
  /** `--resume` was given, but no session is saved. */
  'session-none': { readonly place: string };
  /** `lotse sessions delete` was given no session. */
  'session-unnamed': Readonly<Record<string, never>>;
  /** `--session FILE` was given for a new interview, but the file exists already. */
  'session-exists': { readonly file: string };
  /** `machine`: the name of the other machine; null: this machine. */
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
  /** Scoring has changed since the interview began. */
  'session-outdated': {
    readonly questionnaire: string;
    readonly saved: string;
    readonly given: string;
    readonly changes: readonly OutlineDifference[];
  };
  /** The session is encrypted, and no identity was given. */
  'session-sealed': { readonly file: string };
  'identity-wrong': { readonly file: string };
  'identity-open': { readonly file: string };
  'identity-invalid': { readonly file: string };
  /** A secret key was given instead of the file that holds it. */
  'identity-on-command-line': Readonly<Record<string, never>>;
  /** null: the recipient is listed in a file, at the problem's place. */
  'recipient-invalid': { readonly recipient: string | null };
  'recipients-empty': { readonly file: string };
  /** The home folder is unknown or does not exist. `home`: null where it is unknown. */
  'session-home-missing': { readonly home: string | null };
  /** Other users may read the folder, and its permissions could not be changed. */
  'session-folder-open': { readonly folder: string };
  'age-limit-invalid': { readonly name: string; readonly value: string };
  /** Deleting needs confirmation, at a terminal or by an option. */
  'confirmation-wanted': { readonly count: number };
}
