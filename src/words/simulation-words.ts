/** Words of `lotse check --simulate`: what blanks leave open. */
export interface SimulationWords {
  /** What was drawn, and why in several ways. */
  readonly drawn: (learners: number, missing: string, seed: number) => string;
  readonly ways: Readonly<Record<'even' | 'together' | 'mostly_light', WayWords>>;
  /** That this is about rules and not about learners. */
  readonly about: string;
  /** What stands behind each share. */
  readonly interval: string;
  readonly of: (id: string, version: string, form: string | null) => string;
  readonly tiers: string;
  /** For how many a critical answer calls for another tier than the rules suggest. */
  readonly raised: string;
  /** For how many nobody can exclude a critical answer, and none is known. */
  readonly safetyOpen: string;
  /** Ages are drawn within those that a questionnaire is for, so that *not applicable* does not come up. */
  readonly bases: Readonly<Record<'complete' | 'settled' | 'filled' | 'open', string>>;
  readonly noTiers: string;
  readonly withoutValue: string;
  readonly findingsUnknown: string;
  readonly criticalUnknown: string;
  /** Before the questions whose blanks most often keep a tier open, with their share of the open tiers. */
  readonly wouldSettle: string;
  readonly nothingScored: string;
  /** A share as a percentage, a number already in the reader's way of writing. */
  readonly percent: (number: string) => string;
  readonly between: (share: string, lower: string, upper: string) => string;
  /** Not a questionnaire, or one with errors. */
  readonly left: (file: string, because: 'errors' | 'kind') => string;
}

interface WayWords {
  readonly name: string;
  readonly says: string;
}
