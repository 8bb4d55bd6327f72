import type { Language } from './locale.ts';

/** A text for each plural form of English and German, named as in CLDR and Intl. */
type PluralForms = Readonly<Record<'one' | 'other', string>>;

const rules = new Map<Language, Intl.PluralRules>();

/** Selects the plural form for a count. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return forms[known.select(count) as keyof PluralForms];
}

/** A count with its noun: `1 row`, `2 rows`. */
export function counted(language: Language, count: number, forms: PluralForms): string {
  return `${count} ${plural(language, count, forms)}`;
}
