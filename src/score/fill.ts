import { fromTable } from '../plan/fraction.ts';
import type { PlanMissing, PlanScale } from '../plan/plan.ts';
import { add, divide, multiply, subtract, ZERO, type Rational } from '../plan/rational.ts';
import type { CountedItem, ItemState, OpenItem } from './item.ts';
import { combine } from './possible.ts';

type Method = Exclude<PlanScale['method'], 'count'>;

/** An item with what the value takes it for. */
export interface KnownItem {
  readonly item: CountedItem['item'];
  readonly contribution: Rational;
  readonly reach: CountedItem['reach'];
  readonly weight: Rational;
}

export function isOpen(state: ItemState): state is OpenItem {
  return state.state === 'open';
}

/** Items that the value can stand on: counted ones, and open ones that something is assumed for. */
export function knownItems(states: readonly ItemState[], denominator: number): readonly KnownItem[] {
  return states.flatMap((state) => {
    if (state.state === 'left_out') return [];
    const contribution = state.state === 'counted' ? state.contribution : state.assumed;
    if (contribution === null) return [];
    return [
      {
        item: state.item,
        contribution,
        reach: state.reach,
        weight: fromTable(state.item.weight, denominator),
      },
    ];
  });
}

/**
 * The raw value of a scale with open items; null where its rule does not allow one.
 *
 * prorate: least + (value − least) × range of all ÷ range of the answered, on reversed and weighted points; for
 * items of equal range that is the mean of the answered times their number. mean: each blank counts as its weight
 * in the mean of the answered. least: each blank counts as its lowest points.
 */
export function filledValue(
  method: Method,
  denominator: number,
  rule: PlanMissing | null,
  states: readonly ItemState[],
): Rational | null {
  const known = knownItems(states, denominator);
  const open = states.filter(isOpen);
  const blanks = open.filter((state) => state.blank).length;
  if (blanks > 0 && (rule === null || blanks > rule.allow)) return null;
  const gaps = open.filter((state) => state.assumed === null);
  if (gaps.length === 0 || rule === null) return combine(method, known);
  if (rule.fill === 'least') return withLeast(method, denominator, known, gaps);
  if (known.length === 0) return null;
  const sum = total(known.map((item) => item.contribution));
  const weight = total(known.map((item) => item.weight));
  const allWeight = add(weight, total(gaps.map((gap) => fromTable(gap.item.weight, denominator))));
  const whole = rule.fill === 'mean' ? divide(multiply(sum, allWeight), weight) : prorated(sum, known, gaps);
  if (whole === null) return null;
  return method === 'mean' ? divide(whole, allWeight) : whole;
}

function total(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

function withLeast(
  method: Method,
  denominator: number,
  known: readonly KnownItem[],
  gaps: readonly OpenItem[],
): Rational | null {
  const lowest = gaps.flatMap((gap) => {
    if (gap.reach.lower === null) return [];
    return [{ contribution: gap.reach.lower, weight: fromTable(gap.item.weight, denominator) }];
  });
  return lowest.length < gaps.length ? null : combine(method, [...known, ...lowest]);
}

/** null where a range is open, or where the answered items could not have differed. */
function prorated(sum: Rational, known: readonly KnownItem[], gaps: readonly OpenItem[]): Rational | null {
  const ends = (end: 'lower' | 'upper', of: readonly { readonly reach: CountedItem['reach'] }[]) => {
    const values = of.map((item) => item.reach[end]);
    return values.includes(null) ? null : total(values.filter((value) => value !== null));
  };
  const least = ends('lower', known);
  const most = ends('upper', known);
  const gapLeast = ends('lower', gaps);
  const gapMost = ends('upper', gaps);
  if (least === null || most === null || gapLeast === null || gapMost === null) return null;
  const answered = subtract(most, least);
  if (answered.num === 0n) return null;
  const all = add(answered, subtract(gapMost, gapLeast));
  return add(add(least, gapLeast), divide(multiply(subtract(sum, least), all), answered));
}
