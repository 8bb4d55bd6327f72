import { expect, test } from 'vitest';
import { scaleCodes } from '../items.ts';
import { findingCodes } from '../kinds.ts';

test.each<[string, readonly string[]]>([
  ['{ count: { questions: [a, a], is: "yes" }, at_least: 1 }', ['item-twice']],
])('what is counted in %s', (condition, expected) => {
  expect(findingCodes(condition)).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['a sum', ['sum: [a, b]'], []],
  ['nothing', [], ['scale-method']],
  ['a number and a grade', ['mean: [n, g]'], []],
  ['a date', ['sum: [a, d]'], ['not-scorable']],
  ['a weight', ['sum: [a, { question: b, weight: 0.5 }]'], []],
  ['a weight of nothing', ['sum: [{ question: b, weight: 0 }]'], ['weight-zero']],
  ['points by option', ['sum: [{ question: b, points: { "yes": 3 } }]'], []],
  ['reversed', ['sum: [{ question: b, reversed: true }]'], []],
  ['reversed unevenly', ['sum: [{ question: uneven, reversed: true }]'], ['cannot-reverse']],
  ['uneven points made even', ['sum: [{ question: uneven, reversed: true, points: { "5": 2 } }]'], []],
  ['a grade reversed', ['sum: [{ question: g, reversed: true }]'], []],
  ['a number reversed', ['sum: [{ question: n, reversed: true }]'], []],
  ['an open number reversed', ['sum: [{ question: low, reversed: true }]'], ['cannot-reverse']],
  ['many reversed', ['sum: [{ question: m, reversed: true }]'], ['cannot-reverse']],
  ['not asked', ['sum: [a, { question: maybe, not_asked: 0 }]'], []],
  ['not asked, unsaid', ['sum: [a, maybe]'], ['not-asked-unstated']],
  ['always asked', ['sum: [{ question: a, not_asked: 0 }]'], ['not-asked-needless']],
  ['an open scale reversed', ['sum: [a, { scale: o, reversed: true }]'], ['cannot-reverse']],
  ['a scale reversed', ['sum: [a, { scale: c, reversed: true }]'], []],
  ['twice', ['sum: [a, a]'], ['item-twice']],
  ['a scale twice', ['sum: [{ scale: c }, { scale: c }]'], ['item-twice']],
])('the items of a scale: %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
