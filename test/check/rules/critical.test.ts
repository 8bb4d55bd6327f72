import { expect, test } from 'vitest';
import { critical, criticalRule, definition, faults } from '../harness.ts';

const TIERS = 'tiers:\n  selective:\n    any:\n      - { id: dull, question: b, is: "yes" }\n';

test.each<[string, string, readonly (readonly [string, object])[]]>([
  [
    'a less urgent rule, and one that is as urgent',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [today, ever]'),
      criticalRule('today', 'urgency: immediate'),
      criticalRule('ever', 'urgency: within_3_days'),
    ),
    [],
  ],
  [
    'a more urgent one',
    critical(
      criticalRule('ever', 'urgency: same_day, covers: [now]'),
      criticalRule('now', 'urgency: immediate'),
    ),
    [['covers-mismatch', { rule: 'ever', covered: 'now', what: 'urgency' }]],
  ],
  [
    'one about something else',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [other]'),
      criticalRule('other', 'urgency: same_day', 'bullying'),
    ),
    [['covers-mismatch', { rule: 'now', covered: 'other', what: 'category' }]],
  ],
  [
    'one that somebody else acts on',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [other]'),
      criticalRule('other', 'urgency: same_day', 'abuse', 'coach'),
    ),
    [['covers-mismatch', { rule: 'now', covered: 'other', what: 'contact' }]],
  ],
  [
    'one that is not there',
    critical(
      criticalRule('now', 'urgency: immediate, covers: [erlier]'),
      criticalRule('earlier', 'urgency: same_day'),
    ),
    [['unknown-id', { kind: 'critical', id: 'erlier', suggestion: 'earlier' }]],
  ],
])('a critical rule covers %s', (_, more, expected) => {
  expect(faults(definition({ more }))).toEqual(expected);
});

test('a rule covers one that is damaged, and only the damage is told', () => {
  const more = critical(
    criticalRule('now', 'urgency: immediate, covers: [ever]'),
    criticalRule('ever', 'urgency: soon'),
  );
  expect(faults(definition({ more })).map(([code]) => code)).toEqual(['not-allowed']);
});

test('a form may not leave out what a rule covers', () => {
  const more = `${critical(
    criticalRule('now', 'urgency: immediate, covers: [ever]'),
    criticalRule('ever', 'urgency: same_day'),
  )}forms:\n  short: { title: { en: Short }, leave_out: [ever] }\n`;
  expect(faults(definition({ more }))).toEqual([
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
])('a rule with urgency: %s', (urgency, tiers, expected) => {
  expect(
    faults(definition({ more: `${critical(criticalRule('now', `urgency: ${urgency}`))}${tiers}` })).map(
      ([code]) => code,
    ),
  ).toEqual(expected);
});
