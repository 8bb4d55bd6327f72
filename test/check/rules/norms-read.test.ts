import { expect, test } from 'vitest';
import { codes, findings, named, tier } from '../harness.ts';
import { BANDS, BOTH, group, normed } from '../normed.ts';

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
