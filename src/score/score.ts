import type { Answer, AnswerSheet } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanValidity } from '../plan/plan.ts';
import { holds } from './condition.ts';
import { isBlank } from './known.ts';
import { newMemo, quickKey, quickResult, remembered, rememberQuick, resultKey, type Memo } from './memo.ts';
import type { ScaleResult, Truth } from './result.ts';
import { scoreScale } from './scale.ts';
import type { View } from './view.ts';

/** What the answers come to, before critical rules and tiers. */
export interface Scored {
  readonly view: View;
  /** Whether `valid_if` holds. */
  readonly formValid: boolean;
}

/** What is kept as long as a plan lives. */
interface Kept {
  /** One a scale. */
  readonly memos: readonly Memo[];
  /** Where no question has a condition: all were asked, of every learner. */
  readonly allAsked: Truth[] | null;
}

const kept = new WeakMap<Plan, Kept>();

function keptOf(plan: Plan): Kept {
  const known = kept.get(plan);
  if (known !== undefined) return known;
  const hasConditions = plan.steps.some((step) => step.step === 'ask');
  const made = { memos: plan.scales.map(newMemo), allAsked: hasConditions ? null : allAsked(plan) };
  kept.set(plan, made);
  return made;
}

function allAsked(plan: Plan): Truth[] {
  return plan.questions.map(() => 'true');
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
  const { memos, allAsked: constant } = keptOf(plan);
  const asked = constant ?? allAsked(plan);
  const scales: ScaleResult[] = [];
  const view: View = { plan, sheet, asked, scales, offPath: false };
  workOut(view, asked, scales, memos, NONE);
  if (plan.validity === null || isValid(plan.validity, view)) return { view, formValid: true };
  workOut(view, asked, scales, memos, plan.validity.scales);
  return { view, formValid: false };
}

const NONE: readonly number[] = [];

/** Takes the steps of the plan; `withoutValue` are the scales that a form which is not valid gives no value to. */
function workOut(
  view: View,
  asked: Truth[],
  scales: ScaleResult[],
  memos: readonly Memo[],
  withoutValue: readonly number[],
): void {
  const { steps } = view.plan;
  for (let index = 0; index < steps.length; index += 1) {
    const step = at(steps, index);
    if (step.step === 'ask') asked[step.index] = holds(step.askIf, view);
    else scales[step.index] = resultOf(step.index, view, !withoutValue.includes(step.index), memos);
  }
}

function resultOf(index: number, view: View, formValid: boolean, memos: readonly Memo[]): ScaleResult {
  const memo = at(memos, index);
  const quick = formValid ? quickKey(memo, view) : null;
  if (quick === null) return toldResult(index, view, formValid, memo);
  const known = quickResult(memo, quick);
  if (known !== undefined) return known;
  const result = toldResult(index, view, formValid, memo);
  rememberQuick(memo, quick, result);
  return result;
}

function toldResult(index: number, view: View, formValid: boolean, memo: Memo): ScaleResult {
  const scale = at(view.plan.scales, index);
  const key = resultKey(scale, view, formValid);
  return remembered(memo, key, () => scoreScale(scale, view, formValid));
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
  for (let index = 0; index < sheet.length; index += 1) {
    const answer = sheet[index] as Answer;
    if (answer.state === 'given' || asked[index] === 'false') continue;
    if (at(plan.questions, index).scored) count += 1;
  }
  return count;
}
