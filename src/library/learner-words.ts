import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LANGUAGES } from '../words/locale.ts';
import type { LearnerWords } from '../words/learner.ts';
import { compiledFolder, packageRoot } from './package-root.ts';

/** The files with texts for learners in languages that the program does not use for staff. */
export function wordsFiles(): ReadonlyMap<string, string> {
  const folder = join(packageRoot(), 'questionnaires', 'words');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return new Map(files.sort().map((file) => [basename(file, '.yaml'), join(folder, file)]));
}

/** The languages with texts for learners. */
export function learnerLanguages(): readonly string[] {
  return [...LANGUAGES, ...wordsFiles().keys()];
}

/** The path of a language's compiled texts. In a subfolder, because ids of questionnaires can be any word. */
export function compiledWordsFile(language: string, folder: string): string {
  return join(folder, 'words', `${language}.json`);
}

/** Finds the texts for learners in the language of a tag, regardless of the region (`uk-UA`); null if there are none. */
export async function findLearnerWords(tag: string, built = compiledFolder()): Promise<LearnerWords | null> {
  const [, language = ''] = /^([a-z]{2})(?:-[A-Za-z]{2})?$/.exec(tag) ?? [];
  const own = LANGUAGES.find((known) => known === language);
  if (own !== undefined) {
    const { learnerTexts } = await import('../words/learner.ts');
    return { ...learnerTexts[own], language, reviewed: true };
  }
  const file = wordsFiles().get(language);
  if (file === undefined) return null;
  const compiled = built === null ? null : compiledWordsFile(language, built);
  if (compiled !== null && existsSync(compiled))
    return JSON.parse(readFileSync(compiled, 'utf8')) as LearnerWords;
  const { compileWords } = await import('./compile.ts');
  return compileWords({ name: file, text: readFileSync(file, 'utf8'), origin: 'authors' });
}
