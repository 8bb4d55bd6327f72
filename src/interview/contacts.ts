import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contacts } from '../definition/contacts.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { readContacts } from '../dialogue/contacts.ts';

const NAME = 'contacts.yaml';

/** Where contacts are looked for; passed in so that tests can replace it. */
export interface ContactsWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The user's home folder, and `process.platform`. */
  readonly home: string;
  readonly platform: string;
}

/** Reads a text file that people write; throws a ProblemError if it cannot be read. */
export type ReadText = (file: string) => Promise<SourceText>;

export interface FoundContacts {
  /** null if there is no file or it has problems. */
  readonly contacts: Contacts | null;
  /** The file; null if there is none. */
  readonly file: string | null;
  /** The place of the list in the file, for `missingRoles`. */
  readonly place: Problem['place'];
  readonly problems: readonly Problem[];
}

/**
 * Finds the file of a school's contacts: the given one, else LOTSE_CONTACTS, else `contacts.yaml` in LOTSE_HOME or in
 * the platform's settings folder. Only in these two folders may the file be missing (null).
 */
export function contactsFile(
  asked: string | null,
  { env, cwd, home, platform }: ContactsWorld,
): string | null {
  const named = asked ?? nonBlank(env['LOTSE_CONTACTS']);
  if (named !== null) return resolve(cwd, named);
  const own = nonBlank(env['LOTSE_HOME']);
  const folder = own === null ? settingsFolder(env, home, platform) : resolve(cwd, own);
  const file = join(folder, NAME);
  return existsSync(file) ? file : null;
}

/** The platform's folder for settings. */
function settingsFolder(env: ContactsWorld['env'], home: string, platform: string): string {
  if (platform === 'win32')
    return join(nonBlank(env['APPDATA']) ?? join(home, 'AppData', 'Roaming'), 'lotse');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'lotse');
  return join(nonBlank(env['XDG_CONFIG_HOME']) ?? join(home, '.config'), 'lotse');
}

function nonBlank(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

/** Finds and reads the contacts. Without a file there are none, and the interview asks for the person in charge. */
export async function findContacts(
  asked: string | null,
  world: ContactsWorld,
  read: ReadText,
): Promise<FoundContacts> {
  const file = contactsFile(asked, world);
  if (file === null) return { contacts: null, file, place: null, problems: [] };
  return { file, ...readContacts(await read(file)) };
}
