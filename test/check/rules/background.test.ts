import { expect, test } from 'vitest';
import {
  codes,
  critical,
  criticalRule,
  definition,
  problemsOf,
  findings,
  named,
  scale,
  scales,
  tier,
} from '../harness.ts';
import { BOTH, normed } from '../normed.ts';

test.each<[string, readonly string[]]>([
  ['urgency: immediate', ['tier-by-background']],
  ['urgency: within_3_days', ['tier-by-background']],
  ['urgency: within_3_days, tier: selective', ['tier-by-background']],
  ['urgency: within_3_days, tier: none', []],
])('law 11: a critical rule on background must not raise a tier: %s', (more, expected) => {
  const questions = ['id: born, text: { en: Born elsewhere }, answers: yes_no, about: origin'];
  const line = criticalRule('now', more).replace('question: a', 'question: born');
  expect(problemsOf(definition({ questions, more: critical(line) })).map(([code]) => code)).toEqual(expected);
});

test.each<[string, readonly string[], string, readonly string[]]>([
  [
    'a test on sex',
    ['cite: manual', 'sex: sex', ...BOTH],
    tier('id: r, question: sex, is: f'),
    ['tier-by-background'],
  ],
])('law 11: a tier must not depend on %s', (_, lines, after, expected) => {
  expect(codes(normed(lines, [], after))).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['a condition', 'question: x, is: "yes"', ['x']],
  ['a scale', 'scale: s, at_least: 1', ['x']],
  ['a count of conditions', 'scale: c, at_least: 1', ['x']],
  ['a scale of scales', 'scale: top, at_least: 1', ['x']],
  ['a finding', 'finding: f0', ['x']],
  ['a count', 'count: { questions: [a, x], is: "yes" }, at_least: 1', ['x']],
  ['points for not being asked', 'scale: passed, at_least: 1', ['x']],
  ['no points for not being asked', 'scale: asked, at_least: 1', []],
  ['an item left out if not asked', 'scale: out, at_least: 1', []],
  ['resource points lost by not being asked', 'scale: strong, at_most: 0', ['x']],
  ['points for a number that was not asked', 'scale: number, at_least: 1', ['x']],
  ['points for a grade that was not asked', 'scale: grade, at_least: 2', ['x']],
  ['points for an open number that was not asked', 'scale: open, at_least: 1', []],
  ['an unrelated question', 'question: a, is: "yes"', []],
])('law 11: background is traced through %s', (_, rule, questions) => {
  const more = scales(
    scale('sum: [a, x]'),
    named('c', 'count: [{ question: x, is: "yes" }]'),
    named('top', 'sum: [{ scale: s }, { scale: c }]'),
    named('passed', 'sum: [a, { question: y, not_asked: 1 }]'),
    named('asked', 'sum: [a, { question: y, not_asked: 0 }]'),
    named('out', 'sum: [a, { question: y, not_asked: left_out }]'),
    named('number', 'sum: [a, { question: n, not_asked: 3, weight: 2 }]'),
    named('grade', 'sum: [a, { question: g, not_asked: 3 }]'),
    named('open', 'sum: [a, { question: o, not_asked: 3 }]'),
    named('strong', 'sum: [a, { question: y, not_asked: 0 }]').replace('risk', 'resource'),
  );
  const passedOver = [
    'y, text: { en: Y }, answers: yes_no',
    'n, text: { en: N }, number: { min: 0, max: 9 }',
    'g, text: { en: G }, grade: { best: 1, worst: 6 }',
    'o, text: { en: O }, number: {}',
  ];
  const asked = [
    'id: x, text: { en: X }, answers: yes_no, about: sex',
    ...passedOver.map((question) => `id: ${question}, ask_if: { question: x, is: "yes" }`),
  ];
  const text = definition({
    questions: asked,
    more: more + findings('{ question: x, is: "yes" }') + tier(`id: r, ${rule}`),
  });
  const expected = questions.map((question) => ['tier-by-background', { rule: 'r', question, about: 'sex' }]);
  expect(problemsOf(text)).toEqual(expected);
});
