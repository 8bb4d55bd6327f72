import { URGENCIES } from '../../definition/urgencies.ts';
import { dueOf } from '../../assessment/due.ts';
import type { Outcome } from '../../assessment/outcome.ts';
import type { Plan, PlanCritical } from '../../plan/plan.ts';
import type { ProblemCode } from '../../diagnostic/codes.ts';
import type { Spool } from '../../files/spool.ts';
import { inert } from '../../escape/inert.ts';
import type { RowProblem } from '../../words/row-problems.ts';
import { csvWriter } from './csv-writer.ts';

/** A critical answer that was found; nothing of what was answered. */
export interface Alert {
  readonly id: string;
  readonly rule: string;
  readonly category: PlanCritical['category'];
  readonly urgency: PlanCritical['urgency'];
  readonly contact: string;
  /** When it was answered, ISO 8601; null: not known, and the deadline counts from the scoring. */
  readonly answeredAt: string | null;
  /** Of a battery: the part whose file the line is in. */
  readonly source?: string;
  readonly line: number;
  readonly scored: boolean;
}

/** A cell that was refused, and where it stands; never what it holds. */
export interface Reject {
  /** Of a battery: the part whose file it stands in. */
  readonly source?: string;
  readonly id: string;
  readonly column: string | null;
  readonly line: number;
  readonly code: ProblemCode;
}

/** How many refused cells are kept at hand for a summary; the file has all of them. */
const MAX_REJECTS_KEPT = 1000;

export interface SideFile<Entry> {
  add(entry: Entry): void;
  /** The first ones. */
  readonly kept: readonly Entry[];
  readonly count: number;
}

/** The alerts of a run. All are kept at hand: all must surface. */
export interface AlertsFile extends SideFile<Alert> {
  /** Puts them into their order, the most urgent first, then as the rows stand, and writes them. */
  end(): void;
}

/** The most urgent first, then as they were raised. */
export function byUrgency(alerts: readonly Alert[]): readonly Alert[] {
  return alerts.toSorted(compareUrgency);
}

function compareUrgency(one: Alert, other: Alert): number {
  return URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency);
}

/** `<out>.alerts.csv`: every critical answer, of rows that were refused too; of several sources each with its own. */
export function alertsFile(spool: Spool, at: string, several = false): AlertsFile {
  const header = ['id', 'critical', 'category', 'urgency', 'contact', 'at', 'answered_at', 'due'];
  header.push(...(several ? ['source'] : []), 'line', 'row_scored');
  const csv = csvWriter(spool, header);
  const kept: Alert[] = [];
  return {
    kept,
    get count() {
      return kept.length;
    },
    add: (alert) => void kept.push(alert),
    end: () => {
      kept.sort(compareUrgency);
      for (const alert of kept) {
        const { id, rule, category, urgency, contact, answeredAt, source = '', line, scored } = alert;
        const place = several ? [source, String(line)] : [String(line)];
        const moments = [at, answeredAt ?? '', dueOf(urgency, answeredAt ?? at)];
        const row = [id, rule, category, urgency, contact, ...moments, ...place];
        csv.row([...row, scored ? 'yes' : 'no']);
      }
    },
  };
}

type ToldReject = Reject & { readonly problem: RowProblem };

/** The refused cells of a run; the first ones are kept at hand. */
export interface RejectsFile extends SideFile<ToldReject> {
  /** Writes what is to be known of a refused row besides its cells; it is not counted as one of them. */
  note(entry: ToldReject): void;
}

const REJECT_COLUMNS = ['line', 'id', 'column', 'code', 'reason'];

/** The first line of `<out>.rejects.csv` where there are several sources; their refused cells follow one after the other. */
export function rejectsHeader(spool: Spool): void {
  csvWriter(spool, ['source', ...REJECT_COLUMNS]);
}

/** `<out>.rejects.csv`: a line for each cell that was refused. Of one source of several: without the header, its part first. */
export function rejectsFile(
  spool: Spool,
  says: (problem: RowProblem) => string,
  source: string | null = null,
): RejectsFile {
  const csv = csvWriter(spool, source === null ? REJECT_COLUMNS : null);
  const first = source === null ? [] : [source];
  const kept: ToldReject[] = [];
  let count = 0;
  const note = ({ line, id, column, code, problem }: ToldReject) => {
    csv.row([...first, String(line), inert(id), inert(column ?? ''), code, inert(says(problem))]);
  };
  return {
    kept,
    get count() {
      return count;
    },
    add: (entry) => {
      count += 1;
      if (kept.length < MAX_REJECTS_KEPT) kept.push(source === null ? entry : { ...entry, source });
      note(entry);
    },
    note,
  };
}

/** Tells of each critical rule that holds for certain. */
export function raiseAlerts(
  plan: Plan,
  outcome: Outcome,
  row: Pick<Alert, 'id' | 'line' | 'scored' | 'answeredAt'>,
  alerts: SideFile<Alert>,
): void {
  if (!outcome.critical.includes('true')) return;
  outcome.critical.forEach((truth, position) => {
    const rule = plan.critical[position];
    if (truth !== 'true' || rule === undefined) return;
    const { id, category, urgency, contact } = rule;
    alerts.add({ ...row, rule: id, category, urgency, contact });
  });
}
