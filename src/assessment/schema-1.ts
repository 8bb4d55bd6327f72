import type { AssessedRulesTier, Assessment } from './assessment.ts';

/** Fields that schema lotse/assessment/2 added. */
type Added = 'engine' | 'lotse' | 'answered_at' | 'observer' | 'kept' | 'safety';

/** An assessment as written by lotse/assessment/1, whose tiers ignored critical answers. */
export interface Assessment1 extends Omit<Assessment, Added | 'schema' | 'critical' | 'tier'> {
  readonly schema: 'lotse/assessment/1';
  readonly critical: readonly string[];
  readonly tier: AssessedRulesTier | null;
}

/**
 * Converts it to the current schema. Nothing is scored again: `engine` records that an earlier engine did the
 * scoring.
 */
export function fromSchema1({ critical, tier, ...rest }: Assessment1): Assessment {
  const isUnknown = rest.critical_unknown.length > 0;
  return {
    ...rest,
    schema: 'lotse/assessment/2',
    engine: 1,
    lotse: null,
    answered_at: null,
    observer: null,
    kept: {},
    critical: critical.map((id) => ({ id, from: 'own' })),
    // Only the definition shows whether there was a critical question at all; see `withCritical`.
    safety: critical.length > 0 ? 'holds' : isUnknown ? 'unknown' : 'clear',
    tier: tier && { ...tier, by_rules: withoutReasons(tier) },
  };
}

function withoutReasons({
  suggested,
  basis,
  at_least,
  at_most,
  would_settle,
}: AssessedRulesTier): Omit<AssessedRulesTier, 'reasons'> {
  return { suggested, basis, at_least, at_most, would_settle };
}

/** Returns an assessment from a saved session, which an earlier version may have written, in the current schema. */
export function toCurrentSchema(assessment: Assessment | Assessment1): Assessment {
  return assessment.schema === 'lotse/assessment/1' ? fromSchema1(assessment) : assessment;
}
