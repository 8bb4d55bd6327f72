import { URGENCIES } from '../../definition/schema/urgencies.ts';
import { dueOf } from '../../assessment/due.ts';
import type { Outcome } from '../../assessment/outcome.ts';
import type { Plan, PlanCritical } from '../../plan/plan.ts';
import type { Spool } from '../../files/spool.ts';
import { inert } from '../../escape/inert.ts';
import type { RowProblem } from '../../words/row-problems.ts';
import { csvWriter, type CsvWriter } from './csv-writer.ts';

/** A critical answer that was found, without the answer itself. */
export interface Alert {
  readonly id: string;
  readonly rule: string;
  readonly category: PlanCritical['category'];
  readonly urgency: PlanCritical['urgency'];
  readonly contact: string;
  /** Time of answering, ISO 8601; null: unknown, and the deadline starts at scoring. */
  readonly answeredAt: string | null;
  /** Of a battery: the part whose file contains the line. */
  readonly source?: string;
  readonly line: number;
  readonly scored: boolean;
}

/** A refused cell and its place, without its content. */
export interface Reject {
  /** Of a battery: the part whose file contains it. */
  readonly source?: string;
  readonly id: string;
  readonly column: string | null;
  readonly line: number;
  readonly problem: RowProblem;
}

/** Receives refused cells. */
export interface RejectSink {
  readonly add: (cell: Reject) => void;
  /** Additional information on a refused row; not counted as a cell. */
  readonly note: (entry: Reject) => void;
}

/** The refused cells of a run. */
export interface Rejects extends RejectSink {
  /** The first ones, for a summary. */
  readonly kept: readonly Reject[];
  readonly count: number;
}

/** Limit per source, so that one source does not crowd out the others. */
const MAX_REJECTS_KEPT = 1000;

/** Counts refused cells and keeps the first of them; `write` receives all entries. */
export function createRejects(write: (entry: Reject) => void): Rejects {
  const kept: Reject[] = [];
  const keptBySource = new Map<string, number>();
  let count = 0;
  return {
    kept,
    get count() {
      return count;
    },
    add: (cell) => {
      count += 1;
      const { source = '' } = cell;
      const before = keptBySource.get(source) ?? 0;
      if (before < MAX_REJECTS_KEPT) {
        keptBySource.set(source, before + 1);
        kept.push(cell);
      }
      write(cell);
    },
    note: write,
  };
}

/** Format of the lists beside the results. */
export interface ListStyle {
  readonly isBattery: boolean;
  readonly csvLine: (cells: readonly string[]) => string;
}

/** Rejects that are also written to a file. */
export interface RejectsFile extends Rejects {
  /** Writes the header of a file without lines. */
  readonly end: () => void;
}

/**
 * `<out>.rejects.csv`: one line per refused cell; for a battery, with its source. `open` is called with the first
 * line, or at the end.
 */
export function rejectsFile(
  open: () => Spool,
  says: (problem: RowProblem) => string,
  { isBattery, csvLine }: ListStyle,
): RejectsFile {
  const header = ['line', 'id', 'column', 'code', 'reason'];
  let csv: CsvWriter | null = null;
  const writer = () => (csv ??= csvWriter(open(), isBattery ? ['source', ...header] : header, csvLine));
  const rejects = createRejects(({ source = '', line, id, column, problem }) => {
    const cells = [String(line), inert(id), inert(column ?? ''), problem.code, inert(says(problem))];
    writer().texts(isBattery ? [source, ...cells] : cells);
  });
  return Object.assign(rejects, { end: () => void writer() });
}

/** Sorts by urgency, most urgent first; stable. */
export function byUrgency(alerts: readonly Alert[]): readonly Alert[] {
  return alerts.toSorted((one, other) => URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency));
}

/** `<out>.alerts.csv`: every critical answer, including those of refused rows; for a battery, with its source. */
export function writeAlerts(
  spool: Spool,
  alerts: readonly Alert[],
  at: string,
  { isBattery, csvLine }: ListStyle,
): void {
  const header = ['id', 'critical', 'category', 'urgency', 'contact', 'at', 'answered_at', 'due'];
  const columns = [...header, ...(isBattery ? ['source'] : []), 'line', 'row_scored'];
  const csv = csvWriter(spool, columns, csvLine);
  for (const { id, rule, category, urgency, contact, answeredAt, source = '', line, scored } of alerts) {
    const moments = [at, answeredAt ?? '', dueOf(urgency, answeredAt ?? at)];
    const place = isBattery ? [source, String(line)] : [String(line)];
    csv.texts([id, rule, category, urgency, contact, ...moments, ...place, scored ? 'yes' : 'no']);
  }
}

/** Raises an alert for each critical rule that certainly holds. */
export function raiseAlerts(
  plan: Plan,
  outcome: Outcome,
  row: Pick<Alert, 'id' | 'line' | 'scored' | 'answeredAt'>,
  alert: (alert: Alert) => void,
): void {
  if (!outcome.critical.includes('true')) return;
  outcome.critical.forEach((truth, position) => {
    const rule = plan.critical[position];
    if (truth !== 'true' || rule === undefined) return;
    const { id, category, urgency, contact } = rule;
    alert({ ...row, rule: id, category, urgency, contact });
  });
}
