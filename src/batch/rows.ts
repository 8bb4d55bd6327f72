import { fold } from '../answer/fold.ts';
import { evaluate } from '../assess.ts';
import type { CellPlace } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { trouble } from '../files/trouble.ts';
import type { Plan } from '../plan/plan.ts';
import { createTierCounts, noCounts, type Counts, type MutableCounts } from './counts.ts';
import { isDoubleEncoded } from './double-encoded.ts';
import type { Sighting } from './doubles.ts';
import { idFault, idText, type IdFault } from './identity.ts';
import type { Layout } from './layout.ts';
import type { RowWriter, ScoredRow } from './output.ts';
import type { OnRecord, RecordPlace } from './records.ts';
import { createSheetReader, readAge, widthFault, type RowFault, type SheetReader } from './sheet.ts';
import { raiseAlerts, type Alert, type Reject, type SideFile } from './side-files.ts';

/** What rows are judged by and where they go. */
export interface RowTargets {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly decimal: '.' | ',';
  /** The name of the file, for places. */
  readonly file: string;
  /** Whether any byte of the file is zero; if so, each cell is looked at. */
  readonly hasNul: boolean;
  /** Whether any text of it may have been encoded twice; if so, each cell is looked at. */
  readonly mayBeDoubleEncoded: boolean;
  readonly see: (id: string, wave: string, record: readonly string[], place: RecordPlace) => Sighting;
  readonly writer: RowWriter;
  readonly alerts: SideFile<Alert>;
  readonly rejects: SideFile<Reject & { problem: Problem }>;
}

export interface Rows {
  readonly take: OnRecord;
  counts(): Counts;
}

/** Whether a row says that its learner consents; where consent is not asked for, every row does. */
export function hasConsent(record: readonly string[], layout: Layout): boolean {
  const { consent } = layout;
  return consent === null || fold(record[consent.column] ?? '') === fold(consent.value);
}

/** Whether a line holds nothing at all. */
export function isBlankRow(record: readonly string[]): boolean {
  return record.every((cell) => cell === '' || cell.trim() === '');
}

/** A column without a name cannot be told to be unused: with data in it, the table is not understood. */
function refuseUnnamed(record: readonly string[], layout: Layout, at: CellPlace): void {
  for (const column of layout.unnamed) {
    if ((record[column] ?? '').trim() !== '')
      throw trouble('input', 'header-missing', { column: column + 1 }, at);
  }
}

/** The name of what is wrong with a row, and its column. */
interface FoundFault {
  readonly fault: RowFault | IdFault;
  readonly column: string | null;
}

/** What is kept from row to row; the list of faults is emptied for each. */
interface RowState extends RowTargets {
  readonly counts: MutableCounts;
  readonly tiers: ReturnType<typeof createTierCounts>;
  readonly answers: SheetReader;
  readonly faults: FoundFault[];
  readonly onFault: (fault: RowFault | IdFault, column: string | null) => void;
}

/**
 * Takes the rows one after the other: a row is scored, refused, a double, or without consent, and counted as exactly
 * one of them. Whatever becomes of it, its readable critical answers raise alerts; only a double of a row that was
 * taken raises none again, and without consent nothing is read.
 */
export function createRows(targets: RowTargets): Rows {
  const counts = noCounts();
  const tiers = createTierCounts();
  const answers = createSheetReader(targets.plan, targets.layout, targets.decimal);
  const faults: FoundFault[] = [];
  const onFault: RowState['onFault'] = (fault, column) => void faults.push({ fault, column });
  const state: RowState = { ...targets, counts, tiers, answers, faults, onFault };
  return {
    take: (record, place) => {
      take(state, record, place);
    },
    counts: () => ({ ...counts, alerts: targets.alerts.count, tiers: tiers.all() }),
  };
}

function take(state: RowState, record: readonly string[], place: RecordPlace): void {
  const { layout, counts, faults } = state;
  if ((record[0] ?? '').trim() === '' && isBlankRow(record)) {
    counts.blankLines += 1;
    return;
  }
  refuseUnnamed(record, layout, { file: state.file, line: place.line });
  counts.input += 1;
  if (!hasConsent(record, layout)) {
    counts.withoutConsent += 1;
    return;
  }
  if (state.mayBeDoubleEncoded && isDoubleEncoded(record)) counts.doubleEncoded += 1;
  faults.length = 0;
  const id = idOf(state, record);
  const wave = layout.wave === null ? '' : idText(record[layout.wave] ?? '');
  judgeShape(state, record);
  const sighting = id === '' || layout.id === null ? 'new' : state.see(id, wave, record, place);
  if (sighting === 'double') counts.doubles += 1;
  else judgeAnswers(state, record, { id, wave, line: place.line }, sighting);
}

interface Learner {
  readonly id: string;
  readonly wave: string;
  readonly line: number;
}

function judgeAnswers(
  state: RowState,
  record: readonly string[],
  { id, wave, line }: Learner,
  sighting: 'new' | 'conflict',
): void {
  const { plan, answers, counts, faults } = state;
  answers.read(record, state.onFault);
  const age = readAge(record, state.layout, state.onFault);
  const outcome = evaluate(plan, answers.sheet, age);
  const scored = faults.length === 0 && sighting === 'new';
  if (plan.critical.length > 0) raiseAlerts(plan, outcome, { id, line, scored }, state.alerts);
  if (sighting === 'conflict') counts.doubles += 1;
  else if (scored) write(state, { id, wave, age, record, sheet: answers.sheet, outcome });
  else reject(state, id, line);
}

function idOf({ layout, counts, onFault }: RowState, record: readonly string[]): string {
  if (layout.id === null) return String(counts.input);
  const id = idText(record[layout.id] ?? '');
  const wrong = idFault(id);
  if (wrong === null) return id;
  onFault(wrong, layout.headers[layout.id] ?? null);
  return '';
}

function judgeShape({ layout, counts, hasNul, onFault }: RowState, record: readonly string[]): void {
  const wrong = widthFault(record, layout);
  if (wrong !== null) onFault(wrong, null);
  else if (record.length > layout.headers.length) counts.trailingCells += 1;
  if (!hasNul) return;
  const column = record.findIndex((cell) => cell.includes('\0'));
  if (column >= 0) onFault({ code: 'nul-in-row', args: {} }, layout.headers[column] ?? null);
}

function write({ counts, tiers, writer }: RowState, row: ScoredRow): void {
  const { tier, critical } = row.outcome;
  counts.scored += 1;
  if (tier !== null) tiers.add(tier.suggested, tier.basis);
  if (critical.includes('unknown')) counts.criticalUnknown += 1;
  if (row.id.includes('@')) counts.emailIds += 1;
  writer.write(row);
}

function reject({ counts, faults, rejects, file }: RowState, id: string, line: number): void {
  counts.rejected += 1;
  for (const { fault, column } of faults) {
    const at = column === null ? { file, line } : { file, line, column };
    // A fault's code and arguments belong together; spreading them loses that for the compiler only.
    const told = { ...fault, at } as Problem;
    rejects.add({ id, line, column, code: told.code, problem: told });
  }
}
