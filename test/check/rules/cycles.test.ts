import { expect, test } from 'vitest';
import {
  codes,
  critical,
  criticalRule,
  definition,
  faults,
  findings,
  named,
  scale,
  scales,
} from '../harness.ts';

test.each<[string, string, readonly string[]]>([['itself', '{ finding: f0 }', ['cycle']]])(
  'a finding that looks at %s',
  (_, condition, expected) => {
    expect(codes({ more: findings(condition, '{ question: a, is: "yes" }') })).toEqual(expected);
  },
);

test.each<[string, string, readonly string[]]>([
  [
    'of questions',
    'id: q0, text: { en: Q }, answers: yes_no, ask_if: { question: q1, is: "yes" }',
    ['cycle'],
  ],
  [
    'of a question and a scale',
    'id: q0, text: { en: Q }, answers: yes_no, ask_if: { scale: s, at_least: 1 }',
    ['cycle'],
  ],
])('a circle %s', (_, question, expected) => {
  const other = 'id: q1, text: { en: Q }, answers: yes_no, ask_if: { question: q0, is: "yes" }';
  const more = scales(scale('sum: [a, { question: q1, not_asked: 0 }]'));
  expect(codes({ questions: [question, other], more })).toEqual(expected);
});

test('a circle of scales', () => {
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
    'one that covers it',
    critical(
      criticalRule('one', 'urgency: immediate, covers: [other]'),
      criticalRule('other', 'urgency: immediate, covers: [one]'),
    ),
    [['cycle', { path: ['one', 'other', 'one'] }]],
  ],
])('a critical rule covers %s', (_, more, expected) => {
  expect(faults(definition({ more }))).toEqual(expected);
});
