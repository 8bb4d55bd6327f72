import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { NO_PLACEMENT, withGrades } from '../../src/batch/columns/column-layout.ts';
import type { RunCounts, RunResult } from '../../src/batch/result.ts';
import { scoreSources, type ScoreRequest } from '../../src/batch/run.ts';
import type { RowCounts } from '../../src/batch/out/counts.ts';
import type { SourceReport, SourceRequest } from '../../src/batch/sources/source.ts';
import { REFERENCE } from '../../src/batch/speed.ts';
import { ProblemError } from '../../src/files/problem-error.ts';
import { foldersFor } from '../folders.ts';
import { plan } from './questionnaire.ts';

/** Grades on the question's own scale, the default in most tests. */
const OWN_GRADES = withGrades(NO_PLACEMENT, 'own');

const makeFolder = foldersFor('batch');

export interface Scored {
  readonly folder: string;
  readonly result: RunResult | null;
  /** Report on the table. */
  readonly source: SourceReport | null;
  /** Counts of rows and learners. */
  readonly counts: Partial<RowCounts & RunCounts & { readonly criticalUnknownRejected: number }>;
  /** Problems for which the run was refused. */
  readonly trouble: ProblemError | null;
  readonly codes: readonly string[];
  /** Text of a written file; '' if there is none. */
  readonly read: (name: string) => string;
  readonly files: readonly string[];
  /** Rows of the scored CSV, without its header. */
  readonly rows: readonly string[];
}

/** Options of a run and of its table, which share the plan. */
export type Said = Partial<ScoreRequest & SourceRequest>;

/** Scores a text or bytes in a new folder. */
export async function score(input: string | Buffer, said: Said = {}): Promise<Scored> {
  const folder = makeFolder();
  const file = join(folder, 'in.csv');
  writeFileSync(file, input);
  const out = join(folder, 'out.csv');
  const source: SourceRequest = {
    part: null,
    plan,
    input: file,
    wanted: { id: 'id', wave: null, age: null, consent: null, keep: [] },
    placement: OWN_GRADES,
    mapping: null,
    encoding: null,
    delimiter: null,
    decimal: null,
    tableOptions: [],
    ...said,
  };
  const request: ScoreRequest = {
    plan,
    sources: [source],
    stdin: Readable.from([]),
    alsoRead: [],
    target: { file: out, aside: out },
    format: 'csv',
    onDuplicate: 'error',
    at: '2026-01-02T03:04:05Z',
    lotse: '0.0.0',
    signal: new AbortController().signal,
    says: (problem) => problem.code,
    toStdout: () => Promise.resolve(),
    onProgress: () => undefined,
    speed: REFERENCE,
    ...said,
  };
  let result: RunResult | null = null;
  let trouble: ProblemError | null = null;
  try {
    result = await scoreSources(request);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    trouble = error;
  }
  const files = readdirSync(folder)
    .filter((name) => name !== 'in.csv')
    .sort();
  const read = (name: string) => (files.includes(name) ? readFileSync(join(folder, name), 'utf8') : '');
  return {
    folder,
    result,
    source: result?.sources[0] ?? null,
    counts: countsOf(result),
    trouble,
    codes: trouble?.problems.map(({ code }) => code) ?? [],
    read,
    files,
    rows: read('out.csv').split('\r\n').slice(1, -1),
  };
}

function countsOf(result: RunResult | null): Scored['counts'] {
  const [source] = result?.sources ?? [];
  const criticalUnknownRejected = source?.linesCriticalUnknown.length ?? 0;
  return { ...source?.counts, ...result?.counts, criticalUnknownRejected };
}

export const HEADER = 'id,bored,belongs,gave_up,absence,hours,maths,born,worries,remarks';

/** A table of the small questionnaire. A row lists the differences from a learner without any risk. */
export function table(...rows: readonly Partial<Record<string, string>>[]): string {
  const names = HEADER.split(',');
  const well: Record<string, string> = {
    bored: '0',
    belongs: '2',
    gave_up: 'no',
    absence: '1',
    hours: '3',
    maths: '2',
  };
  const lines = rows.map((row, index) =>
    names.map((name) => row[name] ?? (name === 'id' ? `L${index + 1}` : (well[name] ?? ''))).join(','),
  );
  return [HEADER, ...lines, ''].join('\n');
}
