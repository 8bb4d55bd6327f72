/** What keeps an interview from beginning. No answer and no learner is ever among the arguments. */
export interface InterviewCodes {
  /** Nobody can be asked: input or messages are no terminal. */
  'terminal-wanted': Readonly<Record<string, never>>;
  /** Neither a questionnaire nor a saved talk was named. */
  'questionnaire-wanted': Readonly<Record<string, never>>;
  /** A result is never written over another one. */
  'output-exists': { readonly file: string };
  'language-missing': { readonly language: string; readonly languages: readonly string[] };
  /** `--from` a file of several learners, without saying which one. */
  'earlier-several': { readonly file: string };
}
