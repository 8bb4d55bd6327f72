import { numberRange } from '../../definition/question-kinds.ts';
import { optionKey } from '../../plan/build-question.ts';
import type { AnswerOption, ScaleItem } from '../../definition/schema/schema.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { add, compare, equal, type Rational } from '../../plan/rational.ts';
import { conditionTree, leaves } from '../conditions.ts';
import { present, SCALE_METHODS, type CheckContext, type ItemEntry, type QuestionEntry } from '../context.ts';
import type { Path } from '../../source/node.ts';
import type { QuestionItem } from '../../plan/method.ts';
import { optionPoints } from '../../plan/option-points.ts';
import { scaleBounds, reaches } from '../ranges.ts';

/** A scale has exactly one method. */
export function* scaleMethods(context: CheckContext): Iterable<Problem> {
  for (const { id, scale, path, method } of context.scales.values())
    if (method === null && context.isIntact(path))
      yield context.problemAt('scale-method', path, { scale: id, found: present(SCALE_METHODS, scale) });
}

/**
 * Every item of a scale can be scored, has a weight other than zero, and declares what it counts if it is not asked.
 */
export function* scaleItems(context: CheckContext): Iterable<Problem> {
  for (const { items } of context.scales.values())
    for (const entry of items) {
      yield* weight(context, entry);
      const item = entry.item;
      const asked = 'question' in item ? context.questions.get(item.question) : undefined;
      if ('question' in item && asked !== undefined && context.isIntact(asked.path))
        yield* questionItem(context, entry, item, asked);
    }
}

function* weight(context: CheckContext, { item, path }: ItemEntry): Iterable<Problem> {
  if (item.weight === 0) yield context.problemAt('weight-zero', [...path, 'weight'], {});
}

function* questionItem(
  context: CheckContext,
  entry: ItemEntry,
  item: QuestionItem,
  asked: QuestionEntry,
): Iterable<Problem> {
  if (asked.kind === 'date' || asked.kind === 'free_text') {
    yield context.problemAt('not-scorable', entry.idPath, { question: asked.id });
    return;
  }
  const { options } = asked;
  if (options !== null && context.isIntact(options.path))
    yield* points(context, entry, item, asked, options.options);
  yield* notAsked(context, entry, item, asked);
}

function* points(
  context: CheckContext,
  entry: ItemEntry,
  item: QuestionItem,
  asked: QuestionEntry,
  options: readonly AnswerOption[],
): Iterable<Problem> {
  const without = options.filter((option) => option.points !== 'none' && optionPoints(option, item) === null);
  for (const option of without)
    yield context.problemAt('option-without-points', entry.idPath, {
      question: asked.id,
      option: optionKey(option),
    });
  if (item.reversed === true && without.length === 0 && !reversible(item, asked, options))
    yield context.problemAt('cannot-reverse', [...entry.path, 'reversed'], { item: asked.id });
}

/** least + most − value must be in the answer set again; an open number needs both ends. */
function reversible(
  item: QuestionItem,
  { kind, question }: QuestionEntry,
  options: readonly AnswerOption[],
): boolean {
  const range = numberRange(question);
  if (range !== null) return range.min !== undefined && range.max !== undefined;
  return kind !== 'multiple' && isSymmetric(options.flatMap((option) => optionPoints(option, item) ?? []));
}

/** Whether the sorted values, paired from both ends, have equal sums. */
function isSymmetric(values: readonly Rational[]): boolean {
  const distinct = [...values]
    .sort(compare)
    .filter((value, i, all) => i === 0 || !equal(value, entryAt(all, i - 1)));
  const sums = distinct.map((value, i) => add(value, entryAt(distinct, distinct.length - 1 - i)));
  return sums.every((sum) => equal(sum, entryAt(sums, 0)));
}

/** An item declares what it counts if its question is not asked; an item that is always asked must not. */
function* notAsked(
  context: CheckContext,
  entry: ItemEntry,
  item: QuestionItem,
  { id, question }: QuestionEntry,
): Iterable<Problem> {
  if (question.ask_if !== undefined && item.not_asked === undefined)
    yield context.problemAt('not-asked-unstated', entry.idPath, { question: id });
  if (question.ask_if === undefined && item.not_asked !== undefined)
    yield context.problemAt('not-asked-needless', [...entry.path, 'not_asked'], { question: id });
}

/** A reversed scale within a scale needs both ends. */
export function* reversedScales(context: CheckContext): Iterable<Problem> {
  for (const { items } of context.scales.values())
    for (const { item, path } of items) {
      const reach = 'scale' in item && item.reversed === true ? scaleBounds(context, item.scale) : null;
      if (reach !== null && 'scale' in item && (reach.lower === null || reach.upper === null))
        yield context.problemAt('cannot-reverse', [...path, 'reversed'], { item: item.scale });
    }
}

/** A repeated item or member would count twice by mistake; `weight` is the way to count it twice on purpose. */
export function* itemsOnce(context: CheckContext): Iterable<Problem> {
  for (const { items, method } of context.scales.values())
    if (method !== null)
      yield* twice(
        context,
        items.map(({ item, idPath }) => [itemName(item), idPath] as const),
      );
  for (const node of context.conditions.flatMap(conditionTree))
    yield* twice(
      context,
      'count' in node.condition ? leaves(node).map(({ id, idPath }) => [id, idPath] as const) : [],
    );
}

function itemName(item: ScaleItem): string {
  return 'question' in item ? item.question : item.scale;
}

function* twice(context: CheckContext, named: readonly (readonly [string, Path])[]): Iterable<Problem> {
  const seen = new Set<string>();
  for (const [id, path] of named) {
    if (seen.has(id)) yield context.problemAt('item-twice', path, { id });
    seen.add(id);
  }
}

/** Exact tables store whole numbers over a common denominator. Numbers too fine for them are rejected. */
export function* fineness(context: CheckContext): Iterable<Problem> {
  for (const [id, reach] of reaches(context))
    if (reach === 'too_fine') yield context.problemAt('scale-too-fine', ['scales', id], { scale: id });
}
