import type { AssessedScale, Share } from './assessment.ts';
import { entryAt } from '../plan/entry-at.ts';
import { cutsOf } from '../plan/cuts.ts';
import type { Plan, PlanScale } from '../plan/plan.ts';
import { toNumber, type Rational } from '../plan/rational.ts';
import type { ScaleResult } from '../score/result.ts';
import { sharesOf, type ExactShare } from '../score/shares.ts';
import { jsonNumber } from '../score/shown.ts';
import type { View } from '../score/view.ts';
import { describeNorm } from './describe-norm.ts';

/** Returns a scale's result with the id of its band and the share of each answer. */
export function describeScale(scale: PlanScale, result: ScaleResult, view: View): AssessedScale {
  const number = (value: Rational | null) => (value === null ? null : jsonNumber(cutsOf(scale), value));
  const { shares, decidedBy } = sharesOf(scale, result, view);
  return {
    value: number(result.value),
    no_value: result.noValue,
    filled: result.filled,
    lower: number(result.lower),
    upper: number(result.upper),
    band: result.band === null ? null : entryAt(scale.bands, result.band).id,
    ...describeNorm(scale, result),
    answered: result.answered,
    of: result.of,
    shares: shares.map((share) => describeShare(view.plan, share)),
    ...(decidedBy === null
      ? {}
      : { decided_by: decidedBy.map((share) => String(shareId(view.plan, share))) }),
  };
}

function describeShare(plan: Plan, part: ExactShare): Share {
  const id = shareId(plan, part);
  const share = toNumber(part.share);
  return id === null ? { from: part.from, share } : { from: part.from, id, share };
}

function shareId(plan: Plan, { from, index }: ExactShare): string | null {
  if (index === null) return null;
  if (from === 'question') return entryAt(plan.questions, index).id;
  return from === 'scale' ? entryAt(plan.scales, index).id : String(index + 1);
}
