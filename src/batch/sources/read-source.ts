import type { Input } from '../../files/input.ts';
import { problemError } from '../../files/problem-error.ts';
import { holdsAssessments } from './assessments-input.ts';
import { columnsRead, gradesRead } from '../columns/columns-read.ts';
import { guessesOf } from '../columns/guesses.ts';
import type { RowWriter, ScoredRow } from '../out/output.ts';
import { readRows, withTable, type ReadRequest } from '../read-table.ts';
import { rejectsFile } from '../out/side-files.ts';
import {
  criticalThatAre,
  refusedAlerts,
  refuseTooMany,
  type ReadSource,
  type SourceRequest,
  type SourceRow,
  type SourcesRequest,
} from './source.ts';
import type { UnderstoodTable } from '../columns/understand.ts';

/** Reads one source, be it a table or a file of assessments. Throws a ProblemError for what ends the run. */
export async function readSource(
  input: Input,
  request: SourceRequest,
  all: SourcesRequest,
): Promise<ReadSource> {
  if (!holdsAssessments(input)) {
    const { onDuplicate, at, signal, onProgress } = all;
    const reading = { ...request, onDuplicate, at, signal, onProgress };
    return withTable(input, reading, (table) => readTable(table, reading, all));
  }
  const [option] = request.tableOptions;
  if (option !== undefined) throw problemError('usage', 'battery-no-table', { option, part: request.part });
  const { readAssessmentsSource } = await import('./assessments-source.ts');
  return readAssessmentsSource(input, request, all);
}

async function readTable(
  table: UnderstoodTable,
  request: ReadRequest & SourceRequest,
  all: SourcesRequest,
): Promise<ReadSource> {
  const { layout, text } = table;
  const rows: SourceRow[] = [];
  const rejected = all.spool();
  const rejects = rejectsFile(rejected, all.says, request.part);
  const alerts = refusedAlerts(request.part);
  const writer: RowWriter = {
    write: (row) => {
      refuseTooMany(rows.length + 1, text.name);
      rows.push(rowOf(row, layout.keep));
    },
    end: () => undefined,
  };
  const { counts, linesCriticalUnknown } = await readRows(table, { writer, alerts, rejects }, request);
  return {
    part: request.part,
    kind: 'table',
    rows,
    counts,
    alerts: alerts.kept,
    rejects,
    rejected,
    linesCriticalUnknown,
    guesses: guessesOf(text, table.dialect, table.decimal),
    columns: columnsRead(request.plan, layout),
    grades: gradesRead(request.plan, layout),
    unused: layout.unused,
    keep: layout.keep.map(({ name }) => name),
    hasWave: layout.wave !== null,
    sha256: text.sha256,
  };
}

/** What is only good during the call is copied. */
function rowOf(
  { id, wave, line, age, answeredAt, record, sheet, outcome }: ScoredRow,
  keep: UnderstoodTable['layout']['keep'],
): SourceRow {
  return {
    id,
    wave,
    line,
    age,
    sheet: sheet.slice(),
    kept: keep.map(({ column }) => record[column] ?? ''),
    critical: criticalThatAre(outcome, 'true'),
    dropped: criticalThatAre(outcome, 'dropped_row'),
    answeredAt,
    carried: null,
  };
}
