import type { PlanPart } from '../plan/plan.ts';
import { holds } from './condition.ts';
import type { ScaleResult, Truth } from './result.ts';
import { either } from './truth.ts';
import type { View } from './view.ts';

/**
 * Whether a part of a battery is asked. If the gate is unknown, the battery may declare that the part is asked anyway
 * (`undecided: ask`): gaps in a register should not prevent asking the learner.
 */
export function gateTruth({ askIf, undecided }: PlanPart, view: View): Truth {
  const truth = askIf === null ? 'true' : holds(askIf, view);
  return truth === 'unknown' && undecided === 'ask' ? 'true' : truth;
}

/** Called before a part's own conditions are evaluated. Behind a closed gate nothing is asked. */
export function openGate({ questions: [first, end] }: PlanPart, gate: Truth, asked: Truth[]): void {
  asked.fill(gate === 'false' ? 'false' : 'true', first, end);
}

/**
 * Called after a part's own conditions. If the gate is unknown, the part was evaluated as if it were open. From
 * outside, each of its questions may not have been asked.
 */
export function closeGate({ questions: [first, end] }: PlanPart, gate: Truth, asked: Truth[]): void {
  if (gate !== 'unknown') return;
  for (let index = first; index < end; index += 1) if (asked[index] === 'true') asked[index] = 'unknown';
}

/** A gate that is open or unknown. */
export type OpenGate = Exclude<Truth, 'false'>;

/**
 * Returns a scale's result as seen through its gate. If the gate is unknown, the scale has either this result or was
 * not asked.
 */
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
