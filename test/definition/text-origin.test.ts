import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOrigin } from '../../src/definition/text-origin.ts';

test.each<[string, string]>([
  // An author's format, or keys of authors' files only.
  ['format: lotse/1\nsections: []', 'authors'],
  ['format: lotse/9', 'authors'],
  ['format: "lotse-mapping/1"\nquestionnaire: x', 'authors'],
  ['format: lotse-contacts/1', 'authors'],
  ['format: lotse-wording/1', 'authors'],
  ['format: lotse-catalogue/1', 'authors'],
  ['format: lotse-battery/1', 'authors'],
  ['format: lotse-words/1', 'authors'],
  ['format: lotse-margins/1', 'authors'],
  ['margins:\n  late: { guess: true }\n', 'authors'],
  ['{ "format": "lotse/1" }', 'authors'],
  ['# mine\r\nformat: lotse/1\r\n', 'authors'],
  ['formt: lotse/1\nsections:\n  - id: x\n', 'authors'],
  ['columns:\n  x: { column: y }\n', 'authors'],
  ['questionnaire: x\ncolumns: { x: { column: y } }\n', 'authors'],
  ['sections: [ # not closed\nanswers: x\n', 'authors'],
  ['id: x\nscales:\n  a: {\n', 'authors'],
  // A learner's format or keys.
  ['format: lotse-answers/1', 'learners'],
  ['format: lotse/1\nanswers: { bored: 1 }', 'learners'],
  ['format: lotse/1\nlearner: K-07', 'learners'],
  ['learner: K-07\nanswers: {}', 'learners'],
  ['{ "answers": { "bored": 1 } }', 'learners'],
  ['notes:\n  bored: |\n    x\ncolumns:\nfor: {}\n', 'learners'],
  // Neither.
  ['', 'learners'],
  ['bored: 1', 'learners'],
  ['id,bored\nK-07,1\n', 'learners'],
  ['[{"schema":"lotse/assessment/1"}]', 'learners'],
  ['  format: lotse/1', 'learners'],
  ['remarks: "format: lotse/1"', 'learners'],
  ['for: me', 'learners'],
])('the text %j belongs to: %s', (text, origin) => {
  expect(textOrigin(text)).toBe(origin);
});

test('every bundled YAML file belongs to its authors, and answers files belong to learners', () => {
  const root = join(import.meta.dirname, '../..');
  const yaml = ['questionnaires', 'fixtures'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file))
      .map((file) => join(root, folder, file)),
  );
  const learners = yaml.filter((file) => textOrigin(readFileSync(file, 'utf8')) === 'learners');
  const isAnswers = (file: string): boolean => /format: lotse-answers/.test(readFileSync(file, 'utf8'));
  // An empty file.
  const empty = (file: string): boolean => file.endsWith('empty-document.yaml');
  expect(learners.filter((file) => !isAnswers(file) && !empty(file))).toEqual([]);
  expect(learners.filter(isAnswers).length).toBeGreaterThan(0);
});
