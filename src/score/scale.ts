import { hullOf, type Hull, type ItemsMethod } from '../plan/hull.ts';
import type { PlanScale } from '../plan/plan.ts';
import { equal, fromNumber, least, most, type Rational } from '../plan/rational.ts';
import { applyRounding, transform, transformHull } from '../plan/transform.ts';
import { bandOf } from './band.ts';
import { holds } from './condition.ts';
import { filledValue, isOpen, knownItems } from './fill.ts';
import { distinct, itemStates, type ItemState } from './item.ts';
import { testTruths } from './tests.ts';
import { combine, possibleHull, possibleValues } from './possible.ts';
import { wholeValue } from './whole.ts';
import type { NoValueReason, ScaleResult, Truth } from './result.ts';
import type { View } from './view.ts';

/** A value on its way: raw, transformed, and as the scale shows it. */
export interface ScaleValue {
  readonly raw: Rational;
  /** After times and plus, before rounding. */
  readonly exact: Rational;
  readonly value: Rational;
}

/** Works out one scale from the answers. `formValid` is whether `valid_if` lets it have a value. */
export function scoreScale(scale: PlanScale, view: View, formValid: boolean): ScaleResult {
  const { method } = scale;
  if (method === 'count') return countResult(scale, view, formValid);
  const whole = wholeValue(scale, view);
  if (whole !== null) return settledResult(scale, finishValue(scale, whole), scale.items.length, formValid);
  return itemsResult(scale, method, itemStates(scale, view), formValid);
}

/**
 * The value of a scale of items, with its steps; null where the answers and the missing rule give none. `bounds` is
 * what the answers can still come to: a filled value never lies beyond.
 */
export function scaleValue(
  scale: PlanScale,
  method: ItemsMethod,
  states: readonly ItemState[],
  bounds: Hull,
): ScaleValue | null {
  if (!states.some(isOpen)) return finishValue(scale, combine(method, knownItems(states, scale.denominator)));
  const raw = filledValue(method, scale.denominator, scale.missing, states);
  return raw && finishFilled(scale, raw, bounds);
}

function finishValue(scale: PlanScale, raw: Rational): ScaleValue {
  const exact = transform(raw, scale);
  return { raw, exact, value: applyRounding(exact, scale.round) };
}

/** Filling and its rounding may overshoot, as where a blank's question has a smaller range than the answered ones. */
function finishFilled(scale: PlanScale, raw: Rational, { lower, upper }: Hull): ScaleValue {
  const exact = transform(raw, scale);
  const rounded = applyRounding(applyRounding(exact, scale.missing?.round ?? null), scale.round);
  const raised = lower === null ? rounded : most(lower, rounded);
  const value = upper === null ? raised : least(upper, raised);
  return equal(value, rounded) ? { raw, exact, value } : { raw, exact: value, value };
}

function itemsResult(
  scale: PlanScale,
  method: ItemsMethod,
  states: readonly ItemState[],
  formValid: boolean,
): ScaleResult {
  const counting = states.filter((state) => state.state !== 'left_out');
  if (counting.length === 0) return settledUnasked(scale);
  const open = counting.filter(isOpen);
  if (open.length === 0) {
    const value = finishValue(scale, combine(method, knownItems(counting, scale.denominator)));
    return settledResult(scale, value, counting.length, formValid);
  }
  const raw = possibleValues(method, scale.denominator, states);
  const possible = raw && distinct(raw.map((value) => finishValue(scale, value).value));
  const bounds = possible
    ? hullOf(possible)
    : transformHull(possibleHull(method, scale.denominator, states), scale);
  return result(scale, {
    found: scaleValue(scale, method, states, bounds),
    formValid,
    possible,
    hull: bounds,
    open: true,
    maybeNotAsked: counting.every((state) => isOpen(state) && state.maybeLeftOut),
    answered: counting.length - open.filter((state) => state.assumed === null).length,
    of: counting.length,
  });
}

/** With nothing open there is one value that the scale can have. */
function settledResult(scale: PlanScale, found: ScaleValue, count: number, formValid: boolean): ScaleResult {
  const { value } = found;
  return result(scale, {
    found,
    formValid,
    possible: [value],
    hull: { lower: value, upper: value },
    open: false,
    maybeNotAsked: false,
    answered: count,
    of: count,
  });
}

/** A count of conditions: those open may each hold or not, whatever the others do. */
function countResult(scale: PlanScale, view: View, formValid: boolean): ScaleResult {
  const truths = scale.conditions.map((condition) => holds(condition, view));
  const { sure, open } = tally(truths);
  const counts = Array.from({ length: open + 1 }, (_, extra) => fromNumber(sure + extra));
  const possible = distinct(counts.map((count) => finishValue(scale, count).value));
  const bounds = hullOf(possible);
  return result(scale, {
    found: countValue(scale, truths, bounds),
    formValid,
    possible,
    hull: bounds,
    open: open > 0,
    maybeNotAsked: false,
    answered: truths.length - open,
    of: truths.length,
  });
}

/** The value of a count. Its only missing rule is *least*: what is open counts as not holding. */
export function countValue(scale: PlanScale, truths: readonly Truth[], bounds: Hull): ScaleValue | null {
  const { sure, open } = tally(truths);
  if (open === 0) return finishValue(scale, fromNumber(sure));
  if (scale.missing === null || open > scale.missing.allow) return null;
  return finishFilled(scale, fromNumber(sure), bounds);
}

function tally(truths: readonly Truth[]): { readonly sure: number; readonly open: number } {
  return {
    sure: truths.filter((truth) => truth === 'true').length,
    open: truths.filter((truth) => truth === 'unknown').length,
  };
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

function whyNone({ formValid, answered, of }: Findings): NoValueReason {
  if (!formValid) return 'form_not_valid';
  return answered === of ? 'maybe_not_asked' : 'too_many_missing';
}

function result(scale: PlanScale, known: Findings): ScaleResult {
  const value = known.formValid && known.found !== null ? known.found.value : null;
  const band = value === null ? -1 : bandOf(scale.bands, value);
  return {
    value,
    noValue: value === null ? whyNone(known) : null,
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
