type Nothing = Readonly<Record<string, never>>;

/**
 * Problems with a file of one learner's answers and interview details, and with a school's contacts file. The
 * arguments carry neither an answer nor a result.
 */
export interface AnswersFileCodes {
  'answers-for-another': {
    readonly what: 'questionnaire' | 'form';
    readonly named: string;
    /** null: no form was requested. */
    readonly asked: string | null;
  };
  /** `lotse check` validated only the shape of the file. */
  'answers-unchecked': {
    readonly questionnaire: string | null;
    readonly because: 'not-named' | 'not-found' | 'invalid';
    readonly suggestion: string | null;
  };
  'answered-and-refused': { readonly question: string };
  /** According to other answers, the question should not have been asked. */
  'answer-off-path': { readonly question: string };
  /** Neither consent nor another legal basis is recorded. */
  'consent-none': Nothing;
  /** The consent is dated after the interview that it allows. */
  'consent-later': { readonly what: 'consent' | 'guardian' | 'assent' | 'go_ahead' };
  /** The learner is too young to consent alone. */
  'guardian-none': { readonly limit: number };
  'assent-none': { readonly limit: number };
  /** The age is unknown, so it is unclear whether a guardian had to consent. */
  'age-unknown': { readonly limit: number };
  /** The questionnaire has critical questions, but nobody is named as responsible. */
  'responsible-none': Nothing;
  /** A translation that no native speaker has reviewed was used, and nobody approved its use. */
  'go-ahead-none': { readonly language: string };
  'confirmed-without-tiers': Nothing;
  /** The confirmed tier differs from the suggestion, and no reason is given. */
  'confirmed-without-reason': Nothing;
  'next-date-early': Nothing;
  /** A critical rule names a role that is missing from the contacts file. */
  'contact-none': { readonly role: string; readonly suggestion: string | null };
  /** Help in the contacts file that nobody at the school has confirmed yet. */
  'help-unconfirmed': { readonly name: string };
  /** Help that was last confirmed more than twelve months ago. */
  'help-stale': { readonly name: string; readonly confirmed: string };
}
