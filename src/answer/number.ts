import type { Fraction, PlanNumber, PlanQuestion } from '../plan/plan.ts';
import { add, compare, fromFraction, multiply, type Rational } from '../plan/rational.ts';
import { readDecimal } from './decimal.ts';
import { optionFinder } from './options.ts';
import { answerProblem, type Read, type Reader, type ReadOptions } from './answer-problem.ts';

/** Reads an exact number, or one of the question's codes. Expects a text that is neither blank nor a missing code. */
export function numberReader(question: PlanQuestion, limits: PlanNumber, options: ReadOptions): Reader {
  const decimal = options.decimal ?? '.';
  const percent = isPercent(limits.unit);
  const notANumber = answerProblem('answer-not-a-number', { question: question.id });
  const accept = numberCheck(question, limits);
  return codesOr(question, decimal, (text) => {
    const bare = percent && text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
    const number = readDecimal(bare, decimal);
    return number === null ? notANumber : accept(transformed(number, options));
  });
}

/** Tries the codes that replace a number first, then `read`. */
export function codesOr(question: PlanQuestion, decimal: '.' | ',', read: Reader): Reader {
  if (question.options.length === 0) return read;
  const find = optionFinder(question.options, decimal);
  const ambiguous = answerProblem('answer-ambiguous', { question: question.id });
  return (text) => {
    const option = find(text);
    if (option === null) return read(text);
    return option === 'ambiguous' ? ambiguous : { answer: { state: 'given', kind: 'option', option } };
  };
}

/** Checks a number against the limits and whether it must be whole. */
function numberCheck(question: PlanQuestion, limits: PlanNumber): (value: Rational) => Read {
  const min = limits.min === null ? null : fromFraction(limits.min);
  const max = limits.max === null ? null : fromFraction(limits.max);
  const notWhole = answerProblem('answer-not-whole', { question: question.id });
  const outOfRange = answerProblem('answer-out-of-range', {
    question: question.id,
    min: fractionText(limits.min),
    max: fractionText(limits.max),
  });
  return (number) => {
    if (limits.integer && number.den !== 1n) return notWhole;
    if (min !== null && compare(number, min) < 0) return outOfRange;
    if (max !== null && compare(number, max) > 0) return outOfRange;
    return { answer: { state: 'given', kind: 'number', number } };
  };
}

function transformed(number: Rational, { times, plus }: ReadOptions): Rational {
  const scaled = times === undefined ? number : multiply(number, times);
  return plus === undefined ? scaled : add(scaled, plus);
}

function isPercent(unit: PlanNumber['unit']): boolean {
  if (unit === null) return false;
  return (typeof unit === 'string' ? [unit] : Object.values(unit)).includes('%');
}

/** Limits are decimals in the definition, so the quotient restores their notation. */
function fractionText(value: Fraction | null): string | null {
  return value === null ? null : String(value[0] / value[1]);
}
