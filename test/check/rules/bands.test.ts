import { expect, test } from 'vitest';
import { codes } from '../harness.ts';
import { scaleCodes } from '../items.ts';
import { group, normed } from '../normed.ts';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'bands out of order',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 2 }, { id: high, from: 0 }]')],
    ['band-order'],
  ],
  [
    'a band that nobody reaches',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 0 }, { id: high, from: 9 }]')],
    ['band-unreachable'],
  ],
])('norms: %s', (_, lines, expected) => {
  expect(codes(normed(lines))).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['bands', ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, above: 0 }, { id: z, from: 2 }]'], []],
  ['a band with two ends', ['sum: [a, b]', 'bands: [{ id: x, from: 0, above: 0 }]'], ['band-edge']],
  ['above after from', ['sum: [a, b]', 'bands: [{ id: x, above: 0 }, { id: y, from: 0 }]'], ['band-order']],
  ['the same end twice', ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, from: 0 }]'], ['band-order']],
  ['a gap by a hair', ['sum: [a, b]', 'bands: [{ id: x, above: 0 }]'], ['band-gap']],
  ['no least value', ['value: high', 'bands: [{ id: x, from: 0 }]'], ['band-gap']],
  ['no most value', ['value: low', 'bands: [{ id: x, from: 0 }, { id: y, from: 1000 }]'], []],
  [
    'above the most',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, above: 2 }]'],
    ['band-unreachable'],
  ],
  [
    'below the least',
    ['sum: [a, b]', 'bands: [{ id: x, from: -5 }, { id: y, from: 0 }]'],
    ['band-unreachable'],
  ],
  [
    'bands of a count',
    ['count: [{ question: a, is: "yes" }]', 'bands: [{ id: x, from: 0 }, { id: y, from: 2 }]'],
    ['band-unreachable'],
  ],
  [
    'bands of what cannot be judged',
    ['sum: [a, nobody]', 'bands: [{ id: x, from: 0 }, { id: y, from: 90 }]'],
    ['unknown-id'],
  ],
  [
    'bands of a count of nobody',
    ['count: [{ question: nobody, is: "yes" }]', 'bands: [{ id: x, from: 9 }]'],
    ['unknown-id'],
  ],
])('the bands of a scale: %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
