import { expect, test } from 'vitest';
import { codes, tier } from '../harness.ts';
import { findingCodes } from '../kinds.ts';

test.each<[string, readonly string[]]>([
  ['{ question: words, is: x }', []],
  ['{ question: words, at_least: 1 }', ['test-mismatch']],
  ['{ question: d, answered: true }', []],
  ['{ question: d, is: x }', ['test-mismatch']],
  ['{ question: t, answered: true }', []],
  ['{ question: t, at_least: 3 }', ['test-mismatch']],
  ['{ scale: plain, band: low }', ['test-mismatch']],
  ['{ count: { questions: [a, b], is: "yes" } }', ['test-missing']],
  ['{ count: { questions: [a, b] }, at_least: 1 }', ['test-missing']],
  ['{ count: { scales: [s, plain], at_least: 1 }, at_least: 1 }', []],
  ['{ count: { scales: [s, plain], band: low }, at_least: 1 }', ['test-mismatch']],
  ['{ scale: s }', ['test-missing']],
])('the tests are checked of %s', (condition, expected) => {
  expect(findingCodes(condition)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['with an id', 'id: r, question: a, is: "yes", because: { en: B. }', []],
  ['without an id', 'question: a, is: "yes"', ['rule-without-id']],
  ['with an id on a nested condition', 'id: r, all: [{ id: x, question: a, is: "yes" }]', ['mark-misplaced']],
])('a tier rule %s', (_, rule, expected) => {
  expect(codes({ more: tier(rule) })).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['own', 'own', []],
  ['supplied', 'supplied', ['tiers-uncited']],
])('law 10: uncited tiers of a questionnaire whose wording is %s', (_, wording, expected) => {
  expect(codes({ wording, more: tier('id: r, question: a, is: "yes"') })).toEqual(expected);
});

test('law 10: tiers whose rules are all cited need no citation of their own', () => {
  const more = `sources:\n  manual: { text: A manual }\n${tier('id: r, question: a, is: "yes", cite: manual')}`;
  expect(codes({ wording: 'supplied', more })).toEqual([]);
});
