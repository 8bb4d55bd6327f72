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
} from '../harness.ts';

test.each<[string, string, readonly string[]]>([['itself', '{ finding: f0 }', ['cycle']]])(
  'a finding that depends on %s is a cycle',
  (_, condition, expected) => {
    expect(codes({ more: findings(condition, '{ question: a, is: "yes" }') })).toEqual(expected);
  },
);

test.each<[string, string, readonly string[]]>([
  [
    'two questions',
    'id: q0, text: { en: Q }, answers: yes_no, ask_if: { question: q1, is: "yes" }',
    ['cycle'],
  ],
  [
    'a question and a scale',
    'id: q0, text: { en: Q }, answers: yes_no, ask_if: { scale: s, at_least: 1 }',
    ['cycle'],
  ],
])('a cycle of %s is reported', (_, question, expected) => {
  const other = 'id: q1, text: { en: Q }, answers: yes_no, ask_if: { question: q0, is: "yes" }';
  const more = scales(scale('sum: [a, { question: q1, not_asked: 0 }]'));
  expect(codes({ questions: [question, other], more })).toEqual(expected);
});

test('a cycle of scales is reported', () => {
  const more = scales(named('s', 'sum: [a, { scale: t }]'), named('t', 'sum: [b, { scale: s }]'));
  expect(codes({ more: more + findings('{ scale: s, at_least: 100 }') })).toEqual(['cycle']);
});

test.each<[string, string, readonly (readonly [string, object])[]]>([
  [
    'itself',
    critical(criticalRule('now', 'urgency: immediate, covers: [now]')),
    [['cycle', { path: ['now', 'now'] }]],
  ],
  [
    'a rule that covers it',
    critical(
      criticalRule('one', 'urgency: immediate, covers: [other]'),
      criticalRule('other', 'urgency: immediate, covers: [one]'),
    ),
    [['cycle', { path: ['one', 'other', 'one'] }]],
  ],
])('a critical rule that covers %s is a cycle', (_, more, expected) => {
  expect(problemsOf(definition({ more }))).toEqual(expected);
});
