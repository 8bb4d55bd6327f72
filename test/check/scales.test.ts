import { expect, test } from 'vitest';
import { codes, definition, faults, findings, named, scale, scales, tier } from './harness.ts';

const QUESTIONS = [
  'id: n, text: { en: N }, number: { min: 0, max: 10 }',
  'id: open, text: { en: O }, number: {}',
  'id: low, text: { en: L }, number: { min: 0 }',
  'id: high, text: { en: H }, number: { max: 10 }',
  'id: g, text: { en: G }, grade: { best: 1, worst: 6 }',
  'id: d, text: { en: D }, date: {}',
  'id: past, text: { en: P }, answers: yes_no, biographical: true',
  'id: maybe, text: { en: M }, answers: yes_no, ask_if: { question: a, is: "yes" }',
  'id: m, text: { en: Many }, multiple: { of: yes_no }',
  'id: uneven, text: { en: U }, answers: [{ value: 0, label: { en: none } }, { value: 1, label: { en: some } }, { value: 5, label: { en: much } }]',
];
const SOURCE = 'sources:\n  manual: { text: A manual }\nvalid_if: { missing_at_most: 3, cite: manual }\n';

test.each<[string, readonly string[], readonly string[]]>([
  ['a sum', ['sum: [a, b]'], []],
  ['nothing', [], ['scale-method']],
  ['a number and a grade', ['mean: [n, g]'], []],
  ['a date', ['sum: [a, d]'], ['not-scorable']],
  ['an unknown question', ['sum: [a, nobody]'], ['unknown-id']],
  ['an unknown scale', ['sum: [a, { scale: nothing }]'], ['unknown-id']],
  ['a weight', ['sum: [a, { question: b, weight: 0.5 }]'], []],
  ['a weight of nothing', ['sum: [{ question: b, weight: 0 }]'], ['weight-zero']],
  ['points by option', ['sum: [{ question: b, points: { "yes": 3 } }]'], []],
  ['points for no option', ['sum: [{ question: b, points: { maybe: 3 } }]'], ['unknown-option']],
  ['reversed', ['sum: [{ question: b, reversed: true }]'], []],
  ['reversed unevenly', ['sum: [{ question: uneven, reversed: true }]'], ['cannot-reverse']],
  ['uneven points made even', ['sum: [{ question: uneven, reversed: true, points: { "5": 2 } }]'], []],
  ['a grade reversed', ['sum: [{ question: g, reversed: true }]'], []],
  ['a number reversed', ['sum: [{ question: n, reversed: true }]'], []],
  ['an open number reversed', ['sum: [{ question: low, reversed: true }]'], ['cannot-reverse']],
  ['many reversed', ['sum: [{ question: m, reversed: true }]'], ['cannot-reverse']],
  ['not asked', ['sum: [a, { question: maybe, not_asked: 0 }]'], []],
  ['not asked, unsaid', ['sum: [a, maybe]'], ['not-asked-unstated']],
  ['always asked', ['sum: [{ question: a, not_asked: 0 }]'], ['not-asked-needless']],
  ['an open scale reversed', ['sum: [a, { scale: o, reversed: true }]'], ['cannot-reverse']],
  ['a scale reversed', ['sum: [a, { scale: c, reversed: true }]'], []],
  ['twice', ['sum: [a, a]'], ['item-twice']],
  ['a scale twice', ['sum: [{ scale: c }, { scale: c }]'], ['item-twice']],
  ['prorated', ['sum: [a, b]', 'missing: { allow: 1, fill: prorate }'], []],
  ['all missing', ['sum: [a, b]', 'missing: { allow: 2, fill: prorate }'], ['allow-too-high']],
  ['prorated maximum', ['max: [a, b]', 'missing: { allow: 1, fill: mean }'], ['no-prorating']],
  [
    'prorated count',
    [
      'count: [{ question: a, is: "yes" }, { question: b, is: "yes" }]',
      'missing: { allow: 1, fill: prorate }',
    ],
    ['no-prorating'],
  ],
  ['prorated value', ['value: a', 'missing: { allow: 0, fill: prorate }'], ['no-prorating']],
  [
    'prorated negative',
    ['sum: [a, { question: b, weight: -1 }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  ['prorated biography', ['sum: [a, past]', 'missing: { allow: 1, fill: prorate }'], ['no-prorating']],
  [
    'prorated biography beneath',
    ['sum: [a, { scale: p }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  ['prorated open number', ['sum: [a, low]', 'missing: { allow: 1, fill: prorate }'], ['no-prorating']],
  [
    'prorated open scale',
    ['sum: [a, { scale: o }]', 'missing: { allow: 1, fill: prorate }'],
    ['no-prorating'],
  ],
  ['the mean of open numbers', ['sum: [open, n]', 'missing: { allow: 1, fill: mean }'], ['mean-unequal']],
  ['the mean of equal items', ['mean: [a, b, { question: past }]'], []],
  [
    'the mean of two of one range',
    ['sum: [a, { question: b, weight: 2, reversed: true }]', 'missing: { allow: 1, fill: mean }'],
    [],
  ],
  ['the mean of unequal items', ['mean: [a, b, n]', 'missing: { allow: 1, fill: mean }'], ['mean-unequal']],
  [
    'the mean of an item and a scale',
    ['sum: [a, { scale: c }]', 'missing: { allow: 1, fill: mean }'],
    ['mean-unequal'],
  ],
  ['the mean with nobody', ['sum: [a, nobody]', 'missing: { allow: 1, fill: mean }'], ['unknown-id']],
  ['the mean with a date', ['sum: [a, d]', 'missing: { allow: 1, fill: mean }'], ['not-scorable']],
  ['the least, cited', ['sum: [a, b]', 'missing: { allow: 1, fill: least, cite: manual }'], []],
  ['the least, uncited', ['sum: [a, b]', 'missing: { allow: 1, fill: least }'], ['least-uncited']],
  ['the least of what has one', ['sum: [a, low]', 'missing: { allow: 1, fill: least, cite: manual }'], []],
  [
    'the least of what has none',
    ['sum: [a, high]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
  [
    'the least against the weight',
    ['sum: [a, { question: low, weight: -1 }]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
  [
    'the least of an open scale',
    ['sum: [a, { scale: o }]', 'missing: { allow: 1, fill: least, cite: manual }'],
    ['least-unbounded'],
  ],
  ['an unknown source', ['sum: [a, b]', 'cite: [manual, nobody]'], ['unknown-id']],
  ['bands', ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, above: 0 }, { id: z, from: 2 }]'], []],
  [
    'two bands of one id',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: x, from: 2 }]'],
    ['duplicate-id'],
  ],
  ['a band with two ends', ['sum: [a, b]', 'bands: [{ id: x, from: 0, above: 0 }]'], ['band-edge']],
  ['above after from', ['sum: [a, b]', 'bands: [{ id: x, above: 0 }, { id: y, from: 0 }]'], ['band-order']],
  ['the same end twice', ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, from: 0 }]'], ['band-order']],
  ['a gap by a hair', ['sum: [a, b]', 'bands: [{ id: x, above: 0 }]'], ['band-gap']],
  ['no least value', ['value: high', 'bands: [{ id: x, from: 0 }]'], ['band-gap']],
  ['no most value', ['value: low', 'bands: [{ id: x, from: 0 }, { id: y, from: 1000 }]'], []],
  [
    'above the most',
    ['sum: [a, b]', 'bands: [{ id: x, from: 0 }, { id: y, above: 2 }]'],
    ['band-unreachable'],
  ],
  [
    'below the least',
    ['sum: [a, b]', 'bands: [{ id: x, from: -5 }, { id: y, from: 0 }]'],
    ['band-unreachable'],
  ],
  [
    'bands of a count',
    ['count: [{ question: a, is: "yes" }]', 'bands: [{ id: x, from: 0 }, { id: y, from: 2 }]'],
    ['band-unreachable'],
  ],
  [
    'bands of what cannot be judged',
    ['sum: [a, nobody]', 'bands: [{ id: x, from: 0 }, { id: y, from: 90 }]'],
    ['unknown-id'],
  ],
  [
    'bands of a count of nobody',
    ['count: [{ question: nobody, is: "yes" }]', 'bands: [{ id: x, from: 9 }]'],
    ['unknown-id'],
  ],
])('%s', (_, lines, expected) => {
  const others = [named('o', 'value: open'), named('c', 'sum: [a, b]'), named('p', 'value: past')];
  expect(codes({ questions: QUESTIONS, more: SOURCE + scales(scale(...lines), ...others) })).toEqual(
    expected,
  );
});

test.each<[string, string, readonly string[]]>([
  ['a condition', 'question: x, is: "yes"', ['x']],
  ['a scale', 'scale: s, at_least: 1', ['x']],
  ['a count of conditions', 'scale: c, at_least: 1', ['x']],
  ['a scale of scales', 'scale: top, at_least: 1', ['x']],
  ['a finding', 'finding: f0', ['x']],
  ['a count', 'count: { questions: [a, x], is: "yes" }, at_least: 1', ['x']],
  ['points for being passed over', 'scale: passed, at_least: 1', ['x']],
  ['no points for being passed over', 'scale: asked, at_least: 1', []],
  ['left out where not asked', 'scale: out, at_least: 1', []],
  ['strength lost by being passed over', 'scale: strong, at_most: 0', ['x']],
  ['points for a number passed over', 'scale: number, at_least: 1', ['x']],
  ['points for a grade passed over', 'scale: grade, at_least: 2', ['x']],
  ['points for an open number passed over', 'scale: open, at_least: 1', []],
  ['something else', 'question: a, is: "yes"', []],
])('law 11 through %s', (_, rule, questions) => {
  const more = scales(
    scale('sum: [a, x]'),
    named('c', 'count: [{ question: x, is: "yes" }]'),
    named('top', 'sum: [{ scale: s }, { scale: c }]'),
    named('passed', 'sum: [a, { question: y, not_asked: 1 }]'),
    named('asked', 'sum: [a, { question: y, not_asked: 0 }]'),
    named('out', 'sum: [a, { question: y, not_asked: left_out }]'),
    named('number', 'sum: [a, { question: n, not_asked: 3, weight: 2 }]'),
    named('grade', 'sum: [a, { question: g, not_asked: 3 }]'),
    named('open', 'sum: [a, { question: o, not_asked: 3 }]'),
    named('strong', 'sum: [a, { question: y, not_asked: 0 }]').replace('risk', 'resource'),
  );
  const passedOver = [
    'y, text: { en: Y }, answers: yes_no',
    'n, text: { en: N }, number: { min: 0, max: 9 }',
    'g, text: { en: G }, grade: { best: 1, worst: 6 }',
    'o, text: { en: O }, number: {}',
  ];
  const asked = [
    'id: x, text: { en: X }, answers: yes_no, about: sex',
    ...passedOver.map((question) => `id: ${question}, ask_if: { question: x, is: "yes" }`),
  ];
  const text = definition({
    questions: asked,
    more: more + findings('{ question: x, is: "yes" }') + tier(`id: r, ${rule}`),
  });
  const expected = questions.map((question) => ['tier-by-background', { rule: 'r', question, about: 'sex' }]);
  expect(faults(text)).toEqual(expected);
});

test.each<[string, string, readonly string[]]>([
  ['its own', 'own', []],
  ["somebody else's", 'supplied', ['tiers-uncited']],
])('law 10: tiers of a wording that is %s', (_, wording, expected) => {
  expect(codes({ wording, more: tier('id: r, question: a, is: "yes"') })).toEqual(expected);
});

test('law 10: rules that are each cited', () => {
  const more = `sources:\n  manual: { text: A manual }\n${tier('id: r, question: a, is: "yes", cite: manual')}`;
  expect(codes({ wording: 'supplied', more })).toEqual([]);
});

const DANGER = `critical:
  - { id: c, category: abuse, if: { question: a, is: "yes" }, urgency: same_day, contact: nurse, say: { en: Go. } }
`;

test.each<[string, string, readonly string[]]>([
  ['nothing on which others act', 'private: true\n', []],
  ['tiers', `private: true\n${tier('id: r, question: a, is: "yes"')}`, ['private-with-rules']],
  ['critical rules', `private: true\n${DANGER}`, ['private-with-rules']],
  ['both, where it is not private', `private: false\n${DANGER}${tier('id: r, question: a, is: "yes"')}`, []],
])('what is for one person alone: %s', (_, more, expected) => {
  expect(codes({ more })).toEqual(expected);
});

test('what is for one person alone stays so in each of its forms', () => {
  const tiers = 'tiers: { selective: { any: [{ id: r, question: a, is: "yes" }] } }';
  const more = `private: true\nforms:\n  own: { title: { en: Own }, ${tiers} }\n`;
  expect(codes({ more })).toEqual(['private-with-rules']);
});
