import type { ItemsMethod } from '../plan/bounds.ts';
import type { PlanMissing } from '../plan/plan.ts';
import { add, divide, multiply, subtract, ZERO, type Rational } from '../plan/rational.ts';
import { itemWeight, type CountedItem, type ItemState, type OpenItem } from './item.ts';
import { combine } from './possible.ts';

/** An item with the contribution used for the scale's value. */
export interface KnownItem {
  readonly item: CountedItem['item'];
  readonly contribution: Rational;
  readonly reach: CountedItem['reach'];
  readonly weight: Rational;
}

export function isOpen(state: ItemState): state is OpenItem {
  return state.state === 'open';
}

/** Returns the items on which the value can be based: counted ones, and open ones with an assumed contribution. */
export function knownItems(states: readonly ItemState[], denominator: number): readonly KnownItem[] {
  return states.flatMap((state) => {
    if (state.state === 'left_out') return [];
    const contribution = state.state === 'counted' ? state.contribution : state.assumed;
    if (contribution === null) return [];
    const { item, reach } = state;
    return [{ item, contribution, reach, weight: itemWeight(item, denominator) }];
  });
}

/**
 * Returns the raw value of a scale with open items, or null if its missing rule does not allow one.
 *
 * prorate: minimum + (value − minimum) × range of all items ÷ range of the answered items, on reversed and weighted
 * points. For items of equal range, this is the mean of the answered items times the number of items. mean: each blank
 * counts as its weight times the mean of the answered items. least: each blank counts as its minimum.
 */
export function filledValue(
  method: ItemsMethod,
  denominator: number,
  rule: PlanMissing | null,
  states: readonly ItemState[],
): Rational | null {
  const known = knownItems(states, denominator);
  const open = states.filter(isOpen);
  const blanks = open.filter((state) => state.blank).length;
  if (blanks === 0) return combine(method, known);
  if (rule === null || blanks > rule.allow) return null;
  const gaps = open.filter((state) => state.assumed === null);
  if (gaps.length === 0) return combine(method, known);
  if (rule.fill === 'least') return withLeast(method, denominator, known, gaps);
  if (known.length === 0) return null;
  const sum = total(known.map((item) => item.contribution));
  const weight = total(known.map((item) => item.weight));
  const allWeight = add(weight, total(gaps.map((gap) => itemWeight(gap.item, denominator))));
  const whole = rule.fill === 'mean' ? divide(multiply(sum, allWeight), weight) : prorated(sum, known, gaps);
  if (whole === null) return null;
  return method === 'mean' ? divide(whole, allWeight) : whole;
}

function total(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

function withLeast(
  method: ItemsMethod,
  denominator: number,
  known: readonly KnownItem[],
  gaps: readonly OpenItem[],
): Rational | null {
  const lowest = gaps.flatMap((gap) => {
    if (gap.reach.lower === null) return [];
    return [{ contribution: gap.reach.lower, weight: itemWeight(gap.item, denominator) }];
  });
  return lowest.length < gaps.length ? null : combine(method, [...known, ...lowest]);
}

/** Returns null if a range is unbounded, or if the answered items have a range of zero. */
function prorated(sum: Rational, known: readonly KnownItem[], gaps: readonly OpenItem[]): Rational | null {
  const answered = reachOf(known);
  const blank = reachOf(gaps);
  if (answered === null || blank === null || answered.range.num === 0n) return null;
  const share = divide(subtract(sum, answered.least), answered.range);
  const all = add(answered.range, blank.range);
  return add(add(answered.least, blank.least), multiply(share, all));
}

interface Reach {
  readonly least: Rational;
  readonly range: Rational;
}

/** Returns the sum of the items' minimums, and their total range; null if any is unbounded. */
function reachOf(items: readonly { readonly reach: CountedItem['reach'] }[]): Reach | null {
  let least = ZERO;
  let range = ZERO;
  for (const { reach } of items) {
    if (reach.lower === null || reach.upper === null) return null;
    least = add(least, reach.lower);
    range = add(range, subtract(reach.upper, reach.lower));
  }
  return { least, range };
}
