import { CommanderError } from 'commander';
import { EXIT, exitOfSignal, type ExitCode } from './exit.ts';
import { ioOf, type Io, type Stream } from '../files/io.ts';
import { colorAsked, languageAsked } from './language.ts';
import { runProgram } from './program.ts';

/**
 * Runs the program and returns its exit code. The only place that distinguishes a user's mistake, a requested stop, a
 * failing output and a bug.
 */
export async function main(argv: readonly string[], world: Io | NodeJS.Process): Promise<number> {
  const failure: OutputFailure = { error: null, isStdoutUsed: false };
  const io = watched('signal' in world ? world : ioOf(world), failure);
  let code: ExitCode;
  try {
    code = await runProgram(argv, io);
  } catch (error) {
    code = await explain(error, argv, io);
  }
  if (failure.isStdoutUsed) await flushed(io.stdout);
  if (io.signal.aborted) return exitOfSignal(io.signal.reason);
  const { error } = failure;
  if (error === null || code === EXIT.bug) return code;
  if (error.code === 'EPIPE') return EXIT.done;
  const { outputFailed } = await import('./explain.ts');
  outputFailed(error, languageAsked(argv, io.env), io);
  return EXIT.file;
}

interface OutputFailure {
  error: NodeJS.ErrnoException | null;
  isStdoutUsed: boolean;
}

/**
 * Adds error listeners to the streams, without which a closed pipe would crash the process and a full disk would go
 * unnoticed. They are added on first use, because opening a stream takes as long as scoring several learners.
 */
function watched(io: Io, failure: OutputFailure): Io {
  let isStderrUsed = false;
  return {
    get stdin() {
      return io.stdin;
    },
    get stdout() {
      const { stdout } = io;
      if (!failure.isStdoutUsed) {
        stdout.on('error', (error: NodeJS.ErrnoException) => {
          failure.error ??= error;
        });
      }
      failure.isStdoutUsed = true;
      return stdout;
    },
    get stderr() {
      const { stderr } = io;
      // If stderr is closed, nothing can be reported.
      if (!isStderrUsed) stderr.on('error', () => undefined);
      isStderrUsed = true;
      return stderr;
    },
    env: io.env,
    cwd: io.cwd,
    now: io.now,
    signal: io.signal,
  };
}

/** Resolves once everything is written, or has failed. */
function flushed(stream: Stream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      setImmediate(resolve);
    });
  });
}

async function explain(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  // commander has printed its message; help and version arrive here as well.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const asked = { lang: languageAsked(argv, io.env), color: colorAsked(argv) };
  return (await import('./explain.ts')).explainError(error, asked, io);
}
