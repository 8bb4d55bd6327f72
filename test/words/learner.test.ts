import { expect, test } from 'vitest';
import { learnerWords } from '../../src/words/learner.ts';

test.each([
  ['en', '3 learners’ pages written to pages.'],
  ['de', '3 Seiten für Lernende geschrieben: pages.'],
] as const)('what no learner’s page of the golden files says, in %s', (language, written) => {
  expect(learnerWords[language].written(3, 'pages')).toBe(written);
});

/** Sentences that have to be read twice do not belong on this page. */
test.each(['en', 'de'] as const)('no sentence in %s has more than 20 words', (language) => {
  const texts = JSON.stringify(learnerWords[language]).match(/"[^"]* [^"]*"/g) ?? [];
  const sentences = texts.flatMap((text) => text.split(/[.?:] ?/));
  expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
});
