import { entryAt } from '../plan/entry-at.ts';
import type { AnswerSheet } from '../answer/answer.ts';
import { within } from '../plan/stretch.ts';
import type { Plan, PlanPart } from '../plan/plan.ts';
import { findingHolds, holds, whereAsked } from '../score/condition.ts';
import type { Truth } from '../score/result.ts';
import { score } from '../score/score.ts';
import { or } from '../score/truth.ts';
import type { View } from '../score/view.ts';
import type { PartIndex } from '../plan/positions.ts';

/** Whether a question with `ask_if` has an answer though it should not, or may not, have come up. */
function strays({ plan, asked, sheet }: View): boolean {
  // Not by an iterator: over frozen lists it is slow, and every learner comes this way.
  for (let index = 0; index < plan.steps.length; index += 1) {
    const step = entryAt(plan.steps, index);
    if (step.step !== 'ask') continue;
    if (entryAt(asked, step.index) !== 'true' && entryAt(sheet, step.index).state === 'given') return true;
  }
  return false;
}

/**
 * Whether each critical rule holds. It is looked at twice: along the path that the answers lead, and with every
 * given answer counted even where its question should not have come up; either is enough.
 */
export function criticalTruths(plan: Plan, view: View): readonly Truth[] {
  const onPath = plan.critical.map((rule) => whereAsked(rule.part, holds(rule.if, view), view));
  const stray = strayParts(plan, view);
  if (stray.size === 0 && !strays(view)) return onPath;
  const counted = stray.size === 0 ? view : score(plan, view.sheet, view.age, stray).view;
  const offPath: View = { ...counted, offPath: true };
  return plan.critical.map((rule, index) => {
    // Where nobody answered anything, a rule that something is *not* so would hold for no reason.
    const isSilent = rule.part !== null && entryAt(counted.gates, rule.part) !== 'true';
    if (isSilent) return entryAt(onPath, index);
    // A part that strayed has a path of its own, as if it had been asked.
    return or([entryAt(onPath, index), holds(rule.if, counted), holds(rule.if, offPath)]);
  });
}

/** Parts of a battery that were answered though their gate is shut, or may be. */
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
 * Whether each finding holds. Outside the ages that a questionnaire is meant for, bands and cut-offs say nothing, and
 * so a finding that rests on a scale is unknown there (see `withoutTests`); one that rests on answers alone still holds or
 * does not.
 */
export function findingTruths(plan: Plan, view: View): readonly Truth[] {
  return plan.findings.map((_, index) => findingHolds(index, view));
}
