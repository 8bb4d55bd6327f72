import { expect, test } from 'vitest';
import { codes, findings, named, scale, scales, tier } from './harness.ts';
import { processTime, SOON_MS } from '../soon.ts';

const QUESTIONS = [
  'id: n, text: { en: N }, number: { min: 0, max: 10 }',
  'id: whole, text: { en: W }, number: { min: 0, max: 10, integer: true }',
  'id: open, text: { en: O }, number: {}',
  'id: coded, text: { en: C }, number: { min: 0, max: 5, codes: [{ value: 9, id: none, label: { en: None }, points: none, treat_as: missing }, { id: unsure, label: { en: Unsure }, points: 1 }] }',
  'id: g, text: { en: G }, grade: { best: 6, worst: 1 }',
  'id: m, text: { en: M }, multiple: { of: [{ id: x, label: { en: X } }, { id: y, label: { en: Y } }] }',
  'id: d, text: { en: D }, date: {}',
  'id: t, text: { en: T }, free_text: {}',
  'id: unsure, text: { en: U }, answers: [{ value: 0, label: { en: None } }, { value: 1, label: { en: One } }, { id: what, label: { en: What }, points: none, treat_as: missing }]',
  'id: blank, text: { en: B }, answers: [{ id: what, label: { en: What }, points: none, treat_as: missing }]',
  'id: words, text: { en: Words }, answers: [{ id: x, label: { en: X } }, { id: y, label: { en: Y } }]',
];

const BANDED = scales(
  scale('sum: [a, b]', 'bands: [{ id: low, from: 0 }, { id: mid, above: 0 }, { id: high, from: 2 }]'),
  named('plain', 'value: n'),
  named('free', 'value: open'),
);

