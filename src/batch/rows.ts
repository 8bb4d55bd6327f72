import { readAnsweredAt } from './answered-at.ts';
import { fold } from '../answer/fold.ts';
import { evaluate } from '../assess.ts';
import type { ScaleOf } from '../score/score.ts';
import type { CellPlace } from '../diagnostic/place.ts';
import { problem } from '../diagnostic/problem.ts';
import { problemError } from '../files/problem-error.ts';
import type { Outcome } from '../assessment/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { RowProblem } from '../words/row-problems.ts';
import { noCounts, type MutableCounts, type RowCounts } from './out/counts.ts';
import { isDoubleEncoded } from '../table/double-encoded.ts';
import type { DecimalSign, DecimalWatch } from './columns/decimal.ts';
import type { Sighting } from './duplicates.ts';
import { controlProblem, idProblem, idText, looksLikeTotal, type IdProblem } from './out/identity.ts';
import type { ColumnLayout } from './columns/column-layout.ts';
import { openRules } from './out/open-rules.ts';
import type { RowWriter, ScoredRow } from './out/output.ts';
import type { Speed } from './speed.ts';
import type { OnRecord, RecordPlace } from '../table/record.ts';
import { createSheetReader, readAge, widthProblem, type SheetProblem, type SheetReader } from './sheet.ts';
import { raiseAlerts, type Alert, type RejectSink } from './out/side-files.ts';
import { isHolding } from '../tier/safety.ts';

/** Destinations of a table's rows. */
export interface RowSinks extends RowWriter {
  readonly alert: (alert: Alert) => void;
  readonly rejects: RejectSink;
}

/** Everything needed to process rows. */
export interface RowTargets {
  readonly plan: Plan;
  readonly layout: ColumnLayout;
  readonly decimal: DecimalSign;
  readonly watchDecimal: DecimalWatch;
  /** Name of the file, for places. */
  readonly file: string;
  /** Whether the file contains a NUL byte; if so, each cell is checked. */
  readonly hasNul: boolean;
  /** Whether some text may have been encoded twice; if so, each cell is checked. */
  readonly mayBeDoubleEncoded: boolean;
  readonly see: (id: string, wave: string, record: readonly string[], place: RecordPlace) => Sighting;
  /** Dropped rows of the same learner that differ from this one. */
  readonly droppedFor: (place: RecordPlace) => readonly (readonly string[])[];
  /** Time of the run, ISO 8601. Later times of answering are invalid. */
  readonly now: string;
  readonly sinks: RowSinks;
  readonly speed: Speed;
}

export interface Rows {
  readonly take: OnRecord;
  readonly counts: RowCounts;
  /** Lines of refused rows in which a critical answer cannot be excluded. */
  readonly linesCriticalUnknown: readonly number[];
  /** Whether every row is longer than the header. */
  areAllTooLong(): boolean;
}

/** Whether a row states consent; always true if consent is not required. */
export function hasConsent(record: readonly string[], layout: ColumnLayout): boolean {
  const { consent } = layout;
  return consent === null || fold(record[consent.column] ?? '') === fold(consent.value);
}

/** Whether a line is blank. */
export function isBlankRow(record: readonly string[]): boolean {
  return record.every((cell) => cell === '' || cell.trim() === '');
}

/** A column without a name cannot be reported as unused. If it contains data, the table is refused. */
function refuseUnnamed(record: readonly string[], layout: ColumnLayout, at: CellPlace): void {
  for (const column of layout.unnamed) {
    if ((record[column] ?? '').trim() !== '')
      throw problemError('input', 'header-missing', { column: column + 1 }, at);
  }
}

/** A problem of a row, and its column. */
interface FoundProblem {
  readonly problem: SheetProblem | IdProblem;
  readonly column: string | null;
}

