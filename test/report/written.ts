import type { AssessedTier, Assessment } from '../../src/assessment/assessment.ts';

/** An assessment as written by an earlier version: a tier by the rules alone, and critical rules by id. */
export function inSchema1(assessment: Assessment, change: object = {}): object {
  const { critical, tier, ...rest } = assessment;
  const dropped = ['engine', 'lotse', 'answered_at', 'observer', 'kept', 'safety'];
  const kept = Object.entries(rest).filter(([key]) => !dropped.includes(key));
  return {
    ...Object.fromEntries(kept),
    schema: 'lotse/assessment/1',
    critical: critical.flatMap(({ id, covers = [] }) => [id, ...covers]),
    tier: tier && byRules(tier),
    ...change,
  };
}

function byRules({ reasons, by_rules }: AssessedTier): object {
  return { ...by_rules, reasons };
}
