import { expect, test } from 'vitest';
import { codes, definition, problemsOf, findings, named, scale, scales } from './harness.ts';
import { BANDS, group, MEAN, normed } from './normed.ts';

const EXAMPLES = scales(
  scale('sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, from: 2 }]'),
  named('third', 'mean: [a, b, { question: a2 }]'),
);

test.each<[string, string, readonly (readonly [string, object])[]]>([
  [
    'that holds',
    '{ answers: { a: "yes", b: "no" }, expect: { s: 1, s_band: x, missing: 1, third: null } }',
    [],
  ],
  ['with an expected list', '{ answers: { a: "yes" }, expect: { critical: [c], critical_unknown: "" } }', []],
  [
    'with an expected list written as text',
    '{ answers: { a: "yes" }, expect: { critical: c, f0: true } }',
    [],
  ],
  [
    'with expected null',
    '{ answers: { a: "no" }, expect: { critical: null, s: null, s_band: null, f0: "false" } }',
    [],
  ],
  [
    'with a refused answer',
    '{ answers: { b: 1 }, refused: [a], age: 16, expect: { critical_unknown: [c], f0: unknown, tier: review, tier_basis: open } }',
    [],
  ],
  [
    'that expects a wrong number',
    '{ answers: { a: 1, b: 1, a2: 0 }, expect: { third: 0.7 } }',
    [['example-fails', { key: 'third', expected: '0.7', got: '2/3' }]],
  ],
  ['that expects a fraction', '{ answers: { a: 1, b: 1, a2: 0 }, expect: { third: "2/3" } }', []],
  [
    'that expects a wrong band',
    '{ answers: { a: 1, b: 1 }, expect: { s_band: x } }',
    [['example-fails', { key: 's_band', expected: 'x', got: 'y' }]],
  ],
  [
    'that expects a number where there is none',
    '{ answers: { a: 1 }, expect: { s: 3 } }',
    [['example-fails', { key: 's', expected: '3', got: '' }]],
  ],
  [
    'that expects null where there is a value',
    '{ answers: { a: 1 }, expect: { critical: null } }',
    [['example-fails', { key: 'critical', expected: '', got: 'c' }]],
  ],
  [
    'that expects a wrong list',
    '{ answers: { a: 1 }, expect: { reasons: [x, y] } }',
    [['example-fails', { key: 'reasons', expected: 'x y', got: 'r' }]],
  ],
  [
    'that expects an unknown column',
    '{ answers: { a: 1 }, expect: { s_bnad: x } }',
    [['example-key', { key: 's_bnad', suggestion: 's_band' }]],
  ],
  [
    'that answers and refuses unknown questions',
    '{ answers: { nobody: 1 }, refused: [no_one], expect: {} }',
    [
      ['unknown-id', { kind: 'question', id: 'nobody', suggestion: null }],
      ['unknown-id', { kind: 'question', id: 'no_one', suggestion: null }],
    ],
  ],
])('an example %s is checked', (_, example, expected) => {
  const critical =
    'critical:\n  - { id: c, category: abuse, urgency: same_day, contact: mentor, if: { question: a, is: "yes" }, say: { en: Ask. } }\n';
  const tiers = 'tiers:\n  selective: { any: [{ id: r, question: a, is: "yes" }] }\n';
  const more = `${EXAMPLES}${findings('{ question: a, is: "yes" }')}${critical}${tiers}examples: [{ name: one, ${example.slice(1)}]\n`;
  expect(problemsOf(definition({ questions: ['id: a2, text: { en: A2 }, answers: yes_no'], more }))).toEqual(
    expected,
  );
});

test('an example may expect a norm group, z and T', () => {
  const example = (expected: string) =>
    `examples:\n  - name: one\n    answers: { a: "yes", b: "yes", sex: f }\n    expect: { ${expected} }\n`;
  const by = (expected: string) =>
    codes(
      normed(
        [
          'cite: manual',
          'sex: sex',
          'groups:',
          group('id: x', 'sex: f', 'mean: 1, sd: 2'),
          group('id: y', 'sex: m', MEAN),
        ],
        [],
        example(expected),
      ),
    );
  expect(by('s_norm: x, s_z: 0.5, s_t: 55, s: 2')).toEqual([]);
  expect(by('s_norm: y, s_z: 1, s_t: 60')).toEqual(['example-fails', 'example-fails', 'example-fails']);
});

test('an example with bands by norms may expect a group and a band, or null if there is no group', () => {
  const example = (sex: string, expected: string) =>
    `examples:\n  - name: one\n    answers: { a: "yes", b: "yes", sex: ${sex} }\n    expect: { ${expected} }\n`;
  const only = ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f', BANDS)];
  expect(codes(normed(only, [], example('f', 's_norm: x, s_band: high')))).toEqual([]);
  expect(codes(normed(only, [], example('m', 's_norm: null, s_band: null')))).toEqual([]);
  expect(codes(normed(only, [], example('m', 's_z: 1')))).toEqual(['example-key']);
});
