import type { AnswerOption, Question } from '../definition/schema/schema.ts';
import { entryAt } from './entry-at.ts';
import { numberRange, type NumberRange } from '../definition/question-kinds.ts';
import { cover, boundsOf, type Bounds } from './bounds.ts';
import { add, compare, fromNumber, ZERO, type Rational } from './rational.ts';

/** Returns the bounds of the points of an answer. `points` is by option; null: not scored. */
export function answerBounds(
  question: Question,
  options: readonly AnswerOption[],
  points: readonly (Rational | null)[],
): Bounds {
  const scored = points.filter((value) => value !== null);
  if (question.multiple !== undefined) return multipleBounds(options, points, question.multiple.at_most);
  const range = numberRange(question);
  return range === null ? boundsOf(scored) : cover(numberBounds(range), scored);
}

/** The declared limits of a number; null: unbounded. */
function numberBounds({ min, max }: NumberRange): Bounds {
  const end = (value: number | undefined) => (value === undefined ? null : fromNumber(value));
  return { lower: end(min), upper: end(max) };
}

/** Returns the bounds of the sum over the chosen options of a multiple choice. Choosing none is a valid answer. */
function multipleBounds(
  options: readonly AnswerOption[],
  points: readonly (Rational | null)[],
  limit: number | undefined,
): Bounds {
  const of = (exclusive: boolean) =>
    points
      .filter((_, index) => (entryAt(options, index).exclusive ?? false) === exclusive)
      .filter((value) => value !== null);
  const ascending = of(false).sort(compare);
  const total = (values: readonly Rational[]) => values.slice(0, limit).reduce(add, ZERO);
  const lower = total(ascending.filter((value) => value.num < 0n));
  const upper = total(ascending.filter((value) => value.num > 0n).reverse());
  return cover({ lower, upper }, of(true));
}
