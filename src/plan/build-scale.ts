import type { Definition, Scale } from '../definition/schema.ts';
import { buildCondition, type Positions } from './build-condition.ts';
import { itemsDenominator, maybeLeftOut, planItem, rawItem } from './build-item.ts';
import { decimalFraction, fromTable, toFraction } from './fraction.ts';
import { hull, type Hull, type Part } from './hull.ts';
import type { PlanBand, PlanItem, PlanMissing, PlanQuestion, PlanRounding, PlanScale } from './plan.ts';
import { fromFraction, fromNumber, ZERO, type Rational } from './rational.ts';
import { transformHull } from './transform.ts';

function rounding(mode: Scale['round'], decimals: number | undefined): PlanRounding | null {
  return mode === undefined ? null : { mode, decimals: decimals ?? 0 };
}

export function cited(cite: string | readonly string[] | undefined): readonly string[] {
  return typeof cite === 'string' ? [cite] : (cite ?? []);
}

function buildMissing(rule: Scale['missing']): PlanMissing | null {
  if (rule === undefined) return null;
  return {
    allow: rule.allow,
    fill: rule.fill,
    round: rounding(rule.round, rule.decimals),
    cite: cited(rule.cite),
  };
}

function buildBands(bands: Scale['bands']): readonly PlanBand[] {
  return (bands ?? []).map((band) => ({
    id: band.id,
    from: decimalFraction(band.above ?? band.from ?? 0),
    above: band.above !== undefined,
    label: band.label ?? null,
    cite: cited(band.cite),
  }));
}

/** The method of a scale, and its items where it has items. */
export function methodOf(scale: Scale): {
  readonly method: PlanScale['method'];
  readonly items: NonNullable<Scale['sum']>;
} {
  if (scale.sum) return { method: 'sum', items: scale.sum };
  if (scale.mean) return { method: 'mean', items: scale.mean };
  if (scale.max) return { method: 'max', items: scale.max };
  if (scale.value) return { method: 'value', items: [scale.value] };
  return { method: 'count', items: [] };
}

function rational(value: readonly [number, number] | null): Rational | null {
  return value === null ? null : fromFraction(value);
}

/** What an item can contribute, asked or not. */
export function itemPart(item: PlanItem, denominator: number, questions: readonly PlanQuestion[]): Part {
  const asked: Hull = { lower: rational(item.lower), upper: rational(item.upper) };
  const weight = fromTable(item.weight, denominator);
  const optional = maybeLeftOut(item, questions);
  if (item.from === 'scale' || typeof item.notAsked !== 'number') return { ...asked, weight, optional };
  const points = fromTable(item.notAsked, denominator);
  const wider = hull('max', [
    { ...asked, weight, optional: false },
    { lower: points, upper: points, weight, optional: false },
  ]);
  const lowest = hull('max', [
    { lower: asked.lower, upper: asked.lower, weight, optional: true },
    { lower: points, upper: points, weight, optional: true },
  ]);
  return { lower: lowest.lower, upper: wider.upper, weight, optional };
}

/** A scale, after the scales it is built of; `built` holds those. */
export function buildScale(
  definition: Definition,
  id: string,
  scale: Scale,
  positions: Positions,
  questions: readonly PlanQuestion[],
  scaleHull: (position: number) => Hull,
): PlanScale {
  const { method, items: written } = methodOf(scale);
  const raw = written.map((item) => rawItem(item, definition, positions, scaleHull));
  const denominator = itemsDenominator(raw);
  const items = raw.map((item) => planItem(item, denominator));
  const conditions = (scale.count ?? []).map((condition) => buildCondition(condition, positions));
  const times = decimalFraction(scale.times ?? 1);
  const plus = decimalFraction(scale.plus ?? 0);
  const round = rounding(scale.round, scale.decimals);
  const reach =
    method === 'count'
      ? { lower: ZERO, upper: fromNumber(conditions.length) }
      : hull(
          method,
          items.map((item) => itemPart(item, denominator, questions)),
        );
  const range = transformHull(reach, { times, plus, round });
  return {
    id,
    title: scale.title,
    about: scale.about ?? null,
    kind: scale.kind,
    need: scale.need ?? null,
    method,
    denominator,
    items,
    conditions,
    times,
    plus,
    round,
    missing: buildMissing(scale.missing),
    bands: buildBands(scale.bands),
    tests: [],
    range: {
      lower: range.lower && toFraction(range.lower),
      upper: range.upper && toFraction(range.upper),
    },
    cite: cited(scale.cite),
  };
}
