type Nothing = Readonly<Record<string, never>>;

/** One learner's answers in a file, with what belongs to a talk; and a school's contacts. Carries neither an answer nor a result. */
export interface AnswersFileCodes {
  'answers-for-another': {
    readonly what: 'questionnaire' | 'form';
    readonly named: string;
    /** null: no form was asked for. */
    readonly asked: string | null;
  };
  /** `lotse check`: only the shape was looked at. */
  'answers-unchecked': {
    readonly questionnaire: string | null;
    readonly because: 'not-named' | 'not-found' | 'invalid';
    readonly suggestion: string | null;
  };
  'answered-and-refused': { readonly question: string };
  /** Going by other answers it was not to be asked. */
  'answer-off-path': { readonly question: string };
  /** Neither consent nor another legal basis is recorded. */
  'consent-none': Nothing;
  /** Dated after the talk that it allows. */
  'consent-later': { readonly what: 'consent' | 'guardian' | 'assent' | 'go_ahead' };
  /** The learner is too young to consent alone. */
  'guardian-none': { readonly limit: number };
  'assent-none': { readonly limit: number };
  /** Nobody can tell whether a guardian had to consent. */
  'age-unknown': { readonly limit: number };
  /** There are critical questions, and nobody in charge is named. */
  'responsible-none': Nothing;
  /** A translation that no native speaker has reviewed was used, and nobody agreed to that. */
  'go-ahead-none': { readonly language: string };
  'confirmed-without-tiers': Nothing;
  /** The tier differs from the suggestion, and nobody says why. */
  'confirmed-without-reason': Nothing;
  'next-date-early': Nothing;
  /** A critical rule names a role that the contacts file lacks. */
  'contact-none': { readonly role: string; readonly suggestion: string | null };
}
