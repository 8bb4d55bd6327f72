import { expect, test } from 'vitest';
import { scaleCodes } from '../items.ts';
import { findingCodes } from '../kinds.ts';

test.each<[string, readonly string[]]>([
  ['{ count: { questions: [a, a], is: "yes" }, at_least: 1 }', ['item-twice']],
])('the members of a count are checked: %s', (condition, expected) => {
  expect(findingCodes(condition)).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['a sum', ['sum: [a, b]'], []],
  ['no method', [], ['scale-method']],
  ['a number and a grade', ['mean: [n, g]'], []],
  ['a date', ['sum: [a, d]'], ['not-scorable']],
  ['a weight', ['sum: [a, { question: b, weight: 0.5 }]'], []],
  ['a weight of zero', ['sum: [{ question: b, weight: 0 }]'], ['weight-zero']],
  ['points by option', ['sum: [{ question: b, points: { "yes": 3 } }]'], []],
  ['a reversed item', ['sum: [{ question: b, reversed: true }]'], []],
  [
    'a reversed item with unevenly spaced points',
    ['sum: [{ question: uneven, reversed: true }]'],
    ['cannot-reverse'],
  ],
  [
    'a reversed item with points that even out its values',
    ['sum: [{ question: uneven, reversed: true, points: { "5": 2 } }]'],
    [],
  ],
  ['a reversed grade', ['sum: [{ question: g, reversed: true }]'], []],
  ['a reversed number', ['sum: [{ question: n, reversed: true }]'], []],
  ['a reversed unbounded number', ['sum: [{ question: low, reversed: true }]'], ['cannot-reverse']],
  ['a reversed multiple choice', ['sum: [{ question: m, reversed: true }]'], ['cannot-reverse']],
  ['an item with ask_if and not_asked', ['sum: [a, { question: maybe, not_asked: 0 }]'], []],
  ['an item with ask_if but without not_asked', ['sum: [a, maybe]'], ['not-asked-unstated']],
  [
    'not_asked for an item that is always asked',
    ['sum: [{ question: a, not_asked: 0 }]'],
    ['not-asked-needless'],
  ],
  ['a reversed unbounded scale', ['sum: [a, { scale: o, reversed: true }]'], ['cannot-reverse']],
  ['a reversed scale', ['sum: [a, { scale: c, reversed: true }]'], []],
  ['the same item twice', ['sum: [a, a]'], ['item-twice']],
  ['the same scale twice', ['sum: [{ scale: c }, { scale: c }]'], ['item-twice']],
])('the items of a scale: %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
