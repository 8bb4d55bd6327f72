import type { Input } from '../../files/input.ts';
import { problemError } from '../../files/problem-error.ts';
import type { ColumnLayout } from '../columns/column-layout.ts';
import type { ScoredRow } from '../out/output.ts';
import type { Alert, RejectSink } from '../out/side-files.ts';
import { readTable } from '../read-table.ts';
import type { RowSinks } from '../rows.ts';
import { holdsAssessments } from './assessments-input.ts';
import {
  criticalThatAre,
  refuseTooMany,
  type ReadingRequest,
  type ReadSource,
  type SourceRequest,
  type SourceRow,
} from './source.ts';

/**
 * Reads one source of a battery: a table or a file of assessments. Throws a ProblemError if the run cannot continue.
 */
export async function readSource(
  input: Input,
  request: SourceRequest,
  all: ReadingRequest,
  rejects: RejectSink,
): Promise<ReadSource> {
  const part = request.part ?? '';
  const alerts: Alert[] = [];
  const sinks = partSinks(part, alerts, rejects);
  if (holdsAssessments(input)) {
    const [option] = request.tableOptions;
    if (option !== undefined) throw problemError('usage', 'battery-no-table', { option, part });
    const { readAssessmentsSource } = await import('./assessments-source.ts');
    return { ...readAssessmentsSource(input, { ...request, part }, all.onDuplicate, sinks), alerts };
  }
  const rows: SourceRow[] = [];
  const { report, layout } = await readTable(input, request, all, ({ layout: { keep } }) => ({
    ...sinks,
    write: (row) => {
      refuseTooMany(rows.length + 1, input.name);
      rows.push(rowOf(row, keep));
    },
    end: () => undefined,
  }));
  const keep = layout.keep.map(({ name }) => name);
  return { ...report, part, rows, alerts, keep, hasWave: layout.wave !== null };
}

/** Adds the part to alerts and rejects. */
function partSinks(part: string, alerts: Alert[], rejects: RejectSink): Omit<RowSinks, 'write' | 'end'> {
  return {
    alert: (alert) => {
      if (!alert.scored) alerts.push({ ...alert, rule: `${part}.${alert.rule}`, source: part });
    },
    rejects: {
      add: (entry) => {
        rejects.add({ ...entry, source: part });
      },
      note: (entry) => {
        rejects.note({ ...entry, source: part });
      },
    },
  };
}

/** Copies a row, which is only valid during the call. */
function rowOf(
  { id, wave, line, age, answeredAt, record, sheet, outcome }: ScoredRow,
  keep: ColumnLayout['keep'],
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