test.each<[string, readonly string[]]>([
  ['{ question: a, is: "yes" }', []],
  ['{ question: a, is: 1 }', []],
  ['{ question: a, in: ["yes", "no"] }', ['always-holds']],
  ['{ question: a, at_least: 0 }', ['always-holds']],
  ['{ question: n, is: "yes" }', ['unknown-option']],
  ['{ question: n, in: ["yes", 5, "7"] }', ['unknown-option', 'unknown-option']],
  ['{ question: g, is: good }', ['unknown-option']],
  ['{ not: { question: n, is: "yes" } }', ['unknown-option']],
  ['{ count: { questions: [a, n], is: "yes" }, at_least: 1 }', ['unknown-option']],
  ['{ question: n, at_least: 0 }', ['always-holds']],
  ['{ question: n, more_than: 0 }', []],
  ['{ question: open, at_least: -1000000 }', []],
  ['{ question: unsure, at_least: 0 }', ['always-holds']],
  ['{ question: blank, answered: true }', []],
  ['{ scale: s, band_at_least: low }', ['always-holds']],
  ['{ any: [{ scale: s, band: low }, { scale: s, more_than: 0 }] }', ['always-holds']],
  ['{ count: { questions: [a, b], is: "yes" }, at_least: 0 }', ['always-holds']],
  ['{ question: a, in: ["yes", maybe] }', ['unknown-option']],
  ['{ question: a, is: maybe, in: ["yes"] }', ['unknown-option']],
  ['{ question: a, answered: true }', []],
  ['{ question: a, answered: false }', []],
  ['{ question: a, answered: false, is: "yes" }', ['never-holds']],
  ['{ question: a, at_least: 1 }', []],
  ['{ question: a, more_than: 1 }', ['never-holds']],
  ['{ question: a, at_most: -1 }', ['never-holds']],
  ['{ question: a, less_than: 0 }', ['never-holds']],
  ['{ question: words, is: x }', []],
  ['{ question: words, at_least: 1 }', ['test-mismatch']],
  ['{ question: n, at_least: 10 }', []],
  ['{ question: n, more_than: 10 }', ['never-holds']],
  ['{ question: n, is: 4 }', []],
  ['{ question: n, is: 40 }', ['never-holds']],
  ['{ question: n, in: [4, 5], more_than: 4.5 }', []],
  ['{ question: n, in: [4, 5], more_than: 5 }', ['never-holds']],
  ['{ question: n, more_than: 3, less_than: 4 }', []],
  ['{ question: whole, more_than: 3, less_than: 4 }', ['never-holds']],
  ['{ question: open, at_least: 1000000 }', []],
  ['{ question: coded, is: none }', []],
  ['{ question: coded, is: unsure }', []],
  ['{ question: coded, is: other }', ['unknown-option']],
  ['{ question: coded, at_least: 7 }', []],
  ['{ question: coded, more_than: 9 }', ['never-holds']],
  ['{ question: g, at_least: 6 }', []],
  ['{ question: g, at_least: 7 }', ['never-holds']],
  ['{ question: m, is: x }', []],
  ['{ question: m, is: z }', ['unknown-option']],
  ['{ all: [{ question: m, is: x }, { question: m, is: y }] }', []],
  ['{ question: d, answered: true }', []],
  ['{ question: d, is: x }', ['test-mismatch']],
  ['{ question: t, answered: true }', []],
  ['{ question: t, at_least: 3 }', ['test-mismatch']],
  ['{ question: nobody, is: x }', ['unknown-id']],
  ['{ scale: s, band: mid }', []],
  ['{ scale: s, band_at_least: mid }', []],
  ['{ scale: s, band_at_least: mid, at_most: 0 }', ['never-holds']],
  ['{ scale: s, band: low, more_than: 0 }', ['never-holds']],
  ['{ scale: s, band: hihg }', ['unknown-band']],
  ['{ scale: s, at_least: 3 }', ['never-holds']],
  ['{ scale: s, at_least: 2 }', []],
  ['{ scale: plain, band: low }', ['test-mismatch']],
  ['{ scale: plain, more_than: 9.5 }', []],
  ['{ scale: free, more_than: 1000 }', []],
  ['{ scale: nothing, at_least: 1 }', ['unknown-id']],
  ['{ finding: nothing }', ['unknown-id']],
  ['{ all: [{ question: a, is: "yes" }, { question: a, is: "no" }] }', ['never-holds']],
  ['{ any: [{ question: a, is: "yes" }, { question: a, is: "no" }] }', ['always-holds']],
  ['{ not: { question: a, is: "yes" } }', []],
  ['{ not: { question: a, at_least: 7 } }', ['never-holds']],
  ['{ any: [{ question: b, is: "yes" }, { question: a, at_least: 7 }] }', ['never-holds']],
  ['{ count: { questions: [a, b], is: "yes" }, at_least: 2 }', []],
  ['{ count: { questions: [a, b], is: "yes" }, at_least: 3 }', ['never-holds']],
  ['{ count: { questions: [a, b], is: "yes" } }', ['test-missing']],
  ['{ count: { questions: [a, b] }, at_least: 1 }', ['test-missing']],
  ['{ count: { questions: [a, a], is: "yes" }, at_least: 1 }', ['item-twice']],
  ['{ count: { scales: [s, plain], at_least: 1 }, at_least: 1 }', []],
  ['{ count: { scales: [s, plain], band: low }, at_least: 1 }', ['test-mismatch']],
  ['{ count: { scales: [s, nothing], at_least: 1 }, at_least: 1 }', ['unknown-id']],
  ['{ scale: s }', ['test-missing']],
])('%s', (condition, expected) => {
  expect(codes({ questions: QUESTIONS, more: BANDED + findings(condition) })).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['a finding in a finding', '{ finding: f1 }', []],
  ['a finding denied', '{ finding: f1, is: false }', []],
  ['a finding and its contrary', '{ all: [{ finding: f1 }, { finding: f1, is: false }] }', ['never-holds']],
  ['a finding and what denies it', '{ all: [{ finding: f1 }, { question: a, is: "no" }] }', ['never-holds']],
  ['a finding that always holds', '{ finding: f1, is: true }', []],
  ['findings counted', '{ count: { findings: [f1] }, at_least: 1 }', []],
  ['more findings than there are', '{ count: { findings: [f1] }, more_than: 1 }', ['never-holds']],
  ['itself', '{ finding: f0 }', ['cycle']],
])('%s', (_, condition, expected) => {
  expect(codes({ more: findings(condition, '{ question: a, is: "yes" }') })).toEqual(expected);
});

