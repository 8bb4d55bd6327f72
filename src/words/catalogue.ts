import type { CatalogueWords } from './en/catalogue.ts';
import { deCatalogue } from './de/catalogue.ts';
import { enCatalogue } from './en/catalogue.ts';
import type { Language } from './locale.ts';

/** What is said of the catalogue, in each language. */
export const catalogueWords: Readonly<Record<Language, CatalogueWords>> = {
  en: enCatalogue,
  de: deCatalogue,
};
