import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { NO_PLACEMENT, withGrades } from '../../src/batch/columns/layout.ts';
import { scoreTable, type ScoreRequest, type ScoreResult } from '../../src/batch/run.ts';
import { ProblemError } from '../../src/files/problem-error.ts';
import { foldersFor } from '../folders.ts';
import { plan } from './questionnaire.ts';

/** Grades as the questionnaire asks for them, as most tests have them. */
const OWN_GRADES = withGrades(NO_PLACEMENT, 'own');

const makeFolder = foldersFor('batch');

export interface Scored {
  readonly folder: string;
  readonly result: ScoreResult | null;
  /** What the run was refused for. */
  readonly trouble: ProblemError | null;
  readonly codes: readonly string[];
  /** Text of a written file; '' where there is none. */
  readonly read: (name: string) => string;
  readonly files: readonly string[];
  /** Rows of the scored CSV, without its header. */
  readonly rows: readonly string[];
}

/** Scores a text or bytes in a new folder. */
export async function score(input: string | Buffer, changes: Partial<ScoreRequest> = {}): Promise<Scored> {
  const folder = makeFolder();
  const file = join(folder, 'in.csv');
  writeFileSync(file, input);
  const out = join(folder, 'out.csv');
  const request: ScoreRequest = {
    plan,
    input: file,
    stdin: Readable.from([]),
    alsoRead: [],
    target: { file: out, aside: out },
    format: 'csv',
    wanted: { id: 'id', wave: null, age: null, consent: null, keep: [] },
    placement: OWN_GRADES,
    mapping: null,
    encoding: null,
    delimiter: null,
    decimal: null,
    onDuplicate: 'error',
    at: '2026-01-02T03:04:05Z',
    lotse: '0.0.0',
    signal: new AbortController().signal,
    says: (problem) => problem.code,
    toStdout: () => Promise.resolve(),
    onProgress: () => undefined,
    ...changes,
  };
  let result: ScoreResult | null = null;
  let trouble: ProblemError | null = null;
  try {
    result = await scoreTable(request);
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
    trouble,
    codes: trouble?.problems.map(({ code }) => code) ?? [],
    read,
    files,
    rows: read('out.csv').split('\r\n').slice(1, -1),
  };
}

export const HEADER = 'id,bored,belongs,gave_up,absence,hours,maths,born,worries,remarks';

/** A table of the small questionnaire: a row is what differs from a learner who is doing well. */
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
