import { createInterface } from 'node:readline';
import { Stopped } from '../files/problem-error.ts';
import type { Io } from '../files/io.ts';

/**
 * Asks a question at the terminal and accepts only an explicit yes; `nobody` if there is no terminal. Throws Stopped
 * if the run is stopped meanwhile.
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
    // The end of the input (Ctrl-D) does not count as yes.
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
