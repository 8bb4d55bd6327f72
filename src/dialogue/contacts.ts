import { readContactsShape, type Contacts } from '../definition/contacts.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Plan } from '../plan/plan.ts';
import { locate, type Node } from '../source/node.ts';

/** A school's contacts as they were read. */
export interface ReadContacts {
  /** null where anything is wrong with them. */
  readonly contacts: Contacts | null;
  readonly problems: readonly Problem[];
  /** Where the file lists them; for problems that only a questionnaire brings to light. */
  readonly place: Problem['at'];
}

/** Reads a contacts file, format lotse-contacts/1, with everything that is wrong with it. Never throws. */
export function readContacts(source: SourceText): ReadContacts {
  const { node, value, problems, damaged } = readContactsShape(source);
  return { contacts: damaged ? null : value, problems, place: node === null ? null : listed(source, node) };
}

function listed(source: SourceText, node: Node): Problem['at'] {
  const { start, end } = locate(node, ['contacts'], 'key');
  return { source, start, end };
}

/** The roles that a questionnaire may call for and that the contacts lack, each once; a warning for each. */
export function missingRoles(
  contacts: Contacts,
  plan: Pick<Plan, 'critical'>,
  place: Problem['at'] = null,
): readonly Problem[] {
  const known = Object.keys(contacts.contacts);
  const roles = [...new Set(plan.critical.map(({ contact }) => contact))];
  return roles
    .filter((role) => !known.includes(role))
    .map((role) => problem('contact-none', place, { role, suggestion: suggestion(role, known) }));
}
