import type { Hull } from '../plan/hull.ts';
import type { PlanScale } from '../plan/plan.ts';
import { fromNumber, round, type Rational } from '../plan/rational.ts';
import { applyRounding, transform, transformHull } from '../plan/transform.ts';
import { bandOf } from './band.ts';
import { holds } from './condition.ts';
import { filledValue, isOpen, knownItems } from './fill.ts';
import { distinct, itemStates, type ItemState } from './item.ts';
import { testTruths } from './tests.ts';
import { combine, possibleHull, possibleValues } from './possible.ts';
import type { NoValueReason, ScaleResult, Truth } from './result.ts';
import type { View } from './view.ts';

/** A value on its way: raw, transformed, and as the scale shows it. */
export interface ScaleValue {
  readonly raw: Rational;
  /** After times and plus, before rounding. */
  readonly exact: Rational;
  readonly value: Rational;
  readonly filled: boolean;
}

/** Works out one scale from the answers. `formValid` is whether `valid_if` lets it have a value. */
export function scoreScale(scale: PlanScale, view: View, formValid: boolean): ScaleResult {
  return scale.method === 'count'
    ? countResult(scale, view, formValid)
    : itemsResult(scale, itemStates(scale, view), formValid);
}

/** The value of a scale of items, with its steps; null where the answers and the missing rule give none. */
export function scaleValue(scale: PlanScale, states: readonly ItemState[]): ScaleValue | null {
  if (scale.method === 'count' || states.every((state) => state.state === 'left_out')) return null;
  const filled = states.some(isOpen);
  const raw = filled
    ? filledValue(scale.method, scale.denominator, scale.missing, states)
    : combine(scale.method, knownItems(states, scale.denominator));
  return raw === null ? null : finishValue(scale, raw, filled);
}

function finishValue(scale: PlanScale, raw: Rational, filled: boolean): ScaleValue {
  const exact = transform(raw, scale);
  const rounding = filled ? (scale.missing?.round ?? null) : null;
  const rounded = rounding === null ? exact : round(exact, rounding.mode, rounding.decimals);
  return { raw, exact, value: applyRounding(rounded, scale.round), filled };
}

function itemsResult(scale: PlanScale, states: readonly ItemState[], formValid: boolean): ScaleResult {
  const method = scale.method === 'count' ? 'sum' : scale.method;
  const counting = states.filter((state) => state.state !== 'left_out');
  const open = counting.filter(isOpen);
  if (counting.length === 0) return settledUnasked(scale);
  const raw = possibleValues(method, scale.denominator, states);
  const possible = raw && distinct(raw.map((value) => finishValue(scale, value, false).value));
  const found = scaleValue(scale, states);
  return result(scale, {
    found,
    formValid,
    possible,
    hull:
      possible === null
        ? transformHull(possibleHull(method, scale.denominator, states), scale)
        : ends(possible),
    open: open.length > 0,
    maybeNotAsked: counting.every((state) => isOpen(state) && state.maybeLeftOut),
    answered: counting.length - open.filter((state) => state.assumed === null).length,
    of: counting.length,
  });
}

/** A count of conditions: those open may each hold or not, whatever the others do. */
function countResult(scale: PlanScale, view: View, formValid: boolean): ScaleResult {
  const truths = scale.conditions.map((condition) => holds(condition, view));
  const { sure, open } = tally(truths);
  const possible = Array.from(
    { length: open + 1 },
    (_, extra) => finishValue(scale, fromNumber(sure + extra), false).value,
  );
  return result(scale, {
    found: countValue(scale, truths),
    formValid,
    possible: distinct(possible),
    hull: ends(distinct(possible)),
    open: open > 0,
    maybeNotAsked: false,
    answered: truths.length - open,
    of: truths.length,
  });
}

/** The value of a count. Its only missing rule is *least*: what is open counts as not holding. */
export function countValue(scale: PlanScale, truths: readonly Truth[]): ScaleValue | null {
  const { sure, open } = tally(truths);
  if (open > (scale.missing?.allow ?? 0)) return null;
  return finishValue(scale, fromNumber(sure), open > 0);
}

function tally(truths: readonly Truth[]): { readonly sure: number; readonly open: number } {
  return {
    sure: truths.filter((truth) => truth === 'true').length,
    open: truths.filter((truth) => truth === 'unknown').length,
  };
}

function ends(sorted: readonly Rational[]): Hull {
  return { lower: sorted[0] ?? null, upper: sorted.at(-1) ?? null };
}

interface Findings {
  readonly found: ScaleValue | null;
  readonly formValid: boolean;
  readonly possible: readonly Rational[] | null;
  readonly hull: Hull;
  readonly open: boolean;
  readonly maybeNotAsked: boolean;
  readonly answered: number;
  readonly of: number;
}

function result(scale: PlanScale, known: Findings): ScaleResult {
  const value = known.formValid && known.found !== null ? known.found.value : null;
  const reason: NoValueReason = known.formValid ? 'too_many_missing' : 'form_not_valid';
  const band = value === null ? -1 : bandOf(scale.bands, value);
  return {
    value,
    noValue: value === null ? reason : null,
    filled: value !== null && known.open,
    lower: known.hull.lower,
    upper: known.hull.upper,
    possible: known.possible,
    maybeNotAsked: known.maybeNotAsked,
    open: known.open,
    band: band < 0 ? null : band,
    truths: testTruths(scale, {
      ...known.hull,
      possible: known.possible,
      maybeNotAsked: known.maybeNotAsked,
    }),
    answered: known.answered,
    of: known.of,
  };
}

/** The same scale, had it come out at one value. */
export function settledAt(scale: PlanScale, result: ScaleResult, value: Rational): ScaleResult {
  const range = { lower: value, upper: value, possible: [value], maybeNotAsked: false };
  return { ...result, ...range, value, noValue: null, open: false, truths: testTruths(scale, range) };
}

/** The same scale, had none of its questions been asked: every test on it fails. */
export function settledUnasked(scale: PlanScale): ScaleResult {
  return {
    value: null,
    noValue: 'not_asked',
    filled: false,
    lower: null,
    upper: null,
    possible: [],
    maybeNotAsked: true,
    open: false,
    band: null,
    truths: scale.tests.map(() => 'false'),
    answered: 0,
    of: 0,
  };
}
