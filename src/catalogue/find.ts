import type { Approach, CatalogueAudience, Practice, Publication } from '../definition/catalogue.ts';
import type { TierId } from '../plan/plan.ts';
import type { Catalogue, Entry, OwnEntry } from './catalogue.ts';

/** What is asked of the catalogue; an empty list asks for nothing in particular. */
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

/** Who is not a learner; what is for all learners is not for them. */
const OTHERS: ReadonlySet<CatalogueAudience> = new Set<CatalogueAudience>(['staff', 'families']);

/** What is meant for no country in particular can be used in each. */
const ANYWHERE = ['EU', 'INT'];

/**
 * What fits all that is asked: of each kind, whatever has one of the needs, one of the tiers, one of the audiences and one
 * of the countries. Approaches have no country. In the catalogue's order, practices of the country itself first.
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
  // Publications are read by staff, about no tier and nobody in particular.
  const publications = catalogue.publications.filter(
    (each) => meets(each.needs ?? [], needs) && isIn(each, countries),
  );
  return { approaches, practices: nearFirst(practices, countries), publications };
}

/** Whether anything of a list is wanted. */
export function meets<T>(list: readonly T[], wanted: readonly T[]): boolean {
  return wanted.length === 0 || list.some((one) => wanted.includes(one));
}

/** Whether something for these is for any of those. */
export function isFor(audience: readonly CatalogueAudience[], wanted: readonly CatalogueAudience[]): boolean {
  if (meets(audience, wanted)) return true;
  return audience.includes('all_learners') && wanted.some((one) => !OTHERS.has(one));
}

interface Somewhere {
  readonly countries: readonly string[];
}

/** Whether something can be used in one of the countries; what stands in no country yet, nobody can be sent to. */
export function isIn({ countries }: Somewhere, wanted: readonly string[]): boolean {
  return meets([...countries], wanted.length === 0 ? [] : [...wanted, ...ANYWHERE]);
}

/** A school's own entries, then those of the countries themselves, then those for anywhere. */
export function nearFirst<T extends Somewhere & { readonly local: boolean }>(
  entries: readonly T[],
  countries: readonly string[],
): readonly T[] {
  const distance = ({ local, countries: own }: T): number => (local ? 0 : meets(own, countries) ? 1 : 2);
  return entries.toSorted((a, b) => distance(a) - distance(b));
}
