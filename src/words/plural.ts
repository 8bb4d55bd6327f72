import type { Language } from './locale.ts';

/** A text for each form of the plural that English and German have, as CLDR and Intl call them. */
type PluralForms = Readonly<Record<'one' | 'other', string>>;

const rules = new Map<Language, Intl.PluralRules>();

/** The text for so many, by the rules of the language. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return forms[known.select(count) as keyof PluralForms];
}

/** So many of something: `1 row`, `2 rows`. */
export function counted(language: Language, count: number, forms: PluralForms): string {
  return `${count} ${plural(language, count, forms)}`;
}
