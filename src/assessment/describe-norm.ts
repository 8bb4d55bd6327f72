import type { AssessedNorm, AssessedScale } from './assessment.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { PlanScale } from '../plan/plan.ts';
import type { Rational } from '../plan/rational.ts';
import { tScore, zScore, type NormScore } from '../score/norm-scores.ts';
import type { ScaleResult } from '../score/result.ts';
import { jsonNumber } from '../score/shown.ts';

/** Returns the norm group with the z and T scores, or nothing if the scale has no norms. */
export function describeNorm(
  scale: PlanScale,
  result: ScaleResult,
): Pick<AssessedScale, 'z_score' | 't_score' | 'norm'> {
  if (scale.norms === null || result.norm === null) return {};
  const z = zScore(scale, result);
  return {
    ...(z === null ? {} : { z_score: number(z.value), t_score: number(tScore(z).value) }),
    norm: normOf(scale.norms.groups, result.norm, z),
  };
}

function normOf(
  groups: readonly { readonly id: string }[],
  { groups: possible, noGroup }: NonNullable<ScaleResult['norm']>,
  z: NormScore | null,
): AssessedNorm {
  const ids = possible.map((group) => entryAt(groups, group).id);
  const t = z && tScore(z);
  return {
    group: noGroup === null ? entryAt(ids, 0) : null,
    groups: ids,
    no_group: noGroup,
    z_lower: number(z && z.lower),
    z_upper: number(z && z.upper),
    t_lower: number(t && t.lower),
    t_upper: number(t && t.upper),
  };
}

function number(value: Rational | null): number | null {
  return value && jsonNumber([], value);
}
