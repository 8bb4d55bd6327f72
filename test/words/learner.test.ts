import { expect, test } from 'vitest';
import { learnerLanguages, wordsFiles } from '../../src/library/learner-words.ts';
import { pagesWords } from '../../src/words/learner.ts';
import { expectGolden } from '../golden.ts';
import { learnerWords } from '../learner-words.ts';
import { said } from './said.ts';

test.each([
  ['en', '3 learners’ pages written to pages.'],
  ['de', '3 Seiten für Lernende geschrieben: pages.'],
] as const)('what no learner’s page of the golden files says, in %s', (language, written) => {
  expect(pagesWords[language].written(3, 'pages')).toBe(written);
});

/** Sentences that have to be read twice do not belong on this page. */
test.each(learnerLanguages())('no sentence of a page in %s has more than 20 words', (language) => {
  const texts = JSON.stringify(learnerWords(language).page).match(/"[^"]* [^"]*"/g) ?? [];
  const sentences = texts.flatMap((text) => text.split(/[.?:] ?/));
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
});

test.each([...wordsFiles().keys()])('what a learner reads of a talk in %s', (language) => {
  expectGolden(`talk.${language}.txt`, `${said(learnerWords(language).talk).join('\n')}\n`);
});

test('what is not yet reviewed by a native speaker says so', () => {
  const reviewed = learnerLanguages().map((language) => [language, learnerWords(language).reviewed]);
  expect(Object.fromEntries(reviewed)).toEqual({ en: true, de: true, cs: false, sl: false, uk: false });
});

// Forms of the past and short adjectives that would tell whether a he or a she is spoken to.
const GENDERED =
  /\b(sám|sama|mohl|mohla|chtěl|chtěla|sam|mogel|mogla|želel|želela)\b|сам[аі]?(?!\p{L})|готов[аи]|згод(ен|на)/iu;

test.each([...wordsFiles().keys()])('nobody is told to be a he or a she in %s', (language) => {
  const lines = said(learnerWords(language));
  expect(lines.length).toBeGreaterThan(80);
  expect(lines.filter((line) => GENDERED.test(line))).toEqual([]);
});
