import type { Outcome } from '../outcome.ts';
import type { Plan, PlanCritical } from '../plan/plan.ts';
import type { ProblemCode } from '../diagnostic/codes.ts';
import type { Problem } from '../diagnostic/problem.ts';
import type { Spool } from '../files/spool.ts';
import { csvText } from '../words/escape-csv.ts';
import { csvWriter } from './csv-writer.ts';

/** A critical answer that was found; nothing of what was answered. */
export interface Alert {
  readonly id: string;
  readonly rule: string;
  readonly category: PlanCritical['category'];
  readonly urgency: PlanCritical['urgency'];
  readonly contact: string;
  readonly line: number;
  readonly scored: boolean;
}

/** A cell that was refused, and where it stands; never what it holds. */
export interface Reject {
  readonly id: string;
  readonly column: string | null;
  readonly line: number;
  readonly code: ProblemCode;
}

/** How many refused cells are kept at hand for a summary; the file has all of them. */
const MOST_REJECTS_KEPT = 1000;

export interface SideFile<Entry> {
  add(entry: Entry): void;
  /** The first ones. */
  readonly kept: readonly Entry[];
  readonly count: number;
}

function sideFile<Entry>(
  spool: Spool,
  header: readonly string[],
  cells: (entry: Entry) => readonly string[],
  mostKept: number,
): SideFile<Entry> {
  const csv = csvWriter(spool, header);
  const kept: Entry[] = [];
  let count = 0;
  return {
    kept,
    get count() {
      return count;
    },
    add: (entry) => {
      count += 1;
      if (kept.length < mostKept) kept.push(entry);
      csv.row(cells(entry));
    },
  };
}

/** `<out>.alerts.csv`: every critical answer, of rows that were refused too. All are kept at hand: all must surface. */
export function alertsFile(spool: Spool, at: string): SideFile<Alert> {
  const header = ['id', 'critical', 'category', 'urgency', 'contact', 'at', 'line', 'row_scored'];
  return sideFile(
    spool,
    header,
    ({ id, rule, category, urgency, contact, line, scored }) => [
      csvText(id),
      rule,
      category,
      urgency,
      contact,
      at,
      String(line),
      scored ? 'yes' : 'no',
    ],
    Infinity,
  );
}

/** `<out>.rejects.csv`: a line for each cell that was refused. */
export function rejectsFile(
  spool: Spool,
  says: (problem: Problem) => string,
): SideFile<Reject & { problem: Problem }> {
  const header = ['line', 'id', 'column', 'code', 'reason'];
  return sideFile(
    spool,
    header,
    ({ line, id, column, code, problem }) => [
      String(line),
      csvText(id),
      csvText(column ?? ''),
      code,
      csvText(says(problem)),
    ],
    MOST_REJECTS_KEPT,
  );
}

/** Tells of each critical rule that holds for certain. */
export function raiseAlerts(
  plan: Plan,
  outcome: Outcome,
  row: { readonly id: string; readonly line: number; readonly scored: boolean },
  alerts: SideFile<Alert>,
): void {
  outcome.critical.forEach((truth, position) => {
    const rule = plan.critical[position];
    if (truth !== 'true' || rule === undefined) return;
    const { id, category, urgency, contact } = rule;
    alerts.add({ ...row, rule: id, category, urgency, contact });
  });
}
