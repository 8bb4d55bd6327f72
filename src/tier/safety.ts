import { URGENCIES } from '../definition/schema/urgencies.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanCritical, TierId } from '../plan/plan.ts';
import type { Truth } from '../score/result.ts';
import type { View } from '../score/view.ts';
import type { CriticalState, Safety } from './result.ts';
import { higherTier } from './rules.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * Where each critical rule stands: as the answers say, or by a dropped row of the same learner; and whether an alert
 * about the same thing stands for its own. Only a rule that holds covers another.
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
  // A questionnaire's rule that one of its forms has shown to hold is open in no other.
  if (state === 'unknown') return twins.some(isHeld);
  const isWeaker = critical.some(({ covers }, other) => covers.includes(position) && isHeld(other));
  return isWeaker || twins.some((other) => isHeld(other) && goesBefore(critical, other, position));
}

/** The nearer deadline leads; of two alike, the one that comes first. */
function goesBefore(critical: readonly PlanCritical[], one: number, other: number): boolean {
  const rank = (position: number) => URGENCIES.indexOf(entryAt(critical, position).urgency);
  return rank(one) === rank(other) ? one < other : rank(one) < rank(other);
}

/** The rules whose alert a rule's own stands for, in the plan's order; through rules that are covered themselves, too. */
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

/** Whether a rule in this state holds, with an alert of its own or without. */
export function isHolding(state: CriticalState): boolean {
  return state !== 'false' && state !== 'unknown';
}

/** What is known of a learner's safety, from where each critical rule stands. */
export function safetyOf({ critical }: Plan, states: readonly CriticalState[], { gates }: View): Safety {
  if (states.some(isHolding)) return 'holds';
  if (states.includes('unknown')) return 'unknown';
  const isAsked = ({ part }: PlanCritical) => part === null || entryAt(gates, part) !== 'false';
  return critical.some(isAsked) ? 'clear' : 'not_asked';
}

/** The highest tier that critical rules call for: those that hold, and those that hold or cannot be excluded. */
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
