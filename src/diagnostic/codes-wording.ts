/** A user's own wording of a scoring key. No text of it is ever among the arguments. */
export interface WordingCodes {
  /** A scoring key has topic labels only; nobody can be asked by them. */
  'wording-wanted': { readonly questionnaire: string; readonly form: string | null };
  /** A questionnaire that has its own wording is asked in that. */
  'wording-not-wanted': { readonly questionnaire: string };
  'wording-for-another': {
    readonly what: 'questionnaire' | 'form' | 'version';
    /** null: it names no form. */
    readonly named: string | null;
    /** null: no form was chosen. */
    readonly asked: string | null;
  };
  /** Texts that a talk would need. */
  'wording-incomplete': {
    readonly part: WordingPart;
    /** The answer set, or the question; null for other parts. */
    readonly of: string | null;
    /** null: the same in each language. */
    readonly language: string | null;
    /** The keys to be filled in under that part; none where it is a text itself. */
    readonly ids: readonly string[];
  };
  'wording-language-none': { readonly language: string; readonly languages: readonly string[] };
  /** `lotse check`: only the shape was looked at. */
  'wording-unchecked': {
    readonly questionnaire: string;
    readonly because: 'not-found' | 'invalid';
    readonly suggestion: string | null;
  };
  /** `--resume` with another wording than the talk began with. */
  'wording-changed': { readonly file: string };
}

/** Parts of a wording, as its file calls them. */
export type WordingPart = 'licence' | 'intro' | 'titles' | 'questions' | 'answer_sets' | 'options';
