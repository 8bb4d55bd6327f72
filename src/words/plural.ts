import type { LearnerLanguage } from './locale.ts';

/** The forms of the plural that each language has, as CLDR and Intl call them. */
interface FormsOf {
  readonly en: 'one' | 'other';
  readonly de: 'one' | 'other';
  readonly cs: 'one' | 'few' | 'many' | 'other';
  readonly sl: 'one' | 'two' | 'few' | 'other';
  readonly uk: 'one' | 'few' | 'many' | 'other';
}

/** A text for each form; a language that lacks one of its forms does not compile. */
type PluralForms<L extends LearnerLanguage> = Readonly<Record<FormsOf[L], string>>;

const rules = new Map<LearnerLanguage, Intl.PluralRules>();

/** The text for so many, by the rules of the language. */
export function plural<L extends LearnerLanguage>(language: L, count: number, forms: PluralForms<L>): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return forms[known.select(count) as FormsOf[L]];
}

/** So many of something: `1 row`, `2 rows`. */
export function counted<L extends LearnerLanguage>(
  language: L,
  count: number,
  forms: PluralForms<L>,
): string {
  return `${count} ${plural(language, count, forms)}`;
}
