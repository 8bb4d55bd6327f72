import type { CatalogueAudience, Practice, Approach } from '../definition/catalogue.ts';
import type { TierId } from '../plan/plan.ts';
import type { Catalogue, OwnEntry } from './catalogue.ts';
import { isIn, meets, nearFirst } from './find.ts';
import { isForLearner, isWithin } from './fits.ts';

const MAX_PRACTICES = 3;

/** The learner whom a practice is suggested to. */
export interface Recipient {
  readonly country: string | null;
  readonly age: number | null;
  readonly audiences: readonly CatalogueAudience[];
  readonly tier: TierId | null;
}

/**
 * Returns practices that the learner can be sent to. Tools are left out: they are for the people who work with
 * learners.
 */
export function practicesFor(
  { id }: OwnEntry<Approach>,
  needs: readonly string[],
  { practices }: Catalogue,
  { country, age, audiences, tier }: Recipient,
): readonly OwnEntry<Practice>[] {
  const countries = country === null ? [] : [country];
  const fitting = practices.filter(
    (each) =>
      each.kind === 'practice' &&
      each.status !== 'ended' &&
      each.approaches.includes(id) &&
      (each.local || (country !== null && isIn(each, countries))) &&
      isWithin(each.tiers, tier) &&
      isForLearner(each, audiences, tier) &&
      meets(each.needs, needs) &&
      takesAge(each, age),
  );
  return nearFirst(fitting, countries).slice(0, MAX_PRACTICES);
}

/** Whether a practice takes learners of this age. If the age is unknown, none is excluded. */
function takesAge({ ages }: Practice, age: number | null): boolean {
  return ages === undefined || age === null || (age >= ages[0] && age <= ages[1]);
}
