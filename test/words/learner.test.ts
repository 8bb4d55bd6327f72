import { expect, test } from 'vitest';
import { learnerLanguages, wordsFiles } from '../../src/library/learner-words.ts';
import { pagesWords } from '../../src/words/learner.ts';
import { expectGolden } from '../golden.ts';
import { learnerWords } from '../learner-words.ts';
import { said } from './said.ts';

test.each([
  ['en', '3 learners’ pages written to pages.'],
  ['de', '3 Seiten für Lernende geschrieben: pages.'],
] as const)('a message that does not occur in the golden files, in %s', (language, written) => {
  expect(pagesWords[language].written(3, 'pages')).toBe(written);
});

/** Long sentences would have to be read twice. */
test.each(learnerLanguages())('no sentence of a page in %s has more than 20 words', (language) => {
  const texts = JSON.stringify(learnerWords(language).page).match(/"[^"]* [^"]*"/g) ?? [];
  const sentences = texts.flatMap((text) => text.split(/[.?:] ?/));
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
});

test.each([...wordsFiles().keys()])('the interview texts for learners are unchanged in %s', (language) => {
  expectGolden(`talk.${language}.txt`, `${said(learnerWords(language).talk).join('\n')}\n`);
});

test('the texts state whether a native speaker reviewed them', () => {
  const reviewed = learnerLanguages().map((language) => [language, learnerWords(language).reviewed]);
  expect(Object.fromEntries(reviewed)).toEqual({ en: true, de: true, cs: false, sl: false, uk: false });
});

// Past forms and short adjectives that reveal the gender of the person addressed.
const GENDERED =
  /\b(sám|sama|mohl|mohla|chtěl|chtěla|sam|mogel|mogla|želel|želela)\b|сам[аі]?(?!\p{L})|готов[аи]|згод(ен|на)/iu;

test.each([...wordsFiles().keys()])('no text assumes the learner’s gender in %s', (language) => {
  const lines = said(learnerWords(language));
  expect(lines.length).toBeGreaterThan(80);
  expect(lines.filter((line) => GENDERED.test(line))).toEqual([]);
});
