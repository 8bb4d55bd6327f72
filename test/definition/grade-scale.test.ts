import { expect, test } from 'vitest';
import { GRADE_NAMES, gradeScaleFrom, presetOf } from '../../src/definition/grade-scale.ts';

test.each([
  ['de', { best: 1, worst: 6, pass: 4 }],
  [' NO ', { best: 6, worst: 1, pass: 2 }],
  ['own', 'own'],
  ['best=1,worst=5', { best: 1, worst: 5 }],
  ['worst = 0, best = 20, pass = 9.5', { best: 20, worst: 0, pass: 9.5 }],
  ['best=-3,worst=3,pass=0', { best: -3, worst: 3, pass: 0 }],
])('%j is parsed as a grade scale', (text, expected) => {
  expect(gradeScaleFrom(text)).toEqual(expected);
});

test.each([
  '',
  'fr',
  'best=1',
  'worst=1',
  'best=1,worst=1',
  'best=1,worst=6,pass=6',
  'best=1,worst=6,pass=7',
  'best=1,best=2,worst=6',
  'best=1;worst=6',
  'best=1,worst=sechs',
  'best=1,worst=6,grade=2',
  'best=1,worst=1e9',
  'record=de',
])('%j is not a grade scale', (text) => {
  expect(gradeScaleFrom(text)).toBeNull();
});

test('every name except own has a preset', () => {
  expect(GRADE_NAMES.map(presetOf).filter((scale) => scale === 'own')).toHaveLength(1);
});
