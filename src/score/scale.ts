import { boundsOf, type Bounds, type ItemsMethod } from '../plan/bounds.ts';
import type { PlanScale } from '../plan/plan.ts';
import { equal, fromNumber, least, most, type Rational } from '../plan/rational.ts';
import { applyRounding, transform, transformBounds } from '../plan/transform.ts';
import { sharedBand } from './band.ts';
import { holds } from './condition.ts';
import { filledValue, isOpen, knownItems } from './fill.ts';
import { distinct, itemStates, type ItemState } from './item.ts';
import { sortingOf } from './norm.ts';
import { testTruths } from './tests.ts';
import { combine, possibleBounds, possibleValues } from './possible.ts';
import { completeValue } from './complete-value.ts';
import type { NormFit, NoValueReason, ScaleResult, Truth } from './result.ts';
import type { View } from './view.ts';

/** A value in its stages: raw, transformed, and as shown. */
export interface ScaleValue {
  readonly raw: Rational;
  /** After times and plus, before rounding. */
  readonly exact: Rational;
  readonly value: Rational;
}

/**
 * Computes one scale from the answers. `formValid`: whether `valid_if` allows a value. `norm`: the norm groups that
 * may apply (see `normFit`).
 */
export function scoreScale(
  scale: PlanScale,
  view: View,
  formValid: boolean,
  norm: NormFit | null,
): ScaleResult {
  const found = findingsOf(scale, view);
  return found === null ? settledUnasked(scale, norm) : result(scale, found, formValid, norm);
}

/** Returns null if none of its questions was asked. */
function findingsOf(scale: PlanScale, view: View): Findings | null {
  const { method } = scale;
  if (method === 'count') return countFindings(scale, view);
  const whole = completeValue(scale, view);
  if (whole !== null) return settledFindings(finishValue(scale, whole), scale.items.length);
  return itemsFindings(scale, method, itemStates(scale, view));
}

/**
 * Returns the value of a scale of items, with its stages; null if the answers and the missing rule give none. `bounds`
 * are those of the possible values: a filled value never lies outside.
 */
export function scaleValue(
  scale: PlanScale,
  method: ItemsMethod,
  states: readonly ItemState[],
  bounds: Bounds,
): ScaleValue | null {
  if (!states.some(isOpen)) return finishValue(scale, combine(method, knownItems(states, scale.denominator)));
  const raw = filledValue(method, scale.denominator, scale.missing, states);
  return raw && finishFilled(scale, raw, bounds);
}

function finishValue(scale: PlanScale, raw: Rational): ScaleValue {
  const exact = transform(raw, scale);
  return { raw, exact, value: applyRounding(exact, scale.round) };
}

/**
 * Filling or rounding may exceed the possible range, for example if the question of a blank has a smaller range than
 * the answered ones.
 */
function finishFilled(scale: PlanScale, raw: Rational, { lower, upper }: Bounds): ScaleValue {
  const exact = transform(raw, scale);
  const rounded = applyRounding(applyRounding(exact, scale.missing?.round ?? null), scale.round);
  const raised = lower === null ? rounded : most(lower, rounded);
  const value = upper === null ? raised : least(upper, raised);
  return equal(value, rounded) ? { raw, exact, value } : { raw, exact: value, value };
}

function itemsFindings(scale: PlanScale, method: ItemsMethod, states: readonly ItemState[]): Findings | null {
  const counting = states.filter((state) => state.state !== 'left_out');
  if (counting.length === 0) return null;
  const open = counting.filter(isOpen);
  if (open.length === 0) {
    const value = finishValue(scale, combine(method, knownItems(counting, scale.denominator)));
    return settledFindings(value, counting.length);
  }
  const raw = possibleValues(method, scale.denominator, states);
  const possible = raw && distinct(raw.map((value) => finishValue(scale, value).value));
  const bounds = possible
    ? boundsOf(possible)
    : transformBounds(possibleBounds(method, scale.denominator, states), scale);
  return {
    found: scaleValue(scale, method, states, bounds),
    possible,
    bounds,
    open: true,
    maybeNotAsked: counting.every((state) => isOpen(state) && state.maybeLeftOut),
    answered: counting.length - open.filter((state) => state.assumed === null).length,
    of: counting.length,
  };
}

/** With nothing open there is only one possible value. */
function settledFindings(found: ScaleValue, count: number): Findings {
  const { value } = found;
  return {
    found,
    possible: [value],
    bounds: { lower: value, upper: value },
    open: false,
    maybeNotAsked: false,
    answered: count,
    of: count,
  };
}

/** Counts conditions. Each unknown one may hold or not, independently of the others. */
function countFindings(scale: PlanScale, view: View): Findings {
  const truths = scale.conditions.map((condition) => holds(condition, view));
  const { sure, open } = tally(truths);
  const counts = Array.from({ length: open + 1 }, (_, extra) => fromNumber(sure + extra));
  const possible = distinct(counts.map((count) => finishValue(scale, count).value));
  const bounds = boundsOf(possible);
  return {
    found: countValue(scale, truths, bounds),
    possible,
    bounds,
    open: open > 0,
    maybeNotAsked: false,
    answered: truths.length - open,
    of: truths.length,
  };
}

/** Returns the value of a count. Its only missing rule is *least*: unknown conditions count as not holding. */
export function countValue(scale: PlanScale, truths: readonly Truth[], bounds: Bounds): ScaleValue | null {
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

/** What follows from the answers, before form validity and norms are considered. */
interface Findings {
  readonly found: ScaleValue | null;
  readonly possible: readonly Rational[] | null;
  readonly bounds: Bounds;
  readonly open: boolean;
  readonly maybeNotAsked: boolean;
  readonly answered: number;
  readonly of: number;
}

function whyNone({ answered, of }: Findings, formValid: boolean): NoValueReason {
  if (!formValid) return 'form_not_valid';
  return answered === of ? 'maybe_not_asked' : 'too_many_missing';
}

function result(scale: PlanScale, known: Findings, formValid: boolean, norm: NormFit | null): ScaleResult {
  const value = formValid && known.found !== null ? known.found.value : null;
  const sorting = sortingOf(scale, norm);
  const range = { ...known.bounds, possible: known.possible, maybeNotAsked: known.maybeNotAsked };
  return {
    value,
    noValue: value === null ? whyNone(known, formValid) : null,
    filled: value !== null && known.open,
    lower: known.bounds.lower,
    upper: known.bounds.upper,
    possible: known.possible,
    maybeNotAsked: known.maybeNotAsked,
    open: known.open,
    norm,
    band: value === null ? null : sharedBand(sorting, value),
    truths: testTruths(scale, range, sorting),
    answered: known.answered,
    of: known.of,
  };
}

/** Returns the result if the scale had this value, optionally under other norms. */
export function settledAt(
  scale: PlanScale,
  result: ScaleResult,
  value: Rational,
  norm = result.norm,
): ScaleResult {
  const range = { lower: value, upper: value, possible: [value], maybeNotAsked: false };
  const truths = testTruths(scale, range, sortingOf(scale, norm));
  return { ...result, ...range, value, noValue: null, open: false, norm, truths };
}

/** Returns the result if none of the scale's questions was asked: every test is false. */
export function settledUnasked(scale: PlanScale, norm: NormFit | null): ScaleResult {
  return {
    value: null,
    noValue: 'not_asked',
    filled: false,
    lower: null,
    upper: null,
    possible: [],
    maybeNotAsked: true,
    open: false,
    norm,
    band: null,
    truths: scale.tests.map(() => 'false'),
    answered: 0,
    of: 0,
  };
}
