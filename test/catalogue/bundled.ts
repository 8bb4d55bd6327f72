import { readFileSync } from 'node:fs';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { catalogueFiles } from '../../src/library/bundled.ts';

export const catalogueSources = catalogueFiles().map((file) => ({
  name: file,
  text: readFileSync(file, 'utf8'),
  origin: 'authors' as const,
}));

const read = readCatalogue(catalogueSources);

export const catalogueProblems = read.problems;

/** The catalogue that is bundled with the program. */
export const bundledCatalogue = read.catalogue as Catalogue;
