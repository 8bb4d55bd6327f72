import { expect, test } from 'vitest';
import { codes, definition, faults, tier } from '../harness.ts';
import { scaleCodes } from '../items.ts';
import { group, MEAN, normed } from '../normed.ts';

test.each<[string, string, readonly string[]]>([
  [
    'two options of one value and no id',
    'answers: [{ value: 1, label: { en: X } }, { value: 1, label: { en: Y } }]',
    ['duplicate-id'],
  ],
])('a question with %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test('ids that only a list can hold twice', () => {
  const critical = [
    'critical:',
    ...['x', 'x'].map(
      (id) =>
        `  - { id: ${id}, category: abuse, urgency: same_day, contact: mentor, if: { question: a, is: "yes" }, say: { en: Ask. } }`,
    ),
    '',
  ].join('\n');
  expect(faults(definition({ more: critical }))).toEqual([['duplicate-id', { kind: 'critical', id: 'x' }]]);
  expect(codes({ languages: '[en, { id: en, reviewed: false }]' })).toEqual(['duplicate-id']);
});

test('two rules of one id, in one tier or in both', () => {
  const rule = 'id: r, question: a, is: "yes"';
  expect(codes({ more: tier(rule, rule) })).toEqual(['duplicate-id']);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'a group twice',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f', MEAN), group('id: x', 'sex: m', MEAN)],
    ['duplicate-id'],
  ],
  [
    'a band twice',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 0 }, { id: low, from: 1 }]')],
    ['duplicate-id'],
  ],
])('norms: %s', (_, lines, expected) => {
  expect(codes(normed(lines))).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'two bands of one id',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: x, from: 2 }]'],
    ['duplicate-id'],
  ],
])('a scale with %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
