import { expect, test } from 'vitest';
import { plainNumber, thousandOrFraction } from '../../src/interview/typed-number.ts';

test.each<readonly [typed: string, unit: string | Record<string, string> | null, expected: string]>([
  [' 3 ', null, '3'],
  ['１６', null, '16'],
  ['16,5', null, '16.5'],
  ['16.', null, '16'],
  ['1 000', null, '1000'],
  ['1.234.567', null, '1234567'],
  ['1.234,5', null, '1234.5'],
  ['1,234.5', null, '1234.5'],
  ['12 %', '%', '12'],
  ['12%', null, '12%'],
  ['5 Stunden', { en: 'hours', de: 'Stunden' }, '5'],
  ['1 2', null, '1 2'],
  ['much', null, 'much'],
])('a typed number is written plainly: %j', (typed, unit, expected) => {
  expect(plainNumber(typed, unit)).toBe(expected);
});

test.each([
  ['de', '1.000', ['1000', '1']],
  ['de', '1.250', ['1250', '1,25']],
  ['en', '1,250', ['1250', '1.25']],
  ['en', '1.250', null],
  ['de', '1.234.567', null],
  ['de', '0.125', null],
] as const)('in %s, %s is a thousand or a fraction: %j', (language, typed, expected) => {
  expect(thousandOrFraction(typed, language)).toEqual(expected);
});
