import { expect, test } from 'vitest';
import { codes, definition, problemsOf, findings, scale, scales } from '../harness.ts';
import { group, MEAN, SOURCES } from '../normed.ts';

test('every text is required in every declared language', () => {
  const found = problemsOf(
    definition({
      languages: '[en, { id: de, reviewed: false }]',
      questions: ['id: c, text: { en: C, de: C }, answers: yes_no'],
      more: findings('{ question: a, is: "yes" }'),
    }),
  );
  expect(found.map(([code]) => code)).toEqual(Array<string>(8).fill('missing-translation'));
});

test('a language without texts is reported once, for the definition and its forms together', () => {
  const more = `${findings('{ question: a, is: "yes" }')}forms:\n  f: { title: { en: F } }\n`;
  expect(problemsOf(definition({ languages: '[en, no]', more }))).toEqual([
    ['language-without-texts', { language: 'no' }],
  ]);
});

test('texts of norms are required in every language', () => {
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
