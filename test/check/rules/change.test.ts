import { expect, test } from 'vitest';
import { codes, scale, scales } from '../harness.ts';

const changed = (change: string, cite = ', cite: manual') =>
  `sources:\n  manual: { text: A manual }\n${scales(scale('sum: [a, b]', 'cite: manual', `change: { ${change}${cite} }`))}`;

test.each<[string, string, readonly string[]]>([
  ['points', 'reliable: 1.5', []],
  ['by sd and reliability', 'sd: 1.2, reliability: 0.8', []],
  ['whose they are', 'reliable: 1, population: { en: Adults }', []],
  ['both ways', 'reliable: 1, sd: 1.2, reliability: 0.8', ['change-twice']],
  ['both ways, the second half', 'reliable: 1, reliability: 0.8', ['change-twice']],
  ['no reliability', 'sd: 1.2', ['change-incomplete']],
  ['no sd', 'reliability: 0.8', ['change-incomplete']],
  ['nothing', 'population: { en: Adults }', ['change-incomplete']],
  ['no points at all', 'reliable: 0', ['out-of-limits']],
  ['points below', 'reliable: -6', ['out-of-limits']],
  ['no spread', 'sd: 0, reliability: 0.8', ['out-of-limits']],
  ['never the same', 'sd: 1, reliability: 0', ['out-of-limits']],
  ['always the same', 'sd: 1, reliability: 1', ['out-of-limits']],
  ['text for a number', 'reliable: six', ['wrong-type']],
  ['an unknown key', 'reliabel: 6', ['unknown-key']],
  [
    'another language',
    'reliable: 1, population: { de: Erwachsene }',
    ['missing-translation', 'unknown-language'],
  ],
])('a reliable change given as %s', (_, change, expected) => {
  expect(codes({ more: changed(change) })).toEqual(expected);
});

test('the source is never left out, and is one that is there', () => {
  expect(codes({ more: changed('reliable: 1', '') })).toEqual(['missing-key']);
  expect(codes({ more: changed('reliable: 1', ', cite: nowhere') })).toEqual(['unknown-id']);
});
