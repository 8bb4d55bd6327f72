// `npm run demo`: the main job on bundled data, with the commands shown as anyone would type them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = 'demo-output';

/** Runs one command. Exit 4 is a good end too: all done, some rows refused. */
function lotse(args, { quiet = false } = {}) {
  if (!quiet) process.stdout.write(`\n$ lotse ${args.join(' ')}\n\n`);
  const { status } = spawnSync(process.execPath, ['bin/lotse.js', ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0 && status !== 4) {
    process.exitCode = status ?? 1;
    throw new Error(`lotse ${args[0]} ended with ${status}`);
  }
}

rmSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, force: true });
mkdirSync(new URL(`../../${folder}`, import.meta.url), { mode: 0o700 });

process.stdout.write(
  'A made-up cohort: 200 learners in 8 classes have answered Lotse’s own questionnaire.\n',
);
const cohort = ['score', 'risiko-check', 'fixtures/demo/cohort.csv', '--id', 'Kennung', '--wave', 'Welle'];
lotse([...cohort, '--keep', 'Klasse,Bildungsgang', '-o', `${folder}/cohort.csv`]);
process.stdout.write('\nThe same as whole assessments, for reports:\n');
lotse([...cohort, '--format', 'ndjson', '--quiet', '-o', `${folder}/cohort.ndjson`]);
process.stdout.write('\nAnd the report of one learner, for those who will talk with them:\n');
lotse(['report', `${folder}/cohort.ndjson`, '--learner', 'L-0134', '--format', 'txt']);
process.stdout.write(`
Where things are
  ${folder}/cohort.csv                one line a learner: scales, bands, findings, tier and its basis
  ${folder}/cohort.csv.alerts.csv     whom to see today, and who is responsible
  ${folder}/cohort.csv.rejects.csv    rows that could not be read, and why
  ${folder}/cohort.csv.manifest.json  what was guessed, counted and written
  ${folder}/cohort.ndjson             the assessments: every value with its reasons

Next
  lotse report ${folder}/cohort.ndjson --out ${folder}/reports --format md
  lotse show risiko-check
`);
