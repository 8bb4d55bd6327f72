import type { Approach, CatalogueAudience, Practice, Publication } from '../definition/catalogue.ts';
import type { TierId } from '../plan/plan.ts';
import type { Catalogue, Entry, OwnEntry } from './catalogue.ts';

/** A query to the catalogue; an empty list does not restrict it. */
export interface CatalogueFilter {
  readonly needs: readonly string[];
  readonly tiers: readonly TierId[];
  /** As in the catalogue: AT, GB. */
  readonly countries: readonly string[];
  readonly audiences: readonly CatalogueAudience[];
}

export interface Selection {
  readonly approaches: readonly OwnEntry<Approach>[];
  readonly practices: readonly OwnEntry<Practice>[];
  readonly publications: readonly Entry<Publication>[];
}

/** Audiences that are not learners; entries for all learners are not for them. */
const OTHERS: ReadonlySet<CatalogueAudience> = new Set<CatalogueAudience>(['staff', 'families']);

/** Entries without a particular country can be used in every country. */
const ANYWHERE = ['EU', 'INT'];

/**
 * Returns the entries of each kind that match the whole filter: at least one of the needs, tiers, audiences and
 * countries of each list. Approaches have no country. The order is the catalogue's, with practices of the country
 * itself first.
 */
export function findInCatalogue(catalogue: Catalogue, filter: CatalogueFilter): Selection {
  const { needs, tiers, countries, audiences } = filter;
  const approaches = catalogue.approaches.filter(
    (each) => meets(each.needs, needs) && meets(each.tiers, tiers) && isFor(each.audience, audiences),
  );
  const practices = catalogue.practices.filter(
    (each) =>
      meets(each.needs, needs) &&
      meets(each.tiers, tiers) &&
      isFor(each.audience, audiences) &&
      isIn(each, countries),
  );
  // Publications are for staff, and have no tier or audience.
  const publications = catalogue.publications.filter(
    (each) => meets(each.needs ?? [], needs) && isIn(each, countries),
  );
  return { approaches, practices: nearFirst(practices, countries), publications };
}

/** Whether the lists share an element, or nothing in particular is requested. */
export function meets<T>(list: readonly T[], requested: readonly T[]): boolean {
  return requested.length === 0 || list.some((one) => requested.includes(one));
}

/** Whether something for `audience` is also for any of the requested audiences. */
export function isFor(
  audience: readonly CatalogueAudience[],
  requested: readonly CatalogueAudience[],
): boolean {
  if (meets(audience, requested)) return true;
  return audience.includes('all_learners') && requested.some((one) => !OTHERS.has(one));
}

interface Somewhere {
  readonly countries: readonly string[];
}

/** Whether something can be used in one of the countries. A practice that exists in no country yet matches none. */
export function isIn({ countries }: Somewhere, requested: readonly string[]): boolean {
  return meets([...countries], requested.length === 0 ? [] : [...requested, ...ANYWHERE]);
}

/** Sorts a school's own entries first, then those of the countries themselves, then those for any country. */
export function nearFirst<T extends Somewhere & { readonly local: boolean }>(
  entries: readonly T[],
  countries: readonly string[],
): readonly T[] {
  const distance = ({ local, countries: own }: T): number => (local ? 0 : meets(own, countries) ? 1 : 2);
  return entries.toSorted((a, b) => distance(a) - distance(b));
}
