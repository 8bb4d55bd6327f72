import { expect, test } from 'vitest';
import { scaleCodes } from '../items.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['prorated', ['sum: [a, b]', 'missing: { allow: 1, fill: prorate }'], []],
  ['all missing', ['sum: [a, b]', 'missing: { allow: 2, fill: prorate }'], ['allow-too-high']],
  ['prorated maximum', ['max: [a, b]', 'missing: { allow: 1, fill: mean }'], ['no-prorating']],
  [
    'prorated count',
    [
      'count: [{ question: a, is: "yes" }, { question: b, is: "yes" }]',
      'missing: { allow: 1, fill: prorate }',
    ],
    ['no-prorating'],
  ],
  ['prorated value', ['value: a', 'missing: { allow: 0, fill: prorate }'], ['no-prorating']],
  [
    'prorated negative',
    ['sum: [a, { question: b, weight: -1 }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  ['prorated biography', ['sum: [a, past]', 'missing: { allow: 1, fill: prorate }'], ['no-prorating']],
  [
    'prorated biography beneath',
    ['sum: [a, { scale: p }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  ['prorated open number', ['sum: [a, low]', 'missing: { allow: 1, fill: prorate }'], ['no-prorating']],
  [
    'prorated open scale',
    ['sum: [a, { scale: o }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  ['the mean of open numbers', ['sum: [open, n]', 'missing: { allow: 1, fill: mean }'], ['mean-unequal']],
  ['the mean of equal items', ['mean: [a, b, { question: past }]'], []],
  [
    'the mean of two of one range',
    ['sum: [a, { question: b, weight: 2, reversed: true }]', 'missing: { allow: 1, fill: mean }'],
    [],
  ],
  ['the mean of unequal items', ['mean: [a, b, n]', 'missing: { allow: 1, fill: mean }'], ['mean-unequal']],
  [
    'the mean of an item and a scale',
    ['sum: [a, { scale: c }]', 'missing: { allow: 1, fill: mean }'],
    ['mean-unequal'],
  ],
  ['the mean with nobody', ['sum: [a, nobody]', 'missing: { allow: 1, fill: mean }'], ['unknown-id']],
  ['the mean with a date', ['sum: [a, d]', 'missing: { allow: 1, fill: mean }'], ['not-scorable']],
  ['the least, cited', ['sum: [a, b]', 'missing: { allow: 1, fill: least, cite: manual }'], []],
  ['the least, uncited', ['sum: [a, b]', 'missing: { allow: 1, fill: least }'], ['least-uncited']],
  ['the least of what has one', ['sum: [a, low]', 'missing: { allow: 1, fill: least, cite: manual }'], []],
  [
    'the least of what has none',
    ['sum: [a, high]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
  [
    'the least against the weight',
    ['sum: [a, { question: low, weight: -1 }]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
  [
    'the least of an open scale',
    ['sum: [a, { scale: o }]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
])('missing items of a scale: %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
