import { expect, test } from 'vitest';
import type { Norms } from '../../src/definition/schema/schema.ts';
import { pathOf } from '../../src/dialogue/path.ts';
import { newInterview } from '../../src/dialogue/step.ts';
import type { Setting } from '../../src/dialogue/interview-state.ts';
import { planOf, TEXT } from '../plan/small.ts';

const SETTING: Setting = {
  language: 'en',
  wave: null,
  guardianAge: 16,
  given: {},
  offered: {},
  informedBy: 'none',
  earlier: null,
};

const norms = (group: Partial<Norms['groups'][number]>, age?: string): Norms => ({
  population: TEXT,
  cite: 'manual',
  ...(age === undefined ? {} : { age }),
  groups: [{ id: 'all', mean: 1, sd: 1, ...group }],
});

test.each<[string, Norms | undefined, boolean]>([
  ['norms by age without an age question', norms({ age: [11, 16] }), true],
  ['norms by age with an age question', norms({ age: [11, 16] }, 'years'), true],
  ['norms for any age', norms({}), false],
  ['no norms', undefined, false],
])('whether the intake asks for the age with %s', (_, own, asked) => {
  const questions = { a: {}, years: { about: 'age' as const, number: {} } };
  const plan = planOf(questions, { s: { sum: ['a'], ...(own ? { norms: own } : {}) } });
  const path = pathOf(plan, newInterview(plan, SETTING));
  expect(path.some((stop) => stop.at === 'field' && stop.field === 'age')).toBe(asked);
});
