import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMapping } from '../../src/definition/mapping.ts';
import { scored } from './run.ts';
import { planOf } from '../bundled.ts';

const name = 'fixtures/uci-student/mapping.yaml';
const { value: mapping, problems } = readMapping({ name, text: readFileSync(name, 'utf8'), origin: 'authors' });
const plan = planOf('school-record');

test('the mapping of the public student file is valid and mentions every question', () => {
  expect(problems).toEqual([]);
  const told = [...Object.keys(mapping?.columns ?? {}), ...(mapping?.not_in_file ?? [])];
  expect(told.sort()).toEqual(plan.questions.map(({ id }) => id).sort());
});

test('the mapping does not use the outcome and background columns', () => {
  const used = Object.values(mapping?.columns ?? {}).flatMap((how) => ('column' in how ? how.column : []));
  expect(used).toEqual(['G2', 'failures']);
});

test.each([
  [0, 1],
  [9, 1],
  [10, 2],
  [11, 2],
  [12, 3],
  [20, 6],
])('%i of 20 marks become a %i', (marks, grade) => {
  const maths = mapping?.columns['maths'];
  expect(maths !== undefined && 'column' in maths ? maths.values?.[String(marks)] : null).toBe(grade);
});

test.each([
  ['a pass, nothing repeated', { maths: 4, repeated_years: 0 }, 'review', 'universal'],
  ['a fail, nothing repeated', { maths: 1, repeated_years: 0 }, 'review', 'universal'],
  ['a pass, repeated', { maths: 4, repeated_years: 1 }, 'review', 'universal'],
  ['a fail, repeated', { maths: 1, repeated_years: 2 }, 'review', 'selective'],
])('the tier is at least what is known: %s', (_, answers, tier, tier_at_least) => {
  expect(scored(plan, answers)).toMatchObject({ tier, tier_at_least, tier_at_most: 'individual' });
});
