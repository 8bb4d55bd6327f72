import type { Definition } from '../definition/schema/schema.ts';
import type { ConditionShape, RuleMarks } from '../definition/schema/condition.ts';
import { buildCondition, type Positions } from './build-condition.ts';
import { citeList } from './cited.ts';
import type { Plan, PlanCritical, PlanFinding, PlanTier, TierId } from './plan.ts';
import { inputsOf } from './rule-inputs.ts';

/** Critical rules still lack the fields that need all rules and parts (see `build-critical`). */
export interface Rules extends Pick<Plan, 'findings' | 'tiers'> {
  readonly critical: readonly BareCritical[];
}

export type BareCritical = Omit<PlanCritical, 'twins' | 'inputs'>;

type WrittenCritical = NonNullable<Definition['critical']>[number];

/** Builds findings, critical rules and tier rules, resolving ids to positions. */
export function buildRules(definition: Definition, positions: Positions): Rules {
  const findings = Object.entries(definition.findings ?? {}).map(([id, finding]) => ({
    id,
    part: partIndexOf(id, positions),
    if: buildCondition(finding.if, positions),
    say: finding.say,
    need: finding.need ?? null,
    cite: citeList(finding.cite),
  }));
  return {
    findings,
    critical: (definition.critical ?? []).map((rule) => ({
      id: rule.id,
      part: partIndexOf(rule.id, positions),
      category: rule.category,
      if: buildCondition(rule.if, positions),
      urgency: rule.urgency,
      contact: rule.contact,
      say: rule.say,
      shared: rule.shared ?? null,
      tier: tierOf(rule),
      covers: positionsOf(rule.covers ?? [], definition),
      cite: citeList(rule.cite),
    })),
    tiers: definition.tiers ? buildTiers(definition.tiers, positions, findings) : null,
  };
}

/**
 * Returns the tier of a critical rule. By default, a rule that cannot wait until the next day calls for individual
 * support: a group programme alone would be too slow.
 */
function tierOf({ tier, urgency }: WrittenCritical): TierId {
  if (tier === undefined) return urgency === 'within_3_days' ? 'selective' : 'individual';
  return tier === 'none' ? 'universal' : tier;
}

/** Resolves ids of critical rules. The definition has been checked, so each id exists. */
function positionsOf(ids: readonly string[], { critical = [] }: Definition): readonly number[] {
  return ids.map((id) => critical.findIndex((rule) => rule.id === id));
}

/** Returns the position of the part of a merged battery to which an id belongs. */
function partIndexOf(id: string, { parts }: Positions): number | null {
  return parts.get(id.slice(0, Math.max(0, id.indexOf('.')))) ?? null;
}

/** Builds the tier rules, highest tier first. */
export function buildTiers(
  tiers: NonNullable<Definition['tiers']>,
  positions: Positions,
  findings: readonly PlanFinding[],
): readonly PlanTier[] {
  return (['individual', 'selective'] as const).map((id) => {
    const rules = (tiers[id]?.any ?? []).map((rule: ConditionShape & RuleMarks, index) => ({
      id: rule.id ?? `${id}_${String(index + 1)}`,
      if: buildCondition(rule, positions),
      because: rule.because ?? null,
      cite: [...citeList(rule.cite), ...citeList(tiers[id]?.cite)],
    }));
    const conditions = rules.map((rule) => rule.if);
    return { id, rules, inputs: inputsOf(conditions, findings) };
  });
}
