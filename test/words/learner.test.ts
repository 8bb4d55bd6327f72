import { expect, test } from 'vitest';
import { learnerPageWords, learnerWords } from '../../src/words/learner.ts';
import { LEARNER_LANGUAGES } from '../../src/words/locale.ts';

test.each([
  ['en', '3 learners’ pages written to pages.'],
  ['de', '3 Seiten für Lernende geschrieben: pages.'],
] as const)('what no learner’s page of the golden files says, in %s', (language, written) => {
  expect(learnerWords[language].written(3, 'pages')).toBe(written);
});

/** Sentences that have to be read twice do not belong on this page. */
test.each(LEARNER_LANGUAGES)('no sentence in %s has more than 20 words', (language) => {
  const texts = JSON.stringify(learnerPageWords[language]).match(/"[^"]* [^"]*"/g) ?? [];
  const sentences = texts.flatMap((text) => text.split(/[.?:] ?/));
  expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
});

test('what is not yet reviewed by a native speaker says so', () => {
  const reviewed = Object.entries(learnerPageWords).map(([language, words]) => [language, words.reviewed]);
  expect(Object.fromEntries(reviewed)).toEqual({ en: true, de: true, cs: false, sl: false, uk: false });
});
