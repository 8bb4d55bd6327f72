import { toNumber, type Rational } from '../plan/rational.ts';
import { fill } from './fill.ts';
import { formatNumber, type Language } from './locale.ts';

/** Which grade is best: it is said wherever a grade is named, for 1 is the best in one country and the worst in the next. */
export const gradeScales: Readonly<Record<Language, string>> = {
  en: '{best} is best, {worst} worst',
  de: '{best} ist die beste, {worst} die schlechteste',
};

/** `6 is best, 1 worst`, or in another language's text; numbers as the program's own language writes them. */
export function gradeScaleWords(
  { best, worst }: { readonly best: number; readonly worst: number },
  language: Language,
  text = gradeScales[language],
): string {
  return fill(text, { best: formatNumber(best, language), worst: formatNumber(worst, language) });
}

/** The ends of a scale as they are shown. */
export function shownEnds({ best, worst }: { readonly best: Rational; readonly worst: Rational }): {
  readonly best: number;
  readonly worst: number;
} {
  return { best: toNumber(best), worst: toNumber(worst) };
}
