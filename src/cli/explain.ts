import { Stopped, ProblemError } from '../files/problem-error.ts';
import { cliWords } from '../words/cli.ts';
import type { Language } from '../words/locale.ts';
import type { GlobalOptions } from './command.ts';
import { EXIT, EXIT_OF_KIND, exitOfSignal, type ExitCode } from './exit.ts';
import type { Io } from '../files/io.ts';
import { say, sayLines } from './say.ts';
import { tell } from './tell.ts';

/**
 * Prints what ended a run and returns the exit code. For a bug it prints a single sentence, since a trace may contain
 * learners' data; LOTSE_DEBUG=1 shows it.
 */
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
  say(io, `lotse: ${cliWords[options.lang].bug}`);
  if (io.env['LOTSE_DEBUG'] === '1') {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    sayLines(io, `${trace}\n`);
  }
  return EXIT.bug;
}

/** Reports that stdout could not be written, for example because the disk is full. */
export function outputFailed(error: NodeJS.ErrnoException, language: Language, io: Io): void {
  const words = cliWords[language];
  say(io, `lotse: ${words.outputFailed(error.code ?? error.name)}`);
}
