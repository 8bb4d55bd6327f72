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

test('the languages are those of the program and those that have a file', () => {
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
])('words for a learner whose language is %j: %j', async (tag, language) => {
  const words = await findLearnerWords(tag);
  expect(words?.language ?? null).toBe(language);
  expect(words).toEqual(language === null ? null : learnerWords(language));
});

test('a file is named after the language that it says it is in', () => {
  const languages = [...wordsFiles().keys()].map((name) => learnerWords(name).language);
  expect(languages).toEqual([...wordsFiles().keys()]);
});

test('the built program takes what the build left, and the file where it left nothing', async () => {
  const built = folderFor();
  const file = compiledWordsFile('cs', built);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ language: 'cs', reviewed: true }));
  expect(await findLearnerWords('cs', built)).toEqual({ language: 'cs', reviewed: true });
  expect(await findLearnerWords('cs', join(built, 'nothing'))).toEqual(learnerWords('cs'));
});

test('a file with a fault stops the build', () => {
  const text = 'format: lotse-words/1\nlanguage: pl\n';
  expect(() => compileWords({ name: 'pl.yaml', text, origin: 'authors' })).toThrow('missing-key');
});
