import { expect, test } from 'vitest';
import { learnerTalkWords } from '../../src/words/learner-talk.ts';
import type { LearnerLanguage } from '../../src/words/locale.ts';
import { said } from './said.ts';
import { expectGolden } from '../golden.ts';

const TRANSLATED: readonly LearnerLanguage[] = ['cs', 'sl', 'uk'];

test.each(TRANSLATED)('what a learner reads of a talk in %s', (language) => {
  expectGolden(`talk.${language}.txt`, `${said(learnerTalkWords[language]).join('\n')}\n`);
});

test('what is not yet reviewed by a native speaker says so', () => {
  const reviewed = Object.entries(learnerTalkWords).map(([language, words]) => [language, words.reviewed]);
  expect(Object.fromEntries(reviewed)).toEqual({ en: true, de: true, cs: false, sl: false, uk: false });
});

// Forms of the past and short adjectives that would tell whether a he or a she is spoken to.
const GENDERED =
  /\b(sám|sama|mohl|mohla|chtěl|chtěla|sam|mogel|mogla|želel|želela)\b|сам[аі]?(?!\p{L})|готов[аи]|згод(ен|на)/iu;

test.each(TRANSLATED)('nobody is told to be a he or a she in %s', (language) => {
  expect(said(learnerTalkWords[language]).filter((line) => GENDERED.test(line))).toEqual([]);
});
