import type { Band } from '../../definition/schema/schema.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { Bounds } from '../../plan/bounds.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { compare, fromNumber, type Rational } from '../../plan/rational.ts';
import type { Path } from '../../source/node.ts';
import { bandLists, type BandList } from '../band-lists.ts';
import type { CheckContext, ScaleEntry } from '../context.ts';
import { scaleBounds } from '../ranges.ts';
import { shown } from '../shown.ts';

/** The lower end of a band. */
export interface Start {
  readonly value: Rational;
  readonly above: boolean;
}

/** Bands are in ascending order, start where the scale starts, and can all be reached. */
export function* bandProblems(context: CheckContext): Iterable<Problem> {
  for (const entry of context.scales.values()) yield* scaleProblems(context, entry);
}

/** Whether the bands of a scale are in order and can all be reached. Other checks of bands rely on it. */
export function bandsSound(context: CheckContext, entry: ScaleEntry): boolean {
  return [...scaleProblems(context, entry)].length === 0;
}

function* scaleProblems(context: CheckContext, { id, scale, path }: ScaleEntry): Iterable<Problem> {
  for (const bands of bandLists(scale, path)) yield* listProblems(context, id, bands);
}

function* listProblems(
  context: CheckContext,
  id: string,
  { list: bands, path }: BandList,
): Iterable<Problem> {
  if (!context.isIntact(path)) return;
  const starts = bands.map(bandStart);
  const sound = starts.filter((start) => start !== null);
  for (const [i, band] of bands.entries())
    if (starts[i] === null) yield context.problemAt('band-edge', [...path, i], { band: band.id });
  if (sound.length < bands.length) return;
  const unordered = sound.findIndex((start, i) => i > 0 && begins(start, entryAt(sound, i - 1)) <= 0);
  const reach = scaleBounds(context, id);
  if (unordered > 0)
    yield context.problemAt('band-order', [...path, unordered], { band: entryAt(bands, unordered).id });
  else if (reach !== null) yield* within(context, path, bands, sound, reach);
}

/** Returns the lower end of a band; null unless exactly one of `from` and `above` declares it. */
export function bandStart({ from, above }: Band): Start | null {
  if (from !== undefined && above !== undefined) return null;
  if (from !== undefined) return { value: fromNumber(from), above: false };
  return above === undefined ? null : { value: fromNumber(above), above: true };
}

/** Compares two lower ends; negative if a starts before b: *at 10* starts before *above 10*. */
function begins(a: Start, b: Start): number {
  return compare(a.value, b.value) || Number(a.above) - Number(b.above);
}

function* within(
  context: CheckContext,
  path: Path,
  bands: readonly Band[],
  starts: readonly Start[],
  { lower, upper }: Bounds,
): Iterable<Problem> {
  const ends = { lower: lower && shown(lower), upper: upper && shown(upper) };
  for (const [i, start] of starts.entries()) {
    if (i === 0 && (lower === null || startsAfter(start, lower)))
      yield context.problemAt('band-gap', [...path, 0], { from: shown(start.value), least: ends.lower });
    const next = starts[i + 1];
    const tooHigh = upper !== null && startsAfter(start, upper);
    const tooLow = lower !== null && next !== undefined && !startsAfter(next, lower);
    if (tooHigh || tooLow)
      yield context.problemAt('band-unreachable', [...path, i], { band: entryAt(bands, i).id, ...ends });
  }
}

/** Whether a value lies below the start. */
function startsAfter(start: Start, value: Rational): boolean {
  const order = compare(start.value, value);
  return order > 0 || (order === 0 && start.above);
}
