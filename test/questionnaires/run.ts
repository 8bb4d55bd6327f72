import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { readAnswers, type AnswerRecord } from '../../src/answer/read.ts';
import { evaluate } from '../../src/assess.ts';
import { bundledFiles, familyOf } from '../../src/library/bundled.ts';
import { outcomeColumns, type Cell } from '../../src/check/outcome-columns.ts';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition, withForm } from '../../src/definition/load.ts';
import type { SourceText } from '../../src/diagnostic/place.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** Ids of the questionnaires that are bundled; batteries of them are not among these. */
export const QUESTIONNAIRES: readonly string[] = [...bundledFiles()].flatMap(([id, file]) =>
  familyOf(file) === 'batteries' ? [] : [id],
);

/** A bundled questionnaire as it lies in the repository, in whatever folder of its family. */
export function bundled(id: string): SourceText {
  const file = bundledFiles().get(id);
  if (file === undefined) throw new Error(`${id} is not bundled`);
  const name = relative(process.cwd(), file);
  return { name, text: readFileSync(name, 'utf8'), whose: 'authors' };
}

export function planOf(id: string, form: string | null = null): Plan {
  const whole = readDefinition(bundled(id));
  const { definition } = form === null ? whole : withForm(whole, form);
  if (definition === null) throw new Error(`${id} cannot be read`);
  return buildPlan(definition, form, digests(definition));
}

/** The columns that a scored file would have for these answers, as plain values. */
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

function plain(cell: Cell): string | number | null {
  if (cell.kind === 'names') return cell.value.join(' ');
  if (cell.kind === 'number') return cell.value === null ? null : Number(cell.value.num) / Number(cell.value.den);
  return cell.value;
}
