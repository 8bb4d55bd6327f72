import { readFileSync, statSync } from 'node:fs';
import { reading, problemError } from '../files/problem-error.ts';
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
 * the place of the variable. Throws a ProblemError where one is no age recipient.
 */
export async function readRecipients({ flags, file, env }: RecipientSources): Promise<readonly string[]> {
  const named = flags.flatMap(split);
  const listed = file === null ? [] : recipientsOf(file);
  const typed = named.length + listed.length > 0 ? named : split(env ?? '');
  for (const recipient of typed) {
    if (await isRecipient(recipient)) continue;
    // A secret key in the wrong place is not to be repeated on the screen.
    if (isSecret(recipient)) throw problemError('usage', 'identity-on-command-line', {});
    throw problemError('usage', 'recipient-invalid', { recipient });
  }
  for (const { text, line } of listed) {
    if (await isRecipient(text)) continue;
    if (isSecret(text)) throw problemError('usage', 'identity-on-command-line', {});
    // Any file may have been named by mistake, one of learners' answers too: no line of it is repeated.
    throw problemError('usage', 'recipient-invalid', { recipient: null }, { file: file ?? '', line });
  }
  return [...new Set([...typed, ...listed.map(({ text }) => text)])];
}

function split(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

function recipientsOf(file: string): readonly Line[] {
  const found = linesOf(file);
  if (found.length === 0) throw problemError('input', 'recipients-empty', { file });
  return found;
}

/**
 * The identities in an age identity file (`--identity FILE`, absolute); none where no file is named. A key itself is
 * never taken from a command line, which others on the machine can see; and a file that others may read is refused, as
 * ssh does. Throws a ProblemError.
 */
export async function readIdentities(
  file: string | null,
  platform: NodeJS.Platform,
): Promise<readonly string[]> {
  if (file === null) return [];
  if (isSecret(file)) throw problemError('usage', 'identity-on-command-line', {});
  const stats = reading(file, () => statSync(file));
  if (platform !== 'win32' && stats.isFile() && (stats.mode & 0o077) !== 0)
    throw problemError('input', 'identity-open', { file });
  const identities = linesOf(file).map(({ text }) => text);
  for (const identity of identities) {
    if (!(await isIdentity(identity))) throw problemError('input', 'identity-invalid', { file });
  }
  if (identities.length === 0) throw problemError('input', 'identity-invalid', { file });
  return identities;
}

function isSecret(text: string): boolean {
  return /AGE-SECRET-KEY-/i.test(text);
}

interface Line {
  readonly text: string;
  readonly line: number;
}

function linesOf(file: string): readonly Line[] {
  const text = reading(file, () => readFileSync(file, 'utf8'));
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
