import { toNumber, type Rational } from '../plan/rational.ts';
import { formatNumber, type Language, type LearnerLanguage } from './locale.ts';

/** Which grade is best: it is said wherever a grade is named, for 1 is the best in one country and the worst in the next. */
const words: Readonly<Record<LearnerLanguage, (best: string, worst: string) => string>> = {
  en: (best, worst) => `${best} is best, ${worst} worst`,
  de: (best, worst) => `${best} ist die beste, ${worst} die schlechteste`,
  cs: (best, worst) => `${best} je nejlepší, ${worst} nejhorší`,
  sl: (best, worst) => `${best} je najboljša, ${worst} najslabša`,
  uk: (best, worst) => `${best} — найкраща, ${worst} — найгірша`,
};

/** `6 is best, 1 worst`; numbers as the program's own language writes them. */
export function gradeScaleWords(
  { best, worst }: { readonly best: number; readonly worst: number },
  language: LearnerLanguage,
  numbers: Language,
): string {
  return words[language](formatNumber(best, numbers), formatNumber(worst, numbers));
}

/** The ends of a scale as they are shown. */
export function shownEnds({ best, worst }: { readonly best: Rational; readonly worst: Rational }): {
  readonly best: number;
  readonly worst: number;
} {
  return { best: toNumber(best), worst: toNumber(worst) };
}
