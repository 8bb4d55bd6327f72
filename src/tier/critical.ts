import { at } from '../plan/at.ts';
import type { Plan, PlanStep, Stretch } from '../plan/plan.ts';
import { holds } from '../score/condition.ts';
import type { Truth } from '../score/result.ts';
import { or } from '../score/truth.ts';
import type { View } from '../score/view.ts';

/** The questions that a step says may not have been asked. */
function questionsOf(step: PlanStep, { parts }: Plan): Stretch {
  if (step.step === 'ask') return [step.index, step.index + 1];
  return step.step === 'gate' ? at(parts, step.part).questions : NONE;
}

const NONE: Stretch = [0, 0];

/** Whether a question with a condition has an answer though it should not, or may not, have come up. */
function strays({ plan, asked, sheet }: View): boolean {
  // Not by an iterator: over frozen lists it is slow, and every learner comes this way.
  for (let index = 0; index < plan.steps.length; index += 1) {
    const [first, end] = questionsOf(at(plan.steps, index), plan);
    for (let question = first; question < end; question += 1) {
      if (at(asked, question) !== 'true' && at(sheet, question).state === 'given') return true;
    }
  }
  return false;
}

/**
 * Whether each critical rule holds. It is looked at twice: along the path that the answers lead, and with every
 * given answer counted even where its question should not have come up; either is enough.
 */
export function criticalTruths(plan: Plan, view: View): readonly Truth[] {
  const onPath = plan.critical.map((rule) => holds(rule.if, view));
  if (!strays(view)) return onPath;
  const offPath: View = { ...view, offPath: true };
  return plan.critical.map((rule, index) => or([at(onPath, index), holds(rule.if, offPath)]));
}

/**
 * Whether each finding holds. Outside the ages that a questionnaire is meant for, bands and cut-offs say nothing, and
 * so a finding that rests on a scale is unknown there (see `withoutTests`); one that rests on answers alone still holds or
 * does not.
 */
export function findingTruths(plan: Plan, view: View): readonly Truth[] {
  return plan.findings.map((finding) => holds(finding.if, view));
}
