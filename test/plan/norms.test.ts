import { expect, test } from 'vitest';
import type { Norms } from '../../src/definition/schema/schema.ts';
import { cutsOf } from '../../src/plan/cuts.ts';
import { namedBands } from '../../src/plan/named-bands.ts';
import { outlineChanges, outlineOf } from '../../src/plan/outline.ts';
import { planOf, TEXT } from './small.ts';

const sex = { about: 'sex' as const, answers: ['f', 'm'].map((id) => ({ id, label: TEXT })) };
const years = { about: 'age' as const, number: { min: 10, max: 20.5 } };
const source = { population: TEXT, cite: 'manual' };
const bands = (from: number, above = 5) => [
  { id: 'low', from: 0 },
  { id: 'high', from },
  { id: 'top', above },
];
const BOTH: Norms = {
  ...source,
  sex: 'sex',
  sex_open: ['m'],
  age: 'years',
  groups: [
    { id: 'f', sex: 'f', age: [11, 16], mean: 1, sd: 0.5, bands: bands(2) },
    { id: 'm', sex: 'm', age: [11, 16], mean: 1, sd: 0.5, bands: bands(3, 3) },
  ],
};
const planWith = (norms?: Norms) =>
  planOf({ a: {}, b: {}, sex, years }, { s: { sum: ['a', 'b'], ...(norms ? { norms } : {}) } });

test('norms in a plan use positions and exact numbers, and cite their source', () => {
  const { norms, bands: named } = planWith(BOTH).scales[0]!;
  expect(norms).toMatchObject({ banded: true, sex: 2, age: 3, ages: [10, 20], sexOpen: [1] });
  expect(norms!.groups[0]).toMatchObject({ id: 'f', sex: [0], age: [11, 16], sd: [1, 2], cite: ['manual'] });
  expect(named.map(({ id }) => id)).toEqual(['low', 'high', 'top']);
});

test('possible ages are limited to those for which the questionnaire is meant', () => {
  const ages = (applies: [number, number], of = years) =>
    planOf({ a: {}, sex, years: of }, { s: { sum: ['a'], norms: BOTH } }, { applies_to: { age: applies } })
      .scales[0]!.norms!.ages;
  expect([ages([11, 16]), ages([5, 30])]).toEqual([
    [11, 16],
    [10, 20],
  ]);
});

test('the starts of all bands are listed in ascending order', () => {
  const cuts = (norms?: Norms) =>
    cutsOf(planWith(norms).scales[0]!).map(({ from, above }) => `${above ? '>' : ''}${from[0]}`);
  expect([cuts(BOTH), cuts()]).toEqual([['0', '0', '2', '3', '>3', '>5'], []]);
});

test('a scale whose norms have no groups has no named bands', () => {
  const scale = { title: TEXT, kind: 'risk' as const, norms: { ...BOTH, groups: [] } };
  expect(namedBands(scale)).toEqual([]);
});

const EVERYONE: Norms = { ...source, groups: [{ id: 'all', mean: 1, sd: 1 }] };

test.each<[string, Norms | undefined, Norms | undefined, readonly string[]]>([
  ['population and citation (no change)', BOTH, { ...BOTH, population: { en: 'Others' }, cite: 'other' }, []],
  ['a cut-off', BOTH, { ...BOTH, groups: [BOTH.groups[0]!, { ...BOTH.groups[1]!, bands: bands(4) }] }, ['s']],
  ['a mean', EVERYONE, { ...EVERYONE, groups: [{ id: 'all', mean: 2, sd: 1 }] }, ['s']],
  ['an option without a group', BOTH, { ...BOTH, sex_open: undefined }, ['s']],
  ['added norms', undefined, EVERYONE, ['s']],
])('the outline reflects a change of norms: %s', (_, before, after, changed) => {
  const changes = outlineChanges(outlineOf(planWith(before)), outlineOf(planWith(after)));
  expect(changes.map(({ id }) => id)).toEqual(changed);
});
