import type { AnswerSheet } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanValidity } from '../plan/plan.ts';
import { holds } from './condition.ts';
import { newMemo, remembered, resultKey, type Memo } from './memo.ts';
import type { ScaleResult, Truth } from './result.ts';
import { scoreScale } from './scale.ts';
import type { View } from './view.ts';

/** What the answers come to, before critical rules and tiers. */
export interface Scored {
  readonly view: View;
  /** Whether `valid_if` holds. */
  readonly formValid: boolean;
}

/** One memo a scale, kept as long as its plan lives. */
const memos = new WeakMap<Plan, readonly Memo[]>();

function memosOf(plan: Plan): readonly Memo[] {
  const known = memos.get(plan);
  if (known !== undefined) return known;
  const made = plan.scales.map(() => newMemo());
  memos.set(plan, made);
  return made;
}

/**
 * Works out which questions were asked and what each scale is, in the plan's order. The sheet has one answer for
 * each question of the plan; a shorter or longer one throws RangeError.
 */
export function score(plan: Plan, sheet: AnswerSheet): Scored {
  if (sheet.length !== plan.questions.length) {
    throw new RangeError(
      `A sheet of ${String(sheet.length)} answers for ${String(plan.questions.length)} questions`,
    );
  }
  const asked: Truth[] = plan.questions.map(() => 'true');
  const scales: ScaleResult[] = [];
  const view: View = { plan, sheet, asked, scales, offPath: false };
  const memo = memosOf(plan);
  const work = (formValid: boolean): void => {
    for (const { step, index } of plan.steps) {
      if (step === 'scale') scales[index] = workOut(index, view, formValid, memo);
      else if (step === 'ask') asked[index] = isAsked(index, view);
    }
  };
  work(true);
  const formValid = plan.validity === null || isValid(plan.validity, view);
  if (!formValid) work(false);
  return { view, formValid };
}

function isAsked(question: number, view: View): Truth {
  const { askIf } = at(view.plan.questions, question);
  return askIf === null ? 'true' : holds(askIf, view);
}

function workOut(index: number, view: View, allValid: boolean, memos: readonly Memo[]): ScaleResult {
  const scale = at(view.plan.scales, index);
  const formValid = allValid || view.plan.validity?.scales.includes(index) !== true;
  return remembered(at(memos, index), resultKey(scale, view, formValid), () =>
    scoreScale(scale, view, formValid),
  );
}

/** Blank, refused and *not sure* answers count; a question that was not asked is no blank. */
function isValid(validity: PlanValidity, view: View): boolean {
  const blanks = validity.questions.filter((question) => isBlank(question, view));
  return blanks.length <= validity.missingAtMost;
}

/** Whether a question that was, or may have been, asked has no answer that could be scored. */
export function isBlank(question: number, view: View): boolean {
  if (at(view.asked, question) === 'false') return false;
  const answer = at(view.sheet, question);
  if (answer.state !== 'given') return true;
  const { options } = at(view.plan.questions, question);
  const chosen = answer.kind === 'option' ? [answer.option] : answer.kind === 'options' ? answer.options : [];
  return chosen.some((option) => at(options, option).unscored === 'missing');
}

/** How many questions that rules or scales look at, and that were or may have been asked, have no answer. */
export function countUnanswered(view: View): number {
  let count = 0;
  for (const [index, question] of view.plan.questions.entries()) {
    if (question.scored && at(view.asked, index) !== 'false' && at(view.sheet, index).state !== 'given')
      count += 1;
  }
  return count;
}
