import { readContactsShape, type Contacts } from '../definition/contacts.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Plan } from '../plan/plan.ts';
import { locate, type Path } from '../source/node.ts';

/** A school's contacts, as read from a file. */
export interface ReadContacts {
  /** null if there are problems. */
  readonly contacts: Contacts | null;
  readonly problems: readonly Problem[];
  /** The place of the list in the file, for problems that depend on the questionnaire. */
  readonly place: Problem['place'];
  /** The place of each entry under `help`, for problems that depend on the day. */
  readonly helpPlaces: readonly Problem['place'][];
}

/** Reads a contacts file in the format lotse-contacts/1 and reports all problems. Never throws. */
export function readContacts(source: SourceText): ReadContacts {
  const { node, value, problems, damaged } = readContactsShape(source);
  const placeOf = (path: Path, part?: 'key'): Problem['place'] => {
    if (node === null) return null;
    const { start, end } = locate(node, path, part);
    return { source, start, end };
  };
  return {
    contacts: damaged ? null : value,
    problems,
    place: placeOf(['contacts'], 'key'),
    helpPlaces: (value?.help ?? []).map((_, at) => placeOf(['help', at, 'name'])),
  };
}

type Help = NonNullable<Contacts['help']>[number];

/** A place of help and the day on which the school last confirmed it. */
export type ConfirmedHelp = Help & { readonly confirmed: string };

/** Returns the help that the school has confirmed by this day (ISO 8601). Learners are told of no other. */
export function confirmedHelp({ help = [] }: Contacts, today: string): readonly ConfirmedHelp[] {
  return help.flatMap((entry) => {
    const { confirmed } = entry;
    return confirmed === undefined || confirmed > today ? [] : [{ ...entry, confirmed }];
  });
}

/**
 * Warns about each entry under `help` that nobody at the school has confirmed, so that learners are not told of it,
 * and about each whose confirmation is older than twelve months: a number in front of a learner has to be right.
 */
export function unconfirmedHelp(
  { help = [] }: Contacts,
  today: string,
  places: readonly Problem['place'][],
): readonly Problem[] {
  const lastYear = `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4, 10)}`;
  return help.flatMap((entry, at): readonly Problem[] => {
    const { confirmed } = entry;
    const [name, place] = [nameOf(entry), places[at] ?? null];
    if (confirmed === undefined || confirmed > today) return [problem('help-unconfirmed', place, { name })];
    return confirmed < lastYear ? [problem('help-stale', place, { name, confirmed })] : [];
  });
}

/** The name as the file has it, in its first language. */
function nameOf({ name }: Help): string {
  return typeof name === 'string' ? name : (Object.values(name)[0] as string);
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
