import { entryAt } from '../plan/entry-at.ts';
import type { AnswerSheet } from '../answer/answer.ts';
import { within } from '../plan/index-range.ts';
import type { Plan, PlanPart } from '../plan/plan.ts';
import { findingHolds, holds, whereAsked } from '../score/condition.ts';
import type { Truth } from '../score/result.ts';
import { score } from '../score/score.ts';
import { or } from '../score/truth.ts';
import type { View } from '../score/view.ts';
import type { PartIndex } from '../plan/positions.ts';

/** Whether a question has an answer although its `ask_if` is false or unknown. */
function hasStrayAnswer({ plan, asked, sheet }: View): boolean {
  // Runs for every learner; iterating over frozen lists is slow.
  for (let index = 0; index < plan.steps.length; index += 1) {
    const step = entryAt(plan.steps, index);
    if (step.step !== 'ask') continue;
    if (entryAt(asked, step.index) !== 'true' && entryAt(sheet, step.index).state === 'given') return true;
  }
  return false;
}

/**
 * Evaluates each critical rule twice: on the path of the questions that apply, and with every given answer counted,
 * even of a question that should not have been asked. Either is enough for the rule to hold.
 */
export function criticalTruths(plan: Plan, view: View): readonly Truth[] {
  const onPath = plan.critical.map((rule) => whereAsked(rule.part, holds(rule.if, view), view));
  const stray = strayParts(plan, view);
  if (stray.size === 0 && !hasStrayAnswer(view)) return onPath;
  const counted = stray.size === 0 ? view : score(plan, view.sheet, view.age, stray).view;
  const offPath: View = { ...counted, offPath: true };
  return plan.critical.map((rule, index) => {
    // In an unanswered part, a negated condition would hold without any evidence.
    const isSilent = rule.part !== null && entryAt(counted.gates, rule.part) !== 'true';
    if (isSilent) return entryAt(onPath, index);
    // A part answered behind its gate has a path of its own, as if it had been asked.
    return or([entryAt(onPath, index), holds(rule.if, counted), holds(rule.if, offPath)]);
  });
}

/** Returns the parts of a battery that were answered although their gate is closed or unknown. */
function strayParts(plan: Plan, { gates, sheet }: View): ReadonlySet<PartIndex> {
  const stray = new Set<PartIndex>();
  for (const [index, part] of plan.parts.entries())
    if (entryAt(gates, index) !== 'true' && isAnswered(part, sheet)) stray.add(index);
  return stray;
}

function isAnswered({ questions }: PlanPart, sheet: AnswerSheet): boolean {
  return within(questions).some((question) => entryAt(sheet, question).state === 'given');
}

/**
 * Evaluates each finding. Outside the ages for which a questionnaire is meant, bands and cut-offs are not valid, so a
 * finding on a scale is unknown (see `withoutTests`). A finding on answers alone is evaluated as usual.
 */
export function findingTruths(plan: Plan, view: View): readonly Truth[] {
  return plan.findings.map((_, index) => findingHolds(index, view));
}
