import { expect, test } from 'vitest';
import { processTime, SOON_MS } from '../soon.ts';
import { codes, findings, named, scale, scales, tier } from './harness.ts';

test('a source that only a form cites is not unused', () => {
  const more =
    'sources:\n  manual: { text: M }\nforms:\n  x:\n    title: { en: X }\n    valid_if: { missing_at_most: 1, questions: [a], cite: manual }\n';
  expect(codes({ more })).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['a damaged question still counts as declared', 'id: q, text: 7, answers: yes_no', ['wrong-type']],
  [
    'a damaged answer set raises no further problem',
    'id: q, text: { en: Q }, answers: [{ value: 0, label: { en: X } }, { value: oops, label: { en: Y } }]',
    ['wrong-type'],
  ],
])('%s', (_, question, expected) => {
  const more =
    scales(scale('sum: [a, q]', 'bands: [{ id: x, from: 0 }, { id: y, from: 2 }]')) +
    findings('{ question: q, is: 1 }');
  expect(codes({ questions: [question], more })).toEqual(expected);
});

test('after a syntax error only that is reported', () => {
  expect(new Set(codes({ more: 'scales: { s: [a, }\n' }))).toEqual(new Set(['yaml-syntax']));
});

test.each<[string, readonly string[], string, readonly string[]]>([
  [
    'a question of two kinds',
    ['id: q, text: { en: Q }, answers: yes_no, number: {}'],
    scales(scale('sum: [a, q]')) + findings('{ question: q, at_least: 9 }'),
    ['answer-kind'],
  ],
  [
    'an unknown answer set',
    ['id: q, text: { en: Q }, answers: nothing'],
    scales(scale('sum: [a, q]')) + findings('{ question: q, is: z }'),
    ['unknown-id'],
  ],
  [
    'damaged bands',
    [],
    scales(scale('sum: [a, b]', 'bands: [{ id: x, from: 5 }, { id: 9, from: 0 }]')),
    ['wrong-type'],
  ],
  ['a damaged condition', [], findings('{ question: a, at_least: much }'), ['wrong-type']],
  [
    'an unknown scale',
    [],
    scales(scale('sum: [a, { scale: nothing }]', 'missing: { allow: 1, fill: prorate }')),
    ['unknown-id'],
  ],
  [
    'an option without points',
    [
      'id: q, text: { en: Q }, answers: [{ id: x, label: { en: X } }, { id: y, label: { en: Y }, points: 2 }]',
    ],
    scales(scale('sum: [q]', 'bands: [{ id: x, from: 9 }]')),
    ['option-without-points'],
  ],
  ['a rule on an unknown question', [], tier('id: r, question: nobody, is: x'), ['unknown-id']],
  [
    'bands out of order',
    [],
    scales(scale('sum: [a, b]', 'bands: [{ id: x, from: 1 }, { id: y, from: 0 }]')) +
      findings('{ scale: s, at_least: 9 }'),
    ['band-order'],
  ],
  [
    'an unknown answer set of a question with ask_if',
    ['id: q, text: { en: Q }, answers: nothing, ask_if: { question: a, is: 1 }'],
    scales(scale('sum: [{ question: q, not_asked: 1 }]')) + tier('id: r, scale: s, at_least: 1'),
    ['unknown-id'],
  ],
  [
    'an item with points that differ from values, and an option without points',
    [
      'id: q, text: { en: Q }, ask_if: { question: a, is: 1 }, answers: [{ value: 1, label: { en: X }, points: 2 }, { value: 2, label: { en: Y }, points: 0 }, { value: 3, label: { en: Z }, points: none, treat_as: missing }]',
    ],
    scales(scale('sum: [a, { question: q, not_asked: 1, reversed: true }]')) +
      tier('id: r, scale: s, at_least: 1'),
    [],
  ],
])('%s raises no further problem', (_, questions, more, expected) => {
  expect(codes({ questions, more })).toEqual(expected);
});

test('deeply nested findings and scales are checked quickly', () => {
  const chain = Array.from(
    { length: 60 },
    (_, i) => `{ all: [{ finding: f${i + 1} }, { not: { finding: f${i + 1} } }] }`,
  );
  const deep = Array.from({ length: 40 }, (_, i) =>
    named(
      `s${i}`,
      `sum: [{ scale: s${i + 1} }, { scale: s${i + 1}, weight: 2 }]`,
      'missing: { allow: 1, fill: prorate }',
    ),
  );
  const more =
    scales(...deep, named('s40', 'sum: [a, b]')) + findings(...chain, '{ question: a, is: "yes" }');
  const work = () => {
    expect(codes({ more }).length).toBeGreaterThan(0);
  };
  expect(processTime(work)).toBeLessThan(SOON_MS);
});
