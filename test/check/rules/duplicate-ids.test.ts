import { expect, test } from 'vitest';
import { codes, definition, problemsOf, tier } from '../harness.ts';
import { scaleCodes } from '../items.ts';
import { group, MEAN, normed } from '../normed.ts';

test.each<[string, string, readonly string[]]>([
  [
    'two options with the same value and no id',
    'answers: [{ value: 1, label: { en: X } }, { value: 1, label: { en: Y } }]',
    ['duplicate-id'],
  ],
])('a duplicate id is reported for a question with %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test('duplicate ids of critical rules and languages are reported', () => {
  const critical = [
    'critical:',
    ...['x', 'x'].map(
      (id) =>
        `  - { id: ${id}, category: abuse, urgency: same_day, contact: mentor, if: { question: a, is: "yes" }, say: { en: Ask. } }`,
    ),
    '',
  ].join('\n');
  expect(problemsOf(definition({ more: critical }))).toEqual([
    ['duplicate-id', { kind: 'critical', id: 'x' }],
  ]);
  expect(codes({ languages: '[en, { id: en, reviewed: false }]' })).toEqual(['duplicate-id']);
});

test('two tier rules with the same id are reported', () => {
  const rule = 'id: r, question: a, is: "yes"';
  expect(codes({ more: tier(rule, rule) })).toEqual(['duplicate-id']);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'two groups with the same id',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f', MEAN), group('id: x', 'sex: m', MEAN)],
    ['duplicate-id'],
  ],
  [
    'two bands with the same id',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 0 }, { id: low, from: 1 }]')],
    ['duplicate-id'],
  ],
])('a duplicate id is reported for norms with %s', (_, lines, expected) => {
  expect(codes(normed(lines))).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'two bands with the same id',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: x, from: 2 }]'],
    ['duplicate-id'],
  ],
])('a duplicate id is reported for a scale with %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
