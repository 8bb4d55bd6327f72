import { expect, test } from 'vitest';
import { codes, tier } from '../harness.ts';
import { BANDS, BOTH, group, MEAN, normed, NUMBERS } from '../normed.ts';

const rule = tier('id: r, scale: s, band: high');

test.each<[string, readonly string[], readonly string[]]>([
  ['by sex, bands', ['cite: manual', 'sex: sex', ...BOTH], []],
  [
    'by sex, means',
    ['cite: manual', 'sex: sex', 'sex_open: [m]', 'groups:', group('id: x', 'sex: f', MEAN)],
    [],
  ],
  [
    'by age',
    [
      'cite: manual',
      'age: age',
      'groups:',
      group('id: x', 'age: [10, 12]', MEAN),
      group('id: y', 'age: [13, 20]', MEAN),
    ],
    [],
  ],
  ['by an age that is handed in', ['cite: manual', 'groups:', group('id: x', 'age: [10, 12]', MEAN)], []],
  ['for everyone', ['cite: manual', 'groups:', group('id: x', MEAN, BANDS)], []],
  ['nobody’s', NUMBERS, ['missing-key']],
  ['no question that asks the sex', ['cite: manual', ...NUMBERS], ['missing-key']],
  [
    'only answers left open, and no question',
    ['cite: manual', 'sex_open: [m]', 'groups:', group('id: x', MEAN)],
    ['missing-key'],
  ],
  [
    'by origin',
    ['cite: manual', 'sex: born', 'groups:', group('id: x', 'sex: "yes"', MEAN)],
    ['norm-question'],
  ],
  [
    'by a number that may be anything',
    ['cite: manual', 'age: years', 'groups:', group('id: x', 'age: [10, 12]', MEAN)],
    ['norm-question'],
  ],
  ['by an age that no group looks at', ['cite: manual', 'age: years', 'groups:', group('id: x', MEAN)], []],
  ['a mean without sd', ['cite: manual', 'groups:', group('id: x', 'mean: 1')], ['norm-incomplete']],
  ['nothing', ['cite: manual', 'groups:', group('id: x')], ['norm-incomplete']],
  [
    'nothing, then something',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f'), group('id: y', 'sex: m', MEAN)],
    ['norm-incomplete'],
  ],
  [
    'means here, bands there',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f', MEAN), group('id: y', 'sex: m', BANDS)],
    ['norm-groups-differ'],
  ],
  [
    'an age the wrong way round',
    ['cite: manual', 'age: age', 'groups:', group('id: x', 'age: [12, 10]', MEAN)],
    ['bounds-reversed'],
  ],
  [
    'everyone twice',
    ['cite: manual', 'groups:', group('id: x', MEAN), group('id: y', MEAN)],
    ['norm-overlap'],
  ],
  [
    'the same sex twice',
    [
      'cite: manual',
      'sex: sex',
      'groups:',
      group('id: x', 'sex: f', MEAN),
      group('id: y', 'sex: [f, m]', MEAN),
    ],
    ['norm-overlap'],
  ],
  ['no spread', ['cite: manual', 'groups:', group('id: x', 'mean: 1, sd: 0')], ['out-of-limits']],
])('norms: %s', (_, lines, expected) => {
  expect(codes(normed(lines))).toEqual(expected);
});

test('the age question of applies_to is looked at, too', () => {
  const parts = (question: string) => {
    const { questions, more } = normed(['cite: manual', 'groups:', group('id: x', 'age: [10, 12]', MEAN)]);
    return codes({
      questions: questions!,
      more: `applies_to: { age: [10, 20], question: ${question} }\n${more!}`,
    });
  };
  expect([parts('age'), parts('years')]).toEqual([[], ['norm-question']]);
});

test('bands in both places', () => {
  expect(codes(normed(['cite: manual', 'sex: sex', ...BOTH], [BANDS]))).toEqual(['norm-bands-twice']);
  expect(codes(normed(['cite: manual', 'sex: sex', ...NUMBERS], [BANDS]))).toEqual([]);
});

test('what is damaged in shape is told once', () => {
  expect(codes(normed(['cite: manual', 'sex: sex', 'groups: []'], [], rule))).toEqual(['out-of-limits']);
  expect(
    codes(normed(['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sexx: f', BANDS)], [], rule)),
  ).toEqual(['unknown-key']);
});

test('a question about the sex that is answered in another way, or in none', () => {
  const by = (question: string) => {
    const { more } = normed(['cite: manual', 'sex: sex', 'groups:', group('id: x', MEAN)]);
    return codes({ questions: [question], more: more! });
  };
  expect(by('id: sex, text: { en: Sex }, number: {}, about: sex')).toEqual(['norm-question']);
  expect(by('id: sex, text: { en: Sex }, about: sex')).toEqual(['answer-kind']);
});
