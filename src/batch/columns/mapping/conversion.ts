import type { Answer } from '../../../answer/answer.ts';
import type { ReadOptions } from '../../../answer/answer-problem.ts';
import type { PlanNumber, PlanQuestion } from '../../../plan/plan.ts';
import {
  add,
  compare,
  divide,
  equal,
  fromFraction,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '../../../plan/rational.ts';
import type { Path } from '../../../source/node.ts';
import type { ReportProblem } from '../mapped-columns.ts';
import type { DeclaredText } from './texts.ts';

/** Reports a conversion that makes a column constant, reverses it, or leaves no valid answer. */
export function refuseConversion(
  question: PlanQuestion,
  { times = ONE, plus = ZERO }: ReadOptions,
  path: Path,
  report: ReportProblem,
): void {
  if (question.number === null) return;
  const { id } = question;
  const { min, max } = question.number;
  const most = max === null ? null : fromFraction(max);
  if (equal(times, ZERO)) report('mapping-constant', [...path, 'times'], { question: id, key: 'times' });
  else if (compare(times, ZERO) < 0) {
    // Attendance is the complement of absence: maximum minus value. No other reversal is known.
    if (most === null || !equal(plus, most))
      report('mapping-reversed', [...path, 'times'], { question: id, max: ends(question.number).max });
  } else if (isBeyond(question.number, { times, plus })) {
    report('mapping-out-of-range', [...path, 'plus'], { question: id, ...ends({ min, max }) });
  }
}

/** Whether only negative values in the column could be valid, although the question has none. */
function isBeyond({ min, max }: PlanNumber, { times, plus }: Required<Pick<ReadOptions, 'times' | 'plus'>>) {
  if (min === null || max === null || compare(fromFraction(min), ZERO) < 0) return false;
  const highest = divide(subtract(fromFraction(max), plus), times);
  return compare(highest, ZERO) <= 0;
}

function ends({ min, max }: Pick<PlanNumber, 'min' | 'max'>) {
  const text = (end: PlanNumber['min']) => (end === null ? null : String(end[0] / end[1]));
  return { min: text(min), max: text(max) };
}

/** A mapped number beside a conversion is ambiguous: it may be meant before or after it. */
export function refuseConverted(
  question: PlanQuestion,
  values: readonly (DeclaredText & { readonly means: Answer })[],
  { times = ONE, plus = ZERO }: ReadOptions,
  report: ReportProblem,
): void {
  for (const { text, path, means } of values) {
    if (means.state !== 'given' || means.kind !== 'number' || question.kind !== 'number') continue;
    if (!equal(add(multiply(means.number, times), plus), means.number))
      report('mapping-values-converted', path, { question: question.id, text });
  }
}
