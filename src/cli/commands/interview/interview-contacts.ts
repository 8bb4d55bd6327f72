import type { Contacts } from '../../../definition/contacts.ts';
import type { Problem } from '../../../diagnostic/problem.ts';
import { severityOf } from '../../../diagnostic/severity.ts';
import { findContacts } from '../../../interview/contacts.ts';
import type { Reachable } from '../../../interview/interview-context.ts';
import type { Language } from '../../../words/locale.ts';
import { sayWords } from '../../../words/say.ts';
import type { Io } from '../../../files/io.ts';
import { ProblemError } from '../../../files/problem-error.ts';
import { sessionPlace } from '../../session-place.ts';
import { readSourceText } from '../../../library/source-file.ts';

/** The school's contacts; null if there is no file. */
export interface School {
  readonly contacts: Contacts | null;
  /** The place of the list in the file. */
  readonly place: Problem['place'];
}

/**
 * Finds and reads the contacts file: the given one, or the one in a standard place. Throws a ProblemError if it has
 * errors.
 */
export async function schoolContacts(
  { contacts: asked }: { readonly contacts: string | null },
  io: Io,
): Promise<School> {
  const world = sessionPlace(null, io);
  const found = await findContacts(asked, world, (file) => readSourceText(file, io, 'definition'));
  if (found.problems.some(({ code }) => severityOf(code) === 'error'))
    throw new ProblemError('definition', found.problems);
  return { contacts: found.contacts, place: found.place };
}

/** The contact for a role, with the deputy; null if the school has none. */
export function contactFor(contacts: Contacts | null, role: string, language: Language): Reachable | null {
  if (contacts === null || !Object.hasOwn(contacts.contacts, role)) return null;
  const { name, reach, hours, deputy } = contacts.contacts[role] as Contacts['contacts'][string];
  const say = (words: typeof name): string => sayWords(words, language);
  const when = hours === undefined ? '' : ` (${say(hours)})`;
  const instead = deputy === undefined ? '' : `; ${say(deputy.name)}, ${say(deputy.reach)}`;
  return { name: say(name), reach: `${say(reach)}${when}${instead}` };
}