/** State across rows; the list of problems is cleared for each row. */
interface RowState extends RowTargets {
  readonly scaleOf: ScaleOf | undefined;
  readonly counts: MutableCounts;
  readonly answers: SheetReader;
  /** A second reader with its own sheet, for dropped rows. */
  readonly dropped: SheetReader;
  readonly problems: FoundProblem[];
  readonly onProblem: (found: SheetProblem | IdProblem, column: string | null) => void;
  readonly linesCriticalUnknown: number[];
  tooLong: number;
}

/**
 * Processes rows one after the other: each is scored, refused, a duplicate, or without consent, and counted as exactly
 * one of these. In any case its readable critical answers raise alerts, except those of an identical duplicate, which
 * raised them before. Without consent nothing is read.
 */
export function createRows(targets: RowTargets): Rows {
  const counts = noCounts();
  const reader = () =>
    createSheetReader(targets.plan, targets.layout, targets.decimal, targets.speed.readerOf);
  const [answers, dropped] = [reader(), reader()];
  const problems: FoundProblem[] = [];
  const onProblem: RowState['onProblem'] = (found, column) => void problems.push({ problem: found, column });
  const linesCriticalUnknown: number[] = [];
  const state: RowState = {
    ...targets,
    scaleOf: targets.speed.scalesOf(targets.plan),
    counts,
    answers,
    dropped,
    problems,
    onProblem,
    linesCriticalUnknown,
    tooLong: 0,
  };
  return {
    take: (record, place) => {
      take(state, record, place);
    },
    counts,
    linesCriticalUnknown,
    areAllTooLong: () => state.tooLong > 0 && state.tooLong === counts.input - counts.withoutConsent,
  };
}

function take(state: RowState, record: readonly string[], place: RecordPlace): void {
  const { layout, counts, problems } = state;
  if ((record[0] ?? '').trim() === '' && isBlankRow(record)) {
    counts.blankLines += 1;
    return;
  }
  if (layout.unnamed.length > 0) refuseUnnamed(record, layout, { file: state.file, line: place.line });
  counts.input += 1;
  if (!hasConsent(record, layout)) {
    counts.withoutConsent += 1;
    return;
  }
  if (state.mayBeDoubleEncoded && isDoubleEncoded(record)) counts.doubleEncoded += 1;
  problems.length = 0;
  const id = idOf(state, record);
  const wave = waveOf(state, record);
  judgeShape(state, record, place);
  const sighting = id === '' || layout.id === null ? 'new' : state.see(id, wave, record, place);
  if (sighting === 'duplicate') counts.duplicates += 1;
  else judgeAnswers(state, record, { id, wave, place }, sighting);
}

interface Learner {
  readonly id: string;
  readonly wave: string;
  readonly place: RecordPlace;
}

function judgeAnswers(
  state: RowState,
  record: readonly string[],
  { id, wave, place }: Learner,
  sighting: 'new' | 'conflict',
): void {
  const { plan, answers, counts, problems, scaleOf } = state;
  const { line } = place;
  answers.read(record, state.onProblem);
  const age = readAge(record, state.layout, state.onProblem);
  const answeredAt = answeredAtOf(state, record);
  const outcome = evaluate(plan, answers.sheet, age, undefined, scaleOf);
  const scored = problems.length === 0 && sighting === 'new';
  if (plan.critical.length > 0)
    raiseAlerts(plan, outcome, { id, line, answeredAt, scored }, state.sinks.alert);
  if (sighting === 'conflict') counts.duplicates += 1;
  else if (scored) {
    const dropped = criticalOfDropped(state, place);
    // Dropped rows raise their alerts themselves.
    const whole = dropped.size === 0 ? outcome : evaluate(plan, answers.sheet, age, dropped, scaleOf);
    write(state, { id, wave, line, age, answeredAt, record, sheet: answers.sheet, outcome: whole });
  } else {
    reject(state, id, line);
    if (plan.critical.length > 0) tellUnknown(state, record, { id, line, age, outcome });
  }
}

const NO_RULES: ReadonlySet<number> = new Set();

