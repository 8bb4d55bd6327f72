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
  ['norms by sex that were confirmed', ['cite: manual', 'sex: sex', ...BOTH], rule, []],
  ['norms by sex with one confirmed source', ['cite: [other, manual]', 'sex: sex', ...BOTH], rule, []],
  ['norms by sex that were not confirmed', ['cite: other', 'sex: sex', ...BOTH], rule, ['norms-unread']],
  [
    'a single group that was not confirmed',
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
    'unconfirmed norms through band_at_least',
    ['cite: other', 'sex: sex', ...BOTH],
    tier('id: r, scale: s, band_at_least: high'),
    ['norms-unread'],
  ],
  [
    'a value, which does not depend on norms',
    ['cite: other', 'sex: sex', ...BOTH],
    tier('id: r, scale: s, at_least: 2'),
    [],
  ],
  ['norms by age alone', ['cite: other', ...BY_AGE], rule, []],
  [
    'unconfirmed norms through a finding',
    ['cite: other', 'sex: sex', ...BOTH],
    `${findings('{ scale: s, band: high }')}${tier('id: r, finding: f0')}`,
    ['norms-unread'],
  ],
  [
    'nothing, with a finding on unconfirmed norms',
    ['cite: other', 'sex: sex', ...BOTH],
    findings('{ scale: s, band: high }'),
    [],
  ],
  [
    'an unknown finding',
    ['cite: other', 'sex: sex', ...BOTH],
    tier('id: r, finding: nothing'),
    ['unknown-id'],
  ],
])('laws 10 and 11: a tier that depends on %s', (_, lines, after, expected) => {
  expect(codes(normed(lines, [], after))).toEqual(expected);
});

test('laws 10 and 11: unconfirmed norms are traced through counts and inner scales', () => {
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
