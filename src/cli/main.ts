import { CommanderError } from 'commander';
import { EXIT, exitOfSignal, type ExitCode } from './exit.ts';
import { ioOf, type Io, type Stream } from '../files/io.ts';
import { colorAsked, languageAsked } from './language.ts';
import { runProgram } from './program.ts';

/**
 * Runs the program and gives its exit code. The one place that tells apart a user's mistake, a stop that was asked
 * for, a broken pipe or disk, and a bug of ours.
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
 * The same world, its streams listened to from when they are first used, since opening one takes as long as scoring some
 * learners: without a listener a closed pipe would end the process with a stack, and a full disk would go unnoticed.
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
      // Nobody is left to tell where it is closed.
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

/** Until all that was written has gone out, or it is known that it cannot. */
function flushed(stream: Stream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      setImmediate(resolve);
    });
  });
}

async function explain(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  // commander has written its message by itself; help and version come this way, too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const asked = { lang: languageAsked(argv, io.env), color: colorAsked(argv) };
  return (await import('./explain.ts')).explainError(error, asked, io);
}
