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

/** Norms of two ages, as far as they matter here. */
const scales = [
  { norms: { groups: [{ age: [10, 20] }, { age: [21, 30] }, { age: null }] } },
  { norms: null },
] as unknown as Plan['scales'];

// A part, what is known of it, and the age that all are judged by.
test.each([
  ['the first age that is told', [young, any], [row({}), row({ age: 16 })], 16],
  [
    'a told age before what an assessment knew',
    [young, any],
    [row({ meant: 'false' }), row({ age: 15 })],
    15,
  ],
  ['two ages that are the same to all', [young, any], [row({ age: 15 }), row({ age: 16 })], 15],
  ['two ages, and a part is meant for one of them', [young, any], [row({ age: 17 }), row({ age: 18 })], null],
  ['two ages, and norms differ between them', [any, any], [row({ age: 20 }), row({ age: 21 })], null],
  ['the last year of an age, to the day', [young, any], [row({ age: 17.5 }), row({ age: 17 })], 17.5],
  ['nothing known', [young, adult], [row({}), null], null],
  ['meant: any such age will do', [young, any], [row({ meant: 'true' }), null], 14],
  ['meant for the young decides for adults', [young, adult], [row({ meant: 'true' }), row({})], 14],
  ['meant for adults decides for the young', [young, adult], [null, row({ meant: 'true' })], 18],
  ['not meant: an age at which it is not', [young, any], [row({ meant: 'false' }), row({})], 0],
  [
    'not young, and so maybe an adult, maybe a child',
    [young, adult],
    [row({ meant: 'false' }), row({})],
    'lost',
  ],
  ['two that know make it plain', [young, adult], [row({ meant: 'false' }), row({ meant: 'true' })], 18],
  [
    'an adult, of whom another part knows less',
    [part([10, 30]), adult],
    [null, row({ meant: 'true' })],
    null,
  ],
  ['no age is both', [young, adult], [row({ meant: 'true' }), row({ meant: 'true' })], null],
  [
    'no age is both, and one was not meant',
    [young, part([14, 17])],
    [row({ meant: 'true' }), row({ meant: 'false' })],
    'lost',
  ],
] as const)('%s', (_, parts, rows, age) => {
  expect(ageOf({ parts, scales }, { id: 'a', wave: '', rows })).toBe(age);
});

test('learners stand as in the first part, then those whom only later ones have', () => {
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