/**
 * Returns the positions of the critical rules that hold by rows of the same learner which were dropped for this one.
 */
function criticalOfDropped(
  { plan, layout, droppedFor, dropped }: RowState,
  place: RecordPlace,
): ReadonlySet<number> {
  const records = droppedFor(place);
  if (records.length === 0) return NO_RULES;
  const ignore = () => undefined;
  const held = records.flatMap((record) => {
    dropped.read(record, ignore);
    const { critical } = evaluate(plan, dropped.sheet, readAge(record, layout, ignore));
    return critical.flatMap((state, position) => (isHolding(state) ? [position] : []));
  });
  return new Set(held);
}

/** Returns the time of answering; null if unknown. Unreadable ones are counted. */
function answeredAtOf({ layout, counts, now }: RowState, record: readonly string[]): string | null {
  if (layout.answeredAt === null) return null;
  const { moment, isReadable } = readAnsweredAt(record, layout, now);
  if (!isReadable) counts.answeredAtUnread += 1;
  return moment;
}

interface Refused {
  readonly id: string;
  readonly line: number;
  readonly age: number | null;
  readonly outcome: Outcome;
}

/** Law 2: a refused row has no result that would show its unknown critical rules, so they are reported here. */
function tellUnknown(state: RowState, record: readonly string[], { id, line, age, outcome }: Refused): void {
  const { plan, answers, problems, sinks, file, linesCriticalUnknown } = state;
  const isRagged = problems.some(
    ({ problem: { code } }) => code === 'row-too-short' || code === 'row-too-long',
  );
  const certain = isRagged ? null : evaluate(plan, answers.readCertain(record), age);
  const rules = openRules(plan, outcome, certain);
  if (rules.length === 0) return;
  linesCriticalUnknown.push(line);
  const unknown = problem('critical-unknown', { file, line }, { rules });
  sinks.rejects.note({ id, line, column: null, problem: unknown });
}

function idOf({ layout, counts, onProblem }: RowState, record: readonly string[]): string {
  if (layout.id === null) return String(counts.input);
  const id = idText(record[layout.id] ?? '');
  if (looksLikeTotal(id)) counts.totals += 1;
  const wrong = idProblem(id);
  if (wrong === null) return id;
  onProblem(wrong, layout.headers[layout.id] ?? null);
  return '';
}

function waveOf({ layout, onProblem }: RowState, record: readonly string[]): string {
  if (layout.wave === null) return '';
  const wave = idText(record[layout.wave] ?? '');
  const wrong = controlProblem(wave);
  if (wrong !== null) onProblem(wrong, layout.headers[layout.wave] ?? null);
  return wave;
}

function judgeShape(state: RowState, record: readonly string[], { line }: RecordPlace): void {
  const { layout, counts, hasNul, onProblem } = state;
  const wrong = widthProblem(record, layout);
  if (wrong === null) {
    if (record.length > layout.headers.length) counts.trailingCells += 1;
    state.watchDecimal.see(record, line);
  } else {
    onProblem(wrong, null);
    if (wrong.code === 'row-too-long') state.tooLong += 1;
  }
  if (!hasNul) return;
  const column = record.findIndex((cell) => cell.includes('\0'));
  if (column >= 0) onProblem({ code: 'nul-in-row', args: {} }, layout.headers[column] ?? null);
}

function write({ counts, sinks }: RowState, row: ScoredRow): void {
  counts.scored += 1;
  if (row.id.includes('@')) counts.emailIds += 1;
  sinks.write(row);
}

function reject({ counts, problems, sinks, file }: RowState, id: string, line: number): void {
  counts.rejected += 1;
  for (const { problem: found, column } of problems) {
    const at = column === null ? { file, line } : { file, line, column };
    // Spreading loses the type relation between code and arguments.
    const located = { ...found, place: at } as RowProblem;
    sinks.rejects.add({ id, line, column, problem: located });
  }
}
