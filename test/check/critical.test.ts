import { expect, test } from 'vitest';
import { definition, faults, type Parts } from './harness.ts';

/** A critical rule: its id, then what it says besides. */
const rule = (id: string, more: string, category = 'abuse', contact = 'nurse'): string =>
  `  - { id: ${id}, category: ${category}, if: { question: a, is: "yes" }, contact: ${contact}, say: { en: Listen. }, ${more} }\n`;
const critical = (...rules: readonly string[]): string => `critical:\n${rules.join('')}`;
const TIERS = 'tiers:\n  selective:\n    any:\n      - { id: dull, question: b, is: "yes" }\n';
const found = (more: string, parts: Parts = {}) => faults(definition({ ...parts, more }));

test.each<[string, string, readonly (readonly [string, object])[]]>([
  [
    'a less urgent rule, and one that is as urgent',
    critical(
      rule('now', 'urgency: immediate, covers: [today, ever]'),
      rule('today', 'urgency: immediate'),
      rule('ever', 'urgency: within_3_days'),
    ),
    [],
  ],
  [
    'a more urgent one',
    critical(rule('ever', 'urgency: same_day, covers: [now]'), rule('now', 'urgency: immediate')),
    [['covers-mismatch', { rule: 'ever', covered: 'now', what: 'urgency' }]],
  ],
  [
    'one about something else',
    critical(
      rule('now', 'urgency: immediate, covers: [other]'),
      rule('other', 'urgency: same_day', 'bullying'),
    ),
    [['covers-mismatch', { rule: 'now', covered: 'other', what: 'category' }]],
  ],
  [
    'one that somebody else acts on',
    critical(
      rule('now', 'urgency: immediate, covers: [other]'),
      rule('other', 'urgency: same_day', 'abuse', 'coach'),
    ),
    [['covers-mismatch', { rule: 'now', covered: 'other', what: 'contact' }]],
  ],
  [
    'one that is not there',
    critical(rule('now', 'urgency: immediate, covers: [erlier]'), rule('earlier', 'urgency: same_day')),
    [['unknown-id', { kind: 'critical', id: 'erlier', suggestion: 'earlier' }]],
  ],
  [
    'itself',
    critical(rule('now', 'urgency: immediate, covers: [now]')),
    [['cycle', { path: ['now', 'now'] }]],
  ],
  [
    'one that covers it',
    critical(
      rule('one', 'urgency: immediate, covers: [other]'),
      rule('other', 'urgency: immediate, covers: [one]'),
    ),
    [['cycle', { path: ['one', 'other', 'one'] }]],
  ],
])('a rule covers %s', (_, more, expected) => {
  expect(found(more)).toEqual(expected);
});

test('a rule covers one that is damaged, and only the damage is told', () => {
  const more = critical(rule('now', 'urgency: immediate, covers: [ever]'), rule('ever', 'urgency: soon'));
  expect(found(more).map(([code]) => code)).toEqual(['not-allowed']);
});

test('a form may not leave out what a rule covers', () => {
  const more = `${critical(
    rule('now', 'urgency: immediate, covers: [ever]'),
    rule('ever', 'urgency: same_day'),
  )}forms:\n  short: { title: { en: Short }, leave_out: [ever] }\n`;
  expect(found(more)).toEqual([['left-out', { kind: 'critical', id: 'ever', form: 'short' }]]);
});

test.each<[string, string, readonly string[]]>([
  ['immediate, tier: none', TIERS, ['urgent-without-tier']],
  ['same_day, tier: none', TIERS, ['urgent-without-tier']],
  ['within_3_days, tier: none', TIERS, []],
  ['immediate', TIERS, []],
  ['immediate, tier: selective', TIERS, []],
  ['immediate, tier: none', '', []],
])('a rule with urgency: %s', (urgency, tiers, expected) => {
  expect(found(`${critical(rule('now', `urgency: ${urgency}`))}${tiers}`).map(([code]) => code)).toEqual(
    expected,
  );
});

test.each<[string, readonly string[]]>([
  ['urgency: immediate', ['tier-by-background']],
  ['urgency: within_3_days', ['tier-by-background']],
  ['urgency: within_3_days, tier: selective', ['tier-by-background']],
  ['urgency: within_3_days, tier: none', []],
])('background raises no tier by a critical rule (law 11): %s', (more, expected) => {
  const questions = ['id: born, text: { en: Born elsewhere }, answers: yes_no, about: origin'];
  const line = rule('now', more).replace('question: a', 'question: born');
  expect(found(critical(line), { questions }).map(([code]) => code)).toEqual(expected);
});

test.each(['s_filled', 's_lower', 's_upper', 't_filled', 'safety', 'tier_by_rules'])(
  'a finding may not be called %s, which a scored file has a column for',
  (id) => {
    const more = `scales:
  s: { title: { en: S }, kind: risk, sum: [a, b], missing: { allow: 1, fill: mean } }
  t: { title: { en: T }, kind: risk, sum: [{ scale: s }] }
  u: { title: { en: U }, kind: risk, sum: [a, b] }
findings:
  ${id}: { if: { question: a, is: "yes" }, say: { en: Said. } }
  u_filled: { if: { question: a, is: "yes" }, say: { en: Said. } }
`;
    expect(found(more)).toEqual([['column-name-taken', { name: id }]]);
  },
);
