import { ENGINE, type AssessedPart, type Assessment } from '../assessment/assessment.ts';

/** Which other engine scored an assessment. This engine cannot check its results. */
export type OtherEngine = 'earlier' | 'another';

/** null if this engine scored it. */
export function otherEngine({ engine }: Pick<Assessment, 'engine'>): OtherEngine | null {
  if (engine === ENGINE) return null;
  return engine < ENGINE ? 'earlier' : 'another';
}

/**
 * Whether the tiers of an assessment must not be shown: they are unchecked, and a critical rule holds or is unknown.
 * An earlier engine ignored critical answers in its tiers, and such a tier would reassure (law 2).
 */
export function isTierWithheld(assessment: Assessment): boolean {
  const { critical, critical_unknown: unknown } = assessment;
  return otherEngine(assessment) !== null && critical.length + unknown.length > 0;
}

/** Returns the assessment without the tiers that must not be shown. */
export function withoutWithheldTiers(assessment: Assessment): Assessment {
  if (!isTierWithheld(assessment)) return assessment;
  const { parts } = assessment;
  return { ...assessment, tier: null, ...(parts === undefined ? {} : { parts: withoutTiers(parts) }) };
}

function withoutTiers(parts: Readonly<Record<string, AssessedPart>>): Readonly<Record<string, AssessedPart>> {
  return Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { ...part, tier: null }]));
}
