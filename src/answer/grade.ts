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
 * Reads a grade between best and worst, in whichever direction. If the column has its own grading scale, the grade is
 * converted exactly (see `convertGrade`), and the original is kept.
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

/** Converts a written grading scale to exact numbers. */
export function gradeEnds({ best, worst, pass }: GradeScale): GradeEnds {
  return {
    best: fromNumber(best),
    worst: fromNumber(worst),
    pass: pass === undefined ? null : fromNumber(pass),
  };
}

/** Returns the grading scale of a question. */
export function ownScale({ best, worst, pass }: PlanNumber): GradeEnds {
  const end = (value: PlanNumber['best']) => (value === null ? ZERO : fromFraction(value));
  return { best: end(best), worst: end(worst), pass: pass === null ? null : fromFraction(pass) };
}

/**
 * Whether two grading scales are the same, so that no conversion is needed: equal ends, and no different pass grades.
 */
export function isSameScale(one: GradeEnds, other: GradeEnds): boolean {
  const [pass, otherPass] = [one.pass ?? null, other.pass ?? null];
  const samePass = pass === null || otherPass === null || equal(pass, otherPass);
  return samePass && equal(one.best, other.best) && equal(one.worst, other.worst);
}

/**
 * Converts a grade linearly to another grading scale, best to best and worst to worst. If both scales define the pass
 * grade, the function is piecewise linear with a knot there, so that a fail stays a fail.
 */
export function convertGrade(grade: Rational, from: GradeEnds, to: GradeEnds): Rational {
  if (from.pass == null || to.pass == null)
    return onLine(grade, [from.best, from.worst], [to.best, to.worst]);
  // Between best and pass, both included.
  return isWithin(grade, { best: from.best, worst: from.pass })
    ? onLine(grade, [from.best, from.pass], [to.best, to.pass])
    : onLine(grade, [from.pass, from.worst], [to.pass, to.worst]);
}

/** Converts the original grade of an assessment to exact numbers. */
export function gradeAsGiven({ value, ...scale }: GradeScale & { readonly value: number }): GradeAsGiven {
  return { grade: fromNumber(value), scale: gradeEnds(scale) };
}

/** Whether the original grade in an assessment matches the number beside it; true if there is none. */
export function isGradeAsGiven(
  { kind, number }: Pick<PlanQuestion, 'kind' | 'number'>,
  written:
    { readonly value?: unknown; readonly as_given?: GradeScale & { readonly value: number } } | undefined,
): boolean {
  if (written?.as_given === undefined) return true;
  const { grade, scale } = gradeAsGiven(written.as_given);
  const isScale = !equal(scale.best, scale.worst) && passIsBetween(written.as_given);
  if (kind !== 'grade' || number === null || !isScale || !isWithin(grade, scale)) return false;
  const comesTo = toNumber(convertGrade(grade, scale, ownScale(number)));
  // JSON contains a rounded value if the exact one has too many digits.
  return typeof written.value === 'number' && Math.abs(comesTo - written.value) < 1e-9;
}

function isWithin(grade: Rational, { best, worst }: GradeEnds): boolean {
  // The differences to the two ends must not have the same sign.
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
