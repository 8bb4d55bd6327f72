import { readAnswers, type AnswerRecord } from '../../src/answer/read.ts';
import { evaluate } from '../../src/assess.ts';
import { outcomeColumns, type OutcomeCell } from '../../src/check/outcome-columns.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** The columns of a scored file for these answers, as plain values. */
export function scored(
  plan: Plan,
  answers: AnswerRecord,
  refused: readonly string[] = [],
): Readonly<Record<string, string | number | null>> {
  const { sheet, problems } = readAnswers(plan, answers, refused);
  if (problems.length > 0) throw new Error(`not answers: ${JSON.stringify(problems.map(({ args }) => args))}`);
  const columns = outcomeColumns(plan, evaluate(plan, sheet, null));
  return Object.fromEntries([...columns].map(([name, cell]) => [name, plain(cell)]));
}

function plain(cell: OutcomeCell): string | number | null {
  if (cell.kind === 'names') return cell.value.join(' ');
  if (cell.kind === 'number') return cell.value === null ? null : Number(cell.value.num) / Number(cell.value.den);
  return cell.value;
}