test('too many combinations are not tried: the condition is taken to be possible', () => {
  const many = Array.from({ length: 16 }, (_, i) => `q${i}`);
  const questions = many.map((id) => `id: ${id}, text: { en: ${id} }, answers: yes_no`);
  const tests = many.map((id) => `{ question: ${id}, is: "yes" }, { question: ${id}, is: "no" }`).join(', ');
  expect(codes({ questions, more: findings(`{ all: [${tests}] }`) })).toEqual([]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['asked after an answer', ['ask_if: { question: a, is: "yes" }'], []],
  ['asked after a number that cannot be', ['ask_if: { question: a, at_least: 2 }'], ['never-holds']],
  [
    'through a question that is asked',
    ['ask_if: { question: a, is: "yes" }', 'ask_if: { question: q0, is: "yes" }'],
    [],
  ],
  [
    'against what led there',
    [
      'ask_if: { question: a, is: "yes" }',
      'ask_if: { all: [{ question: q0, is: "yes" }, { question: a, is: "no" }] }',
    ],
    ['never-asked'],
  ],
  [
    'either of two',
    [
      'ask_if: { any: [{ question: a, is: "no" }, { all: [{ question: a, is: "yes" }, { question: b, is: "yes" }] }] }',
    ],
    [],
  ],
])('ask_if: %s', (_, conditions, expected) => {
  const questions = conditions.map(
    (condition, i) => `id: q${i}, text: { en: Q }, answers: yes_no, ${condition}`,
  );
  expect(codes({ questions })).toEqual(expected);
});

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

test.each<[string, string, readonly string[]]>([
  ['with an id', 'id: r, question: a, is: "yes", because: { en: B. }', []],
  ['without an id', 'question: a, is: "yes"', ['rule-without-id']],
  ['with marks inside', 'id: r, all: [{ id: x, question: a, is: "yes" }]', ['mark-misplaced']],
])('a rule %s', (_, rule, expected) => {
  expect(codes({ more: tier(rule) })).toEqual(expected);
});

test('two rules of one id, in one tier or in both', () => {
  const rule = 'id: r, question: a, is: "yes"';
  expect(codes({ more: tier(rule, rule) })).toEqual(['duplicate-id']);
});

test.each([
  ['{ all: [{ question: d, answered: true }, { question: d, answered: false }] }', ['never-holds']],
  ['{ any: [{ question: m, answered: false }, { question: t, answered: false }] }', []],
])('answered or not: %s', (condition, expected) => {
  expect(codes({ questions: QUESTIONS, more: findings(condition) })).toEqual(expected);
});

test('hostile nests of findings and scales take no time', () => {
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

test('what looks at too much is taken to be possible', () => {
  const many = Array.from({ length: 201 }, () => '{ question: a, is: "yes" }').join(', ');
  expect(codes({ more: findings(`{ all: [${many}, { question: a, is: "no" }] }`) })).toEqual([]);
  const chain = Array.from(
    { length: 210 },
    (_, i) => `id: q${i + 1}, text: { en: Q }, answers: yes_no, ask_if: { question: q${i}, is: "yes" }`,
  );
  expect(codes({ questions: ['id: q0, text: { en: Q }, answers: yes_no', ...chain] })).toEqual([]);
});

test('asked after one of many, which is asked itself', () => {
  const questions = [
    'id: many, text: { en: M }, multiple: { of: yes_no }, ask_if: { question: a, is: "yes" }',
    'id: q, text: { en: Q }, answers: yes_no, ask_if: { all: [{ question: many, is: "yes" }, { question: many, answered: true }] }',
  ];
  expect(codes({ questions })).toEqual([]);
  const never = 'id: x, text: { en: X }, multiple: { of: yes_no }';
  expect(codes({ questions: [never], more: findings('{ question: x, at_least: 2 }') })).toEqual([
    'never-holds',
  ]);
});

test('a rule that every answer fulfils is told once, at its test, and not again where it is named', () => {
  const critical = (condition: string): string =>
    `critical:\n  - { id: c, category: abuse, urgency: same_day, contact: x, say: { en: Said. }, if: ${condition} }\n`;
  const always = '{ question: a, at_least: 0 }';
  expect(codes({ more: critical(always) })).toEqual(['always-holds']);
  expect(codes({ more: tier('id: r, question: a, at_least: 0') })).toEqual(['always-holds']);
  expect(codes({ more: findings(always) + critical('{ finding: f0 }') })).toEqual(['always-holds']);
  expect(codes({ more: findings('{ question: a, at_least: 0, at_most: few }') })).toEqual(['wrong-type']);
  expect(codes({ questions: [`id: q, text: { en: Q }, answers: yes_no, ask_if: ${always}`] })).toEqual([]);
  expect(codes({ more: scales(scale(`count: [${always}]`)) })).toEqual([]);
});
