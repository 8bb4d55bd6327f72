import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { confirmedHelp, missingRoles, readContacts, unconfirmedHelp } from '../../src/dialogue/contacts.ts';
import { sayWords } from '../../src/words/say.ts';
import { plan as small, planOf } from '../batch/questionnaire.ts';
import { small as definition } from '../batch/questionnaire.ts';

const FILE = 'fixtures/contacts.yaml';
const source = { name: FILE, text: readFileSync(FILE, 'utf8'), origin: 'authors' as const };
const read = (text: string) => readContacts({ name: 'contacts.yaml', text, origin: 'authors' as const });

/** The code of each problem and the text at its place. */
const problemsOf = (text: string) =>
  read(text).problems.map(({ code, place }) => [
    code,
    place !== null && 'source' in place ? place.source.text.slice(place.start, place.end) : null,
  ]);

test('the example contacts are valid', () => {
  const { contacts, problems } = readContacts(source);
  expect(problems).toEqual([]);
  expect(contacts).toMatchObject({
    guardian_age: 16,
    contacts: { school_psychologist: { name: 'Alex Muster', deputy: { reach: '555-0113' } } },
    help: [{}, { reach: '555-0199' }],
    sees: [{}, { en: 'the school psychologist' }],
  });
});

const head = 'format: lotse-contacts/1\n';

test.each<[string, string, readonly (readonly [string, string])[]]>([
  ['a minimal file', `${head}contacts: {}\n`, []],
  ['an unknown key', `${head}contact: {}\n`, [['unknown-key', 'contact']]],
  ['no format', 'contacts: {}\n', [['missing-key', 'contacts']]],
  ['another format', 'format: lotse-contacts/2\ncontacts: {}\n', [['unknown-format', 'lotse-contacts/2']]],
  [
    'a contact without a way to be reached',
    `${head}contacts:\n  mentor: { name: A }\n  Mentor: { name: A, reach: B }\n`,
    [
      ['missing-key', 'name'],
      ['bad-format', 'Mentor'],
    ],
  ],
  [
    'a number without quotes',
    `${head}contacts:\n  mentor: { name: A, reach: 116111 }\n`,
    [['wrong-type', '116111']],
  ],
  ['an invalid age', `${head}guardian_age: 18.5\ncontacts: {}\n`, [['wrong-type', '18.5']]],
  ['an invalid language', `${head}contacts: {}\nsees: [{ English: x }]\n`, [['bad-format', 'English']]],
  ['an empty file', '', [['empty-document', '']]],
])('a file of contacts with problems or without: %s', (_, text, expected) => {
  expect(problemsOf(text)).toEqual(expected);
  expect(read(text).contacts === null).toBe(expected.length > 0);
});

test('a role without a contact is reported once', () => {
  const { contacts, place } = read(`${head}contacts:\n  school_psychologst: { name: A, reach: B }\n`);
  expect(missingRoles(contacts!, small, place)).toEqual([
    {
      code: 'contact-none',
      place: expect.objectContaining({ start: 25, end: 33 }),
      args: { role: 'school_psychologist', suggestion: 'school_psychologst' },
    },
  ]);
  const twice = planOf({
    critical: [
      { ...definition.critical[0], contact: 'mentor' },
      { ...definition.critical[0], id: 'second', contact: 'mentor' },
    ],
  });
  expect(missingRoles(contacts!, twice)).toMatchObject([{ place: null, args: { role: 'mentor' } }]);
  expect(missingRoles(readContacts(source).contacts!, small)).toEqual([]);
});

test.each<[string | Record<string, string>, string, string]>([
  ['room 12', 'de', 'room 12'],
  [{ en: 'room 12', de: 'Raum 12' }, 'de', 'Raum 12'],
  [{ en: 'room\n12', de: 'Raum 12' }, 'cs', 'room 12'],
  [{ fr: 'salle 12' }, 'de', 'salle 12'],
  [{}, 'de', ''],
])('%j is shown in %s', (words, language, expected) => {
  expect(sayWords(words, language)).toBe(expected);
});

test('learners are told only of help that the school has confirmed, and staff of what is old or not confirmed', () => {
  const entry = (name: string, more: string) => `  - { name: ${name}, reach: room 3${more} }\n`;
  const help = [
    entry('today', ', confirmed: 2026-11-30'),
    entry('a year ago', ', confirmed: 2025-11-30'),
    entry('longer ago', ', confirmed: 2025-11-29'),
    entry('never', ''),
    entry('tomorrow', ', confirmed: 2026-12-01'),
    entry('"{ en: two }"', '').replace('"{ en: two }"', '{ en: two, de: zwei }'),
  ];
  const text = `${head}contacts: {}\nhelp:\n${help.join('')}`;
  const { contacts, helpPlaces } = read(text);
  expect(confirmedHelp(contacts!, '2026-11-30').map(({ name }) => name)).toEqual([
    'today',
    'a year ago',
    'longer ago',
  ]);
  const warned = unconfirmedHelp(contacts!, '2026-11-30', helpPlaces).map(({ code, args, place }) => [
    code,
    args,
    place !== null && 'source' in place ? place.source.text.slice(place.start, place.end) : null,
  ]);
  expect(warned).toEqual([
    ['help-stale', { name: 'longer ago', confirmed: '2025-11-29' }, 'longer ago'],
    ['help-unconfirmed', { name: 'never' }, 'never'],
    ['help-unconfirmed', { name: 'tomorrow' }, 'tomorrow'],
    ['help-unconfirmed', { name: 'two' }, '{ en: two, de: zwei }'],
  ]);
  const bare = read(`${head}contacts: {}\n`);
  expect(confirmedHelp(bare.contacts!, '2026-11-30')).toEqual([]);
  expect(unconfirmedHelp(contacts!, '2026-11-30', [])[0]?.place).toBe(null);
  expect(unconfirmedHelp(bare.contacts!, '2026-11-30', bare.helpPlaces)).toEqual([]);
});
