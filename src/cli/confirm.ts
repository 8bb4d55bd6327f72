import { createInterface } from 'node:readline';
import { Stopped } from '../files/problem-error.ts';
import type { Io } from '../files/io.ts';

/**
 * Asks at the terminal and takes only a plain yes for one; `nobody` where there is no terminal to ask at. Throws
 * Stopped where the run is told to stop meanwhile.
 */
export async function isConfirmed(
  question: string,
  yes: readonly string[],
  io: Pick<Io, 'stdin' | 'stderr' | 'signal'>,
): Promise<'yes' | 'no' | 'nobody'> {
  const { stdin, stderr, signal } = io;
  if (stdin.isTTY !== true || stderr.isTTY !== true) return 'nobody';
  stderr.write(question);
  const lines = createInterface({ input: stdin, terminal: false });
  const stop = (): void => lines.close();
  signal.addEventListener('abort', stop);
  try {
    // The end of the input (Ctrl-D) is no answer, and so no yes.
    const answer = await new Promise<string>((resolve) => {
      lines.once('line', resolve);
      lines.once('close', () => {
        resolve('');
      });
    });
    if (signal.aborted) throw new Stopped();
    return yes.includes(answer.trim().toLowerCase()) ? 'yes' : 'no';
  } finally {
    signal.removeEventListener('abort', stop);
    lines.close();
  }
}
