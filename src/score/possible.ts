import { resultBounds, type Bounds, type ItemsMethod, type ContributionBounds } from '../plan/bounds.ts';
import { add, divide, most, type Rational } from '../plan/rational.ts';
import { distinct, itemWeight, type ItemState } from './item.ts';

/** Above this number, possible values are not listed, and only the bounds of a scale are known. */
const MAX_VALUES = 512;

/** Running total of the counted items. Only the mean needs the weight. */
interface Total {
  readonly value: Rational;
  readonly weight: Rational;
}

function join(method: ItemsMethod, a: Total, b: Total): Total {
  if (method === 'max') return { value: most(a.value, b.value), weight: b.weight };
  return { value: add(a.value, b.value), weight: add(a.weight, b.weight) };
}

function finish(method: ItemsMethod, { value, weight }: Total): Rational {
  return method === 'mean' ? divide(value, weight) : value;
}

/** Combines contributions by a method, before transformation and rounding. There must be at least one. */
export function combine(
  method: ItemsMethod,
  contributions: readonly { readonly contribution: Rational; readonly weight: Rational }[],
): Rational {
  const totals = contributions.map(({ contribution, weight }): Total => ({ value: contribution, weight }));
  return finish(
    method,
    totals.reduce((a, b) => join(method, a, b)),
  );
}

/** Returns all possible raw values of a scale, sorted; null if there are too many, or if a number is open. */
export function possibleValues(
  method: ItemsMethod,
  denominator: number,
  states: readonly ItemState[],
): readonly Rational[] | null {
  let totals: readonly (Total | null)[] = [null];
  for (const state of states) {
    if (state.state === 'left_out') continue;
    const weight = itemWeight(state.item, denominator);
    const values = state.state === 'counted' ? [state.contribution] : state.values;
    if (values === null || values.length * totals.length > MAX_VALUES * 8) return null;
    const next = totals.flatMap((total) =>
      values.map((value) => (total === null ? { value, weight } : join(method, total, { value, weight }))),
    );
    // Adding the same contribution to distinct totals keeps them distinct. Only a maximum can merge them.
    if (state.state === 'counted' && method !== 'max') totals = next;
    else totals = unique(state.state === 'open' && state.maybeLeftOut ? [...totals, ...next] : next);
    if (totals.length > MAX_VALUES) return null;
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

/** Returns the bounds of a scale's raw value, before transformation and rounding. */
export function possibleBounds(
  method: ItemsMethod,
  denominator: number,
  states: readonly ItemState[],
): Bounds {
  const contributions = states.flatMap((state): readonly ContributionBounds[] => {
    if (state.state === 'left_out') return [];
    const weight = itemWeight(state.item, denominator);
    if (state.state === 'counted') {
      return [{ lower: state.contribution, upper: state.contribution, weight, optional: false }];
    }
    return [{ lower: state.bounds.lower, upper: state.bounds.upper, weight, optional: state.maybeLeftOut }];
  });
  return resultBounds(method, contributions);
}
