import { fromTable } from '../plan/fraction.ts';
import { hull, type Hull, type Part } from '../plan/hull.ts';
import type { PlanScale } from '../plan/plan.ts';
import { add, divide, most, ZERO, type Rational } from '../plan/rational.ts';
import { distinct, type ItemState } from './item.ts';

type Method = Exclude<PlanScale['method'], 'count'>;

/** Above this many, values are no longer listed one by one, and a scale is known by its ends only. */
const MOST_VALUES = 512;

/** What the counted items come to so far; weights matter for the mean alone. */
interface Total {
  readonly value: Rational;
  readonly weight: Rational;
}

function take(method: Method, total: Total | null, contribution: Rational, weight: Rational): Total {
  if (total === null) return { value: contribution, weight };
  if (method === 'max') return { value: most(total.value, contribution), weight };
  return { value: add(total.value, contribution), weight: add(total.weight, weight) };
}

function finish(method: Method, { value, weight }: Total): Rational {
  return method === 'mean' ? divide(value, weight) : value;
}

/** The value that a method makes of contributions, before transformation and rounding. At least one is needed. */
export function combine(
  method: Method,
  parts: readonly { readonly contribution: Rational; readonly weight: Rational }[],
): Rational {
  let total: Total | null = null;
  for (const { contribution, weight } of parts) total = take(method, total, contribution, weight);
  return total === null ? ZERO : finish(method, total);
}

/** Every raw value that a scale may take, sorted; null where they are too many, or where a number is open. */
export function possibleValues(
  method: Method,
  denominator: number,
  states: readonly ItemState[],
): readonly Rational[] | null {
  let totals: readonly (Total | null)[] = [null];
  for (const state of states) {
    if (state.state === 'left_out') continue;
    const weight = fromTable(state.item.weight, denominator);
    const values = state.state === 'counted' ? [state.contribution] : state.values;
    if (values === null || values.length * totals.length > MOST_VALUES * 8) return null;
    const next = totals.flatMap((total) => values.map((value) => take(method, total, value, weight)));
    totals = unique(state.state === 'open' && state.maybeLeftOut ? [...totals, ...next] : next);
    if (totals.length > MOST_VALUES) return null;
  }
  return distinct(totals.flatMap((total) => (total === null ? [] : [finish(method, total)])));
}

function unique(totals: readonly (Total | null)[]): readonly (Total | null)[] {
  const key = (total: Total | null) =>
    total === null
      ? ''
      : `${String(total.value.num)}/${String(total.value.den)} ${String(total.weight.num)}/${String(total.weight.den)}`;
  return [...new Map(totals.map((total) => [key(total), total])).values()];
}

/** The ends of what a scale may be, before transformation and rounding. */
export function possibleHull(method: Method, denominator: number, states: readonly ItemState[]): Hull {
  const parts = states.flatMap((state): readonly Part[] => {
    if (state.state === 'left_out') return [];
    const weight = fromTable(state.item.weight, denominator);
    if (state.state === 'counted') {
      return [{ lower: state.contribution, upper: state.contribution, weight, optional: false }];
    }
    return [{ lower: state.hull.lower, upper: state.hull.upper, weight, optional: state.maybeLeftOut }];
  });
  return hull(method, parts);
}
