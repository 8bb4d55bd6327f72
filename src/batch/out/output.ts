import type { AnswerSheet } from '../../answer/answer.ts';
import { assess } from '../../assess.ts';
import type { About } from '../../assessment/assessment.ts';
import type { Spool } from '../../files/spool.ts';
import type { Outcome } from '../../assessment/outcome.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isFillable } from '../../plan/fillable.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Rational } from '../../plan/rational.ts';
import type { ScaleResult } from '../../score/result.ts';
import type { CriticalState } from '../../tier/result.ts';
import { jsonText } from '../../escape/escape-json.ts';
import { formatScale } from '../../words/number.ts';
import { outputColumns } from './columns.ts';
import { csvWriter, keptCell, textCell } from './csv-writer.ts';
import type { ColumnLayout } from '../columns/column-layout.ts';
import type { PartIndex } from '../../plan/positions.ts';
import type { Speed } from '../speed.ts';

/** A scored row. Its contents are only valid during the call. */
export interface ScoredRow {
  readonly id: string;
  readonly wave: string;
  /** Line in the table. */
  readonly line: number;
  readonly age: number | null;
  /** ISO 8601; null: unknown. In a battery, each part has its own. */
  readonly answeredAt: string | null;
  readonly record: readonly string[];
  readonly sheet: AnswerSheet;
  readonly outcome: Outcome;
  /** Of a battery: whether each part has no row, which may be legitimate. */
  readonly absent?: readonly boolean[];
  /** Additional facts for this learner's assessment. */
  readonly about?: About;
}

type TierResult = NonNullable<Outcome['tier']>;

/** The columns written besides results. */
export type RowLayout = Pick<ColumnLayout, 'wave' | 'keep'>;

export interface RowWriter {
  write(row: ScoredRow): void;
  end(): void;
}

export type OutputFormat = 'csv' | 'ndjson' | 'json';

/** Facts shared by all assessments of a run. */
export interface RunFacts {
  readonly at: string;
  /** The version of Lotse. */
  readonly lotse: string;
  readonly provenance: Readonly<Record<string, string | number | boolean>>;
}

/** Creates the writer of a format. */
export function rowWriter(
  format: OutputFormat,
  spool: Spool,
  plan: Plan,
  layout: RowLayout,
  facts: RunFacts,
  speed: Speed,
): RowWriter {
  switch (format) {
    case 'csv':
      return csvRows(spool, plan, layout, speed);
    case 'ndjson':
      return {
        write: (row) => spool.write(`${assessmentText(plan, layout, facts, row)}\n`),
        end: () => undefined,
      };
    case 'json':
      return jsonRows(spool, plan, layout, facts);
  }
}

function assessmentText(plan: Plan, layout: RowLayout, facts: RunFacts, row: ScoredRow): string {
  return jsonText(assess(plan, row.sheet, aboutRow(layout, facts, row, plan)));
}

function jsonRows(spool: Spool, plan: Plan, layout: RowLayout, facts: RunFacts): RowWriter {
  let before = '[\n';
  return {
    write: (row) => {
      spool.write(before + assessmentText(plan, layout, facts, row));
      before = ',\n';
    },
    end: () => spool.write(before === ',\n' ? '\n]\n' : '[]\n'),
  };
}

/** Writes the columns of `outputColumns`, in that order. */
function csvRows(spool: Spool, plan: Plan, layout: RowLayout, speed: Speed): RowWriter {
  const hasWave = layout.wave !== null;
  const kept = layout.keep.map(({ name }) => name);
  const names = outputColumns(plan, hasWave, kept).map(({ name }) => name);
  const csv = csvWriter(spool, names, speed.csvLine);
  const addResult = resultAdder(plan, speed);
  return {
    write: ({ id, wave, record, outcome, absent }) => {
      const cells = [textCell(id)];
      if (hasWave) cells.push(textCell(wave));
      for (const { column } of layout.keep) cells.push(keptCell(record[column] ?? ''));
      addResult(cells, outcome);
      if (absent !== undefined) cells.push(...partCells(plan, outcome, absent));
      csv.cells(cells);
    },
    end: () => undefined,
  };
}

