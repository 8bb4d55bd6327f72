import type { CatalogueWords } from './en/catalogue.ts';
import { deCatalogue } from './de/catalogue.ts';
import { enCatalogue } from './en/catalogue.ts';
import type { Language } from './locale.ts';

/** The words about the catalogue in each language. */
export const catalogueWords: Readonly<Record<Language, CatalogueWords>> = {
  en: enCatalogue,
  de: deCatalogue,
};
