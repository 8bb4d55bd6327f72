import { Stopped, ProblemError } from '../files/problem-error.ts';
import { cliWords } from '../words/cli.ts';
import { inert, inertLines } from '../escape/inert.ts';
import type { Language } from '../words/locale.ts';
import type { GlobalOptions } from './command.ts';
import { EXIT, EXIT_OF_KIND, exitOfSignal, type ExitCode } from './exit.ts';
import type { Io } from '../files/io.ts';
import { tell } from './tell.ts';

/** Says what ended a run. A bug is told in one sentence, without what the program was holding; its trace is asked for. */
export function explainError(
  error: unknown,
  options: Pick<GlobalOptions, 'lang' | 'color'>,
  io: Io,
): ExitCode {
  if (error instanceof Stopped) return exitOfSignal(io.signal.reason);
  if (error instanceof ProblemError) {
    tell(error.problems, options, io);
    return EXIT_OF_KIND[error.kind];
  }
  io.stderr.write(`lotse: ${cliWords[options.lang].bug}\n`);
  if (io.env['LOTSE_DEBUG'] === '1') {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(`${inertLines(trace)}\n`);
  }
  return EXIT.bug;
}

/** What was asked for could not be written to stdout: a full disk, a closed file. */
export function outputFailed(error: NodeJS.ErrnoException, language: Language, io: Io): void {
  const words = cliWords[language];
  io.stderr.write(`lotse: ${words.outputFailed(inert(error.code ?? error.name))}\n`);
}
