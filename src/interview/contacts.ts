import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contacts } from '../definition/contacts.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { readContacts } from '../dialogue/contacts.ts';

const NAME = 'contacts.yaml';

/** Where contacts are looked for; handed in, so that a test can hand in another world. */
export interface ContactsWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The user's own folder, and `process.platform`. */
  readonly home: string;
  readonly platform: string;
}

/** Reads one text file that people wrote; throws a ProblemError for one that cannot be read. */
export type ReadText = (file: string) => Promise<SourceText>;

export interface FoundContacts {
  /** null where there is no file, or anything is wrong with it. */
  readonly contacts: Contacts | null;
  /** The file that they were looked for in; null: there is none. */
  readonly file: string | null;
  /** Where it lists them; for what is missing there (`missingRoles`). */
  readonly place: Problem['at'];
  readonly problems: readonly Problem[];
}

/**
 * The file of a school's contacts: the one that was asked for, else LOTSE_CONTACTS, else `contacts.yaml` in LOTSE_HOME,
 * else in the platform's folder for settings. Only the last two may be absent; then there is none (null).
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

/** Where a platform keeps what people set up for a program. */
function settingsFolder(env: ContactsWorld['env'], home: string, platform: string): string {
  if (platform === 'win32')
    return join(nonBlank(env['APPDATA']) ?? join(home, 'AppData', 'Roaming'), 'lotse');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'lotse');
  return join(nonBlank(env['XDG_CONFIG_HOME']) ?? join(home, '.config'), 'lotse');
}

function nonBlank(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

/** Finds and reads the contacts; without a file there are none, and whoever is in charge is asked for by hand. */
export async function findContacts(
  asked: string | null,
  world: ContactsWorld,
  read: ReadText,
): Promise<FoundContacts> {
  const file = contactsFile(asked, world);
  if (file === null) return { contacts: null, file, place: null, problems: [] };
  return { file, ...readContacts(await read(file)) };
}
