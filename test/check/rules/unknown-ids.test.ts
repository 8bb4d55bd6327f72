import { expect, test } from 'vitest';
import { codes, definition, problemsOf, findings, named, scale, scales } from '../harness.ts';
import { scaleCodes } from '../items.ts';
import { findingCodes } from '../kinds.ts';
import { BOTH, group, MEAN, normed, NUMBERS } from '../normed.ts';

test.each<[string, string, readonly string[]]>([
  ['an unknown answer set', 'answers: yes_on', ['unknown-id']],
  ['an unknown answer set of a multiple choice', 'multiple: { of: yes_on }', ['unknown-id']],
])('an unknown id is reported for a question with %s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test('a form’s unknown and incomplete scale is treated as a misspelt one', () => {
  const form = (scale: string): string =>
    `${scales(named('distance', 'sum: [a, b]'))}forms:\n  f:\n    title: { en: F }\n    scales: { ${scale} }\n`;
  expect(problemsOf(definition({ more: form('distanse: { bands: [{ id: all, from: 0 }] }') }))).toEqual([
    ['unknown-id', { kind: 'scale', id: 'distanse', suggestion: 'distance' }],
  ]);
  expect(codes({ more: form('nearness: { bands: [{ id: all, from: 0 }] }') })).toContain('missing-key');
  expect(codes({ more: form('distanse: { title: { en: D }, kind: risk, sum: [a] }') })).toEqual([]);
  const damaged = form('distance: { bands: [{ id: all, from: 0 }] }').replace('kind: risk', 'sort: risk');
  expect(codes({ more: damaged })).toEqual(['missing-key', 'unknown-key']);
});

test.each<[string, string, readonly (readonly [string, object])[]]>([
  [
    'that leaves out a question in use',
    'leave_out: [a]',
    [['left-out', { kind: 'question', id: 'a', form: 'short' }]],
  ],
  ['that leaves out an unused question', 'leave_out: [b]', []],
  [
    'with a problem of its own',
    'scales: { s: { sum: [a, nobody] } }',
    [['unknown-id', { kind: 'question', id: 'nobody', suggestion: null }]],
  ],
])('a form %s', (_, change, expected) => {
  const more = `${scales(scale('sum: [a]'))}forms:\n  short:\n    title: { en: Short }\n    ${change}\n`;
  expect(problemsOf(definition({ more }))).toEqual(expected);
});

test.each<[string, readonly string[]]>([
  ['{ question: a, is: 1 }', []],
  ['{ question: n, is: "yes" }', ['unknown-option']],
  ['{ question: n, in: ["yes", 5, "7"] }', ['unknown-option', 'unknown-option']],
  ['{ question: g, is: good }', ['unknown-option']],
  ['{ not: { question: n, is: "yes" } }', ['unknown-option']],
  ['{ count: { questions: [a, n], is: "yes" }, at_least: 1 }', ['unknown-option']],
  ['{ question: a, in: ["yes", maybe] }', ['unknown-option']],
  ['{ question: a, is: maybe, in: ["yes"] }', ['unknown-option']],
  ['{ question: coded, is: none }', []],
  ['{ question: coded, is: unsure }', []],
  ['{ question: coded, is: other }', ['unknown-option']],
  ['{ question: m, is: x }', []],
  ['{ question: m, is: z }', ['unknown-option']],
  ['{ question: nobody, is: x }', ['unknown-id']],
  ['{ scale: s, band: hihg }', ['unknown-band']],
  ['{ scale: nothing, at_least: 1 }', ['unknown-id']],
  ['{ finding: nothing }', ['unknown-id']],
  ['{ count: { scales: [s, nothing], at_least: 1 }, at_least: 1 }', ['unknown-id']],
])('names are checked in %s', (condition, expected) => {
  expect(findingCodes(condition)).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['an unknown question for the sex', ['cite: manual', 'sex: sexx', ...NUMBERS], ['unknown-id']],
  [
    'an unknown age question',
    ['cite: manual', 'age: agee', 'groups:', group('id: x', 'age: [10, 12]', MEAN)],
    ['unknown-id'],
  ],
  [
    'an unknown option for the sex',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: d', MEAN)],
    ['unknown-option'],
  ],
  [
    'unknown options in a list and in sex_open',
    ['cite: manual', 'sex: sex', 'sex_open: [z]', 'groups:', group('id: x', 'sex: [f, d]', MEAN)],
    ['unknown-option', 'unknown-option'],
  ],
  ['an unknown source', ['cite: manuel', 'groups:', group('id: x', MEAN)], ['unknown-id']],
  [
    'an unknown source of a group',
    ['cite: manual', 'groups:', group('id: x', MEAN, 'cite: manuel')],
    ['unknown-id'],
  ],
])('norms with %s', (_, lines, expected) => {
  expect(codes(normed(lines))).toEqual(expected);
});

test('rules may test only bands that the norms have', () => {
  const by = (band: string) =>
    normed(['cite: manual', 'sex: sex', ...BOTH], [], findings(`{ scale: s, band: ${band} }`));
  expect([codes(by('high')), codes(by('hihg'))]).toEqual([[], ['unknown-band']]);
  const none = normed(['cite: manual', 'sex: sex', ...NUMBERS], [], findings('{ scale: s, band: high }'));
  expect(codes(none)).toEqual(['test-mismatch']);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['an unknown question', ['sum: [a, nobody]'], ['unknown-id']],
  ['an unknown scale', ['sum: [a, { scale: nothing }]'], ['unknown-id']],
  ['points for an unknown option', ['sum: [{ question: b, points: { maybe: 3 } }]'], ['unknown-option']],
  ['an unknown source', ['sum: [a, b]', 'cite: [manual, nobody]'], ['unknown-id']],
])('an unknown name is reported for a scale with %s', (_, lines, expected) => {
  expect(scaleCodes(...lines)).toEqual(expected);
});
