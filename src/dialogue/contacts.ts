import { readContactsShape, type Contacts } from '../definition/contacts.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Plan } from '../plan/plan.ts';
import { locate, type Node } from '../source/node.ts';

/** A school's contacts, as read from a file. */
export interface ReadContacts {
  /** null if there are problems. */
  readonly contacts: Contacts | null;
  readonly problems: readonly Problem[];
  /** The place of the list in the file, for problems that depend on the questionnaire. */
  readonly place: Problem['place'];
}

/** Reads a contacts file in the format lotse-contacts/1 and reports all problems. Never throws. */
export function readContacts(source: SourceText): ReadContacts {
  const { node, value, problems, damaged } = readContactsShape(source);
  return {
    contacts: damaged ? null : value,
    problems,
    place: node === null ? null : placeOfList(source, node),
  };
}

function placeOfList(source: SourceText, node: Node): Problem['place'] {
  const { start, end } = locate(node, ['contacts'], 'key');
  return { source, start, end };
}

/** Warns about each role that a questionnaire's critical rules name and that the contacts lack. */
export function missingRoles(
  contacts: Contacts,
  plan: Pick<Plan, 'critical'>,
  place: Problem['place'] = null,
): readonly Problem[] {
  const known = Object.keys(contacts.contacts);
  const roles = [...new Set(plan.critical.map(({ contact }) => contact))];
  return roles
    .filter((role) => !known.includes(role))
    .map((role) => problem('contact-none', place, { role, suggestion: suggestion(role, known) }));
}
