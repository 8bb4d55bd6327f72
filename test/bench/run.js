// Measures the program as people start it (bin/lotse.js on a built dist): `npm run bench [-- --rows 100000]`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeQuestionnaire, writeTable } from './data.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const lotse = join(root, 'bin', 'lotse.js');
const asked = process.argv.indexOf('--rows');
const rows = asked < 0 ? 1_000_000 : Number(process.argv[asked + 1]);
// Only the full size is kept as the result: a smaller one says nothing about constant memory.
const isFull = rows === 1_000_000;
const size = isFull ? '1m' : String(rows);
const folder = mkdtempSync(join(tmpdir(), 'lotse-bench-'));

if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) throw new Error('Build first: npm run build');

/** Runs node once; seconds, and the most memory that it held. */
function run(args) {
  const memory = join(folder, 'memory');
  const before = performance.now();
  const done = spawnSync(process.execPath, ['--require', join(here, 'memory.cjs'), ...args], {
    env: { ...process.env, BENCH_MEMORY: memory },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - before) / 1000;
  // 4: done, some rows refused, as in any real class. 5: the hostile definition, as it should be.
  if (![0, 4, 5].includes(done.status)) throw new Error(`${args.join(' ')}\n${String(done.stderr)}`);
  return { seconds, megabytes: Number(readFileSync(memory, 'utf8')) / 1024 };
}

const middleOf = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Runs two things in turn, several times, and compares each pair: what else the machine does hits both of a pair alike. The
 * middle of all, and the most memory of any run.
 */
function compared(times, oneArgs, otherArgs) {
  const pairs = Array.from({ length: times }, () => [run(oneArgs), run(otherArgs)]);
  return {
    ratio: Number(middleOf(pairs.map(([one, other]) => one.seconds / other.seconds)).toFixed(2)),
    seconds: Number(middleOf(pairs.map(([one]) => one.seconds)).toFixed(2)),
    otherSeconds: Number(middleOf(pairs.map(([, other]) => other.seconds)).toFixed(2)),
    megabytes: Math.max(...pairs.map(([one]) => one.megabytes)),
  };
}

function measure() {
  const questionnaire = join(folder, 'bench.yaml');
  const table = join(folder, 'table.csv');
  const out = join(folder, 'scored.csv');
  writeQuestionnaire(questionnaire);
  writeTable(table, rows);
  const careful = compared(
    rows > 200_000 ? 3 : 5,
    [lotse, 'score', questionnaire, table, '--out', out, '--keep', 'class', '--quiet'],
    [join(here, 'bare-csv-parse.js'), table],
  );
  const small = join(folder, 'class.csv');
  const cohort = readFileSync(join(root, 'fixtures', 'demo', 'cohort.csv'), 'utf8');
  writeFileSync(small, cohort.split('\n').slice(0, 31).join('\n'));
  const hostile = join(folder, 'hostile.yaml');
  writeFileSync(hostile, '- a\n'.repeat(2 ** 18));
  const overNode = (...args) => compared(15, [lotse, ...args], ['-e', '0']).ratio;
  return {
    rows,
    csv_parse_seconds: careful.otherSeconds,
    careful_seconds: careful.seconds,
    [`careful_over_csv_parse_${size}`]: careful.ratio,
    [`peak_mb_careful_${size}`]: Math.round(careful.megabytes),
    peak_mb_allowed: Math.round(150 + (rows * 20) / 1024 / 1024),
    version_over_node: overNode('--version'),
    help_over_node: overNode('--help'),
    hostile_check_over_node: overNode('check', hostile),
    class30_over_node: overNode('score', 'risiko-check', small, '--id', 'Kennung', '--out', out, '--quiet'),
  };
}

try {
  const results = measure();
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}`;
  if (isFull) writeFileSync(join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  const lines = Object.entries(results).map(([key, value]) => `| ${key} | ${value} |`);
  if (isFull)
    writeFileSync(
      join(here, 'results.md'),
      ['# Measured', '', machine, '', '| what | value |', '| --- | --- |', ...lines, ''].join('\n'),
    );
  process.stdout.write(`${machine}\n${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
