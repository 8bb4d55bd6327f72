/** Problems with a user's own wording of a scoring key. The arguments never carry a text of it. */
export interface WordingCodes {
  /** A scoring key has only topic labels, which cannot be read to a learner as questions. */
  'wording-wanted': { readonly questionnaire: string; readonly form: string | null };
  /** The questionnaire has its own wording, so a wording file is not accepted. */
  'wording-not-wanted': { readonly questionnaire: string };
  'wording-for-another': {
    readonly what: 'questionnaire' | 'form' | 'version';
    /** null: the wording names no form. */
    readonly named: string | null;
    /** null: no form was chosen. */
    readonly asked: string | null;
  };
  /** Texts that an interview needs are missing. */
  'wording-incomplete': {
    readonly part: WordingPart;
    /** The id of the answer set or question; null for other parts. */
    readonly of: string | null;
    /** null: a text that is the same in each language. */
    readonly language: string | null;
    /** The missing keys of that part; empty where the part is itself a text. */
    readonly ids: readonly string[];
  };
  'wording-language-none': { readonly language: string; readonly languages: readonly string[] };
  /** `lotse check` validated only the shape. */
  'wording-unchecked': {
    readonly questionnaire: string;
    readonly because: 'not-found' | 'invalid';
    readonly suggestion: string | null;
  };
  /** `--resume` was given another wording than the one the interview began with. */
  'wording-changed': { readonly file: string };
}

/** Parts of a wording, named by their keys in the file. */
export type WordingPart = 'licence' | 'intro' | 'titles' | 'questions' | 'answer_sets' | 'options';
