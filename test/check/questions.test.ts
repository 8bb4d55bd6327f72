import { expect, test } from 'vitest';
import { tooFine } from '../../src/check/ranges.ts';
import { TooFineError } from '../../src/plan/fraction.ts';
import { codes, definition, faults, findings, named, scale, scales, tier } from './harness.ts';

test.each<[string, string, readonly string[]]>([
  ['single choice', 'answers: yes_no', []],
  ['an unknown answer set', 'answers: yes_on', ['unknown-id']],
  ['an unknown answer set of many', 'multiple: { of: yes_on }', ['unknown-id']],
  ['no answer', 'help: { en: Help }', ['answer-kind']],
  ['two kinds of answers', 'answers: yes_no, number: {}', ['answer-kind']],
  ['a number', 'number: { min: 0, max: 10, unit: { en: days } }', []],
  ['a number without room', 'number: { min: 3, max: 3 }', ['bounds-reversed']],
  ['a grade', 'grade: { best: 6, worst: 1 }', []],
  ['a grade without room', 'grade: { best: 1, worst: 1 }', ['bounds-reversed']],
  ['dates', 'date: { earliest: 2020-01-01, latest: 2030-01-01 }', []],
  ['dates reversed', 'date: { earliest: 2030-01-01, latest: 2020-01-01 }', ['bounds-reversed']],
  ['a code outside the numbers', 'number: { min: 0, max: 10 }, missing_codes: [99]', []],
  ['a code among the numbers', 'number: { min: 0, max: 10 }, missing_codes: [9]', ['code-in-range']],
  ['a code among open numbers', 'number: {}, refused_codes: ["-9"]', ['code-in-range']],
  ['a word among numbers', 'number: {}, missing_codes: ["n/a"]', []],
  ['a code among the grades', 'grade: { best: 1, worst: 6 }, missing_codes: [3]', ['code-in-range']],
  [
    'a word for a number',
    'number: { min: 0, max: 5, codes: [{ id: unsure, label: { en: Unsure }, points: none, treat_as: missing }] }',
    [],
  ],
  [
    'a code for a number among them',
    'number: { min: 0, max: 5, codes: [{ value: 3, label: { en: Unsure } }] }',
    ['code-in-range'],
  ],
  [
    'a label as a missing code',
    'answers: [{ value: 0, label: { en: Dont know } }], missing_codes: ["dont  KNOW"]',
    ['option-shadowed'],
  ],
  [
    'a code that is an option, otherwise written',
    'answers: yes_no, missing_codes: ["1.0"]',
    ['option-shadowed'],
  ],
  [
    'a code among the numbers, with a comma',
    'number: { min: 0, max: 10 }, missing_codes: ["9,5"]',
    ['code-in-range'],
  ],
  [
    'a code twice, otherwise written',
    'answers: yes_no, missing_codes: ["-9.0"], refused_codes: [-9]',
    ['code-twice'],
  ],
  ['a grade that passes', 'grade: { best: 1, worst: 6, pass: 4 }', []],
  ['a grade that cannot pass', 'grade: { best: 1, worst: 6, pass: 7 }', ['grade-pass']],
  ['a pass without room', 'grade: { best: 1, worst: 1, pass: 1 }', ['bounds-reversed']],
  ['a code twice', 'answers: yes_no, missing_codes: [-9], refused_codes: [-9]', ['code-twice']],
  [
    'two options of one value and no id',
    'answers: [{ value: 1, label: { en: X } }, { value: 1, label: { en: Y } }]',
    ['duplicate-id'],
  ],
  [
    'an option that is nothing',
    'answers: [{ label: { en: X } }, { label: { en: Y } }]',
    ['empty-option', 'empty-option'],
  ],
])('%s', (_, answers, expected) => {
  expect(codes({ questions: [`id: q, text: { en: Q }, ${answers}`] })).toEqual(expected);
});

test('a code of the whole form among one question’s numbers, told once', () => {
  const numbers = ['p', 'q'].map((id) => `id: ${id}, text: { en: Q }, number: { min: 0, max: 120 }`);
  expect(codes({ questions: numbers, more: 'missing_codes: [99]\n' })).toEqual(['code-in-range']);
});

