import { ENGINE, type AssessedPart, type Assessment } from '../assessment/assessment.ts';

/** Which other engine scored an assessment, whose results this one cannot check. */
export type OtherEngine = 'earlier' | 'another';

/** null: this engine scored it. */
export function otherEngine({ engine }: Pick<Assessment, 'engine'>): OtherEngine | null {
  if (engine === ENGINE) return null;
  return engine < ENGINE ? 'earlier' : 'another';
}

/**
 * Whether its tiers may not be told: nobody has checked them, and a critical rule holds or cannot be excluded. An earlier
 * engine left critical answers out of its tiers, and such a tier would reassure (law 2).
 */
export function isTierWithheld(assessment: Assessment): boolean {
  const { critical, critical_unknown: unknown } = assessment;
  return otherEngine(assessment) !== null && critical.length + unknown.length > 0;
}

/** The same assessment without any tier in it that may not be told. */
export function withoutWithheldTiers(assessment: Assessment): Assessment {
  if (!isTierWithheld(assessment)) return assessment;
  const { parts } = assessment;
  return { ...assessment, tier: null, ...(parts === undefined ? {} : { parts: untiered(parts) }) };
}

function untiered(parts: Readonly<Record<string, AssessedPart>>): Readonly<Record<string, AssessedPart>> {
  return Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { ...part, tier: null }]));
}
