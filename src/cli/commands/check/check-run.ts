import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceText } from '../../../diagnostic/place.ts';
import type { Problem } from '../../../diagnostic/problem.ts';
import { severityOf } from '../../../diagnostic/severity.ts';
import { ProblemError } from '../../../files/problem-error.ts';
import { cliWords } from '../../../words/cli.ts';
import { jsonText } from '../../../escape/escape-json.ts';
import { problemRecord, problemText } from '../../../words/problem-text.ts';
import type { Language } from '../../../words/locale.ts';
import { simulationWords } from '../../../words/simulation.ts';
import { bundledFiles } from '../../../library/bundled.ts';
import { checkText } from './check-text.ts';
import { globalOptions, type GlobalOptions } from '../../command.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { formatAsked, print } from '../../print.ts';
import { say } from '../../say.ts';
import type { Format } from '../../../render/formats.ts';
import { paragraph, plainDocument, type Document, type Item, type Section } from '../../../document/model.ts';
import type { Io } from '../../../files/io.ts';
import type { SimulatedFiles } from './simulated.ts';
import { readSourceText } from '../../../library/source-file.ts';
import { chalkFor, problemStyle } from '../../style.ts';

/**
 * Checks every file, regardless of problems in others, and simulates the questionnaires among them if requested. Both
 * are results, so they go to stdout.
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
  const errors = problems.filter(isError).length;
  const summary = cliWords[global.lang].checked(files.length, errors, problems.length - errors);
  const format = formatAsked(options);
  if (format === 'json') io.stdout.write(await asJson(problems, runs, global));
  else if (format === null || format === 'txt') await printText(problems, runs, format, global, io);
  else await print(await asDocument(problems, runs, summary, global), { format, color: global.color }, io);
  if (!global.quiet) {
    for (const { file, because } of runs?.left ?? [])
      say(io, simulationWords[global.lang].left(file, because));
    say(io, summary);
  }
  return exitOf(results, runs);
}

/** A problem without a place is one with the request. */
function exitOf(results: readonly Result[], runs: SimulatedFiles | null): ExitCode {
  if (results.some(({ isUnread }) => isUnread)) return EXIT.file;
  if (results.some(({ problems }) => problems.some(isError))) return EXIT.invalid;
  const requested = (runs?.problems ?? []).filter(isError);
  if (requested.length === 0) return EXIT.done;
  return requested.some(({ place }) => place !== null) ? EXIT.invalid : EXIT.usage;
}

function isError({ code }: Problem): boolean {
  return severityOf(code) === 'error';
}

interface Result {
  readonly problems: readonly Problem[];
  /** null if it is not readable text. */
  readonly source: SourceText | null;
  /** Whether the file could not be opened. */
  readonly isUnread: boolean;
}

/** The id of a bundled questionnaire stands for its file unless a file of that name exists. */
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

/** Prints problems with their lines of the file, then the simulation. */
async function printText(
  problems: readonly Problem[],
  runs: SimulatedFiles | null,
  format: Format | null,
  { lang, color }: GlobalOptions,
  io: Io,
): Promise<void> {
  const style = problemStyle(chalkFor(color, io.stdout, io.env));
  io.stdout.write(problems.map((found) => `${problemText(found, lang, style)}\n\n`).join(''));
  const sections = await simulationOf(runs, lang);
  if (sections.length === 0) return;
  const document = plainDocument(lang, simulationWords[lang].heading, sections);
  await print(document, { format, color, unwrapped: 'tables' }, io);
}

async function simulationOf(runs: SimulatedFiles | null, lang: Language): Promise<readonly Section[]> {
  if (runs === null) return [];
  const { simulationSections } = await import('./simulation-document.ts');
  return simulationSections(runs.simulated, lang);
}

async function asDocument(
  problems: readonly Problem[],
  runs: SimulatedFiles | null,
  summary: string,
  { lang }: GlobalOptions,
): Promise<Document> {
  const words = cliWords[lang].check;
  const items = problems.map((found) => problemItem(found, lang));
  const found: Section = {
    id: 'problems',
    title: words.problems,
    blocks: [{ kind: 'list', key: 'problems', items }],
  };
  const sections = [
    { id: 'summary', title: null, blocks: [paragraph(summary)] },
    ...(items.length === 0 ? [] : [found]),
    ...(await simulationOf(runs, lang)),
  ];
  return plainDocument(lang, words.heading, sections);
}

function problemItem(found: Problem, lang: Language): Item {
  const { code, severity, file, line, column, message, expected, fix } = problemRecord(found, lang);
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return {
    id: code,
    text: [place, severity, code, message].filter((part) => part !== '').join(' '),
    details: [...(expected === null ? [] : [expected]), fix],
  };
}

/** A list of problems, or with a simulation an object that contains both. */
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
