import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOwnCatalogue } from '../../src/catalogue/read.ts';
import { isFor } from '../../src/catalogue/find.ts';
import { TIER_NAMES } from '../../src/definition/catalogue.ts';
import { bundledIds } from '../../src/cli/bundled.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { bundled } from '../questionnaires/run.ts';
import { bundledCatalogue as catalogue, catalogueProblems, catalogueSources } from './bundled.ts';

const tips = (family: string): readonly number[] =>
  catalogue.approaches
    .filter(({ families }) => families.includes(family))
    .flatMap(({ tip }) => tip ?? [])
    .sort((a, b) => a - b);

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

test('nothing is wrong with it, and it is whole in English and German', () => {
  expect(catalogueProblems).toEqual([]);
  expect(catalogueSources.every(({ text }) => text.includes('languages: [en, de]'))).toBe(true);
});

test('each tip of the two documents is there, and goals are told apart for coaching and mentoring', () => {
  expect([...new Set(tips('psychosocial'))]).toEqual(upTo(7));
  expect([...new Set(tips('coaching'))]).toEqual(upTo(8));
  expect([...new Set(tips('mentoring'))]).toEqual(upTo(10));
  const third = catalogue.approaches.filter(
    ({ tip, families }) => tip === 3 && !families.includes('psychosocial'),
  );
  expect(third.map(({ families }) => families)).toEqual([['mentoring'], ['coaching']]);
});

test('the families of both documents say what to expect at three levels, and what they protect', () => {
  const documented = catalogue.families.filter(({ id }) =>
    ['psychosocial', 'coaching', 'mentoring'].includes(id),
  );
  expect(
    documented.map(({ indicators }) => Object.values(indicators ?? {}).map((list) => list?.length)),
  ).toEqual([
    [6, 4, 3],
    [11, 7, 7],
    [11, 7, 7],
  ]);
  expect(catalogue.families.every(({ protects = [] }) => protects.length > 0)).toBe(true);
});

test('the quick win says what has to be agreed first', () => {
  const quick = catalogue.approaches.find(({ id }) => id === 'informal-interactions');
  expect(quick).toMatchObject({ tiers: ['universal'], effort: { cost: 'low', basis: 'source' } });
  expect(Object.keys(quick?.condition ?? {})).toEqual(['en', 'de']);
});

test.each(Object.keys(catalogue.needs))('%s: there is an offer at each level of support', (need) => {
  const offers = catalogue.approaches.filter(({ kind, needs }) => kind === 'offer' && needs.includes(need));
  const reached = TIER_NAMES.filter((tier, at) =>
    offers.some(
      ({ tiers, audience }) =>
        tiers.some((one) => TIER_NAMES.indexOf(one) <= at) &&
        isFor(audience, [tier === 'universal' ? 'all_learners' : 'at_risk']),
    ),
  );
  // Therapy and counselling about alcohol, money and the like cannot be had without anybody standing out; the rest can.
  expect(reached).toEqual(expect.arrayContaining(['selective', 'individual']));
});

describe('what questionnaires and catalogue say of each other', () => {
  test.each(bundledIds())('%s: its needs are needs of the catalogue', (id) => {
    const definition = readDefinition(bundled(id)).definition;
    const parts = [...Object.values(definition?.scales ?? {}), ...Object.values(definition?.findings ?? {})];
    const unknown = parts
      .flatMap(({ need }) => need ?? [])
      .filter((need) => catalogue.needs[need] === undefined);
    expect(unknown).toEqual([]);
  });

  test.each(catalogue.signals)('a signal of $questionnaire is there', ({ questionnaire, form, finding }) => {
    const definition = readDefinition(bundled(questionnaire)).definition;
    if (form !== undefined) expect(Object.keys(definition?.forms ?? {})).toContain(form);
    if (finding !== undefined) expect(Object.keys(definition?.findings ?? {})).toContain(finding);
  });
});

test('no persons and no ways to reach them', () => {
  expect(catalogue.practices.filter(({ contact }) => contact !== undefined)).toEqual([]);
  const texts = catalogueSources
    .map(({ text }) => text.replace(/https?:\S+|\d{4}-\d{2}-\d{2}/g, ''))
    .join('\n');
  expect(/@|\b(?:\+?\d[ -]?){8,}\b/.exec(texts)).toBe(null);
});

test('the school’s own file in the README is sound', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, text = ''] = /```yaml\n(format: lotse-catalogue[^]*?)```/.exec(readme) ?? [];
  const { problems, catalogue: joined } = readOwnCatalogue(catalogue, { name: 'README.md', text });
  expect(problems).toEqual([]);
  expect(joined?.practices[0]?.id).toBe('homework-club');
});
