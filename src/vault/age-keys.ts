import { readFileSync, statSync } from 'node:fs';
import { reading, problemError } from '../files/problem-error.ts';
import { isIdentity, isRecipient } from './encryption.ts';

/** Where the public keys come from that sessions are encrypted for. */
export interface RecipientSources {
  /** The values of `--recipient`; each holds one recipient or several. */
  readonly flags: readonly string[];
  /** The absolute path of `--recipients-file`: one recipient a line, comments after #. */
  readonly file: string | null;
  /** The variable LOTSE_RECIPIENT: recipients separated by blanks or commas. */
  readonly env: string | undefined;
}

/**
 * Reads the age recipients that a new session is encrypted for, without duplicates; an empty list means that it is
 * not encrypted. Flags and file replace the variable. Throws a ProblemError for anything that is not an age
 * recipient.
 */
export async function readRecipients({ flags, file, env }: RecipientSources): Promise<readonly string[]> {
  const named = flags.flatMap(split);
  const listed = file === null ? [] : recipientsOf(file);
  const typed = named.length + listed.length > 0 ? named : split(env ?? '');
  for (const recipient of typed) {
    if (await isRecipient(recipient)) continue;
    // Never repeat a secret key on the screen.
    if (isSecret(recipient)) throw problemError('usage', 'identity-on-command-line', {});
    throw problemError('usage', 'recipient-invalid', { recipient });
  }
  for (const { text, line } of listed) {
    if (await isRecipient(text)) continue;
    if (isSecret(text)) throw problemError('usage', 'identity-on-command-line', {});
    // The file may be another one named by mistake, even one with learners' answers, so no line of it is repeated.
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
 * Reads the identities in an age identity file (`--identity FILE`, absolute); without a file there are none. Throws a
 * ProblemError. A key is never taken from the command line, which other users of the machine can see. As in ssh, a
 * file that other users may read is refused.
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
