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
import { csvWriter, keptCell, textCell, type CsvWriter } from './csv-writer.ts';
import type { Layout } from '../columns/layout.ts';
import type { PartIndex } from '../../plan/positions.ts';

/** One row that was scored. All of it is only good during the call. */
export interface ScoredRow {
  readonly id: string;
  readonly wave: string;
  /** Where it stands in the table. */
  readonly line: number;
  readonly age: number | null;
  /** ISO 8601; null: not known. Of a battery its parts say it. */
  readonly answeredAt: string | null;
  readonly record: readonly string[];
  readonly sheet: AnswerSheet;
  readonly outcome: Outcome;
  /** Of a battery: its parts of which a row is missing; they may be rightly so. */
  readonly absent?: readonly boolean[];
  /** What is known of this learner's assessment besides. */
  readonly about?: About;
}

/** Which columns are written besides results. */
export type RowLayout = Pick<Layout, 'wave' | 'keep'>;

export interface RowWriter {
  write(row: ScoredRow): void;
  end(): void;
}

export type OutputFormat = 'csv' | 'ndjson' | 'json';

/** What all assessments of one run have in common. */
export interface RunFacts {
  readonly at: string;
  /** The version of Lotse. */
  readonly lotse: string;
  readonly provenance: Readonly<Record<string, string | number | boolean>>;
}

/** A writer for each format. */
export function rowWriter(
  format: OutputFormat,
  spool: Spool,
  plan: Plan,
  layout: RowLayout,
  facts: RunFacts,
): RowWriter {
  switch (format) {
    case 'csv':
      return csvRows(spool, plan, layout);
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

/** The columns of `outputColumns`, in that order. */
function csvRows(spool: Spool, plan: Plan, layout: RowLayout): RowWriter {
  const { wave: hasWave, keep } = layout;
  const names = outputColumns(
    plan,
    hasWave !== null,
    keep.map(({ name }) => name),
  ).map(({ name }) => name);
  const csv = csvWriter(spool, names);
  const writeResult = resultWriter(plan, csv);
  return {
    write: ({ id, wave, record, outcome, absent }) => {
      csv.part(textCell(id));
      if (hasWave !== null) {
        csv.part(',');
        csv.part(textCell(wave));
      }
      for (let index = 0; index < keep.length; index += 1) {
        csv.part(',');
        csv.part(keptCell(record[entryAt(keep, index).column] ?? ''));
      }
      writeResult(outcome);
      if (absent !== undefined) csv.part(partCells(plan, outcome, absent));
      csv.endRow();
    },
    end: () => undefined,
  };
}

/** What is known of the assessment of one row. */
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

/** The parts of a battery that were, or may have been, to be asked, and of which nothing is there; by position. */
export function missingParts({ parts }: Outcome, absent: readonly boolean[]): readonly PartIndex[] {
  return parts.flatMap(({ asked }, part) => (absent[part] === true && asked !== 'false' ? [part] : []));
}

function partCells(plan: Plan, outcome: Outcome, absent: readonly boolean[]): string {
  const missing = missingParts(outcome, absent).map((part) => entryAt(plan.parts, part).id);
  // A part that was not to be asked says nothing, and has its cell all the same.
  const cells = outcome.parts.flatMap(({ asked, tier }, part) =>
    entryAt(plan.parts, part).tiers === null ? [asked] : [asked, tier?.suggested ?? ''],
  );
  return ['', missing.join(' '), ...cells].join(',');
}

/** Writes all cells of a result, each led by a comma; numbers and ids, which need no quotes. */
function resultWriter(plan: Plan, csv: CsvWriter): (outcome: Outcome) => void {
  const pairText = scalePairs(plan);
  const cell = (text: string) => {
    csv.part(',');
    csv.part(text);
  };
  return ({ scales, findings, critical, safety, missing, tier }) => {
    for (let position = 0; position < scales.length; position += 1)
      csv.part(pairText(entryAt(scales, position), position));
    for (let position = 0; position < findings.length; position += 1) cell(entryAt(findings, position));
    if (tier !== null) {
      cell(tier.suggested ?? '');
      cell(tier.basis);
      cell(tier.atLeast ?? '');
      cell(tier.atMost ?? '');
      cell(tier.byRules.suggested ?? '');
    }
    cell(safety);
    cell(criticalIds(plan, critical, HOLDING));
    cell(criticalIds(plan, critical, UNKNOWN));
    cell(String(missing));
    if (tier !== null) cell(reasonIds(tier.reasons));
  };
}

/** Those with an alert of their own, and those that hold by a dropped row, whose alert was raised there. */
const HOLDING: ReadonlySet<CriticalState> = new Set<CriticalState>(['true', 'dropped_row']);
const UNKNOWN: ReadonlySet<CriticalState> = new Set<CriticalState>(['unknown']);

/** A scale's value, band and, where it can be filled in, range as cells. Results are shared between learners, and so are their texts. */
function scalePairs(plan: Plan): (result: ScaleResult, position: number) => string {
  const known = new WeakMap<ScaleResult, string>();
  return (result, position) => {
    let text = known.get(result);
    if (text === undefined) {
      text = pairOf(plan, position, result);
      known.set(result, text);
    }
    return text;
  };
}

function pairOf(plan: Plan, position: number, result: ScaleResult): string {
  const scale = entryAt(plan.scales, position);
  const { value, band, filled, lower, upper } = result;
  const shown = (number: Rational | null) => (number === null ? '' : formatScale(scale, number, 'en'));
  const pair = `,${shown(value)},${band === null ? '' : entryAt(scale.bands, band).id}`;
  if (!isFillable(plan.scales, position)) return pair;
  return `${pair},${String(filled)},${shown(lower)},${shown(upper)}`;
}

function criticalIds(plan: Plan, critical: Outcome['critical'], wanted: ReadonlySet<CriticalState>): string {
  let ids = '';
  for (let position = 0; position < critical.length; position += 1) {
    if (!wanted.has(entryAt(critical, position))) continue;
    const { id } = entryAt(plan.critical, position);
    ids += ids === '' ? id : ` ${id}`;
  }
  return ids;
}

/** Rules that hold; those that are only possible are told by the range. */
function reasonIds(reasons: NonNullable<Outcome['tier']>['reasons']): string {
  if (reasons.length === 0) return '';
  return reasons
    .filter(({ state }) => state !== 'possible')
    .map(({ rule }) => rule)
    .join(' ');
}
