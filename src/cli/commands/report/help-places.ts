import type { Contacts, ContactWords } from '../../../definition/contacts.ts';
import type { ConfirmedHelp } from '../../../dialogue/contacts.ts';
import type { Problem } from '../../../diagnostic/problem.ts';
import type { HelpPlace } from '../../../report/learner/learner.ts';
import { momentOf } from '../../moment.ts';
import { sayWords } from '../../../words/say.ts';
import type { Io } from '../../../files/io.ts';
import { ProblemError } from '../../../files/problem-error.ts';

/** The parts of a school's contacts file that are shown to every learner. */
export interface SchoolHelp {
  readonly help: readonly HelpPlace[];
  /** Who can see the answers. */
  readonly sees: readonly string[];
}

export interface ReadHelp {
  readonly school: SchoolHelp;
  readonly warnings: readonly Problem[];
}

/**
 * The places of help in a contacts file, for pages in this language; without a file, the page has blank lines instead.
 * Throws a ProblemError if the file has errors.
 */
export async function readHelp(file: string | null, language: string, io: Io): Promise<ReadHelp> {
  if (file === null) return { school: { help: [], sees: [] }, warnings: [] };
  // Loaded on demand: most reports need neither YAML nor its schema.
  const { readSourceText: readSource } = await import('../../../library/source-file.ts');
  const { readContacts, confirmedHelp, unconfirmedHelp } = await import('../../../dialogue/contacts.ts');
  const { contacts, problems, helpPlaces } = readContacts(await readSource(file, io, 'definition'));
  if (contacts === null) throw new ProblemError('definition', problems);
  const today = momentOf(io.now()).slice(0, 10);
  const warnings = [...problems, ...unconfirmedHelp(contacts, today, helpPlaces)];
  return { school: schoolHelp(contacts, confirmedHelp(contacts, today), language), warnings };
}

function schoolHelp(
  { sees = [] }: Contacts,
  confirmed: readonly ConfirmedHelp[],
  language: string,
): SchoolHelp {
  return { help: placesIn(confirmed, language), sees: sees.map((words) => sayWords(words, language)) };
}

/** The confirmed places of help, worded in a language. */
export function placesIn(confirmed: readonly ConfirmedHelp[], language: string): readonly HelpPlace[] {
  const say = (words: ContactWords | undefined): string | null =>
    words === undefined ? null : sayWords(words, language);
  return confirmed.map(({ name, reach, hours, ages, note, confirmed: day }) => ({
    name: sayWords(name, language),
    reach: sayWords(reach, language),
    ...{ hours: say(hours), ages: ages ?? null, note: say(note), confirmed: day },
  }));
}
