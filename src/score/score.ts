import type { AnswerSheet } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanValidity } from '../plan/plan.ts';
import { holds } from './condition.ts';
import { isBlank } from './known.ts';
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
  const made = plan.scales.map(newMemo);
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
  const asked = new Array<Truth>(sheet.length).fill('true');
  const scales: ScaleResult[] = [];
  const view: View = { plan, sheet, asked, scales, offPath: false };
  const memo = memosOf(plan);
  const work = (withoutValue: readonly number[]): void => {
    for (const step of plan.steps) {
      if (step.step === 'ask') asked[step.index] = holds(step.askIf, view);
      else scales[step.index] = workOut(step.index, view, !withoutValue.includes(step.index), memo);
    }
  };
  work([]);
  if (plan.validity === null || isValid(plan.validity, view)) return { view, formValid: true };
  work(plan.validity.scales);
  return { view, formValid: false };
}

function workOut(index: number, view: View, formValid: boolean, memos: readonly Memo[]): ScaleResult {
  const scale = at(view.plan.scales, index);
  const memo = at(memos, index);
  return remembered(memo, resultKey(scale, memo, view, formValid), () => scoreScale(scale, view, formValid));
}

/** Blank, refused and *not sure* answers count; a question that was not asked is no blank. */
function isValid(validity: PlanValidity, view: View): boolean {
  const blanks = validity.questions.filter((question) => isBlank(question, view));
  return blanks.length <= validity.missingAtMost;
}

/** How many questions that rules or scales look at, and that were or may have been asked, have no answer. */
export function countUnanswered(view: View): number {
  const { plan, sheet, asked } = view;
  let count = 0;
  sheet.forEach((answer, index) => {
    if (answer.state === 'given' || at(asked, index) === 'false') return;
    if (at(plan.questions, index).scored) count += 1;
  });
  return count;
}
