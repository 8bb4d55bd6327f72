import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersFor } from '../../../folders.ts';
import { run } from '../../run.ts';

const folder = foldersFor('check-text')();
writeFileSync(join(folder, 'broken.yaml'), readFileSync('fixtures/broken/unused.yaml'));
writeFileSync(join(folder, 'key.yaml'), readFileSync('fixtures/definitions/example-key.yaml'));
writeFileSync(join(folder, 'bad.yaml'), readFileSync('fixtures/broken/cycle.yaml'));

const consent = 'consent: { who: x, at: 2026-09-14, basis: law }\n';
const wording = (id: string): string =>
  `format: lotse-wording/1\nfor: { id: ${id} }\nlanguages: de\nlicence: ours\n`;
const contacts = 'format: lotse-contacts/1\ncontacts: {}\n';

test.each<[string, string, number, readonly string[]]>([
  ['answers without a questionnaire', `${consent}answers: { x: 1 }\n`, 0, ['answers-unchecked 1:1']],
  [
    'answers without a questionnaire, of which only the shape is checked',
    `${consent}answers: { x: true }\n`,
    5,
    ['wrong-type 2:15', 'answers-unchecked 1:1'],
  ],
  [
    'answers for an unknown questionnaire',
    `questionnaire: school-recrod\n${consent}answers: {}\n`,
    0,
    ['answers-unchecked 1:16'],
  ],
  [
    'answers for an unknown form',
    `questionnaire: school-record\nform: nope\n${consent}answers: {}\n`,
    5,
    ['unknown-id 2:7'],
  ],
  [
    'answers for a form of a bundled questionnaire',
    `questionnaire: school-record\nform: air\n${consent}answers: {}\n`,
    0,
    [],
  ],
  [
    'answers for a questionnaire in the same folder',
    `questionnaire: broken\nanswers: { bord: 1 }\n`,
    5,
    ['consent-none 1:1', 'unknown-question 2:12'],
  ],
  [
    'answers for an invalid questionnaire',
    `questionnaire: bad\nanswers: { bord: 1 }\n`,
    0,
    ['answers-unchecked 1:16'],
  ],
  [
    'JSON',
    '{ "questionnaire": "school-record",\n  "answers": { "absense": 1 } }\n',
    5,
    ['consent-none 1:3', 'unknown-question 2:16'],
  ],
  ['a file with nothing but its format', 'format: lotse-answers/1\n', 5, ['missing-key 1:1']],
  ['contacts', contacts, 0, []],
  [
    'contacts with a misspelt key',
    contacts.replace('contacts: {', 'guardian: 18\ncontacts: {'),
    5,
    ['unknown-key 2:1'],
  ],
  [
    'a wording for a bundled key',
    `${wording('phq-9')}questions: {}\n`,
    5,
    ['wording-incomplete 1:1', 'wording-incomplete 5:1'],
  ],
  [
    'a wording for a key in the same folder',
    `${wording('key')}questions: {}\n`,
    5,
    ['wording-for-another 2:12'],
  ],
  ['a wording for an unknown key', `${wording('phq9')}questions: {}\n`, 0, ['wording-unchecked 2:12']],
  [
    'a wording for an invalid key, of which only the shape is checked',
    `${wording('bad')}questions: { q1: 1 }\n`,
    5,
    ['wrong-type 5:18', 'wording-unchecked 2:12'],
  ],
  ['a wording for an unknown form', `${wording('k10, form: uk')}questions: {}\n`, 5, ['unknown-id 2:23']],
  [
    'an empty wording',
    'for: {}\nquestions: {}\n',
    5,
    ['missing-key 1:1', 'missing-key 1:6', 'missing-key 1:1', 'missing-key 1:1'],
  ],
])('check: %s', async (_, text, code, expected) => {
  const file = join(folder, 'file.yaml');
  writeFileSync(file, text);
  const ran = await run(['check', '--json', file]);
  const found = JSON.parse(ran.out) as { code: string; line: number; column: number }[];
  expect(found.map((each) => `${each.code} ${each.line}:${each.column}`)).toEqual(expected);
  expect(ran.code).toBe(code);
});

test.each([
  'fixtures/contacts.yaml',
  'fixtures/definitions/example-answers.yaml',
  'fixtures/definitions/example-wording.yaml',
])('check finds nothing wrong with %s', async (file) => {
  expect(await run(['check', '-q', file])).toEqual({ code: 0, out: '', err: '' });
});
