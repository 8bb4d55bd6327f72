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
    'an unreachable band',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 0 }, { id: high, from: 9 }]')],
    ['band-unreachable'],
  ],
])('the bands of norms: %s', (_, lines, expected) => {
  expect(codes(normed(lines))).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'valid bands',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, above: 0 }, { id: z, from: 2 }]'],
    [],
  ],
  ['a band with two ends', ['sum: [a, b]', 'bands: [{ id: x, from: 0, above: 0 }]'], ['band-edge']],
  [
    '*above* before *from* of the same value',
    ['sum: [a, b]', 'bands: [{ id: x, above: 0 }, { id: y, from: 0 }]'],
    ['band-order'],
  ],
  [
    'the same lower end twice',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, from: 0 }]'],
    ['band-order'],
  ],
  ['a gap of a single value', ['sum: [a, b]', 'bands: [{ id: x, above: 0 }]'], ['band-gap']],
  ['a scale without a least value', ['value: high', 'bands: [{ id: x, from: 0 }]'], ['band-gap']],
  [
    'a scale without a highest value',
    ['value: low', 'bands: [{ id: x, from: 0 }, { id: y, from: 1000 }]'],
    [],
  ],
  [
    'a band above the highest value',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, above: 2 }]'],
    ['band-unreachable'],
  ],
  [
    'a band below the least value',
    ['sum: [a, b]', 'bands: [{ id: x, from: -5 }, { id: y, from: 0 }]'],
    ['band-unreachable'],
  ],
  [
    'bands of a count',
    ['count: [{ question: a, is: "yes" }]', 'bands: [{ id: x, from: 0 }, { id: y, from: 2 }]'],
    ['band-unreachable'],
  ],
  [
    'bands of a scale with an unknown item',
    ['sum: [a, nobody]', 'bands: [{ id: x, from: 0 }, { id: y, from: 90 }]'],
    ['unknown-id'],
  ],
  [
    'bands of a count of an unknown question',
    ['count: [{ question: nobody, is: "yes" }]', 'bands: [{ id: x, from: 9 }]'],
    ['unknown-id'],
  ],
])('the bands of a scale: %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
