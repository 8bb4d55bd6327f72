import type { Positions } from '../plan/build-condition.ts';
import { entryAt } from '../plan/entry-at.ts';
import { buildQuestion, optionKey } from '../plan/build-question.ts';
import { buildScale } from '../plan/build-scale.ts';
import { TooFineError } from '../plan/fraction.ts';
import type { Bounds } from '../plan/bounds.ts';
import { fromFraction } from '../plan/rational.ts';
import { allLeaves } from './conditions.ts';
import type { CheckContext, ItemEntry, ScaleEntry } from './context.ts';
import { optionPoints } from '../plan/option-points.ts';

/** The bounds of a scale, as the plan computes them; `too_fine` if its numbers are too fine for exact tables. */
export type Reach = Bounds | 'too_fine' | null;

const cache = new WeakMap<CheckContext, ReadonlyMap<string, Reach>>();

/**
 * Returns the reach of each scale; null if a part of the scale is unknown, damaged or cannot be scored, so that
 * nothing is reported about it.
 */
export function reaches(context: CheckContext): ReadonlyMap<string, Reach> {
  const known = cache.get(context) ?? computeReaches(context);
  cache.set(context, known);
  return known;
}

/** Returns the bounds of a scale, or null. */
export function scaleBounds(context: CheckContext, id: string): Bounds | null {
  const reach = reaches(context).get(id);
  return reach === undefined || reach === 'too_fine' ? null : reach;
}

function computeReaches(context: CheckContext): ReadonlyMap<string, Reach> {
  const positions = positionsOf(context);
  const questions = [...context.questions.values()].map(({ question }) =>
    buildQuestion(context.definition, question, 0, null, false),
  );
  const ids = [...context.scales.keys()];
  const found = new Map<string, Reach>();
  const reach = (entry: ScaleEntry): Reach => {
    const known = found.get(entry.id);
    if (known !== undefined) return known;
    // A cycle returns here before the reach is known; such a scale has none.
    found.set(entry.id, null);
    const own = isWhole(context, entry, (id) => boundsIn(scaleReach(id)) !== null) ? build(entry) : null;
    found.set(entry.id, own);
    return own;
  };
  const scaleReach = (id: string): Reach => {
    const entry = context.scales.get(id);
    return entry === undefined ? null : reach(entry);
  };
  const build = ({ id, scale }: ScaleEntry): Reach => {
    try {
      // `isWhole` has computed the scales that this one is built from.
      const boundsOfScale = (position: number): Bounds => found.get(entryAt(ids, position)) as Bounds;
      const { lower, upper } = buildScale(
        context.definition,
        id,
        scale,
        positions,
        questions,
        boundsOfScale,
      ).range;
      return { lower: lower && fromFraction(lower), upper: upper && fromFraction(upper) };
    } catch (error) {
      return tooFine(error);
    }
  };
  for (const entry of context.scales.values()) reach(entry);
  return found;
}

/** Any other error is a bug and is thrown again. */
export function tooFine(error: unknown): 'too_fine' {
  if (error instanceof TooFineError) return 'too_fine';
  throw error;
}

function boundsIn(reach: Reach): Bounds | null {
  return reach === 'too_fine' ? null : reach;
}

function positionsOf({ definition, questions, scales, findings }: CheckContext): Positions {
  const index = (ids: Iterable<string>): ReadonlyMap<string, number> =>
    new Map([...ids].map((id, i) => [id, i]));
  return {
    definition,
    questions: new Map(
      [...questions.values()].map(({ id, question }, position) => [id, { position, question }]),
    ),
    scales: index(scales.keys()),
    findings: index(findings.keys()),
    parts: new Map(),
    tests: new Map(),
  };
}

function isWhole(context: CheckContext, entry: ScaleEntry, hasReach: (scale: string) => boolean): boolean {
  if (entry.method === null || !context.isIntact(entry.path)) return false;
  const leaves = (entry.scale.count ?? []).flatMap((condition) => allLeaves({ condition, path: [] }));
  const declared = { question: context.questions, scale: context.scales, finding: context.findings };
  return (
    entry.items.every((item) => isScored(context, item, hasReach)) &&
    leaves.every(({ subject, id }) => declared[subject].has(id))
  );
}

function isScored(context: CheckContext, { item }: ItemEntry, hasReach: (scale: string) => boolean): boolean {
  if (item.weight === 0) return false;
  if (!('question' in item)) return hasReach(item.scale);
  const entry = context.questions.get(item.question);
  if (entry === undefined || !context.isIntact(entry.path)) return false;
  if (entry.kind === null || entry.kind === 'date' || entry.kind === 'free_text') return false;
  const { options } = entry;
  if (options === null || !context.isIntact(options.path)) return false;
  return options.options.every(
    (option) => optionKey(option) !== '' && (option.points === 'none' || optionPoints(option, item) !== null),
  );
}
