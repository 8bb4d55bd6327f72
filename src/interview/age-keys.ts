import { readFileSync, statSync } from 'node:fs';
import { reading, trouble } from '../files/trouble.ts';
import { isIdentity, isRecipient } from './encryption.ts';

/** Where the keys that sessions are encrypted for come from. */
export interface RecipientSources {
  /** `--recipient`, each one or several. */
  readonly flags: readonly string[];
  /** `--recipients-file`, absolute: one a line, with comments after #. */
  readonly file: string | null;
  /** LOTSE_RECIPIENT: one or several, with blanks or commas between. */
  readonly env: string | undefined;
}

/**
 * The recipients that a new session is to be encrypted for, each once; none where none is named. Flags and file take
 * the place of the variable. Throws Trouble where one is no age recipient.
 */
export async function readRecipients({ flags, file, env }: RecipientSources): Promise<readonly string[]> {
  const given = [...flags.flatMap(split), ...(file === null ? [] : recipientsOf(file))];
  const all = [...new Set(given.length > 0 ? given : split(env ?? ''))];
  for (const recipient of all) {
    if (await isRecipient(recipient)) continue;
    // A secret key in the wrong place is not to be repeated on the screen.
    if (isSecret(recipient)) throw trouble('usage', 'identity-on-command-line', {});
    throw trouble('usage', 'recipient-invalid', { recipient });
  }
  return all;
}

function split(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

function recipientsOf(file: string): readonly string[] {
  const found = linesOf(file);
  if (found.length === 0) throw trouble('input', 'recipients-empty', { file });
  return found;
}

/**
 * The identities in an age identity file (`--identity FILE`, absolute); none where no file is named. A key itself is
 * never taken from a command line, which others on the machine can see; and a file that others may read is refused, as
 * ssh does. Throws Trouble.
 */
export async function readIdentities(
  file: string | null,
  platform: NodeJS.Platform,
): Promise<readonly string[]> {
  if (file === null) return [];
  if (isSecret(file)) throw trouble('usage', 'identity-on-command-line', {});
  const stats = reading(file, () => statSync(file));
  if (platform !== 'win32' && stats.isFile() && (stats.mode & 0o077) !== 0)
    throw trouble('input', 'identity-open', { file });
  const identities = linesOf(file);
  for (const identity of identities) {
    if (!(await isIdentity(identity))) throw trouble('input', 'identity-invalid', { file });
  }
  if (identities.length === 0) throw trouble('input', 'identity-invalid', { file });
  return identities;
}

function isSecret(text: string): boolean {
  return /AGE-SECRET-KEY-/i.test(text);
}

function linesOf(file: string): readonly string[] {
  const text = reading(file, () => readFileSync(file, 'utf8'));
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
