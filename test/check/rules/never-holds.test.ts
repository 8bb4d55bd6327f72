import { expect, test } from 'vitest';
import { codes, findings, scale, scales, tier } from '../harness.ts';
import { findingCodes } from '../kinds.ts';

test.each<[string, readonly string[]]>([
  ['{ question: a, is: "yes" }', []],
  ['{ question: a, in: ["yes", "no"] }', ['always-holds']],
  ['{ question: a, at_least: 0 }', ['always-holds']],
  ['{ question: n, at_least: 0 }', ['always-holds']],
  ['{ question: n, more_than: 0 }', []],
  ['{ question: open, at_least: -1000000 }', []],
  ['{ question: unsure, at_least: 0 }', ['always-holds']],
  ['{ question: blank, answered: true }', []],
  ['{ scale: s, band_at_least: low }', ['always-holds']],
  ['{ any: [{ scale: s, band: low }, { scale: s, more_than: 0 }] }', ['always-holds']],
  ['{ count: { questions: [a, b], is: "yes" }, at_least: 0 }', ['always-holds']],
  ['{ question: a, answered: true }', []],
  ['{ question: a, answered: false }', []],
  ['{ question: a, answered: false, is: "yes" }', ['never-holds']],
  ['{ question: a, at_least: 1 }', []],
  ['{ question: a, more_than: 1 }', ['never-holds']],
  ['{ question: a, at_most: -1 }', ['never-holds']],
  ['{ question: a, less_than: 0 }', ['never-holds']],
  ['{ question: n, at_least: 10 }', []],
  ['{ question: n, more_than: 10 }', ['never-holds']],
  ['{ question: n, is: 4 }', []],
  ['{ question: n, is: 40 }', ['never-holds']],
  ['{ question: n, in: [4, 5], more_than: 4.5 }', []],
  ['{ question: n, in: [4, 5], more_than: 5 }', ['never-holds']],
  ['{ question: n, more_than: 3, less_than: 4 }', []],
  ['{ question: whole, more_than: 3, less_than: 4 }', ['never-holds']],
  ['{ question: open, at_least: 1000000 }', []],
  ['{ question: coded, at_least: 7 }', []],
  ['{ question: coded, more_than: 9 }', ['never-holds']],
  ['{ question: g, at_least: 6 }', []],
  ['{ question: g, at_least: 7 }', ['never-holds']],
  ['{ all: [{ question: m, is: x }, { question: m, is: y }] }', []],
  ['{ scale: s, band: mid }', []],
  ['{ scale: s, band_at_least: mid }', []],
  ['{ scale: s, band_at_least: mid, at_most: 0 }', ['never-holds']],
  ['{ scale: s, band: low, more_than: 0 }', ['never-holds']],
  ['{ scale: s, at_least: 3 }', ['never-holds']],
  ['{ scale: s, at_least: 2 }', []],
  ['{ scale: plain, more_than: 9.5 }', []],
  ['{ scale: free, more_than: 1000 }', []],
  ['{ all: [{ question: a, is: "yes" }, { question: a, is: "no" }] }', ['never-holds']],
  ['{ any: [{ question: a, is: "yes" }, { question: a, is: "no" }] }', ['always-holds']],
  ['{ not: { question: a, is: "yes" } }', []],
  ['{ not: { question: a, at_least: 7 } }', ['never-holds']],
  ['{ any: [{ question: b, is: "yes" }, { question: a, at_least: 7 }] }', ['never-holds']],
  ['{ count: { questions: [a, b], is: "yes" }, at_least: 2 }', []],
  ['{ count: { questions: [a, b], is: "yes" }, at_least: 3 }', ['never-holds']],
])('whether the condition always or never holds: %s', (condition, expected) => {
  expect(findingCodes(condition)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['another finding', '{ finding: f1 }', []],
  ['a negated finding', '{ finding: f1, is: false }', []],
  ['a finding and its negation', '{ all: [{ finding: f1 }, { finding: f1, is: false }] }', ['never-holds']],
  [
    'a finding and a test that excludes it',
    '{ all: [{ finding: f1 }, { question: a, is: "no" }] }',
    ['never-holds'],
  ],
  ['a finding with is: true', '{ finding: f1, is: true }', []],
  ['a count of findings', '{ count: { findings: [f1] }, at_least: 1 }', []],
  ['a count of more findings than exist', '{ count: { findings: [f1] }, more_than: 1 }', ['never-holds']],
])('a finding that depends on %s', (_, condition, expected) => {
  expect(codes({ more: findings(condition, '{ question: a, is: "yes" }') })).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['a possible answer', ['ask_if: { question: a, is: "yes" }'], []],
  ['an impossible number', ['ask_if: { question: a, at_least: 2 }'], ['never-holds']],
  [
    'a question with an ask_if of its own',
    ['ask_if: { question: a, is: "yes" }', 'ask_if: { question: q0, is: "yes" }'],
    [],
  ],
  [
    'a contradiction to an earlier ask_if',
    [
      'ask_if: { question: a, is: "yes" }',
      'ask_if: { all: [{ question: q0, is: "yes" }, { question: a, is: "no" }] }',
    ],
    ['never-asked'],
  ],
  [
    'either of two conditions',
    [
      'ask_if: { any: [{ question: a, is: "no" }, { all: [{ question: a, is: "yes" }, { question: b, is: "yes" }] }] }',
    ],
    [],
  ],
])('ask_if depends on %s', (_, conditions, expected) => {
  const questions = conditions.map(
    (condition, i) => `id: q${i}, text: { en: Q }, answers: yes_no, ${condition}`,
  );
  expect(codes({ questions })).toEqual(expected);
});

test.each([
  ['{ all: [{ question: d, answered: true }, { question: d, answered: false }] }', ['never-holds']],
  ['{ any: [{ question: m, answered: false }, { question: t, answered: false }] }', []],
])('whether the condition can hold: %s', (condition, expected) => {
  expect(findingCodes(condition)).toEqual(expected);
});

test('ask_if may depend on a multiple choice that has an ask_if of its own', () => {
  const questions = [
    'id: many, text: { en: M }, multiple: { of: yes_no }, ask_if: { question: a, is: "yes" }',
    'id: q, text: { en: Q }, answers: yes_no, ask_if: { all: [{ question: many, is: "yes" }, { question: many, answered: true }] }',
  ];
  expect(codes({ questions })).toEqual([]);
  const never = 'id: x, text: { en: X }, multiple: { of: yes_no }';
  expect(codes({ questions: [never], more: findings('{ question: x, at_least: 2 }') })).toEqual([
    'never-holds',
  ]);
});

test('a rule that always holds is reported once, at its test, and not where it is referred to', () => {
  const critical = (condition: string): string =>
    `critical:\n  - { id: c, category: abuse, urgency: same_day, contact: x, say: { en: Said. }, if: ${condition} }\n`;
  const always = '{ question: a, at_least: 0 }';
  expect(codes({ more: critical(always) })).toEqual(['always-holds']);
  expect(codes({ more: tier('id: r, question: a, at_least: 0') })).toEqual(['always-holds']);
  expect(codes({ more: findings(always) + critical('{ finding: f0 }') })).toEqual(['always-holds']);
  expect(codes({ more: findings('{ question: a, at_least: 0, at_most: few }') })).toEqual(['wrong-type']);
  expect(codes({ questions: [`id: q, text: { en: Q }, answers: yes_no, ask_if: ${always}`] })).toEqual([]);
  expect(codes({ more: scales(scale(`count: [${always}]`)) })).toEqual([]);
});
