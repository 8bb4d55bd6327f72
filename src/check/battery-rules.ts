import type { MergedBattery } from '../definition/merge.ts';
import type { Battery } from '../definition/schema/battery.ts';
import type { BatteryCondition } from '../definition/schema/condition.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';
import { gateRoots, viewRoots } from './battery-conditions.ts';
import { allLeaves } from './conditions.ts';
import type { CheckContext } from './context.ts';

/** A rule about something that only batteries have. */
type BatteryRule = (battery: Battery, merged: MergedBattery, context: CheckContext) => Iterable<Problem>;

export const BATTERY_RULES: readonly BatteryRule[] = [
  partsOnce,
  partsNamed,
  gatesLookBack,
  viewsLookInside,
  languagesThere,
  columnsFree,
];

function* partsOnce({ parts }: Battery, _merged: MergedBattery, context: CheckContext): Iterable<Problem> {
  const seen = new Set<string>();
  for (const [index, { id }] of parts.entries()) {
    if (seen.has(id)) yield context.problemAt('duplicate-id', ['parts', index, 'id'], { kind: 'part', id });
    seen.add(id);
  }
}

/** `part:` and the keys of `views` must name parts, and a tier can only be tested of a part that has tiers. */
function* partsNamed(battery: Battery, { frame }: MergedBattery, context: CheckContext): Iterable<Problem> {
  const known = new Map(frame.parts.map((part) => [part.id, part.whole.tiers !== undefined]));
  const unknown = (id: string, path: Path, what: 'key' | 'value'): Problem =>
    context.problemAt(
      'unknown-id',
      path,
      { kind: 'part', id, suggestion: suggestion(id, known.keys()) },
      what,
    );
  for (const { condition, path } of batteryConditions(battery)) {
    for (const [{ part }, at] of partConditions(condition, path)) {
      const hasTiers = known.get(part);
      if (hasTiers === undefined) yield unknown(part, [...at, 'part'], 'value');
      else if (!hasTiers) yield context.problemAt('battery-no-tiers', [...at, 'part'], { part });
    }
  }
  for (const { id, views } of frame.compare)
    for (const { part } of views)
      if (!known.has(part)) yield unknown(part, ['compare', id, 'views', part], 'key');
}

interface Placed {
  readonly condition: BatteryCondition;
  readonly path: Path;
}

/** Returns the conditions as written, which may contain `part:`. */
function batteryConditions({ parts, compare, findings, tiers }: Battery): readonly Placed[] {
  const gates = parts.flatMap(({ ask_if: condition }, index) =>
    condition === undefined ? [] : [{ condition, path: ['parts', index, 'ask_if'] }],
  );
  const views = Object.entries(compare ?? {}).flatMap(([id, comparison]) =>
    Object.entries(comparison.views).map(([part, condition]) => ({
      condition,
      path: ['compare', id, 'views', part],
    })),
  );
  const found = Object.entries(findings ?? {}).map(([id, finding]) => ({
    condition: finding.if,
    path: ['findings', id, 'if'],
  }));
  const rules = (['individual', 'selective'] as const).flatMap((tier) =>
    (tiers?.[tier]?.any ?? []).map((condition, index) => ({
      condition,
      path: ['tiers', tier, 'any', index],
    })),
  );
  return [...gates, ...views, ...found, ...rules];
}

type PartCondition = Extract<BatteryCondition, { readonly part: string }>;

function partConditions(
  condition: BatteryCondition,
  path: Path,
): readonly (readonly [PartCondition, Path])[] {
  if ('part' in condition) return [[condition, path]];
  if ('any' in condition)
    return condition.any.flatMap((inner, index) => partConditions(inner, [...path, 'any', index]));
  if ('all' in condition)
    return condition.all.flatMap((inner, index) => partConditions(inner, [...path, 'all', index]));
  return 'not' in condition ? partConditions(condition.not, [...path, 'not']) : [];
}

/** Returns the id of the part an id belongs to; '' for what the battery itself declares. */
function partIdOf(id: string): string {
  return id.includes('.') ? id.slice(0, id.indexOf('.')) : '';
}

/** The columns of a battery in scored files and examples must not share a name; see `outcomeColumns`. */
function* columnsFree(_battery: Battery, { frame }: MergedBattery, context: CheckContext): Iterable<Problem> {
  const names = new Set([
    ...[...context.scales.values()].flatMap(({ id, scale }) => (scale.bands ? [id, `${id}_band`] : [id])),
    ...context.findings.keys(),
  ]);
  for (const [index, { id }] of frame.parts.entries())
    for (const name of [`${id}.asked`, `${id}.tier`])
      if (names.has(name)) yield context.problemAt('column-name-taken', ['parts', index, 'id'], { name });
  for (const name of ['sources_missing', ...frame.compare.map(({ id }) => id)])
    if (names.has(name)) yield context.problemAt('column-name-taken', ['findings', name], { name }, 'key');
}

function* gatesLookBack({ parts }: Battery, merged: MergedBattery, context: CheckContext): Iterable<Problem> {
  for (const root of gateRoots(merged)) {
    const before = new Set(
      parts
        .slice(
          0,
          parts.findIndex(({ id }) => id === root.owner),
        )
        .map(({ id }) => id),
    );
    for (const { id, idPath } of allLeaves(root))
      if (!before.has(partIdOf(id)))
        yield context.problemAt('battery-gate', idPath, { part: root.owner, id });
  }
}

function* viewsLookInside(
  _battery: Battery,
  merged: MergedBattery,
  context: CheckContext,
): Iterable<Problem> {
  for (const root of viewRoots(merged))
    for (const { id, idPath } of allLeaves(root))
      if (partIdOf(id) !== root.part)
        yield context.problemAt('battery-view', idPath, { part: root.part, id });
}

function* languagesThere(
  { languages }: Battery,
  { frame }: MergedBattery,
  context: CheckContext,
): Iterable<Problem> {
  for (const [index, entry] of languages.entries()) {
    const language = typeof entry === 'string' ? entry : entry.id;
    for (const { id, definition } of frame.parts) {
      const available = definition.languages.map((one) => (typeof one === 'string' ? one : one.id));
      if (!available.includes(language))
        yield context.problemAt('battery-language', ['languages', index], { part: id, language });
    }
  }
}
