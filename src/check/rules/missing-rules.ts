import { numberRange } from '../../definition/question-kinds.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext, ItemEntry, ScaleEntry } from '../context.ts';
import { optionPoints } from '../../plan/option-points.ts';
import { scaleBounds } from '../ranges.ts';
import { exactly } from '../shown.ts';
import { answerBounds } from '../../plan/answer-bounds.ts';
import type { Bounds } from '../../plan/bounds.ts';
import type { Rational } from '../../plan/rational.ts';
import type { Path } from '../../source/node.ts';

type Reason = 'max' | 'count' | 'value' | 'negative-weight' | 'biographical' | 'unbounded';

/** Only a declared rule that is valid for its scale may fill in missing answers (law 1). */
export function* missingRules(context: CheckContext): Iterable<Problem> {
  for (const entry of context.scales.values()) {
    const { scale, method, items, path } = entry;
    const rule = scale.missing;
    if (rule === undefined || method === null || !context.isIntact(path)) continue;
    const at = [...path, 'missing'];
    const count = scale.count?.length ?? items.length;
    if (rule.allow >= count)
      yield context.problemAt('allow-too-high', [...at, 'allow'], { allow: rule.allow, items: count });
    if (rule.fill === 'least') {
      if (rule.cite === undefined) yield context.problemAt('least-uncited', [...at, 'fill'], {});
      for (const item of items.filter((one) => !hasEnds(context, one, 'least')))
        yield context.problemAt('least-unbounded', [...at, 'fill'], { item: nameOf(item) });
    } else {
      const reason = refusal(context, entry);
      if (reason !== null) yield context.problemAt('no-prorating', [...at, 'fill'], { reason });
      else if (rule.fill === 'mean') yield* unequal(context, items, [...at, 'fill']);
    }
  }
}

/**
 * If items differ in range, the mean of the answered ones can lie outside the range of a blank one. Such a value is
 * limited to the bounds.
 */
function* unequal(context: CheckContext, items: readonly ItemEntry[], path: Path): Iterable<Problem> {
  const [first, ...others] = items.flatMap((item) => {
    const range = itemRange(context, item);
    return range === null ? [] : [{ name: nameOf(item), range }];
  });
  const other = others.find(({ range }) => range !== first?.range);
  if (first !== undefined && other !== undefined)
    yield context.problemAt('mean-unequal', path, { first: first.name, other: other.name });
}

/**
 * The least and the most points of an item before its weight; reversal does not change them. null if they are
 * unknown.
 */
function itemRange(context: CheckContext, { item }: ItemEntry): string | null {
  if (!('question' in item)) return shownRange(scaleBounds(context, item.scale));
  const entry = context.questions.get(item.question);
  if (entry?.options == null || !context.isIntact(entry.path)) return null;
  if (entry.kind === null || entry.kind === 'date' || entry.kind === 'free_text') return null;
  const points = entry.options.options.map((option) => optionPoints(option, item));
  return shownRange(answerBounds(entry.question, entry.options.options, points));
}

function shownRange(range: Bounds | null): string | null {
  const end = (value: Rational | null): string => (value === null ? '' : exactly(value));
  return range && `${end(range.lower)} ${end(range.upper)}`;
}

function nameOf({ item }: ItemEntry): string {
  return 'question' in item ? item.question : item.scale;
}

/** Why answered items cannot replace a missing one in this scale; null if they can. */
function refusal(context: CheckContext, { scale, method, items }: ScaleEntry): Reason | null {
  const seen = new Set<string>();
  if (method === 'max' || method === 'count' || method === 'value') return method;
  if (items.some(({ item }) => (item.weight ?? 1) < 0)) return 'negative-weight';
  if (items.some((item) => isBiographical(context, item, seen))) return 'biographical';
  const isOpen = items.some((item) => !hasEnds(context, item, 'both'));
  return scale.missing?.fill === 'prorate' && isOpen ? 'unbounded' : null;
}

/** Whether an item is a biographical fact, or a scale with one. */
function isBiographical(context: CheckContext, { item }: ItemEntry, seen: Set<string>): boolean {
  if ('question' in item) return context.questions.get(item.question)?.question.biographical === true;
  // Visits each scale once, since scales may share scales.
  if (seen.has(item.scale)) return false;
  seen.add(item.scale);
  const inner = context.scales.get(item.scale)?.items ?? [];
  return inner.some((one) => isBiographical(context, one, seen));
}

/** Whether the item has the ends that the fill rule needs: both, or the one where it counts least. */
function hasEnds(context: CheckContext, { item }: ItemEntry, needed: 'both' | 'least'): boolean {
  const ends = 'question' in item ? numberEnds(context, item.question) : scaleEnds(context, item.scale);
  if (needed === 'both' || item.reversed === true) return ends.lower && ends.upper;
  return (item.weight ?? 1) < 0 ? ends.upper : ends.lower;
}

interface Ends {
  readonly lower: boolean;
  readonly upper: boolean;
}

function numberEnds(context: CheckContext, id: string): Ends {
  const question = context.questions.get(id)?.question;
  const range = question === undefined ? null : numberRange(question);
  return {
    lower: range === null || range.min !== undefined,
    upper: range === null || range.max !== undefined,
  };
}

/** Unknown ends count as bounded, since nothing is reported about what cannot be evaluated. */
function scaleEnds(context: CheckContext, id: string): Ends {
  const reach = scaleBounds(context, id);
  return { lower: reach?.lower !== null, upper: reach?.upper !== null };
}
