import { expect, test } from 'vitest';
import { codes, tier } from '../harness.ts';

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
