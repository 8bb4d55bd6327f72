import type { Approach, Audience, Category, Practice, Standing } from '../definition/catalogue.ts';
import type { TierId } from '../plan/plan.ts';

/** The parts of what is shown of the catalogue. */
export type CatalogueSectionId = 'approaches' | 'practices' | 'publications' | 'indicators';

/** Words of `lotse approaches`, and of what a report says can be done. */
export interface CatalogueWords {
  readonly title: string;
  readonly sections: Readonly<Record<CatalogueSectionId, string>>;
  readonly id: string;
  readonly what: string;
  readonly countries: string;
  readonly everywhere: string;
  readonly noCountry: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Approach['kind'], string>>;
  readonly family: string;
  readonly tip: (number: number) => string;
  readonly tier: string;
  readonly tiers: Readonly<Record<TierId, string>>;
  readonly needs: string;
  readonly audience: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly roles: string;
  readonly cost: string;
  readonly costs: Readonly<Record<Approach['effort']['cost'], string>>;
  readonly firstEffect: string;
  readonly firstEffects: Readonly<Record<Approach['effort']['first_effect'], string>>;
  readonly bases: Readonly<Record<Approach['effort']['basis'], string>>;
  readonly protects: string;
  /** What critical answers are about, short enough for a list. */
  readonly categories: Readonly<Record<Category, string>>;
  /** Where an approach stands while critical answers of some categories hold. */
  readonly places: Readonly<Record<'first' | 'after' | 'not', string>>;
  /** The same as a column. */
  readonly place: string;
  readonly shortPlaces: Readonly<Record<'first' | 'after' | 'not', string>>;
  readonly condition: string;
  readonly steps: string;
  readonly sources: string;
  readonly unconfirmed: string;
  readonly target: string;
  readonly ages: string;
  readonly agesOf: (from: number, to: number) => string;
  readonly doneBy: string;
  readonly contact: string;
  readonly checked: string;
  readonly status: string;
  readonly statuses: Readonly<Record<Practice['status'], string>>;
  readonly unknown: string;
  readonly ownEntry: string;
  readonly indicators: (family: string) => string;
  readonly levels: Readonly<Record<'learner' | 'institution' | 'system', string>>;
  readonly nothing: string;
  /** Under a table: how to read an entry in full. */
  readonly more: string;
  readonly counted: (approaches: number, practices: number) => string;
  /** Countries that were asked for and have no practice of their own. */
  readonly noneThere: (countries: string) => string;
  readonly systems: {
    readonly title: string;
    readonly lead: string;
    readonly each: string;
    readonly system: string;
    readonly namedIn: string;
    readonly standing: string;
    readonly standings: Readonly<Record<Standing['as'], string>>;
  };
  readonly match: {
    readonly title: string;
    readonly lead: string;
    /** Before all else while a critical rule holds. */
    readonly talkFirst: string;
    /** Leads of what comes first, of what follows for needs, and of what waits for the safety talk. */
    readonly placed: Readonly<Record<'first' | 'need' | 'after', string>>;
    /** Why something comes first or after. */
    readonly because: Readonly<Record<'first' | 'after', (categories: string) => string>>;
    /** Categories for which the catalogue has nothing that comes first. */
    readonly helpless: (categories: string) => string;
    readonly why: string;
    readonly forNeeds: (needs: string) => string;
    readonly forAudience: (audiences: string) => string;
    readonly atTier: (tier: string) => string;
    readonly join: string;
    readonly supported: string;
    readonly askSupported: string;
    readonly noTier: string;
    readonly reviewTier: string;
    readonly unclear: (needs: string) => string;
    /** The same where it is not for missing answers, but because nothing is judged at this age. */
    readonly notForAge: (needs: string) => string;
    readonly noNeeds: string;
    /** The same while a critical rule is open. */
    readonly noNeedsSoFar: string;
    readonly who: string;
    readonly where: string;
    readonly noCountry: string;
    readonly nothing: string;
    readonly neverAsked: string;
    readonly sources: string;
    readonly howTo: string;
    readonly source: string;
  };
  readonly countryNames: Readonly<Record<string, string>>;
}
