import { expect, test } from 'vitest';
import { codes, findings, named, scale, scales, tier, type Parts } from './harness.ts';

const QUESTIONS = [
  'id: sex, text: { en: Sex }, answers: [{ id: f, label: { en: F } }, { id: m, label: { en: M } }], about: sex',
  'id: age, text: { en: Age }, number: { min: 10, max: 20 }, about: age',
  'id: born, text: { en: Born }, answers: yes_no, about: origin',
  'id: years, text: { en: Years }, number: {}',
];
const SOURCES = 'sources:\n  manual: { text: A manual }\n  other: { text: Another, confirmed: false }\n';
const BANDS = 'bands: [{ id: low, from: 0 }, { id: high, from: 2 }]';

/** A scale with norms of these lines; `sources` are cited by the evidence, so that none is unused. */
function normed(lines: readonly string[], own: readonly string[] = [], after = ''): Parts {
  const norms = ['norms:', '  population: { en: Somebody }', ...lines.map((line) => `  ${line}`)];
  const cited = scales(
    scale('sum: [a, b]', ...own, ...norms),
    named('t', 'sum: [a]', 'cite: [manual, other]'),
  );
  return { questions: QUESTIONS, more: `${SOURCES}${cited}${after}` };
}

const group = (...parts: readonly string[]) => `  - { ${parts.join(', ')} }`;
const MEAN = 'mean: 1, sd: 1';
const BOTH = ['groups:', group('id: x', 'sex: f', BANDS), group('id: y', 'sex: [m]', BANDS)];
const NUMBERS = ['groups:', group('id: x', 'sex: f', MEAN), group('id: y', 'sex: m', MEAN)];

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
  ['no such question', ['cite: manual', 'sex: sexx', ...NUMBERS], ['unknown-id']],
  [
    'no such age question',
    ['cite: manual', 'age: agee', 'groups:', group('id: x', 'age: [10, 12]', MEAN)],
    ['unknown-id'],
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
  [
    'no such sex',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: d', MEAN)],
    ['unknown-option'],
  ],
  [
    'no such sex among several, nor left open',
    ['cite: manual', 'sex: sex', 'sex_open: [z]', 'groups:', group('id: x', 'sex: [f, d]', MEAN)],
    ['unknown-option', 'unknown-option'],
  ],
  ['no such source', ['cite: manuel', 'groups:', group('id: x', MEAN)], ['unknown-id']],
  [
    'no such source of a group',
    ['cite: manual', 'groups:', group('id: x', MEAN, 'cite: manuel')],
    ['unknown-id'],
  ],
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
    'a group twice',
    ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f', MEAN), group('id: x', 'sex: m', MEAN)],
    ['duplicate-id'],
  ],
  [
    'a band twice',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 0 }, { id: low, from: 1 }]')],
    ['duplicate-id'],
  ],
  [
    'bands out of order',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 2 }, { id: high, from: 0 }]')],
    ['band-order'],
  ],
  [
    'a band that nobody reaches',
    ['cite: manual', 'groups:', group('id: x', 'bands: [{ id: low, from: 0 }, { id: high, from: 9 }]')],
    ['band-unreachable'],
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

test('rules name the bands of norms, and no others', () => {
  const by = (band: string) =>
    normed(['cite: manual', 'sex: sex', ...BOTH], [], findings(`{ scale: s, band: ${band} }`));
  expect([codes(by('high')), codes(by('hihg'))]).toEqual([[], ['unknown-band']]);
  const none = normed(['cite: manual', 'sex: sex', ...NUMBERS], [], findings('{ scale: s, band: high }'));
  expect(codes(none)).toEqual(['test-mismatch']);
});

test('texts of norms are in every language', () => {
  const more = `${SOURCES}${scales(
    scale(
      'sum: [a, b]',
      'cite: [manual, other]',
      'norms:',
      '  population: { de: Leute }',
      '  cite: manual',
      '  groups:',
      `  ${group('id: x', MEAN, 'population: { en: People }')}`,
    ),
  )}`;
  expect(codes({ more })).toEqual(['missing-translation', 'unknown-language']);
});

const rule = tier('id: r, scale: s, band: high');
const BY_AGE = [
  'age: age',
  'groups:',
  group('id: x', 'age: [10, 12]', BANDS),
  group('id: y', 'age: [13, 20]', BANDS),
];

test.each<[string, readonly string[], string, readonly string[]]>([
  ['norms by sex that were read', ['cite: manual', 'sex: sex', ...BOTH], rule, []],
  ['norms by sex of which one source was read', ['cite: [other, manual]', 'sex: sex', ...BOTH], rule, []],
  ['norms by sex that nobody has read', ['cite: other', 'sex: sex', ...BOTH], rule, ['norms-unread']],
  [
    'one group of them',
    [
      'cite: manual',
      'sex: sex',
      'groups:',
      group('id: x', 'sex: f', BANDS),
      group('id: y', 'sex: m', BANDS, 'cite: other'),
    ],
    rule,
    ['norms-unread'],
  ],
  [
    'a band or one above it',
    ['cite: other', 'sex: sex', ...BOTH],
    tier('id: r, scale: s, band_at_least: high'),
    ['norms-unread'],
  ],
  [
    'a value that no norm has a part in',
    ['cite: other', 'sex: sex', ...BOTH],
    tier('id: r, scale: s, at_least: 2'),
    [],
  ],
  ['norms by age alone', ['cite: other', ...BY_AGE], rule, []],
  [
    'through a finding',
    ['cite: other', 'sex: sex', ...BOTH],
    `${findings('{ scale: s, band: high }')}${tier('id: r, finding: f0')}`,
    ['norms-unread'],
  ],
  [
    'a finding that stands alone',
    ['cite: other', 'sex: sex', ...BOTH],
    findings('{ scale: s, band: high }'),
    [],
  ],
  [
    'the sex itself',
    ['cite: manual', 'sex: sex', ...BOTH],
    tier('id: r, question: sex, is: f'),
    ['tier-by-background'],
  ],
  [
    'no such finding, and nothing more to say of it',
    ['cite: other', 'sex: sex', ...BOTH],
    tier('id: r, finding: nothing'),
    ['unknown-id'],
  ],
])('law 11: a tier by %s', (_, lines, after, expected) => {
  expect(codes(normed(lines, [], after))).toEqual(expected);
});

test('law 11: through scales that count, and are built of such', () => {
  const counted = named('c', 'count: [{ scale: s, band: high }]');
  const built = named('d', 'sum: [{ scale: c }, a]');
  const { questions, more } = normed(['cite: other', 'sex: sex', ...BOTH]);
  const both = `${more!}${counted}${built}`;
  expect(codes({ questions: questions!, more: `${both}${tier('id: r, scale: d, at_least: 1')}` })).toEqual([
    'norms-unread',
  ]);
  expect(
    codes({
      questions: questions!,
      more: `${both}${tier('id: r, scale: d, at_least: 1', 'id: q, scale: d, at_least: 2')}`,
    }),
  ).toEqual(['norms-unread', 'norms-unread']);
});

test('what is damaged in shape is told once', () => {
  expect(codes(normed(['cite: manual', 'sex: sex', 'groups: []'], [], rule))).toEqual(['out-of-limits']);
  expect(
    codes(normed(['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sexx: f', BANDS)], [], rule)),
  ).toEqual(['unknown-key']);
});

test('examples may expect groups, z and T', () => {
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

test('a question about the sex that is answered in another way, or in none', () => {
  const by = (question: string) => {
    const { more } = normed(['cite: manual', 'sex: sex', 'groups:', group('id: x', MEAN)]);
    return codes({ questions: [question], more: more! });
  };
  expect(by('id: sex, text: { en: Sex }, number: {}, about: sex')).toEqual(['norm-question']);
  expect(by('id: sex, text: { en: Sex }, about: sex')).toEqual(['answer-kind']);
});

test('examples of bands by norms expect a group and a band, and where there is none, nothing', () => {
  const example = (sex: string, expected: string) =>
    `examples:\n  - name: one\n    answers: { a: "yes", b: "yes", sex: ${sex} }\n    expect: { ${expected} }\n`;
  const only = ['cite: manual', 'sex: sex', 'groups:', group('id: x', 'sex: f', BANDS)];
  expect(codes(normed(only, [], example('f', 's_norm: x, s_band: high')))).toEqual([]);
  expect(codes(normed(only, [], example('m', 's_norm: null, s_band: null')))).toEqual([]);
  expect(codes(normed(only, [], example('m', 's_z: 1')))).toEqual(['example-key']);
});
