import { expect, test } from 'vitest';
import { scaleCodes } from '../items.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['a prorated sum', ['sum: [a, b]', 'missing: { allow: 1, fill: prorate }'], []],
  [
    'as many allowed blanks as items',
    ['sum: [a, b]', 'missing: { allow: 2, fill: prorate }'],
    ['allow-too-high'],
  ],
  ['a prorated maximum', ['max: [a, b]', 'missing: { allow: 1, fill: mean }'], ['no-prorating']],
  [
    'a prorated count',
    [
      'count: [{ question: a, is: "yes" }, { question: b, is: "yes" }]',
      'missing: { allow: 1, fill: prorate }',
    ],
    ['no-prorating'],
  ],
  ['a prorated value', ['value: a', 'missing: { allow: 0, fill: prorate }'], ['no-prorating']],
  [
    'prorating with a negative weight',
    ['sum: [a, { question: b, weight: -1 }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  [
    'prorating with a biographical item',
    ['sum: [a, past]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  [
    'prorating with a biographical item of an inner scale',
    ['sum: [a, { scale: p }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  [
    'prorating with an unbounded number',
    ['sum: [a, low]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  [
    'prorating with an unbounded scale',
    ['sum: [a, { scale: o }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  ['the mean of open numbers', ['sum: [open, n]', 'missing: { allow: 1, fill: mean }'], ['mean-unequal']],
  ['the mean of equal items', ['mean: [a, b, { question: past }]'], []],
  [
    'the mean of items whose ranges are equal before weight and reversal',
    ['sum: [a, { question: b, weight: 2, reversed: true }]', 'missing: { allow: 1, fill: mean }'],
    [],
  ],
  ['the mean of unequal items', ['mean: [a, b, n]', 'missing: { allow: 1, fill: mean }'], ['mean-unequal']],
  [
    'the mean of an item and a scale',
    ['sum: [a, { scale: c }]', 'missing: { allow: 1, fill: mean }'],
    ['mean-unequal'],
  ],
  [
    'the mean with an unknown item',
    ['sum: [a, nobody]', 'missing: { allow: 1, fill: mean }'],
    ['unknown-id'],
  ],
  ['the mean with a date', ['sum: [a, d]', 'missing: { allow: 1, fill: mean }'], ['not-scorable']],
  ['the least points, cited', ['sum: [a, b]', 'missing: { allow: 1, fill: least, cite: manual }'], []],
  ['the least points, uncited', ['sum: [a, b]', 'missing: { allow: 1, fill: least }'], ['least-uncited']],
  [
    'the least points of an item with a lower end',
    ['sum: [a, low]', 'missing: { allow: 1, fill: least, cite: manual }'],
    [],
  ],
  [
    'the least points of an item without a lower end',
    ['sum: [a, high]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
  [
    'the least points of an item with a negative weight',
    ['sum: [a, { question: low, weight: -1 }]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
  [
    'the least points of an unbounded scale',
    ['sum: [a, { scale: o }]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
])('the missing rule of a scale: %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
