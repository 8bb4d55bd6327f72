import type { AnswerSheet } from '../answer/answer.ts';
import { assess } from '../assess.ts';
import type { Spool } from '../files/spool.ts';
import type { Outcome } from '../outcome.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanScale } from '../plan/plan.ts';
import type { ScaleResult } from '../score/result.ts';
import { csvText } from '../words/escape-csv.ts';
import { inertLines } from '../words/inert.ts';
import { formatScale } from '../words/number.ts';
import { outputColumns } from './columns.ts';
import { csvWriter } from './csv-writer.ts';
import type { Layout } from './layout.ts';

/** One row that was scored. All of it is only good during the call. */
export interface ScoredRow {
  readonly id: string;
  readonly wave: string;
  readonly age: number | null;
  readonly record: readonly string[];
  readonly sheet: AnswerSheet;
  readonly outcome: Outcome;
}

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
  layout: Layout,
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

function assessmentText(plan: Plan, layout: Layout, facts: RunFacts, row: ScoredRow): string {
  const about = { learner: row.id, wave: layout.wave === null ? null : row.wave, age: row.age, ...facts };
  return JSON.stringify(assess(plan, row.sheet, about));
}

function jsonRows(spool: Spool, plan: Plan, layout: Layout, facts: RunFacts): RowWriter {
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
function csvRows(spool: Spool, plan: Plan, layout: Layout): RowWriter {
  const names = outputColumns(
    plan,
    layout.wave !== null,
    layout.keep.map(({ name }) => name),
  ).map(({ name }) => name);
  const csv = csvWriter(spool, names.map(csvText));
  const pairText = scalePairs(plan);
  return {
    write: ({ id, wave, record, outcome }) => {
      const cells = [csvText(id)];
      if (layout.wave !== null) cells.push(csvText(wave));
      for (const { column } of layout.keep) cells.push(csvText(inertLines((record[column] ?? '').trim())));
      const { tier } = outcome;
      const rest = [...outcome.scales.map(pairText), ...outcome.findings];
      if (tier !== null) rest.push(tier.suggested ?? '', tier.basis, tier.atLeast ?? '', tier.atMost ?? '');
      rest.push(
        criticalIds(plan, outcome, 'true'),
        criticalIds(plan, outcome, 'unknown'),
        String(outcome.missing),
      );
      if (tier !== null) rest.push(reasonIds(tier.reasons));
      csv.rowWith(cells, rest.join(','));
    },
    end: () => undefined,
  };
}

/** A scale's value and band as two cells. Results are shared between learners, and so are their texts. */
function scalePairs(plan: Plan): (result: ScaleResult, position: number) => string {
  const known = new WeakMap<ScaleResult, string>();
  return (result, position) => {
    const text = known.get(result) ?? pairOf(at(plan.scales, position), result);
    known.set(result, text);
    return text;
  };
}

function pairOf(scale: PlanScale, { value, band }: ScaleResult): string {
  const shown = value === null ? '' : formatScale(scale, value, 'en');
  return `${shown},${band === null ? '' : at(scale.bands, band).id}`;
}

function criticalIds(plan: Plan, outcome: Outcome, truth: 'true' | 'unknown'): string {
  let ids = '';
  outcome.critical.forEach((found, position) => {
    if (found === truth) ids += `${ids === '' ? '' : ' '}${at(plan.critical, position).id}`;
  });
  return ids;
}

/** Rules that hold; those that are only possible are told by the range. */
function reasonIds(reasons: NonNullable<Outcome['tier']>['reasons']): string {
  return reasons
    .filter(({ state }) => state !== 'possible')
    .map(({ rule }) => rule)
    .join(' ');
}
