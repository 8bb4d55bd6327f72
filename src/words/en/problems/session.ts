import type { OutlinePart, SessionCodes } from '../../../diagnostic/codes-session.ts';
import { formatMoment } from '../../locale.ts';
import { listed, words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';
import { plural } from '../../plural.ts';

const reasons: Readonly<Record<SessionCodes['session-damaged']['reason'], string>> = {
  gone: 'its file is gone, and only the copy of the previous state is left',
  empty: 'its file is empty',
  cut: 'its file is cut off',
  changed: 'something in its file was changed',
  foreign: 'it is not a lotse session',
};

const parts: Readonly<Record<OutlinePart, string>> = {
  applies_to: 'the ages it is for',
  critical: 'critical rule',
  finding: 'finding',
  order: 'the order of the questions',
  other: 'something else that can change a result',
  question: 'question',
  questionnaire: 'which questionnaire it is',
  recall: 'the period asked about',
  respondent: 'who answers',
  rule_order: 'the order of the rules',
  scale: 'scale',
  tier: 'rule',
  validity: 'when a form is valid',
};

/** Never shortened, so that the file can be found and the path copied. */
const path = (file: string): string => `“${file}”`;

const changes = { added: 'new', removed: 'gone', changed: 'changed' } as const;

const changeText = ({ change, part, id }: SessionCodes['session-outdated']['changes'][number]): string =>
  `${parts[part]}${id === '' ? '' : ` ${q(id)}`} (${changes[change]})`;

/** Problems with saved sessions. Neither answers nor names are shown. */
export const sessionProblems: ProblemTexts<SessionCodes> = {
  'session-not-found': ({ id }) =>
    words(
      `There is no saved session ${q(id)}.`,
      'seven letters and digits, such as “k7m2xqd”',
      '“lotse sessions” lists those that are saved.',
    ),
  'session-none': ({ place }) =>
    words(
      `No session is saved in ${path(place)}.`,
      null,
      'Start one with “lotse interview QUESTIONNAIRE”. If you had set LOTSE_HOME then, set it now as well.',
    ),
  'session-unnamed': () =>
    words(
      'It is not clear which session to delete.',
      'one id or more, or --all',
      '“lotse sessions” lists them.',
    ),
  'session-exists': ({ file }) =>
    words(
      `${path(file)} already exists, and a new session would replace it.`,
      null,
      'Continue it with --resume, or name another file with --session.',
    ),
  'session-in-use': ({ file, lock, pid, machine }) =>
    machine === null
      ? words(
          `The session ${path(file)} is open in another window (process ${pid}).`,
          null,
          'Continue there, or close that window and run the command again.',
        )
      : words(
          `The session ${path(file)} is open on the machine ${q(machine)} (process ${pid}).`,
          null,
          `Close it there. If it is no longer running there, delete ${path(lock)}.`,
        ),
  'session-damaged': ({ file, reason, previous }) =>
    words(
      `The session ${path(file)} is damaged: ${reasons[reason]}.`,
      null,
      previous === null
        ? 'There is no earlier state to continue from. “lotse sessions delete ID” removes it; then start again.'
        : `The previous state, saved ${formatMoment(previous, 'en')}, is intact. Resume in a terminal to continue from there; at most the last answer is asked again.`,
    ),
  'session-newer': ({ file, schema }) =>
    words(
      `The session ${path(file)} was saved by a later version of lotse (${q(schema)}).`,
      null,
      'Continue with that version, or a later one.',
    ),
  'session-outdated': ({ questionnaire, saved, given, changes: all }) =>
    words(
      `The scoring of the questionnaire ${q(questionnaire)} has changed since this interview began (version ${saved} then, ${given} now): ${listed(all.map(changeText), (text) => text)}.`,
      null,
      'Resume with the questionnaire as it was, or start the interview again.',
    ),
  'session-sealed': ({ file }) =>
    words(
      `The session ${path(file)} is encrypted.`,
      'an age identity file',
      'Name your key file with “--identity FILE”.',
    ),
  'identity-wrong': ({ file }) =>
    words(
      `The session ${path(file)} was not encrypted for this identity.`,
      null,
      'With “--identity FILE”, name the file of a key that it was encrypted for.',
    ),
  'identity-open': ({ file }) =>
    words(
      `Others on this machine can read the secret key in ${path(file)}, so it is not used.`,
      null,
      `Make it readable only for you: chmod 600 ${file}`,
    ),
  'identity-invalid': ({ file }) =>
    words(
      `${path(file)} is not an age identity file that lotse can use.`,
      'lines that begin with AGE-SECRET-KEY-1, as “age-keygen” writes them',
      'Create one with “age-keygen -o FILE”. Plugin keys and keys with a passphrase cannot be used.',
    ),
  'identity-on-command-line': () =>
    words(
      'A secret key was given in place of a public key or a file name. Others can see it there.',
      null,
      'Put the key in a file of your own and name that file with “--identity FILE”. Remove the key from your shell history, and consider creating a new one.',
    ),
  'recipient-invalid': ({ recipient }) =>
    words(
      recipient === null ? 'This line is not an age recipient.' : `${q(recipient)} is not an age recipient.`,
      'a public key that begins with age1, as “age-keygen” prints it',
      'Check that it was copied completely.',
    ),
  'recipients-empty': ({ file }) =>
    words(
      `There is no recipient in ${path(file)}.`,
      'one public key per line, beginning with age1',
      'Add one, or leave the file out; the session is then not encrypted.',
    ),
  'session-home-missing': ({ home }) =>
    words(
      home === null ? 'Your home folder is not known.' : `Your home folder ${path(home)} does not exist.`,
      null,
      'Choose where to keep sessions: set LOTSE_HOME to a folder, or name a file with --session.',
    ),
  'session-folder-open': ({ folder }) =>
    words(
      `Others on this machine can open ${path(folder)}, and this cannot be changed.`,
      'a folder that only you can open',
      'Set LOTSE_HOME to a folder on a disk of your own.',
    ),
  'age-limit-invalid': ({ name, value }) =>
    words(
      `${q(value)} is not a valid number of days for ${name}.`,
      'a number of days, such as 30d',
      'Write it as 30d or 30.',
    ),
  'confirmation-wanted': ({ count }) =>
    words(
      `${plural('en', count, { one: 'One session would', other: `${count} sessions would` })} be deleted for good, and there is no terminal to confirm it.`,
      null,
      'Run it in a terminal, or add --yes.',
    ),
};
