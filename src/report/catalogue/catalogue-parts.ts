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

/** What everything that tells of the catalogue reads from. */
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

/** Names of needs, roles or factors, in the order given; an id that has no name is shown as it is. */
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

/** Levels of support in their order, however the entry has them. */
export function tierNames({ words }: CatalogueContext, tiers: readonly TierId[]): string {
  return TIER_NAMES.filter((tier) => tiers.includes(tier))
    .map((tier) => words.tiers[tier])
    .join(', ');
}

/** What critical answers are about, in the order given. */
export function categoryNames({ words }: CatalogueContext, categories: readonly Category[] = []): string {
  return categories.map((category) => words.categories[category]).join(', ');
}

/** What has to be known before anybody is sent there; nothing of what is there, as far as known. */
export function doubtOf({ words }: CatalogueContext, { status }: Practice): readonly string[] {
  return status === 'running' ? [] : [words.statuses[status]];
}

export function countryNames({ words }: CatalogueContext, countries: readonly string[]): string {
  if (countries.length === 0) return words.noCountry;
  return countries.map((country) => words.countryNames[country] ?? country).join(', ');
}

/** The sources that an entry cites, whole: text, address, and whether anybody has read them. */
export function citedItems(context: CatalogueContext, cite: string | readonly string[]): readonly Item[] {
  return [cite].flat().flatMap((id) => {
    const source = context.catalogue.sources[id];
    return source === undefined ? [] : [{ id, text: sourceLine(context, source) }];
  });
}

export function sourceLine({ words }: CatalogueContext, { text, url, confirmed }: CatalogueSource): string {
  return citedSource(text, url ?? null, confirmed === false ? words.unconfirmed : null);
}

/** A fact, or nothing where there is nothing to tell. */
export function factOf(key: string, label: string, text: string | null): readonly Fact[] {
  return text === null || text === '' ? [] : [{ key, label, text }];
}
