import type { AnswerSheet } from '../answer/answer.ts';
import { assess } from '../assess.ts';
import type { Spool } from '../files/spool.ts';
import type { Outcome } from '../outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { Rational } from '../plan/rational.ts';
import { csvText } from '../words/escape-csv.ts';
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
  const scaleText = scaleTexts(plan);
  return {
    write: ({ id, wave, record, outcome }) => {
      const cells = [csvText(id)];
      if (layout.wave !== null) cells.push(csvText(wave));
      for (const { column } of layout.keep) cells.push(csvText((record[column] ?? '').trim()));
      outcome.scales.forEach(({ value, band }, position) => {
        cells.push(value === null ? '' : scaleText(position, value));
        cells.push(band === null ? '' : (plan.scales[position]?.bands[band]?.id ?? ''));
      });
      for (const truth of outcome.findings) cells.push(truth);
      const { tier } = outcome;
      if (tier !== null) cells.push(tier.suggested ?? '', tier.basis, tier.atLeast ?? '', tier.atMost ?? '');
      cells.push(
        criticalIds(plan, outcome, 'true'),
        criticalIds(plan, outcome, 'unknown'),
        String(outcome.missing),
      );
      if (tier !== null) cells.push(reasonIds(tier.reasons));
      csv.row(cells);
    },
    end: () => undefined,
  };
}

/** Whole values, by far the most of them, are turned into text once. */
function scaleTexts(plan: Plan): (scale: number, value: Rational) => string {
  const whole = new Map<bigint, string>();
  return (position, value) => {
    if (value.den !== 1n) {
      const scale = plan.scales[position];
      return scale === undefined ? '' : formatScale(scale, value, 'en');
    }
    const known = whole.get(value.num);
    if (known !== undefined) return known;
    const text = value.num.toString();
    if (whole.size < 10_000) whole.set(value.num, text);
    return text;
  };
}

function criticalIds(plan: Plan, outcome: Outcome, truth: 'true' | 'unknown'): string {
  let ids = '';
  outcome.critical.forEach((found, position) => {
    if (found === truth) ids += `${ids === '' ? '' : ' '}${plan.critical[position]?.id ?? ''}`;
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
