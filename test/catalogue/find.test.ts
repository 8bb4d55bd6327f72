import { expect, test } from 'vitest';
import { findInCatalogue, isFor, type CatalogueFilter } from '../../src/catalogue/find.ts';
import { readCatalogue, readOwnCatalogue } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { CatalogueAudience } from '../../src/definition/catalogue.ts';
import { ownFile, practice, smallSources } from './small.ts';

const small = readCatalogue(smallSources).catalogue as Catalogue;
const NOTHING: CatalogueFilter = { needs: [], tiers: [], countries: [], audiences: [] };

test.each<[string, Partial<CatalogueFilter>, readonly string[], readonly string[], readonly string[]]>([
  [
    'nothing: everything',
    {},
    ['everybody', 'group', 'therapy', 'buddy', 'welcome', 'training', 'planning', 'care'],
    ['anywhere', 'alpine', 'young', 'gone', 'toolbox', 'late', 'nowhere', 'works', 'arrivals'],
    ['book', 'table'],
  ],
  ['a need', { needs: ['language'] }, ['buddy', 'welcome'], [], []],
  [
    'one of two levels',
    { tiers: ['universal', 'individual'] },
    ['everybody', 'therapy', 'buddy', 'training', 'planning', 'care'],
    ['late'],
    ['book', 'table'],
  ],
  [
    'a country, its own first',
    { countries: ['DE'], needs: ['belonging'] },
    ['everybody', 'group', 'buddy', 'welcome'],
    ['alpine', 'anywhere'],
    [],
  ],
  ['staff', { audiences: ['staff'] }, ['training', 'planning', 'care'], [], ['book', 'table']],
  ['newcomers', { audiences: ['newcomers'] }, ['everybody', 'welcome'], ['arrivals'], ['book', 'table']],
])('%s', (_, filter, approaches, practices, publications) => {
  const found = findInCatalogue(small, { ...NOTHING, ...filter });
  expect(found.approaches.map(({ id }) => id)).toEqual(approaches);
  expect(found.practices.map(({ id }) => id)).toEqual(practices);
  expect(found.publications.map(({ id }) => id)).toEqual(publications);
});

test.each<[readonly CatalogueAudience[], readonly CatalogueAudience[], boolean]>([
  [['all_learners'], ['newcomers'], true],
  [['all_learners'], ['staff', 'families'], false],
  [['newcomers'], ['work_based'], false],
  [['staff'], [], true],
])('what is for %j is for %j: %j', (audience, wanted, expected) => {
  expect(isFor(audience, wanted)).toBe(expected);
});

test('a school’s own practices come before those of the country', () => {
  const own = ownFile(`practices:\n${practice({ id: 'club', countries: 'EU', approaches: 'group' })}`);
  const catalogue = readOwnCatalogue(small, own).catalogue as Catalogue;
  const found = findInCatalogue(catalogue, { ...NOTHING, countries: ['DE'] });
  expect(found.practices.map(({ id }) => id)).toEqual(['club', 'alpine', 'anywhere']);
});