/** Returns the facts about the assessment of one row. */
export function aboutRow(
  layout: RowLayout,
  facts: RunFacts,
  { id, wave, age, answeredAt, record, about, outcome }: ScoredRow,
  { critical }: Plan,
): About {
  const kept = layout.keep.map(({ name, column }) => [name, (record[column] ?? '').trim()] as const);
  return {
    ...about,
    learner: id,
    wave: layout.wave === null ? null : wave,
    age,
    at: facts.at,
    answeredAt,
    lotse: facts.lotse,
    kept: Object.fromEntries(kept),
    droppedCritical: critical.flatMap((rule, position) =>
      outcome.critical[position] === 'dropped_row' ? [rule.id] : [],
    ),
    provenance: { ...facts.provenance, ...about?.provenance },
  };
}

/** Returns the positions of parts that were or may have been to be asked and have no answers. */
export function missingParts({ parts }: Outcome, absent: readonly boolean[]): readonly PartIndex[] {
  return parts.flatMap(({ asked }, part) => (absent[part] === true && asked !== 'false' ? [part] : []));
}

function partCells(plan: Plan, outcome: Outcome, absent: readonly boolean[]): readonly string[] {
  const missing = missingParts(outcome, absent).map((part) => entryAt(plan.parts, part).id);
  // A part that was not to be asked has no tier, but still has its cells.
  const cells = outcome.parts.flatMap(({ asked, tier }, part) =>
    entryAt(plan.parts, part).tiers === null ? [asked] : [asked, tier?.suggested ?? ''],
  );
  return [missing.join(' '), ...cells];
}

/** Makes a function that adds all cells of a result: numbers and ids, which need no escaping. */
function resultAdder(plan: Plan, { ofResults }: Speed): (cells: string[], outcome: Outcome) => void {
  const scaleCells = plan.scales.map((_, position) =>
    ofResults((result) => scaleCellsOf(plan, position, result)),
  );
  return (cells, { scales, findings, critical, safety, missing, tier }) => {
    scales.forEach((result, position) => cells.push(...entryAt(scaleCells, position)(result)));
    cells.push(...findings);
    if (tier !== null) cells.push(...tierCells(tier));
    cells.push(safety, criticalIds(plan, critical, HOLDING), criticalIds(plan, critical, UNKNOWN));
    cells.push(String(missing));
    if (tier !== null) cells.push(reasonIds(tier.reasons));
  };
}

function tierCells({ suggested, basis, atLeast, atMost, byRules }: TierResult): readonly string[] {
  return [suggested ?? '', basis, atLeast ?? '', atMost ?? '', byRules.suggested ?? ''];
}

/** Rules with their own alert, and those that hold by a dropped row, which raised the alert. */
const HOLDING: readonly CriticalState[] = ['true', 'dropped_row'];
const UNKNOWN: readonly CriticalState[] = ['unknown'];

/** Returns the cells of a scale: value, band and, if it can be filled in, range. */
function scaleCellsOf(plan: Plan, position: number, result: ScaleResult): readonly string[] {
  const scale = entryAt(plan.scales, position);
  const { value, band, filled, lower, upper } = result;
  const shown = (number: Rational | null) => (number === null ? '' : formatScale(scale, number, 'en'));
  const pair = [shown(value), band === null ? '' : entryAt(scale.bands, band).id];
  return isFillable(plan.scales, position) ? [...pair, String(filled), shown(lower), shown(upper)] : pair;
}

function criticalIds(plan: Plan, critical: Outcome['critical'], wanted: readonly CriticalState[]): string {
  return critical
    .flatMap((state, position) => (wanted.includes(state) ? [entryAt(plan.critical, position).id] : []))
    .join(' ');
}

/** Returns the ids of rules that hold. Rules that are only possible show in the range. */
function reasonIds(reasons: TierResult['reasons']): string {
  return reasons
    .filter(({ state }) => state !== 'possible')
    .map(({ rule }) => rule)
    .join(' ');
}
