import type { Problem } from '../../diagnostic/problem.ts';
import { severityOf } from '../../diagnostic/severity.ts';
import { Trouble } from '../../files/trouble.ts';
import { cliWords } from '../../words/cli.ts';
import { inertJson } from '../../words/escape-json.ts';
import { problemRecord, problemText } from '../../words/problem-text.ts';
import { checkText } from '../check-text.ts';
import { globalOptions, type GlobalOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { readSource } from '../source-file.ts';
import { chalkFor, problemStyle } from '../style.ts';

/** Checks every file, whatever is wrong with the others; problems are the result, so they go to stdout. */
export async function runCheck(
  files: readonly string[],
  options: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const global = globalOptions(options);
  const results: Result[] = [];
  for (const file of files) results.push(await checkFile(file, io));
  const problems = results.flatMap((result) => result.problems);
  const isJson = options['json'] === true || options['format'] === 'json';
  io.stdout.write(isJson ? asJson(problems, global) : asText(problems, global, io));
  const errors = problems.filter(({ code }) => severityOf(code) === 'error').length;
  if (!global.quiet) {
    const summary = cliWords[global.lang].checked(files.length, errors, problems.length - errors);
    io.stderr.write(`${summary}\n`);
  }
  if (results.some(({ isUnread }) => isUnread)) return EXIT.file;
  return errors > 0 ? EXIT.invalid : EXIT.done;
}

interface Result {
  readonly problems: readonly Problem[];
  /** The file could not be read at all. */
  readonly isUnread: boolean;
}

async function checkFile(file: string, io: Io): Promise<Result> {
  try {
    const read = await readSource(file, io);
    return {
      problems: 'problem' in read ? [read.problem] : await checkText(read.source, io),
      isUnread: false,
    };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { problems: error.problems, isUnread: true };
  }
}

function asText(problems: readonly Problem[], { lang, color }: GlobalOptions, io: Io): string {
  const style = problemStyle(chalkFor(color, io.stdout, io.env));
  return problems.map((found) => `${problemText(found, lang, style)}\n\n`).join('');
}

function asJson(problems: readonly Problem[], { lang }: GlobalOptions): string {
  const records = problems.map((found) => problemRecord(found, lang));
  return `${inertJson(JSON.stringify(records, null, 2))}\n`;
}
