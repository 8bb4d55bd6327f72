import type { Answer, AnswerSheet } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanStep, PlanValidity } from '../plan/plan.ts';
import { holds } from './condition.ts';
import { behindGate, closeGate, gateTruth, openGate, type OpenGate } from './gate.ts';
import { isBlank } from './known.ts';
import { normFit } from './norm.ts';
import type { ScaleResult, Truth } from './result.ts';
import { scoreScale, settledUnasked } from './scale.ts';
import type { View } from './view.ts';
import type { PartIndex, ScaleIndex } from '../plan/positions.ts';

/** The scored answers, before critical rules and tiers. */
export interface Scored {
  readonly view: View;
  /** `valid_if` rules that do not hold, of the whole or of parts of a battery. */
  readonly broken: readonly PlanValidity[];
}

/**
 * Computes one scale of the plan, by position, from the view so far. `formValid`: whether `valid_if` allows a value.
 * `gate`: state of its part's gate. A caller that scores many learners can pass a caching function, which must give
 * the same results as the default.
 */
export type ScaleOf = (index: ScaleIndex, view: View, formValid: boolean, gate: OpenGate) => ScaleResult;

/** The default: computes each scale anew. */
const scoreScaleAt: ScaleOf = (index, view, formValid, gate) => {
  const scale = entryAt(view.plan.scales, index);
  return behindGate(scoreScale(scale, view, formValid, normFit(scale, view)), gate);
};

/**
 * Evaluates which questions were asked, and all scales, in the plan's order. The sheet must have one answer per
 * question of the plan; throws RangeError otherwise. `age`: in completed years, used if no answer gives it. `opened`:
 * parts of a battery that count as asked, regardless of their gates.
 */
export function score(
  plan: Plan,
  sheet: AnswerSheet,
  age: number | null = null,
  opened: ReadonlySet<PartIndex> = NO_PARTS,
  scaleOf: ScaleOf = scoreScaleAt,
): Scored {
  if (sheet.length !== plan.questions.length) {
    throw new RangeError(
      `A sheet of ${String(sheet.length)} answers for ${String(plan.questions.length)} questions`,
    );
  }
  const work: Work = {
    asked: plan.questions.map(() => 'true'),
    scales: [],
    gates: plan.parts.map(() => 'true'),
    opened,
    scaleOf,
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

const NONE: readonly ScaleIndex[] = [];
const NO_PARTS: ReadonlySet<PartIndex> = new Set();

/** Returns the `valid_if` rules that do not hold, of the whole and of each part of a battery. */
function brokenForms(view: View): readonly PlanValidity[] {
  const { validity, parts } = view.plan;
  if (validity === null && parts.length === 0) return [];
  const rules = [validity, ...parts.map((part) => part.validity)].filter((rule) => rule !== null);
  return rules.filter((rule) => !isValid(rule, view));
}

/** Intermediate state, filled in step by step. */
interface Work {
  readonly asked: Truth[];
  readonly scales: ScaleResult[];
  readonly gates: Truth[];
  readonly opened: ReadonlySet<PartIndex>;
  readonly scaleOf: ScaleOf;
}

/** Runs the plan's steps. `withoutValue`: scales that have no value because their form is not valid. */
function workOut(view: View, work: Work, withoutValue: readonly ScaleIndex[]): void {
  const { steps } = view.plan;
  // Gate of the current part; always open without parts.
  let gate: Truth = 'true';
  for (let index = 0; index < steps.length; index += 1) {
    const step = entryAt(steps, index);
    if (step.step === 'scale') {
      work.scales[step.index] = gatedResult(
        step.index,
        gate,
        view,
        !withoutValue.includes(step.index),
        work.scaleOf,
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
  const part = entryAt(view.plan.parts, index);
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
  index: ScaleIndex,
  gate: Truth,
  view: View,
  formValid: boolean,
  scaleOf: ScaleOf,
): ScaleResult {
  if (gate !== 'false') return scaleOf(index, view, formValid, gate);
  const scale = entryAt(view.plan.scales, index);
  return settledUnasked(scale, normFit(scale, view));
}

/** Blank, refused and *not sure* answers count as missing; a question that was not asked does not. */
function isValid(validity: PlanValidity, view: View): boolean {
  const blanks = validity.questions.filter((question) => isBlank(question, view));
  return blanks.length <= validity.missingAtMost;
}

/** Counts the unanswered questions among those that rules or scales use and that were, or may have been, asked. */
export function countUnanswered(view: View): number {
  const { plan, sheet, asked } = view;
  let count = 0;
  for (let index = 0; index < sheet.length; index += 1) {
    const answer = sheet[index] as Answer;
    if (answer.state === 'given' || asked[index] === 'false') continue;
    if (entryAt(plan.questions, index).scored) count += 1;
  }
  return count;
}
