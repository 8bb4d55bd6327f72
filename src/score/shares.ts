import type { PlanScale } from '../plan/plan.ts';
import {
  add,
  divide,
  equal,
  fromFraction,
  multiply,
  subtract,
  ZERO,
  type Rational,
} from '../plan/rational.ts';
import { holds } from './condition.ts';
import { knownItems, type KnownItem } from './fill.ts';
import { itemStates, itemWeight, type ItemState } from './item.ts';
import { countValue, scaleValue, type ScaleValue } from './scale.ts';
import type { ScaleResult } from './result.ts';
import type { View } from './view.ts';

/** A share of a value: of one item, of the constant `plus`, of filling in, or of rounding. */
export interface ExactShare {
  readonly from: 'question' | 'scale' | 'condition' | 'constant' | 'filled' | 'rounding';
  /** Position of the question, scale or condition. */
  readonly index: number | null;
  readonly share: Rational;
}

/**
 * The shares of a value. A maximum has no shares: `decidedBy` then lists the items that reach it, or none if a
 * filled-in value is the largest.
 */
export interface Shares {
  readonly shares: readonly ExactShare[];
  readonly decidedBy: readonly ExactShare[] | null;
}

const NO_SHARES: Shares = { shares: [], decidedBy: null };

/** Returns the shares that add up to a scale's value. Empty without a value. */
export function sharesOf(scale: PlanScale, result: ScaleResult, view: View): Shares {
  const { method } = scale;
  if (method === 'count') return countShares(scale, result, view);
  const states = itemStates(scale, view);
  const value = result.value && scaleValue(scale, method, states, result);
  if (value === null) return NO_SHARES;
  const known = knownItems(states, scale.denominator);
  if (method === 'max') return { shares: [], decidedBy: deciders(known, value) };
  const times = fromFraction(scale.times);
  const divisor = method === 'mean' ? totalWeight(scale, states) : null;
  const parts = known.map((item): ExactShare => {
    const part = divisor === null ? item.contribution : divide(item.contribution, divisor);
    return { ...named(item), share: multiply(part, times) };
  });
  return { shares: withRest(parts, scale, value), decidedBy: null };
}

function named({ item }: KnownItem): Pick<ExactShare, 'from' | 'index'> {
  return item.from === 'question'
    ? { from: 'question', index: item.question }
    : { from: 'scale', index: item.scale };
}

/** Returns the total weight of all items that count, answered or not: the divisor of the mean once all are known. */
function totalWeight(scale: PlanScale, states: readonly ItemState[]): Rational {
  const counting = states.filter((state) => state.state !== 'left_out');
  return counting.map((state) => itemWeight(state.item, scale.denominator)).reduce(add, ZERO);
}

function deciders(known: readonly KnownItem[], value: ScaleValue): readonly ExactShare[] {
  return known
    .filter((item) => equal(item.contribution, value.raw))
    .map((item) => ({ ...named(item), share: item.contribution }));
}

function countShares(scale: PlanScale, result: ScaleResult, view: View): Shares {
  const truths = scale.conditions.map((condition) => holds(condition, view));
  const value = result.value && countValue(scale, truths, result);
  if (value === null) return NO_SHARES;
  const times = fromFraction(scale.times);
  const held = truths.flatMap((truth, index) => (truth === 'true' ? [index] : []));
  const parts = held.map((index): ExactShare => ({ from: 'condition', index, share: times }));
  return { shares: withRest(parts, scale, value), decidedBy: null };
}

/** Appends the constant, filling in and rounding, if they are not zero. */
function withRest(parts: readonly ExactShare[], scale: PlanScale, value: ScaleValue): readonly ExactShare[] {
  const own = parts.map((part) => part.share).reduce(add, ZERO);
  const constant = fromFraction(scale.plus);
  const rest: readonly ExactShare[] = [
    { from: 'constant', index: null, share: constant },
    { from: 'filled', index: null, share: subtract(value.exact, add(own, constant)) },
    { from: 'rounding', index: null, share: subtract(value.value, value.exact) },
  ];
  return [...parts, ...rest.filter((part) => part.share.num !== 0n)];
}
