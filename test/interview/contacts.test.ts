import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemError } from '../../src/files/problem-error.ts';
import { contactsFile, findContacts, type ContactsWorld } from '../../src/interview/contacts.ts';
import { foldersFor } from '../folders.ts';

const folder = foldersFor('contacts')();
const text = readFileSync('fixtures/contacts.yaml', 'utf8');

/** Creates the file in a folder of its own. */
function createFile(...path: readonly string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const world = (env: ContactsWorld['env'] = {}, platform = 'linux', home = join(folder, 'home')) => ({
  env,
  cwd: folder,
  home,
  platform,
});

const own = createFile('own', 'contacts.yaml');
const config = createFile('config', 'lotse', 'contacts.yaml');
const linux = createFile('linux', '.config', 'lotse', 'contacts.yaml');
const mac = createFile('mac', 'Library', 'Application Support', 'lotse', 'contacts.yaml');
const windows = createFile('windows', 'AppData', 'Roaming', 'lotse', 'contacts.yaml');

test.each<[string, string | null, ContactsWorld, string | null]>([
  [
    'the file asked for',
    'a.yaml',
    world({ LOTSE_CONTACTS: 'b.yaml', LOTSE_HOME: 'own' }),
    join(folder, 'a.yaml'),
  ],
  ['LOTSE_CONTACTS', null, world({ LOTSE_CONTACTS: 'b.yaml' }), join(folder, 'b.yaml')],
  ['LOTSE_HOME', null, world({ LOTSE_CONTACTS: ' ', LOTSE_HOME: 'own' }), own],
  [
    'LOTSE_HOME even if it has none',
    null,
    world({ LOTSE_HOME: 'elsewhere', XDG_CONFIG_HOME: 'config' }),
    null,
  ],
  ['XDG_CONFIG_HOME', null, world({ XDG_CONFIG_HOME: join(folder, 'config') }), config],
  ['.config', null, world({ LOTSE_HOME: '' }, 'linux', join(folder, 'linux')), linux],
  ['the settings folder of macOS', null, world({}, 'darwin', join(folder, 'mac')), mac],
  ['the settings folder of Windows', null, world({}, 'win32', join(folder, 'windows')), windows],
  ['APPDATA', null, world({ APPDATA: join(folder, 'config') }, 'win32'), config],
  ['no place without a file', null, world(), null],
])('contacts are taken from: %s', (_, asked, given, expected) => {
  expect(contactsFile(asked, given)).toBe(expected);
});

test('contacts are found and read', async () => {
  const read = (file: string) =>
    Promise.resolve({ name: file, text: readFileSync(file, 'utf8'), origin: 'authors' as const });
  const found = await findContacts(null, world({ LOTSE_HOME: 'own' }), read);
  expect(found).toMatchObject({ file: own, contacts: { guardian_age: 16 }, problems: [] });
  expect(await findContacts(null, world(), read)).toEqual({
    contacts: null,
    file: null,
    place: null,
    problems: [],
  });
});

test('a contacts file that cannot be read is a problem', async () => {
  const no = problemError('definition', 'not-utf8', { line: 2 });
  await expect(findContacts('x', world(), () => Promise.reject(no))).rejects.toBe(no);
});
