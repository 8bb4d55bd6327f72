import { expect, test } from 'vitest';
import { codes, tier } from '../harness.ts';
import { BANDS, BOTH, group, MEAN, normed, NUMBERS } from '../normed.ts';

const rule = tier('id: r, scale: s, band: high');

test.each<[string, readonly string[], readonly string[]]>([
  ['bands by sex', ['cite: manual', 'sex: sex', ...BOTH], []],
  [
    'means by sex',
    ['cite: manual', 'sex: sex', 'sex_open: [m]', 'groups:', group('id: x', 'sex: f', MEAN)],
    [],
  ],
  [
    'means by age',
    [
      'cite: manual',
      'age: age',
      'groups:',
      group('id: x', 'age: [10, 12]', MEAN),
      group('id: y', 'age: [13, 20]', MEAN),
    ],
    [],
  ],
  [
    'means by an age that no question asks',
    ['cite: manual', 'groups:', group('id: x', 'age: [10, 12]', MEAN)],
    [],
  ],
  ['norms for everyone', ['cite: manual', 'groups:', group('id: x', MEAN, BANDS)], []],
  ['no citation', NUMBERS, ['missing-key']],
  ['no question for the sex', ['cite: manual', ...NUMBERS], ['missing-key']],
  [
    'sex_open without a question for the sex',
    ['cite: manual', 'sex_open: [m]', 'groups:', group('id: x', MEAN)],
    ['missing-key'],
  ],
  [
    'norms by origin',
    ['cite: manual', 'sex: born', 'groups:', group('id: x', 'sex: "yes"', MEAN)],
    ['norm-question'],
  ],
  [
    'norms by a number that is not declared as an age',
    ['cite: manual', 'age: years', 'groups:', group('id: x', 'age: [10, 12]', MEAN)],
    ['norm-question'],
  ],
  [
    'an undeclared age question that no group uses',
    ['cite: manual', 'age: years', 'groups:', group('id: x', MEAN)],
    [],
  ],
  ['a mean without sd', ['cite: manual', 'groups:', group('id: x', 'mean: 1')], ['norm-incomplete']],
  ['a group without norms', ['cite: manual', 'groups:', group('id: x')], ['norm-incomplete']],
  [
    'a group without norms before one with norms',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f'), group('id: y', 'sex: m', MEAN)],
    ['norm-incomplete'],
  ],
  [
    'groups with means and groups with bands',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f', MEAN), group('id: y', 'sex: m', BANDS)],
    ['norm-groups-differ'],
  ],
  [
    'a reversed age range',
    ['cite: manual', 'age: age', 'groups:', group('id: x', 'age: [12, 10]', MEAN)],
    ['bounds-reversed'],
  ],
  [
    'two groups for everyone',
    ['cite: manual', 'groups:', group('id: x', MEAN), group('id: y', MEAN)],
    ['norm-overlap'],
  ],
  [
    'two groups for the same sex',
    [
      'cite: manual',
      'sex: sex',
      'groups:',
      group('id: x', 'sex: f', MEAN),
      group('id: y', 'sex: [f, m]', MEAN),
    ],
    ['norm-overlap'],
  ],
  ['an sd of zero', ['cite: manual', 'groups:', group('id: x', 'mean: 1, sd: 0')], ['out-of-limits']],
])('norms: %s', (_, lines, expected) => {
  expect(codes(normed(lines))).toEqual(expected);
});

test('the age question of applies_to must be declared as an age, too', () => {
  const parts = (question: string) => {
    const { questions, more } = normed(['cite: manual', 'groups:', group('id: x', 'age: [10, 12]', MEAN)]);
    return codes({
      questions: questions!,
      more: `applies_to: { age: [10, 20], question: ${question} }\n${more!}`,
    });
  };
  expect([parts('age'), parts('years')]).toEqual([[], ['norm-question']]);
});

test('a scale must not have bands both of its own and by norms', () => {
  expect(codes(normed(['cite: manual', 'sex: sex', ...BOTH], [BANDS]))).toEqual(['norm-bands-twice']);
  expect(codes(normed(['cite: manual', 'sex: sex', ...NUMBERS], [BANDS]))).toEqual([]);
});

test('norms of the wrong shape raise no further problem', () => {
  expect(codes(normed(['cite: manual', 'sex: sex', 'groups: []'], [], rule))).toEqual(['out-of-limits']);
  expect(
    codes(normed(['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sexx: f', BANDS)], [], rule)),
  ).toEqual(['unknown-key']);
});

test('the question for the sex must be a single choice', () => {
  const by = (question: string) => {
    const { more } = normed(['cite: manual', 'sex: sex', 'groups:', group('id: x', MEAN)]);
    return codes({ questions: [question], more: more! });
  };
  expect(by('id: sex, text: { en: Sex }, number: {}, about: sex')).toEqual(['norm-question']);
  expect(by('id: sex, text: { en: Sex }, about: sex')).toEqual(['answer-kind']);
});
