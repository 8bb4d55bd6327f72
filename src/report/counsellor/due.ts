import { URGENCIES } from '../../definition/schema/urgencies.ts';
import { isLater, isMoment } from '../../answer/moment.ts';
import { dueOf } from '../../assessment/due.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin } from '../../plan/stretch.ts';
import type { PlanCritical } from '../../plan/plan.ts';
import { type Context, known } from '../context.ts';

/** Some critical rules, the most urgent first, then as the definition has them. */
export function rulesByUrgency({ critical }: Context, ids: readonly string[]): readonly PlanCritical[] {
  return ids
    .map((id) => known(critical.get(id), id))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}

/** The critical rules that hold, the most urgent first. */
export function holdingRules(context: Context): readonly PlanCritical[] {
  return rulesByUrgency(
    context,
    context.assessment.critical.map(({ id }) => id),
  );
}

/** By when to act on a critical rule that holds, and from what that is counted. */
export interface Due {
  readonly moment: string;
  readonly from: 'answered' | 'scored';
  /** When that was, ISO 8601. */
  readonly counted: string;
}

/** Null where it is known neither when it was answered nor when it was scored. */
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
 * When it was answered: as a talk recorded it, else as the assessment says. Never later than it was acknowledged: answers
 * that were written down may have been put into a result days later.
 */
function answeredAt({ assessment, plan }: Context, rule: PlanCritical): string | null {
  const part = partOf(plan, rule);
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
  const part = partOf(plan, rule);
  return (part === null ? undefined : assessment.parts?.[part]?.at) ?? assessment.at;
}

function partOf(plan: Context['plan'], rule: PlanCritical): string | null {
  const position = plan.critical.indexOf(rule);
  const part = plan.parts.findIndex(({ critical }) => isWithin(critical, position));
  return part < 0 ? null : entryAt(plan.parts, part).id;
}
