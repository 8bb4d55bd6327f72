import { toNumber, type Rational } from '../plan/rational.ts';
import { fill } from './fill.ts';
import { formatNumber, type Language } from './locale.ts';

/**
 * The best and worst grade, shown wherever a grade is named, because 1 is the best in some countries and the worst in
 * others.
 */
export const gradeScales: Readonly<Record<Language, string>> = {
  en: '{best} is best, {worst} worst',
  de: '{best} ist die beste, {worst} die schlechteste',
};

/** `6 is best, 1 worst`, in the language or a given text; numbers are formatted in the program's own language. */
export function gradeScaleWords(
  { best, worst }: { readonly best: number; readonly worst: number },
  language: Language,
  text = gradeScales[language],
): string {
  return fill(text, { best: formatNumber(best, language), worst: formatNumber(worst, language) });
}

/** The ends of a grade scale as shown. */
export function shownEnds({ best, worst }: { readonly best: Rational; readonly worst: Rational }): {
  readonly best: number;
  readonly worst: number;
} {
  return { best: toNumber(best), worst: toNumber(worst) };
}
