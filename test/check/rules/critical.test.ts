import { expect, test } from 'vitest';
import { critical, criticalRule, definition, problemsOf } from '../harness.ts';

const TIERS = 'tiers:\n  selective:\n    any:\n      - { id: dull, question: b, is: "yes" }\n';

test.each<[string, string, readonly (readonly [string, object])[]]>([
  [
    'a less urgent rule and an equally urgent one',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [today, ever]'),
      criticalRule('today', 'urgency: immediate'),
      criticalRule('ever', 'urgency: within_3_days'),
    ),
    [],
  ],
  [
    'a more urgent rule',
    critical(
      criticalRule('ever', 'urgency: same_day, covers: [now]'),
      criticalRule('now', 'urgency: immediate'),
    ),
    [['covers-mismatch', { rule: 'ever', covered: 'now', what: 'urgency' }]],
  ],
  [
    'a rule of another category',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [other]'),
      criticalRule('other', 'urgency: same_day', 'bullying'),
    ),
    [['covers-mismatch', { rule: 'now', covered: 'other', what: 'category' }]],
  ],
  [
    'a rule with another contact',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [other]'),
      criticalRule('other', 'urgency: same_day', 'abuse', 'coach'),
    ),
    [['covers-mismatch', { rule: 'now', covered: 'other', what: 'contact' }]],
  ],
  [
    'an unknown rule',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [erlier]'),
      criticalRule('earlier', 'urgency: same_day'),
    ),
    [['unknown-id', { kind: 'critical', id: 'erlier', suggestion: 'earlier' }]],
  ],
])('a critical rule that covers %s', (_, more, expected) => {
  expect(problemsOf(definition({ more }))).toEqual(expected);
});

test('a rule that covers a damaged one raises no further problem', () => {
  const more = critical(
    criticalRule('now', 'urgency: immediate, covers: [ever]'),
    criticalRule('ever', 'urgency: soon'),
  );
  expect(problemsOf(definition({ more })).map(([code]) => code)).toEqual(['not-allowed']);
});

test('a form must not leave out a rule that another one covers', () => {
  const more = `${critical(
    criticalRule('now', 'urgency: immediate, covers: [ever]'),
    criticalRule('ever', 'urgency: same_day'),
  )}forms:\n  short: { title: { en: Short }, leave_out: [ever] }\n`;
  expect(problemsOf(definition({ more }))).toEqual([
    ['left-out', { kind: 'critical', id: 'ever', form: 'short' }],
  ]);
});

test.each<[string, string, readonly string[]]>([
  ['immediate, tier: none', TIERS, ['urgent-without-tier']],
  ['same_day, tier: none', TIERS, ['urgent-without-tier']],
  ['within_3_days, tier: none', TIERS, []],
  ['immediate', TIERS, []],
  ['immediate, tier: selective', TIERS, []],
  ['immediate, tier: none', '', []],
])('a critical rule with urgency: %s', (urgency, tiers, expected) => {
  expect(
    problemsOf(definition({ more: `${critical(criticalRule('now', `urgency: ${urgency}`))}${tiers}` })).map(
      ([code]) => code,
    ),
  ).toEqual(expected);
});
