import { expect, test } from 'vitest';
import { codes, tier } from '../harness.ts';

const DANGER = `critical:
  - { id: c, category: abuse, if: { question: a, is: "yes" }, urgency: same_day, contact: nurse, say: { en: Go. } }
`;

test.each<[string, string, readonly string[]]>([
  ['neither tiers nor critical rules', 'private: true\n', []],
  ['tiers', `private: true\n${tier('id: r, question: a, is: "yes"')}`, ['private-with-rules']],
  ['critical rules', `private: true\n${DANGER}`, ['private-with-rules']],
  [
    'tiers and critical rules, but is not private',
    `private: false\n${DANGER}${tier('id: r, question: a, is: "yes"')}`,
    [],
  ],
])('a private questionnaire with %s', (_, more, expected) => {
  expect(codes({ more })).toEqual(expected);
});

test('a form of a private questionnaire must not add tiers', () => {
  const tiers = 'tiers: { selective: { any: [{ id: r, question: a, is: "yes" }] } }';
  const more = `private: true\nforms:\n  own: { title: { en: Own }, ${tiers} }\n`;
  expect(codes({ more })).toEqual(['private-with-rules']);
});
