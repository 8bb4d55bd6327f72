import type { PlanNumber, PlanQuestion } from '../plan/plan.ts';
import {
  add,
  compare,
  divide,
  fromFraction,
  multiply,
  subtract,
  type Rational,
  ZERO,
} from '../plan/rational.ts';
import { readDecimal } from './decimal.ts';
import { codesOr } from './number.ts';
import { fault, type Reader, type ReadOptions } from './reading.ts';

interface Ends {
  readonly best: Rational;
  readonly worst: Rational;
}

/**
 * A grade from best to worst, whichever of the two is the higher number. A column with a scale of its own is
 * converted linearly and exactly: the best stays the best, the worst the worst.
 */
export function gradeReader(question: PlanQuestion, limits: PlanNumber, options: ReadOptions): Reader {
  const decimal = options.decimal ?? '.';
  const target: Ends = { best: end(limits.best), worst: end(limits.worst) };
  const column: Ends = options.grade ?? target;
  const notANumber = fault('answer-not-a-number', { question: question.id });
  const notWhole = fault('answer-not-whole', { question: question.id });
  const [least, most] = [text(column.best), text(column.worst)];
  const outOfRange = fault('answer-out-of-range', { question: question.id, min: least, max: most });
  return codesOr(question, decimal, (raw) => {
    const grade = readDecimal(raw, decimal);
    if (grade === null) return notANumber;
    if (limits.integer && grade.den !== 1n) return notWhole;
    if (!within(grade, column)) return outOfRange;
    return { answer: { state: 'given', kind: 'number', number: converted(grade, column, target) } };
  });
}

function end(value: PlanNumber['best']): Rational {
  return value === null ? ZERO : fromFraction(value);
}

function within(grade: Rational, { best, worst }: Ends): boolean {
  // Between the two, and on either: the distances to them do not point the same way.
  return compare(grade, best) * compare(grade, worst) <= 0;
}

function converted(grade: Rational, from: Ends, to: Ends): Rational {
  if (from === to) return grade;
  const part = divide(subtract(grade, from.best), subtract(from.worst, from.best));
  return add(to.best, multiply(part, subtract(to.worst, to.best)));
}

function text(value: Rational): string {
  return String(Number(value.num) / Number(value.den));
}
