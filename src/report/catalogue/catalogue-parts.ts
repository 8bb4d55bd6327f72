import type { Catalogue } from '../../catalogue/catalogue.ts';
import {
  TIER_NAMES,
  type CatalogueSource,
  type Category,
  type Practice,
} from '../../definition/catalogue.ts';
import type { Text } from '../../definition/schema/text.ts';
import type { TierId } from '../../plan/plan.ts';
import type { CatalogueWords } from '../../words/en/catalogue.ts';
import { catalogueWords } from '../../words/catalogue.ts';
import { citedSource } from '../../words/cited-source.ts';
import type { Language } from '../../words/locale.ts';
import { sayWords } from '../../words/say.ts';
import type { Fact, Item } from '../../document/model.ts';

/** The context shared by all documents about the catalogue. */
export interface CatalogueContext {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly words: CatalogueWords;
}

export function catalogueContext(catalogue: Catalogue, language: Language): CatalogueContext {
  return { catalogue, language, words: catalogueWords[language] };
}

export function sayIn({ language }: CatalogueContext, text: Text): string {
  return sayWords(text, language);
}

/** Names of needs, roles or factors in the given order; an id without a name is shown unchanged. */
export function namesOf(
  context: CatalogueContext,
  names: Readonly<Record<string, Text>>,
  ids: readonly string[],
): string {
  return ids.map((id) => (names[id] === undefined ? id : sayIn(context, names[id]))).join(', ');
}

export function needNames(context: CatalogueContext, ids: readonly string[]): string {
  return namesOf(context, context.catalogue.needs, ids);
}

export function roleNames(context: CatalogueContext, ids: readonly string[]): string {
  return namesOf(context, context.catalogue.roles, ids);
}

/** Tiers in ascending order, regardless of their order in the entry. */
export function tierNames({ words }: CatalogueContext, tiers: readonly TierId[]): string {
  return TIER_NAMES.filter((tier) => tiers.includes(tier))
    .map((tier) => words.tiers[tier])
    .join(', ');
}

/** Categories of critical answers, in the given order. */
export function categoryNames({ words }: CatalogueContext, categories: readonly Category[] = []): string {
  return categories.map((category) => words.categories[category]).join(', ');
}

/** The status of a practice that is not known to be running, so that nobody is sent there in vain; otherwise empty. */
export function doubtOf({ words }: CatalogueContext, { status }: Practice): readonly string[] {
  return status === 'running' ? [] : [words.statuses[status]];
}

export function countryNames({ words }: CatalogueContext, countries: readonly string[]): string {
  if (countries.length === 0) return words.noCountry;
  return countries.map((country) => words.countryNames[country] ?? country).join(', ');
}

/** The sources cited by an entry in full: text, address, and whether they were confirmed. */
export function citedItems(context: CatalogueContext, cite: string | readonly string[]): readonly Item[] {
  return [cite].flat().flatMap((id) => {
    const source = context.catalogue.sources[id];
    return source === undefined ? [] : [{ id, text: sourceLine(context, source) }];
  });
}

export function sourceLine({ words }: CatalogueContext, { text, url, confirmed }: CatalogueSource): string {
  return citedSource(text, url ?? null, confirmed === false ? words.unconfirmed : null);
}

/** A fact; empty if there is no text. */
export function factOf(key: string, label: string, text: string | null): readonly Fact[] {
  return text === null || text === '' ? [] : [{ key, label, text }];
}
