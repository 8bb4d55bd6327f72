import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceText } from '../../../diagnostic/place.ts';
import type { Problem } from '../../../diagnostic/problem.ts';
import { severityOf } from '../../../diagnostic/severity.ts';
import { ProblemError } from '../../../files/problem-error.ts';
import { cliWords } from '../../../words/cli.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import { inert } from '../../../escape/inert.ts';
import { problemRecord, problemText } from '../../../words/problem-text.ts';
import { simulationWords } from '../../../words/simulation.ts';
import { bundledFiles } from '../../../library/bundled.ts';
import { checkText } from './check-text.ts';
import { globalOptions, type GlobalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../../files/io.ts';
import type { SimulatedFiles } from './simulated.ts';
import { readSourceText } from '../../../library/source-file.ts';
import { chalkFor, problemStyle } from '../../style.ts';

/**
 * Checks every file, whatever is wrong with the others, and simulates the questionnaires among them if asked to; both are
 * the result, so they go to stdout.
 */
export async function runCheck(
  files: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const global = globalOptions(options);
  const results: Result[] = [];
  for (const file of files) results.push(await checkFile(file, io));
  const runs = options['simulate'] === true ? await simulated(results, options, io) : null;
  const problems = [...results.flatMap((result) => result.problems), ...(runs?.problems ?? [])];
  const isJson = options['json'] === true || options['format'] === 'json';
  io.stdout.write(isJson ? await asJson(problems, runs, global) : await asText(problems, runs, global, io));
  const errors = problems.filter(isError).length;
  if (!global.quiet) {
    for (const { file, because } of runs?.left ?? [])
      io.stderr.write(`${simulationWords[global.lang].left(inert(file), because)}\n`);
    const summary = cliWords[global.lang].checked(files.length, errors, problems.length - errors);
    io.stderr.write(`${summary}\n`);
  }
  if (results.some(({ isUnread }) => isUnread)) return EXIT.file;
  if (results.some((result) => result.problems.some(isError))) return EXIT.invalid;
  return errors > 0 ? EXIT.usage : EXIT.done;
}

function isError({ code }: Problem): boolean {
  return severityOf(code) === 'error';
}

interface Result {
  readonly problems: readonly Problem[];
  /** null where it is no text that can be read. */
  readonly source: SourceText | null;
  /** The file could not be opened at all. */
  readonly isUnread: boolean;
}

/** The id of a bundled questionnaire stands for its file, where there is no file of that name. */
function pathOf(file: string, { cwd }: Pick<Io, 'cwd'>): string {
  if (existsSync(resolve(cwd, file))) return file;
  return bundledFiles().get(file) ?? file;
}

async function checkFile(file: string, io: Io): Promise<Result> {
  try {
    const source = await readSourceText(pathOf(file, io), io, 'definition');
    return { problems: await checkText(source, io), source, isUnread: false };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problems: error.problems, source: null, isUnread: error.kind === 'file' };
  }
}

async function simulated(
  results: readonly Result[],
  options: Record<string, unknown>,
  io: Io,
): Promise<SimulatedFiles> {
  const { simulateFiles } = await import('./simulated.ts');
  const read = results.flatMap(({ source, problems }) => (source === null ? [] : [{ source, problems }]));
  return simulateFiles(read, options, io);
}

async function asText(
  problems: readonly Problem[],
  runs: SimulatedFiles | null,
  { lang, color }: GlobalOptions,
  io: Io,
): Promise<string> {
  const style = problemStyle(chalkFor(color, io.stdout, io.env));
  const told = problems.map((found) => `${problemText(found, lang, style)}\n\n`).join('');
  if (runs === null) return told;
  const { simulationText } = await import('./simulation-text.ts');
  return told + simulationText(runs.simulated, lang);
}

/** A list of problems; with a simulation, an object of both. */
async function asJson(
  problems: readonly Problem[],
  runs: SimulatedFiles | null,
  { lang }: GlobalOptions,
): Promise<string> {
  const records = problems.map((found) => problemRecord(found, lang));
  if (runs === null) return `${jsonText(records, 2)}\n`;
  const { simulationRecord } = await import('./simulation-json.ts');
  const simulations = runs.simulated.map(simulationRecord);
  return `${jsonText({ problems: records, simulations }, 2)}\n`;
}
