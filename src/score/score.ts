import type { Answer, AnswerSheet } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanStep, PlanValidity } from '../plan/plan.ts';
import { holds } from './condition.ts';
import { closeGate, gateTruth, maybeUnasked, openGate } from './gate.ts';
import { isBlank } from './known.ts';
import {
  newMemo,
  quickKey,
  quickResult,
  remembered,
  rememberQuick,
  resultKey,
  withNorm,
  type Memo,
} from './memo.ts';
import { normFit } from './norm.ts';
import type { ScaleResult, Truth } from './result.ts';
import { scoreScale, settledUnasked } from './scale.ts';
import type { View } from './view.ts';

/** What the answers come to, before critical rules and tiers. */
export interface Scored {
  readonly view: View;
  /** Rules of `valid_if` that do not hold: of the whole, or of parts of a battery. */
  readonly broken: readonly PlanValidity[];
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
  const hasConditions = plan.steps.some((step) => step.step !== 'scale');
  const made = { memos: plan.scales.map(newMemo), allAsked: hasConditions ? null : allAsked(plan) };
  kept.set(plan, made);
  return made;
}

function allAsked(plan: Plan): Truth[] {
  return plan.questions.map(() => 'true');
}

/**
 * Works out which questions were asked and what each scale is, in the plan's order. The sheet has one answer for
 * each question of the plan; a shorter or longer one throws RangeError. `age` in completed years, where no answer says it. The
 * parts of a battery in `opened` are taken as asked, whatever their gates say.
 */
export function score(
  plan: Plan,
  sheet: AnswerSheet,
  age: number | null = null,
  opened: ReadonlySet<number> = NO_PARTS,
): Scored {
  if (sheet.length !== plan.questions.length) {
    throw new RangeError(
      `A sheet of ${String(sheet.length)} answers for ${String(plan.questions.length)} questions`,
    );
  }
  const { memos, allAsked: constant } = keptOf(plan);
  const work: Work = {
    asked: constant ?? allAsked(plan),
    scales: [],
    gates: plan.parts.map(() => 'true'),
    opened,
    memos,
  };
  const view: View = {
    plan,
    sheet,
    age,
    asked: work.asked,
    scales: work.scales,
    gates: work.gates,
    offPath: false,
  };
  workOut(view, work, NONE);
  const broken = brokenForms(view);
  if (broken.length > 0)
    workOut(
      view,
      work,
      broken.flatMap(({ scales }) => scales),
    );
  return { view, broken };
}

const NONE: readonly number[] = [];
const NO_PARTS: ReadonlySet<number> = new Set();

/** The rules of validity that do not hold: of the whole, or of each part of a battery. */
function brokenForms(view: View): readonly PlanValidity[] {
  const { validity, parts } = view.plan;
  if (validity === null && parts.length === 0) return [];
  const rules = [validity, ...parts.map((part) => part.validity)].filter((rule) => rule !== null);
  return rules.filter((rule) => !isValid(rule, view));
}

/** What is filled in, step by step. */
interface Work {
  readonly asked: Truth[];
  readonly scales: ScaleResult[];
  readonly gates: Truth[];
  readonly opened: ReadonlySet<number>;
  readonly memos: readonly Memo[];
}

/** Takes the steps of the plan; `withoutValue` are the scales that a form which is not valid gives no value to. */
function workOut(view: View, work: Work, withoutValue: readonly number[]): void {
  const { steps } = view.plan;
  // Of the part whose steps these are; always open where there are no parts.
  let gate: Truth = 'true';
  for (let index = 0; index < steps.length; index += 1) {
    const step = at(steps, index);
    if (step.step === 'scale') {
      work.scales[step.index] = gatedResult(
        step.index,
        gate,
        view,
        !withoutValue.includes(step.index),
        work.memos,
      );
    } else if (step.step === 'ask') {
      if (gate !== 'false') work.asked[step.index] = holds(step.askIf, view);
    } else gate = takeGate(step, gate, view, work);
  }
}

function takeGate(
  { step, part: index }: Extract<PlanStep, { readonly step: 'gate' | 'end' }>,
  gate: Truth,
  view: View,
  { asked, gates, opened }: Work,
): Truth {
  const part = at(view.plan.parts, index);
  if (step === 'end') {
    closeGate(part, gate, asked);
    return 'true';
  }
  const truth = opened.has(index) ? 'true' : gateTruth(part, view);
  gates[index] = truth;
  openGate(part, truth, asked);
  return truth;
}

function gatedResult(
  index: number,
  gate: Truth,
  view: View,
  formValid: boolean,
  memos: readonly Memo[],
): ScaleResult {
  const scale = at(view.plan.scales, index);
  if (gate === 'false') return settledUnasked(scale, normFit(scale, view));
  const result = resultOf(index, view, formValid, memos);
  return gate === 'true' ? result : maybeUnasked(result);
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
  const norm = normFit(scale, view);
  const key = withNorm(resultKey(scale, view, formValid), norm);
  return remembered(memo, key, () => scoreScale(scale, view, formValid, norm));
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
