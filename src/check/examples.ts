import { readAnswers } from '../answer/read.ts';
import { evaluate } from '../assess.ts';
import type { Example } from '../definition/schema/schema.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Plan } from '../plan/plan.ts';
import { equal, fromNumber, type Rational } from '../plan/rational.ts';
import type { Path } from '../source/node.ts';
import type { CheckContext } from './context.ts';
import { outcomeColumns, type OutcomeCell } from './outcome-columns.ts';
import { exactly } from './shown.ts';

/** Runs the worked examples of a valid definition: they are part of it, and must hold. */
export function* exampleProblems(context: CheckContext, plan: Plan): Iterable<Problem> {
  for (const [i, example] of (context.definition.examples ?? []).entries())
    yield* runExample(context, plan, example, ['examples', i]);
}

function* runExample(context: CheckContext, plan: Plan, example: Example, path: Path): Iterable<Problem> {
  const { sheet, problems } = readAnswers(plan, example.answers, example.refused);
  for (const { args } of problems) {
    // Every problem with an answer names its question.
    const { question } = args as { readonly question: string };
    const value = JSON.stringify(example.answers[question]);
    yield context.problemAt('example-answer', [...path, 'answers', question], { question, value });
  }
  if (problems.length > 0) return;
  const columns = outcomeColumns(plan, evaluate(plan, sheet, example.age ?? null));
  for (const [key, expected] of Object.entries(example.expect)) {
    const got = columns.get(key);
    const at = [...path, 'expect', key];
    if (got === undefined)
      yield context.problemAt('example-key', at, { key, suggestion: suggestion(key, columns.keys()) }, 'key');
    else if (!agrees(expected, got))
      yield context.problemAt('example-fails', at, {
        key,
        expected: expectedText(expected),
        got: actualText(got),
      });
  }
}

type Expected = Example['expect'][string];

/**
 * A list may be written as a list or, as in the file, separated by spaces. Unknown is written `unknown`, or null if
 * the value is not a truth value.
 */
function agrees(expected: Expected, got: OutcomeCell): boolean {
  switch (got.kind) {
    case 'number':
      return got.value === null ? expected === null : expected !== null && isNumber(expected, got.value);
    case 'name':
      return expected === got.value;
    case 'truth':
      return String(expected) === got.value;
    case 'names':
      return (Array.isArray(expected) ? expected.join(' ') : (expected ?? '')) === got.value.join(' ');
  }
}

/** The expected value is a decimal, or a fraction in quotes such as "200/7". */
function isNumber(expected: NonNullable<Expected>, value: Rational): boolean {
  if (typeof expected === 'number') return equal(fromNumber(expected), value);
  return expected === exactly(value);
}

function expectedText(expected: Expected): string {
  return Array.isArray(expected) ? expected.join(' ') : expected === null ? '' : String(expected);
}

function actualText(got: OutcomeCell): string {
  if (got.kind === 'names') return got.value.join(' ');
  if (got.value === null) return '';
  return got.kind === 'number' ? exactly(got.value satisfies Rational) : got.value;
}
