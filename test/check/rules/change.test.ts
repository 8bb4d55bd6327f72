import { expect, test } from 'vitest';
import { codes, scale, scales } from '../harness.ts';

const changed = (change: string, cite = ', cite: manual') =>
  `sources:\n  manual: { text: A manual }\n${scales(scale('sum: [a, b]', 'cite: manual', `change: { ${change}${cite} }`))}`;

test.each<[string, string, readonly string[]]>([
  ['a difference', 'reliable: 1.5', []],
  ['sd and reliability', 'sd: 1.2, reliability: 0.8', []],
  ['a difference with its population', 'reliable: 1, population: { en: Adults }', []],
  ['a difference, sd and reliability', 'reliable: 1, sd: 1.2, reliability: 0.8', ['change-twice']],
  ['a difference and reliability', 'reliable: 1, reliability: 0.8', ['change-twice']],
  ['sd without reliability', 'sd: 1.2', ['change-incomplete']],
  ['reliability without sd', 'reliability: 0.8', ['change-incomplete']],
  ['nothing but a population', 'population: { en: Adults }', ['change-incomplete']],
  ['a difference of zero', 'reliable: 0', ['out-of-limits']],
  ['a negative difference', 'reliable: -6', ['out-of-limits']],
  ['an sd of zero', 'sd: 0, reliability: 0.8', ['out-of-limits']],
  ['a reliability of zero', 'sd: 1, reliability: 0', ['out-of-limits']],
  ['a reliability of one', 'sd: 1, reliability: 1', ['out-of-limits']],
  ['a text instead of a number', 'reliable: six', ['wrong-type']],
  ['an unknown key', 'reliabel: 6', ['unknown-key']],
  [
    'a population in another language',
    'reliable: 1, population: { de: Erwachsene }',
    ['missing-translation', 'unknown-language'],
  ],
])('the threshold for a change is declared as %s', (_, change, expected) => {
  expect(codes({ more: changed(change) })).toEqual(expected);
});

test('the source is required, and must be declared', () => {
  expect(codes({ more: changed('reliable: 1', '') })).toEqual(['missing-key']);
  expect(codes({ more: changed('reliable: 1', ', cite: nowhere') })).toEqual(['unknown-id']);
});
