import { URGENCIES } from '../../definition/schema/urgencies.ts';
import { isLater, isMoment } from '../../answer/moment.ts';
import { dueOf } from '../../assessment/due.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin } from '../../plan/index-range.ts';
import type { PlanCritical } from '../../plan/plan.ts';
import { type Context, known } from '../context.ts';

/** Critical rules by urgency, then in the order of the definition. */
export function rulesByUrgency({ critical }: Context, ids: readonly string[]): readonly PlanCritical[] {
  return ids
    .map((id) => known(critical.get(id), id))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}

/** The critical rules that hold, most urgent first. */
export function holdingRules(context: Context): readonly PlanCritical[] {
  return rulesByUrgency(
    context,
    context.assessment.critical.map(({ id }) => id),
  );
}

/** The deadline of a critical rule that holds, and the moment it is counted from. */
export interface Due {
  readonly moment: string;
  readonly from: 'answered' | 'scored';
  /** The moment the deadline is counted from, ISO 8601. */
  readonly counted: string;
}

/** null if neither the time of answering nor that of scoring is known. */
export function dueOfRule(context: Context, rule: PlanCritical): Due | null {
  const answered = answeredAt(context, rule);
  const counted = answered ?? scoredAt(context, rule);
  if (counted === null) return null;
  return {
    moment: dueOf(rule.urgency, counted),
    from: answered === null ? 'scored' : 'answered',
    counted,
  };
}

/**
 * When the critical question was answered: as recorded in the interview, else as in the assessment. Never later than
 * the acknowledgement, because answers written on paper may be scored days later.
 */
function answeredAt({ assessment, plan }: Context, rule: PlanCritical): string | null {
  const part = partIdOf(plan, rule);
  const own = part === null ? assessment : assessment.parts?.[part];
  const handled = own?.interview?.handled.find(({ critical }) => critical === rule.id);
  const answered = own?.answered_at ?? assessment.answered_at;
  if (handled === undefined) return answered;
  if (handled.noticed !== undefined) return handled.noticed;
  return answered === null || isAfter(answered, handled.at) ? handled.at : answered;
}

function isAfter(one: string, other: string): boolean {
  return isMoment(one) && isMoment(other) && isLater(one, other);
}

function scoredAt({ assessment, plan }: Context, rule: PlanCritical): string | null {
  const part = partIdOf(plan, rule);
  return (part === null ? undefined : assessment.parts?.[part]?.at) ?? assessment.at;
}

function partIdOf(plan: Context['plan'], rule: PlanCritical): string | null {
  const position = plan.critical.indexOf(rule);
  const part = plan.parts.findIndex(({ critical }) => isWithin(critical, position));
  return part < 0 ? null : entryAt(plan.parts, part).id;
}
