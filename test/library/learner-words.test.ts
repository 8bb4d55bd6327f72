import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compileWords } from '../../src/library/compile.ts';
import {
  compiledWordsFile,
  findLearnerWords,
  learnerLanguages,
  wordsFiles,
} from '../../src/library/learner-words.ts';
import { foldersFor } from '../folders.ts';
import { learnerWords } from '../learner-words.ts';

const folderFor = foldersFor('learner-words');

test('texts for learners exist in the program’s languages and in those with a file', () => {
  expect(learnerLanguages()).toEqual(['en', 'de', 'cs', 'sl', 'uk']);
});

test.each([
  ['en', 'en'],
  ['de-AT', 'de'],
  ['uk', 'uk'],
  ['uk-UA', 'uk'],
  ['cs', 'cs'],
  ['sl-SI', 'sl'],
  ['fr', null],
  ['uk-Latn', null],
  ['ukr', null],
  ['toString', null],
  ['', null],
])('the language tag %j selects the texts in %j', async (tag, language) => {
  const words = await findLearnerWords(tag);
  expect(words?.language ?? null).toBe(language);
  expect(words).toEqual(language === null ? null : learnerWords(language));
});

test('each file is named after the language that it declares', () => {
  const languages = [...wordsFiles().keys()].map((name) => learnerWords(name).language);
  expect(languages).toEqual([...wordsFiles().keys()]);
});

test('compiled texts are used if the build has them, otherwise the file', async () => {
  const built = folderFor();
  const file = compiledWordsFile('cs', built);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ language: 'cs', reviewed: true }));
  expect(await findLearnerWords('cs', built)).toEqual({ language: 'cs', reviewed: true });
  expect(await findLearnerWords('cs', join(built, 'nothing'))).toEqual(learnerWords('cs'));
});

test('an invalid file stops the build', () => {
  const text = 'format: lotse-words/1\nlanguage: pl\n';
  expect(() => compileWords({ name: 'pl.yaml', text, origin: 'authors' })).toThrow('missing-key');
});