test.each<[string, string, readonly string[]]>([
  ['a number', 'id: q, text: { en: Q }, number: { min: 0, max: 99 }, about: age', []],
  ['no number', 'id: q, text: { en: Q }, answers: yes_no', ['age-not-a-number']],
])('the age as %s', (_, question, expected) => {
  expect(codes({ questions: [question], more: 'applies_to: { age: [14, 25], question: q }\n' })).toEqual(
    expected,
  );
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

test.each<[string, string]>([
  ['tier', scales(named('tier', 'sum: [a]'))],
  ['s_band', scales(scale('sum: [a, b]', 'bands: [{ id: x, from: 0 }]'), named('s_band', 'sum: [a]'))],
  ['f0', scales(named('f0', 'sum: [a]')) + findings('{ question: a, is: "yes" }')],
])('the column %s is taken', (name, more) => {
  expect(faults(definition({ more }))).toEqual([['column-name-taken', { name }]]);
});

test('languages: each text is asked for in each, wherever it stands', () => {
  const found = faults(
    definition({
      languages: '[en, { id: de, reviewed: false }]',
      questions: ['id: c, text: { en: C, de: C }, answers: yes_no'],
      more: findings('{ question: a, is: "yes" }'),
    }),
  );
  expect(found.map(([code]) => code)).toEqual(Array<string>(8).fill('missing-translation'));
});

test('languages: one that no text has is told once, for the whole and its forms together', () => {
  const more = `${findings('{ question: a, is: "yes" }')}forms:\n  f: { title: { en: F } }\n`;
  expect(faults(definition({ languages: '[en, no]', more }))).toEqual([
    ['language-without-texts', { language: 'no' }],
  ]);
});

test('a form’s scale that is not there, and is not whole, is a name mistyped', () => {
  const form = (scale: string): string =>
    `${scales(named('distance', 'sum: [a, b]'))}forms:\n  f:\n    title: { en: F }\n    scales: { ${scale} }\n`;
  expect(faults(definition({ more: form('distanse: { bands: [{ id: all, from: 0 }] }') }))).toEqual([
    ['unknown-id', { kind: 'scale', id: 'distanse', suggestion: 'distance' }],
  ]);
  expect(codes({ more: form('nearness: { bands: [{ id: all, from: 0 }] }') })).toContain('missing-key');
  expect(codes({ more: form('distanse: { title: { en: D }, kind: risk, sum: [a] }') })).toEqual([]);
  const damaged = form('distance: { bands: [{ id: all, from: 0 }] }').replace('kind: risk', 'sort: risk');
  expect(codes({ more: damaged })).toEqual(['missing-key', 'unknown-key']);
});

test.each<[string, string, readonly (readonly [string, object])[]]>([
  [
    'that leaves out what is used',
    'leave_out: [a]',
    [['left-out', { kind: 'question', id: 'a', form: 'short' }]],
  ],
  ['that leaves out what is not', 'leave_out: [b]', []],
  [
    'with a fault of its own',
    'scales: { s: { sum: [a, nobody] } }',
    [['unknown-id', { kind: 'question', id: 'nobody', suggestion: null }]],
  ],
])('a form %s', (_, change, expected) => {
  const more = `${scales(scale('sum: [a]'))}forms:\n  short:\n    title: { en: Short }\n    ${change}\n`;
  expect(faults(definition({ more }))).toEqual(expected);
});

test('what only a form uses is used', () => {
  const more =
    'sources:\n  manual: { text: M }\nforms:\n  x:\n    title: { en: X }\n    valid_if: { missing_at_most: 1, questions: [a], cite: manual }\n';
  expect(codes({ more })).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['a damaged question is known', 'id: q, text: 7, answers: yes_no', ['wrong-type']],
  [
    'a damaged answer set raises no more',
    'id: q, text: { en: Q }, answers: [{ value: 0, label: { en: X } }, { value: oops, label: { en: Y } }]',
    ['wrong-type'],
  ],
])('%s', (_, question, expected) => {
  const more =
    scales(scale('sum: [a, q]', 'bands: [{ id: x, from: 0 }, { id: y, from: 2 }]')) +
    findings('{ question: q, is: 1 }');
  expect(codes({ questions: [question], more })).toEqual(expected);
});

test('after a fault of syntax only that is told', () => {
  expect(new Set(codes({ more: 'scales: { s: [a, }\n' }))).toEqual(new Set(['yaml-syntax']));
});

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
  ['with a list', '{ answers: { a: "yes" }, expect: { critical: [c], critical_unknown: "" } }', []],
  ['with a list in words', '{ answers: { a: "yes" }, expect: { critical: c, f0: true } }', []],
  [
    'with nothing',
    '{ answers: { a: "no" }, expect: { critical: null, s: null, s_band: null, f0: "false" } }',
    [],
  ],
  [
    'with what is refused',
    '{ answers: { b: 1 }, refused: [a], age: 16, expect: { critical_unknown: [c], f0: unknown, tier: review, tier_basis: open } }',
    [],
  ],
  [
    'of a wrong number',
    '{ answers: { a: 1, b: 1, a2: 0 }, expect: { third: 0.7 } }',
    [['example-fails', { key: 'third', expected: '0.7', got: '2/3' }]],
  ],
  ['of a number without end', '{ answers: { a: 1, b: 1, a2: 0 }, expect: { third: "2/3" } }', []],
  [
    'of a wrong band',
    '{ answers: { a: 1, b: 1 }, expect: { s_band: x } }',
    [['example-fails', { key: 's_band', expected: 'x', got: 'y' }]],
  ],
  [
    'of no number',
    '{ answers: { a: 1 }, expect: { s: 3 } }',
    [['example-fails', { key: 's', expected: '3', got: '' }]],
  ],
  [
    'of nothing where there is something',
    '{ answers: { a: 1 }, expect: { critical: null } }',
    [['example-fails', { key: 'critical', expected: '', got: 'c' }]],
  ],
  [
    'of a wrong list',
    '{ answers: { a: 1 }, expect: { reasons: [x, y] } }',
    [['example-fails', { key: 'reasons', expected: 'x y', got: 'r' }]],
  ],
  [
    'of a column that is none',
    '{ answers: { a: 1 }, expect: { s_bnad: x } }',
    [['example-key', { key: 's_bnad', suggestion: 's_band' }]],
  ],
  [
    'of somebody unknown',
    '{ answers: { nobody: 1 }, refused: [no_one], expect: {} }',
    [
      ['unknown-id', { kind: 'question', id: 'nobody', suggestion: null }],
      ['unknown-id', { kind: 'question', id: 'no_one', suggestion: null }],
    ],
  ],
])('an example %s', (_, example, expected) => {
  const critical =
    'critical:\n  - { id: c, category: abuse, urgency: same_day, contact: mentor, if: { question: a, is: "yes" }, say: { en: Ask. } }\n';
  const tiers = 'tiers:\n  selective: { any: [{ id: r, question: a, is: "yes" }] }\n';
  const more = `${EXAMPLES}${findings('{ question: a, is: "yes" }')}${critical}${tiers}examples: [{ name: one, ${example.slice(1)}]\n`;
  expect(faults(definition({ questions: ['id: a2, text: { en: A2 }, answers: yes_no'], more }))).toEqual(
    expected,
  );
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
    'a scale that is not there',
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
  ['a rule on nobody', [], tier('id: r, question: nobody, is: x'), ['unknown-id']],
  [
    'bands out of order',
    [],
    scales(scale('sum: [a, b]', 'bands: [{ id: x, from: 1 }, { id: y, from: 0 }]')) +
      findings('{ scale: s, at_least: 9 }'),
    ['band-order'],
  ],
  [
    'an unknown answer set of a question passed over',
    ['id: q, text: { en: Q }, answers: nothing, ask_if: { question: a, is: 1 }'],
    scales(scale('sum: [{ question: q, not_asked: 1 }]')) + tier('id: r, scale: s, at_least: 1'),
    ['unknown-id'],
  ],
  [
    'points that differ from values, and none',
    [
      'id: q, text: { en: Q }, ask_if: { question: a, is: 1 }, answers: [{ value: 1, label: { en: X }, points: 2 }, { value: 2, label: { en: Y }, points: 0 }, { value: 3, label: { en: Z }, points: none, treat_as: missing }]',
    ],
    scales(scale('sum: [a, { question: q, not_asked: 1, reversed: true }]')) +
      tier('id: r, scale: s, at_least: 1'),
    [],
  ],
])('%s raises nothing else', (_, questions, more, expected) => {
  expect(codes({ questions, more })).toEqual(expected);
});

test('an answer set that no question has', () => {
  const text = definition({}).replace(
    '  yes_no:\n',
    '  often: [{ value: 0, label: { en: X } }]\n  yes_no:\n',
  );
  expect(faults(text)).toEqual([['unused', { kind: 'answer-set', id: 'often' }]]);
});

test('only numbers too fine are told as such; any other fault is a bug', () => {
  expect(tooFine(new TooFineError('x'))).toBe('too_fine');
  expect(() => tooFine(new TypeError('x'))).toThrow(TypeError);
});
