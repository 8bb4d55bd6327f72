import type { Definition, Scale } from '../definition/schema/schema.ts';
import { buildCondition, type Positions } from './build-condition.ts';
import {
  itemsDenominator,
  contributionBounds,
  planItem,
  rawItem,
  requireExactTotals,
  type RawItem,
} from './build-item.ts';
import { buildChange } from './build-change.ts';
import { buildNorms } from './build-norms.ts';
import { citeList } from './cited.ts';
import { decimalFraction, toFraction } from './fraction.ts';
import { resultBounds, type Bounds } from './bounds.ts';
import { methodOf, type Method } from './method.ts';
import type { PlanMissing, PlanQuestion, PlanRounding, PlanScale } from './plan.ts';
import { fromNumber, ZERO } from './rational.ts';
import { transformBounds } from './transform.ts';
import type { ScaleIndex } from './positions.ts';

/**
 * A scale without the fields that depend on other parts of the definition, which may be invalid: `lotse check` needs
 * only its range.
 */
export type BareScale = Omit<PlanScale, 'conditions' | 'bands' | 'norms' | 'change' | 'tests'>;

function rounding(mode: Scale['round'], decimals: number | undefined): PlanRounding | null {
  return mode === undefined ? null : { mode, decimals: decimals ?? 0 };
}

function buildMissing(rule: Scale['missing']): PlanMissing | null {
  if (rule === undefined) return null;
  return {
    allow: rule.allow,
    fill: rule.fill,
    round: rounding(rule.round, rule.decimals),
    cite: citeList(rule.cite),
  };
}

function reachOf({ method, conditions }: Method, items: readonly RawItem[]): Bounds {
  if (method === 'count') return { lower: ZERO, upper: fromNumber(conditions.length) };
  return resultBounds(method, items.map(contributionBounds));
}

/** Builds a scale. Its subscales must have been built; `scaleBounds` returns their bounds. */
export function buildScale(
  definition: Definition,
  id: string,
  scale: Scale,
  positions: Positions,
  questions: readonly PlanQuestion[],
  scaleBounds: (position: ScaleIndex) => Bounds,
): BareScale {
  const method = methodOf(scale);
  const raw = method.items.map((item) => rawItem(item, positions, scaleBounds));
  const denominator = itemsDenominator(raw);
  requireExactTotals(raw, denominator);
  const shown = {
    times: decimalFraction(scale.times ?? 1),
    plus: decimalFraction(scale.plus ?? 0),
    round: rounding(scale.round, scale.decimals),
  };
  const range = transformBounds(reachOf(method, raw), shown);
  return {
    id,
    title: scale.title,
    about: scale.about ?? null,
    kind: scale.kind,
    need: scale.need ?? null,
    method: method.method,
    denominator,
    items: raw.map((item) => planItem(item, denominator)),
    ...shown,
    missing: buildMissing(scale.missing),
    range: { lower: range.lower && toFraction(range.lower), upper: range.upper && toFraction(range.upper) },
    cite: citeList(scale.cite),
  };
}

/** Builds the counted conditions, bands, norms and change criterion of a scale. */
export function buildCuts(
  scale: Scale,
  positions: Positions,
): Pick<PlanScale, 'conditions' | 'bands' | 'norms' | 'change'> {
  return {
    conditions: methodOf(scale).conditions.map((condition) => buildCondition(condition, positions)),
    ...buildNorms(scale, positions),
    change: buildChange(scale.change),
  };
}
