import { URGENCIES } from '../definition/schema/urgencies.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanCritical, TierId } from '../plan/plan.ts';
import type { Truth } from '../score/result.ts';
import type { View } from '../score/view.ts';
import type { CriticalState, Safety } from './result.ts';
import { higherTier } from './rules.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * Returns the state of each critical rule: by the answers, by a dropped row of the same learner, or covered by a rule
 * about the same topic. Only a rule that holds covers another.
 */
export function criticalStates(
  { critical }: Plan,
  truths: readonly Truth[],
  dropped: ReadonlySet<number> = NONE,
): readonly CriticalState[] {
  if (dropped.size === 0 && !truths.includes('true')) return truths;
  const held = critical.map((_, position): CriticalState => {
    const truth = entryAt(truths, position);
    return truth !== 'true' && dropped.has(position) ? 'dropped_row' : truth;
  });
  return held.map((state, position) => (isCovered(critical, held, position) ? 'covered' : state));
}

function isCovered(
  critical: readonly PlanCritical[],
  held: readonly CriticalState[],
  position: number,
): boolean {
  const state = entryAt(held, position);
  if (state === 'false') return false;
  const isHeld = (other: number) => isHolding(entryAt(held, other));
  const { twins } = entryAt(critical, position);
  // If a rule holds in one form of a questionnaire, it is not open in another form.
  if (state === 'unknown') return twins.some(isHeld);
  const isWeaker = critical.some(({ covers }, other) => covers.includes(position) && isHeld(other));
  return isWeaker || twins.some((other) => isHeld(other) && goesBefore(critical, other, position));
}

/** The rule with the shorter deadline comes first; of two equal ones, the first in the plan. */
function goesBefore(critical: readonly PlanCritical[], one: number, other: number): boolean {
  const rank = (position: number) => URGENCIES.indexOf(entryAt(critical, position).urgency);
  return rank(one) === rank(other) ? one < other : rank(one) < rank(other);
}

/** Returns the rules that a rule covers, in the plan's order, including those covered through covered rules. */
export function coveredBy(
  { critical }: Plan,
  states: readonly CriticalState[],
  position: number,
): readonly number[] {
  const found = new Set<number>();
  const look = (from: number): void => {
    const { covers, twins } = entryAt(critical, from);
    for (const other of [...covers, ...twins]) {
      if (found.has(other) || other === position || entryAt(states, other) !== 'covered') continue;
      found.add(other);
      look(other);
    }
  };
  look(position);
  return [...found].sort((a, b) => a - b);
}

/** Whether a rule in this state holds, with or without its own alert. */
export function isHolding(state: CriticalState): boolean {
  return state !== 'false' && state !== 'unknown';
}

/** Derives a learner's safety from the states of the critical rules. */
export function safetyOf({ critical }: Plan, states: readonly CriticalState[], { gates }: View): Safety {
  if (states.some(isHolding)) return 'holds';
  if (states.includes('unknown')) return 'unknown';
  const isAsked = ({ part }: PlanCritical) => part === null || entryAt(gates, part) !== 'false';
  return critical.some(isAsked) ? 'clear' : 'not_asked';
}

/**
 * The highest tier of the critical rules: `atLeast` of those that hold, `atMost` also of those that cannot be
 * excluded.
 */
export interface CriticalTiers {
  readonly atLeast: TierId;
  readonly atMost: TierId;
}

export function criticalTiers({ critical }: Plan, states: readonly CriticalState[]): CriticalTiers {
  let atLeast: TierId = 'universal';
  let atMost: TierId = 'universal';
  for (const [position, { tier }] of critical.entries()) {
    const state = entryAt(states, position);
    if (state === 'false') continue;
    atMost = higherTier(atMost, tier);
    if (isHolding(state)) atLeast = higherTier(atLeast, tier);
  }
  return { atLeast, atMost };
}
