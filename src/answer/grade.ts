import { passIsBetween, type GradeScale } from '../definition/grade-scale.ts';
import type { PlanNumber, PlanQuestion } from '../plan/plan.ts';
import {
  add,
  compare,
  divide,
  equal,
  fromFraction,
  fromNumber,
  multiply,
  subtract,
  toNumber,
  type Rational,
  ZERO,
} from '../plan/rational.ts';
import type { GradeAsGiven, GradeEnds } from './answer.ts';
import { readDecimal } from './decimal.ts';
import { codesOr } from './number.ts';
import { answerProblem, type Reader, type ReadOptions } from './answer-problem.ts';

/**
 * A grade from best to worst, whichever of the two is the higher number. A column with a scale of its own is
 * converted exactly (see `convertGrade`), and the grade is kept as it was given.
 */
export function gradeReader(question: PlanQuestion, limits: PlanNumber, options: ReadOptions): Reader {
  const decimal = options.decimal ?? '.';
  const target = ownScale(limits);
  const column = options.grade === undefined || options.grade === 'own' ? target : options.grade;
  const isOwn = isSameScale(column, target);
  const notANumber = answerProblem('answer-not-a-number', { question: question.id });
  const notWhole = answerProblem('answer-not-whole', { question: question.id });
  const isRising = compare(column.best, column.worst) < 0;
  const [low, high] = isRising ? [column.best, column.worst] : [column.worst, column.best];
  const [min, max] = [String(toNumber(low)), String(toNumber(high))];
  const outOfRange = answerProblem('answer-out-of-range', { question: question.id, min, max });
  return codesOr(question, decimal, (raw) => {
    const grade = readDecimal(raw, decimal);
    if (grade === null) return notANumber;
    if (limits.integer && grade.den !== 1n) return notWhole;
    if (!isWithin(grade, column)) return outOfRange;
    if (isOwn) return { answer: { state: 'given', kind: 'number', number: grade } };
    const number = convertGrade(grade, column, target);
    return { answer: { state: 'given', kind: 'number', number, asGiven: { grade, scale: column } } };
  });
}

/** A scale of grades as somebody wrote it down, in exact numbers. */
export function gradeEnds({ best, worst, pass }: GradeScale): GradeEnds {
  return {
    best: fromNumber(best),
    worst: fromNumber(worst),
    pass: pass === undefined ? null : fromNumber(pass),
  };
}

/** The scale that a question asks for. */
export function ownScale({ best, worst, pass }: PlanNumber): GradeEnds {
  const end = (value: PlanNumber['best']) => (value === null ? ZERO : fromFraction(value));
  return { best: end(best), worst: end(worst), pass: pass === null ? null : fromFraction(pass) };
}

/** Whether a grade needs no conversion: both have the same ends, and do not pass with different grades. */
export function isSameScale(one: GradeEnds, other: GradeEnds): boolean {
  const [pass, otherPass] = [one.pass ?? null, other.pass ?? null];
  const samePass = pass === null || otherPass === null || equal(pass, otherPass);
  return samePass && equal(one.best, other.best) && equal(one.worst, other.worst);
}

/**
 * A grade on another scale: the best stays the best, the worst the worst, and in between it is a straight line. Where both
 * scales say with which grade one just passes, the line bends there, so that whoever failed has failed on both.
 */
export function convertGrade(grade: Rational, from: GradeEnds, to: GradeEnds): Rational {
  if (from.pass == null || to.pass == null)
    return onLine(grade, [from.best, from.worst], [to.best, to.worst]);
  // On the side of the best, or just passed: the distances to the pass grade and to the best do not point the same way.
  return isWithin(grade, { best: from.best, worst: from.pass })
    ? onLine(grade, [from.best, from.pass], [to.best, to.pass])
    : onLine(grade, [from.pass, from.worst], [to.pass, to.worst]);
}

/** A grade as an assessment says that it was given. */
export function gradeAsGiven({ value, ...scale }: GradeScale & { readonly value: number }): GradeAsGiven {
  return { grade: fromNumber(value), scale: gradeEnds(scale) };
}

/** Whether what an assessment says of a grade as it was given fits the number beside it; true where it says nothing. */
export function isGradeAsGiven(
  { kind, number }: Pick<PlanQuestion, 'kind' | 'number'>,
  told: { readonly value?: unknown; readonly as_given?: GradeScale & { readonly value: number } } | undefined,
): boolean {
  if (told?.as_given === undefined) return true;
  const { grade, scale } = gradeAsGiven(told.as_given);
  const isScale = !equal(scale.best, scale.worst) && passIsBetween(told.as_given);
  if (kind !== 'grade' || number === null || !isScale || !isWithin(grade, scale)) return false;
  const comesTo = toNumber(convertGrade(grade, scale, ownScale(number)));
  // A grade with more digits than JSON keeps is written as the nearest that it does.
  return typeof told.value === 'number' && Math.abs(comesTo - told.value) < 1e-9;
}

function isWithin(grade: Rational, { best, worst }: GradeEnds): boolean {
  // Between the two, and on either: the distances to them do not point the same way.
  return compare(grade, best) * compare(grade, worst) <= 0;
}

function onLine(
  grade: Rational,
  [start, end]: readonly [Rational, Rational],
  [toStart, toEnd]: readonly [Rational, Rational],
): Rational {
  const part = divide(subtract(grade, start), subtract(end, start));
  return add(toStart, multiply(part, subtract(toEnd, toStart)));
}
