import { expect, test } from 'vitest';
import { ageOf } from '../../../src/batch/sources/ages.ts';
import { joinSources } from '../../../src/batch/sources/join.ts';
import type { SourceRow } from '../../../src/batch/sources/source.ts';
import type { Plan, PlanPart } from '../../../src/plan/plan.ts';

const part = (age: readonly [number, number] | null) =>
  ({ appliesTo: age && { age, question: null } }) as unknown as PlanPart;

const row = (changes: Partial<SourceRow> & { readonly meant?: 'true' | 'false' | 'unknown' }): SourceRow => ({
  id: 'a',
  wave: '',
  line: 2,
  age: null,
  sheet: [],
  kept: [],
  critical: [],
  dropped: [],
  answeredAt: null,
  carried: changes.meant === undefined ? null : { meant: changes.meant, about: {}, notes: [] },
  ...changes,
});

const young = part([14, 17]);
const any = part(null);
const adult = part([18, 120]);

/** Norms for two age ranges, with only the needed fields. */
const scales = [
  { norms: { groups: [{ age: [10, 20] }, { age: [21, 30] }, { age: null }] } },
  { norms: null },
] as unknown as Plan['scales'];

// Parts, their rows, and the resulting common age.
test.each([
  ['the first known age', [young, any], [row({}), row({ age: 16 })], 16],
  [
    'a known age, with precedence over what an assessment implies',
    [young, any],
    [row({ meant: 'false' }), row({ age: 15 })],
    15,
  ],
  ['two ages that are equivalent for all parts', [young, any], [row({ age: 15 }), row({ age: 16 })], 15],
  [
    'two ages, of which a part is meant for only one',
    [young, any],
    [row({ age: 17 }), row({ age: 18 })],
    null,
  ],
  ['two ages with different norms', [any, any], [row({ age: 20 }), row({ age: 21 })], null],
  ['two ages in the last year of a range', [young, any], [row({ age: 17.5 }), row({ age: 17 })], 17.5],
  ['nothing known', [young, adult], [row({}), null], null],
  ['meant: any age in the range', [young, any], [row({ meant: 'true' }), null], 14],
  [
    'meant for the young, which also decides for adults',
    [young, adult],
    [row({ meant: 'true' }), row({})],
    14,
  ],
  ['meant for adults, which also decides for the young', [young, adult], [null, row({ meant: 'true' })], 18],
  ['not meant: any age out of the range', [young, any], [row({ meant: 'false' }), row({})], 0],
  [
    'not meant for the young: an adult or a child',
    [young, adult],
    [row({ meant: 'false' }), row({})],
    'lost',
  ],
  [
    'two assessments that agree on one range',
    [young, adult],
    [row({ meant: 'false' }), row({ meant: 'true' })],
    18,
  ],
  [
    'an adult, with another part that implies less',
    [part([10, 30]), adult],
    [null, row({ meant: 'true' })],
    null,
  ],
  [
    'two assessments that contradict each other',
    [young, adult],
    [row({ meant: 'true' }), row({ meant: 'true' })],
    null,
  ],
  [
    'two that contradict each other, one of them not meant',
    [young, part([14, 17])],
    [row({ meant: 'true' }), row({ meant: 'false' })],
    'lost',
  ],
] as const)('%s', (_, parts, rows, age) => {
  expect(ageOf({ parts, scales }, { id: 'a', wave: '', rows })).toBe(age);
});

test('learners are in the order of the first part, then those of later parts only', () => {
  const parts = [{ id: 'one' }, { id: 'two' }];
  const ids = (...list: readonly string[]) => list.map((id) => row({ id }));
  const sources = [
    { part: 'two', rows: ids('c', 'a', 'd') },
    { part: 'one', rows: ids('b', 'a') },
  ];
  const told = (given: typeof sources) =>
    joinSources(parts, given).map(({ id, rows }) => [id, ...rows.map((found) => found !== null)]);
  expect(told(sources)).toEqual([
    ['b', true, false],
    ['a', true, true],
    ['c', false, true],
    ['d', false, true],
  ]);
  expect(told(sources.toReversed())).toEqual(told(sources));
  expect(joinSources(parts, [{ part: 'one', rows: [row({ wave: '1' }), row({ wave: '2' })] }])).toHaveLength(
    2,
  );
});
