import { expect, test } from 'vitest';
import { systemsOf } from '../../src/catalogue/systems.ts';
import { render } from '../../src/document/formats/markdown.ts';
import { systemsReport } from '../../src/report/catalogue/catalogue-table.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { bundledCatalogue as catalogue } from './bundled.ts';
import { smallSources } from './small.ts';
import { expectFile } from '../golden.ts';

/** Every system that the five source documents name, by document. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  cedefop_coaching: [
    ...[
      'jugendcoaching',
      'vera',
      'orienta4yel',
      'epis-mentors',
      'roma-mediators-guide',
      'dido',
      'invest-in-talent',
    ],
    ...['invest-in-talent-flyer', 'mentoring-plus', 'natives-immigrants-spain', 'pathways-school-success'],
    ...['ilo-untapped-potential', 'quick-win-informal'],
  ],
  cedefop_good_practices: [
    ...[
      'sre',
      'quabb',
      'carpo',
      'praksisbrev',
      'cpu',
      'jovent',
      'ast',
      'expairs',
      'getting-started',
      'siei-psad',
    ],
    ...['invest-in-talent', 'alj', 'leaving-education-early'],
  ],
  cedefop_psychosocial: [
    ...['professionals-elet', 'rajaleidja', 'epis-mentors', 'stop-dropout', 'vocational-pedagogies'],
    ...[
      'mental-health-risk-factor',
      'psychosocial-vet-ukraine',
      'beyond-academics',
      'parental-involvement',
      'safe-to-learn',
      'guidelines-displaced-ukraine',
    ],
  ],
  cedefop_quick_win: ['quick-win-informal', 'ohp', 'matosinhos'],
  cedefop_resources: [
    ...['digital-gap-covid', 'e2o', 'orienta4yel', 'dido', 'eapn-poverty', 'summon-bibliography', 'vet-bib'],
    ...['vet-statistics', 'vet-luxembourg', 'stay-tuned', 'investing-guidance', 'guidance-validation'],
    ...['european-cooperation-vet', 'inventory-validation', 'stronger-vet', 'leaving-education-early'],
  ],
};

test('the catalogue has every system of the source documents', () => {
  const rows = systemsOf(catalogue);
  const found = Object.keys(NAMED).map((document) => [
    document,
    rows
      .filter(({ namedIn }) => namedIn.includes(document))
      .map(({ id }) => id)
      .sort(),
  ]);
  expect(found).toEqual(Object.entries(NAMED).map(([document, ids]) => [document, [...ids].sort()]));
  // Other entries are the catalogue's own, such as the mainstays of a country.
  const named = [...catalogue.practices, ...catalogue.publications].filter(
    ({ named_in: documents }) => documents !== undefined,
  );
  expect(rows.length).toBe(named.length);
});

test('an implemented system states where it is implemented', () => {
  const implemented = systemsOf(catalogue).filter(({ standing }) => standing.as === 'implemented');
  expect(implemented.filter(({ standing }) => standing.where === undefined)).toEqual([]);
  expect(implemented.length).toBeGreaterThan(3);
});

test('the overview of professionals by country is cited, since no role of the catalogue has a country', () => {
  const overview = systemsOf(catalogue).find(({ id }) => id === 'professionals-elet');
  expect(overview?.standing.as).toBe('cited');
});

test('an entry without a standing is no system, and one that no document names has no documents', () => {
  const small = readCatalogue(smallSources).catalogue as Catalogue;
  expect(systemsOf(small)).toEqual([]);
  const practices = small.practices
    .slice(0, 1)
    .map((each) => ({ ...each, standing: { as: 'cited' as const } }));
  expect(systemsOf({ ...small, practices })).toMatchObject([{ id: 'anywhere', namedIn: [] }]);
});

// `lotse approaches --systems --format md` writes the file, and so does UPDATE=1.
test('docs/systems.md is up to date with the catalogue', () => {
  expectFile('docs/systems.md', render(systemsReport(catalogue, 'en')));
});
