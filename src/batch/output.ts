import type { AnswerSheet } from '../answer/answer.ts';
import { assess } from '../assess.ts';
import type { About } from '../assessment.ts';
import type { Spool } from '../files/spool.ts';
import type { Outcome } from '../outcome.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanScale } from '../plan/plan.ts';
import type { ScaleResult } from '../score/result.ts';
import { csvText } from '../words/escape-csv.ts';
import { inertLines } from '../words/inert.ts';
import { formatScale } from '../words/number.ts';
import { outputColumns } from './columns.ts';
import { csvCell, csvWriter, type CsvWriter } from './csv-writer.ts';
import type { Layout } from './layout.ts';
import { isPlainCell } from './plain-cell.ts';

/** One row that was scored. All of it is only good during the call. */
export interface ScoredRow {
  readonly id: string;
  readonly wave: string;
  /** Where it stands in the table. */
  readonly line: number;
  readonly age: number | null;
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
  return JSON.stringify(assess(plan, row.sheet, aboutRow(layout, facts, row)));
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
  const csv = csvWriter(spool, names.map(csvText));
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
        csv.part(keptCell(record[at(keep, index).column] ?? ''));
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
  layout: Pick<Layout, 'wave'>,
  facts: RunFacts,
  { id, wave, age, about }: ScoredRow,
): About {
  const provenance = { ...facts.provenance, ...about?.provenance };
  return { ...about, learner: id, wave: layout.wave === null ? null : wave, age, at: facts.at, provenance };
}

/** The parts of a battery that were, or may have been, to be asked, and of which nothing is there; by position. */
export function missingParts({ parts }: Outcome, absent: readonly boolean[]): readonly number[] {
  return parts.flatMap(({ asked }, part) => (absent[part] === true && asked !== 'false' ? [part] : []));
}

function partCells(plan: Plan, outcome: Outcome, absent: readonly boolean[]): string {
  const missing = missingParts(outcome, absent).map((part) => at(plan.parts, part).id);
  // A part that was not to be asked says nothing, and has its cell all the same.
  const cells = outcome.parts.flatMap(({ asked, tier }, part) =>
    at(plan.parts, part).tiers === null ? [asked] : [asked, tier?.suggested ?? ''],
  );
  return ['', missing.join(' '), ...cells].join(',');
}

function textCell(text: string): string {
  return isPlainCell(text) ? text : csvCell(csvText(text));
}

function keptCell(text: string): string {
  return isPlainCell(text) ? text : csvCell(csvText(inertLines(text.trim())));
}

/** Writes all cells of a result, each led by a comma; numbers and ids, which need no quotes. */
function resultWriter(plan: Plan, csv: CsvWriter): (outcome: Outcome) => void {
  const pairText = scalePairs(plan);
  const cell = (text: string) => {
    csv.part(',');
    csv.part(text);
  };
  return ({ scales, findings, critical, missing, tier }) => {
    for (let position = 0; position < scales.length; position += 1)
      csv.part(pairText(at(scales, position), position));
    for (let position = 0; position < findings.length; position += 1) cell(at(findings, position));
    if (tier !== null) {
      cell(tier.suggested ?? '');
      cell(tier.basis);
      cell(tier.atLeast ?? '');
      cell(tier.atMost ?? '');
    }
    cell(criticalIds(plan, critical, 'true'));
    cell(criticalIds(plan, critical, 'unknown'));
    cell(String(missing));
    if (tier !== null) cell(reasonIds(tier.reasons));
  };
}

/** A scale's value and band as two cells. Results are shared between learners, and so are their texts. */
function scalePairs(plan: Plan): (result: ScaleResult, position: number) => string {
  const known = new WeakMap<ScaleResult, string>();
  return (result, position) => {
    let text = known.get(result);
    if (text === undefined) {
      text = pairOf(at(plan.scales, position), result);
      known.set(result, text);
    }
    return text;
  };
}

function pairOf(scale: PlanScale, { value, band }: ScaleResult): string {
  const shown = value === null ? '' : formatScale(scale, value, 'en');
  return `,${shown},${band === null ? '' : at(scale.bands, band).id}`;
}

function criticalIds(plan: Plan, critical: Outcome['critical'], truth: 'true' | 'unknown'): string {
  if (!critical.includes(truth)) return '';
  const rules = plan.critical.filter((_, position) => critical[position] === truth);
  return rules.map(({ id }) => id).join(' ');
}

/** Rules that hold; those that are only possible are told by the range. */
function reasonIds(reasons: NonNullable<Outcome['tier']>['reasons']): string {
  if (reasons.length === 0) return '';
  return reasons
    .filter(({ state }) => state !== 'possible')
    .map(({ rule }) => rule)
    .join(' ');
}
