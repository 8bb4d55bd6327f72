/** Problems that keep an interview from starting. The arguments never carry an answer or name a learner. */
export interface InterviewCodes {
  /** Nobody can be asked, because stdin or stderr is not a terminal. */
  'terminal-wanted': Readonly<Record<string, never>>;
  /** Neither a questionnaire nor a saved session was named. */
  'questionnaire-wanted': Readonly<Record<string, never>>;
  /** The learner's code looks like a person's name. It is not repeated. */
  'learner-name-like': Readonly<Record<string, never>>;
  /** A result never overwrites another one. */
  'output-exists': { readonly file: string };
  'language-missing': { readonly language: string; readonly languages: readonly string[] };
  /** `--from` names a file of several learners, but not which of them is meant. */
  'earlier-several': { readonly file: string };
}
