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
    'an empty filter finds everything',
    {},
    ['everybody', 'group', 'therapy', 'buddy', 'welcome', 'training', 'planning', 'care'],
    ['anywhere', 'alpine', 'young', 'gone', 'toolbox', 'late', 'nowhere', 'works', 'arrivals'],
    ['book', 'table'],
  ],
  ['a need filters approaches and practices', { needs: ['language'] }, ['buddy', 'welcome'], [], []],
  [
    'two tiers match either',
    { tiers: ['universal', 'individual'] },
    ['everybody', 'therapy', 'buddy', 'training', 'planning', 'care'],
    ['late'],
    ['book', 'table'],
  ],
  [
    'a country lists its own practices first',
    { countries: ['DE'], needs: ['belonging'] },
    ['everybody', 'group', 'buddy', 'welcome'],
    ['alpine', 'anywhere'],
    [],
  ],
  [
    'staff is not among all learners',
    { audiences: ['staff'] },
    ['training', 'planning', 'care'],
    [],
    ['book', 'table'],
  ],
  [
    'newcomers are among all learners',
    { audiences: ['newcomers'] },
    ['everybody', 'welcome'],
    ['arrivals'],
    ['book', 'table'],
  ],
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
])('an entry for %j matches a request for %j: %j', (audience, requested, expected) => {
  expect(isFor(audience, requested)).toBe(expected);
});

test('a school’s own practices come before those of the country', () => {
  const own = ownFile(`practices:\n${practice({ id: 'club', countries: 'EU', approaches: 'group' })}`);
  const catalogue = readOwnCatalogue(small, own).catalogue as Catalogue;
  const found = findInCatalogue(catalogue, { ...NOTHING, countries: ['DE'] });
  expect(found.practices.map(({ id }) => id)).toEqual(['club', 'alpine', 'anywhere']);
});
