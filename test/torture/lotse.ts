import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersFor } from '../folders.ts';

// Runs the built program as users do: as a process of its own, with real files and signals.

const root = join(import.meta.dirname, '../..');
const BIN = join(root, 'bin/lotse.js');
const COHORT = join(root, 'fixtures/demo/cohort.csv');

/** The options for the demo cohort, with a fixed moment so that bytes can be compared. */
export const SCORE = ['score', 'risiko-check', '--id', 'Kennung', '--wave', 'Welle', '--at', '2026-01-31'];

export const OUTPUTS = [
  'out.ndjson.alerts.csv',
  'out.ndjson.rejects.csv',
  'out.ndjson',
  'out.ndjson.manifest.json',
];

/** Scores `in.csv` of the current folder into `OUTPUTS`. */
export const TO_FILES = [...SCORE, 'in.csv', '--format', 'ndjson', '--out', 'out.ndjson'];

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

export interface Place {
  readonly folder: string;
  /** The folder for the program's temporary files. */
  readonly tmp: string;
}

/** Creates folders to score in. Fails with a hint if the program has not been built. */
export function places(file: string): (cohort?: string | Buffer) => Place {
  if (!existsSync(join(root, 'dist/cli/main.js'))) throw new Error('Build the program first: npm run build');
  const make = foldersFor(file);
  return (cohort = readFileSync(COHORT)) => {
    const folder = make();
    const tmp = make();
    writeFileSync(join(folder, 'in.csv'), cohort);
    return { folder, tmp };
  };
}

function environment({ tmp }: Place): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', LANG: 'C', TMPDIR: tmp };
}

/** Runs the program to its end, under another program if one is given. */
export function run(place: Place, args: readonly string[], under: readonly string[] = []): Ended {
  const [command = '', ...rest] = [...under, process.execPath, BIN, ...args];
  return ended(spawnSync(command, rest, { cwd: place.folder, env: environment(place), encoding: 'utf8' }));
}

/** Runs a shell command in which `$lotse` is the program. */
export function shell(place: Place, line: string): Ended {
  const lotse = `lotse() { '${process.execPath}' '${BIN}' "$@"; }; `;
  return ended(
    spawnSync('bash', ['-c', lotse + line], {
      cwd: place.folder,
      env: environment(place),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  );
}

function ended({ status, signal, stdout, stderr }: ReturnType<typeof spawnSync>): Ended {
  return { code: status, signal, out: String(stdout), err: String(stderr) };
}

/** Starts the program without waiting for its end. */
export function start(place: Place, args: readonly string[]): { child: ChildProcess; end: Promise<Ended> } {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: place.folder, env: environment(place) });
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += String(text)));
  const end = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal, out: '', err });
    });
  });
  return { child, end };
}

/** Creates old outputs, as an earlier run would have left them. */
export function putOld({ folder }: Place): void {
  for (const name of OUTPUTS) writeFileSync(join(folder, name), oldText(name));
}

export function oldText(name: string): string {
  return `old ${name}\n`;
}

export function text({ folder }: Place, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

export function outputs(place: Place): readonly string[] {
  return OUTPUTS.map((name) => text(place, name));
}

/** Files that should not be in a folder after a run; inputs may be. */
export function leftovers({ folder, tmp }: Place, inputs: readonly string[] = ['in.csv']): readonly string[] {
  const known = new Set(['strace.log', ...inputs, ...OUTPUTS]);
  return [...readdirSync(folder).filter((name) => !known.has(name)), ...readdirSync(tmp)];
}

/** A larger cohort: the demo's learners repeated under new ids. */
export function manyLearners(times: number): string {
  const [header = '', ...rows] = readFileSync(COHORT, 'utf8').trimEnd().split('\n');
  const more = Array.from({ length: times }, (_, n) => rows.map((row) => `${n}-${row}`));
  return [header, ...more.flat(), ''].join('\n');
}

/**
 * Whether tests that need a tool are skipped. With LOTSE_TORTURE=1, as in continuous integration, they never are, and
 * fail without it.
 */
export function lacks(tool: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
  return !found && process.env['LOTSE_TORTURE'] !== '1';
}
