import type { Contacts } from '../../../definition/contacts.ts';
import type { Problem } from '../../../diagnostic/problem.ts';
import type { HelpPlace } from '../../../report/learner/learner.ts';
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
  const { readContacts } = await import('../../../dialogue/contacts.ts');
  const { contacts, problems } = readContacts(await readSource(file, io, 'definition'));
  if (contacts === null) throw new ProblemError('definition', problems);
  return { school: schoolHelp(contacts, language), warnings: problems };
}

function schoolHelp({ help = [], sees = [] }: Contacts, language: string): SchoolHelp {
  return {
    help: help.map(({ name, reach, note }) => ({
      name: sayWords(name, language),
      reach: sayWords(reach, language),
      note: note === undefined ? null : sayWords(note, language),
    })),
    sees: sees.map((words) => sayWords(words, language)),
  };
}
