import type { PlanPart } from '../plan/plan.ts';
import { holds } from './condition.ts';
import type { ScaleResult, Truth } from './result.ts';
import { either } from './truth.ts';
import type { View } from './view.ts';

/**
 * Whether a part of a battery is asked. Where its gate cannot be told, the battery may declare that the part is asked all
 * the same (`undecided: ask`): what a register lacks is then no reason not to listen to the learner.
 */
export function gateTruth({ askIf, undecided }: PlanPart, view: View): Truth {
  const truth = askIf === null ? 'true' : holds(askIf, view);
  return truth === 'unknown' && undecided === 'ask' ? 'true' : truth;
}

/** Before a part's own conditions are looked at: behind a shut gate nothing is asked. */
export function openGate({ questions: [first, end] }: PlanPart, gate: Truth, asked: Truth[]): void {
  asked.fill(gate === 'false' ? 'false' : 'true', first, end);
}

/**
 * After them. Where nobody can tell whether the gate is open, the part was worked out as if it were; what looks at it from
 * outside sees that each of its questions may not have been asked.
 */
export function closeGate({ questions: [first, end] }: PlanPart, gate: Truth, asked: Truth[]): void {
  if (gate !== 'unknown') return;
  for (let index = first; index < end; index += 1) if (asked[index] === 'true') asked[index] = 'unknown';
}

/** A gate that is open, or may be. */
export type OpenGate = Exclude<Truth, 'false'>;

/** A scale as it stands behind its gate; where that may be shut: what the scale would be, or not asked at all. */
export function behindGate(result: ScaleResult, gate: OpenGate): ScaleResult {
  if (gate === 'true' || result.noValue === 'not_asked') return result;
  return {
    ...result,
    value: null,
    noValue: result.noValue ?? 'maybe_not_asked',
    filled: false,
    band: null,
    open: true,
    maybeNotAsked: true,
    truths: result.truths.map((truth) => either(truth, 'false')),
  };
}
