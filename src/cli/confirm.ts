import { createInterface } from 'node:readline';
import { Stopped } from '../files/problem-error.ts';
import type { Io } from '../files/io.ts';

/**
 * Asks a question at the terminal and accepts only an explicit yes; `nobody` if there is no terminal. `show` shows what
 * is asked about, if there is a terminal. Throws Stopped if the run is stopped meanwhile.
 */
export async function isConfirmed(
  question: string,
  yes: readonly string[],
  io: Pick<Io, 'stdin' | 'stderr' | 'signal'>,
  show: () => Promise<void>,
): Promise<'yes' | 'no' | 'nobody'> {
  const { stdin, stderr, signal } = io;
  if (stdin.isTTY !== true || stderr.isTTY !== true) return 'nobody';
  const lines = createInterface({ input: stdin, terminal: false });
  const stop = (): void => lines.close();
  signal.addEventListener('abort', stop);
  try {
    // The end of the input (Ctrl-D) does not count as yes.
    const answered = new Promise<string>((resolve) => {
      lines.once('line', resolve);
      lines.once('close', () => {
        resolve('');
      });
    });
    await show();
    stderr.write(question);
    const answer = await answered;
    if (signal.aborted) throw new Stopped();
    return yes.includes(answer.trim().toLowerCase()) ? 'yes' : 'no';
  } finally {
    signal.removeEventListener('abort', stop);
    lines.close();
  }
}
