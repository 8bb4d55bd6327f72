import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readAnswers, type AnswerRecord } from '../../src/answer/read.ts';
import { evaluate } from '../../src/assess.ts';
import { outcomeColumns } from '../../src/check/outcome-columns.ts';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition, withForm } from '../../src/definition/load.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { scored } from './run.ts';
import { runs } from '../runs.ts';
import { planOf } from '../bundled.ts';

const plans = new Map<string, Plan>();

/** The plan of a form of a key; read only once, because large keys take a while. */
export function keyOf(id: string, form: string | null = null): Plan {
  const name = `${id} ${String(form)}`;
  const plan = plans.get(name) ?? planOf(id, form);
  plans.set(name, plan);
  return plan;
}

/** The plan of a small definition made from the vectors, independently of the keys. */
export function fixturePlan(name: string, form: string | null): Plan {
  const file = `fixtures/vectors/${name}.yaml`;
  const whole = readDefinition({ name: file, text: readFileSync(file, 'utf8'), origin: 'authors' });
  const { definition } = form === null ? whole : withForm(whole, form);
  if (definition === null) throw new Error(`${file} cannot be read`);
  return buildPlan(definition, form, digests(definition));
}

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The id of an item's question. */
export const q = (number: number): string => `q${String(number)}`;

/** Answers to items 1, 2, 3 …; null for a blank. */
export function items(...answers: readonly (number | null)[]): AnswerRecord {
  return Object.fromEntries(answers.map((answer, i) => [q(i + 1), answer]));
}

/** The same answer to each of these items; null for a blank. */
export function each(numbers: readonly number[], answer: number | null): AnswerRecord {
  return Object.fromEntries(numbers.map((number) => [q(number), answer]));
}

/** The same answer to items 1 to n, then some of them replaced; null for a blank. */
export function all(n: number, answer: number, ...others: readonly AnswerRecord[]): AnswerRecord {
  return Object.assign({}, each(range(1, n), answer), ...others) as AnswerRecord;
}

/**
 * For each item, whether a scale rises (1), falls (−1) or stays when only that item goes from the lowest to the
 * highest.
 */
export function moves(
  plan: Plan,
  scale: string,
  n: number,
  [least, most]: readonly [number, number],
): readonly number[] {
  const value = (others: AnswerRecord): number => Number(scored(plan, all(n, least, others))[scale]);
  return range(1, n).map((i) => Math.sign(value({ [q(i)]: most }) - value({})));
}

/** The content of a column for a learner of this age. */
export function cellAt(plan: Plan, answers: AnswerRecord, column: string, age: number): unknown {
  const { sheet } = readAnswers(plan, answers);
  return outcomeColumns(plan, evaluate(plan, sheet, age)).get(column)?.value;
}

/** Checks for any answers with a few blanks that each column of the fixture equals the key's column of that name. */
export function expectSame(
  fixture: Plan,
  key: Plan,
  columns: Readonly<Record<string, string>>,
  questions: readonly number[],
  code: fc.Arbitrary<number>,
): void {
  const answer = fc.option(code, { freq: 12 });
  const sheets = fc.array(answer, { minLength: questions.length, maxLength: questions.length });
  fc.assert(
    fc.property(sheets, (answers) => {
      const theirs = scored(fixture, items(...answers));
      const ours = scored(key, Object.fromEntries(answers.map((one, i) => [q(questions[i] ?? 0), one])));
      for (const [column, own] of Object.entries(columns)) expect(ours[own]).toEqual(theirs[column]);
    }),
    { numRuns: runs(100) },
  );
}
