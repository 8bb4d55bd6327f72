import type { Spool } from '../../../files/spool.ts';
import { hasCode, Stopped } from '../../../files/problem-error.ts';
import type { Stream } from '../../../files/io.ts';

/**
 * Copies what was spooled to a stream, no faster than it is read there. A reader who has seen enough ends it; any
 * other failure stops the run, and main, which watches stdout, tells what it was.
 */
export async function copyToStream(spool: Spool, stream: Stream, signal: AbortSignal): Promise<void> {
  for (const block of spool.read()) {
    if (signal.aborted) throw new Stopped();
    const error = await write(stream, block);
    if (error === null) continue;
    if (hasCode(error) && error.code === 'EPIPE') return;
    throw new Stopped();
  }
}

function write(stream: Stream, block: Buffer): Promise<Error | null> {
  return new Promise((resolve) => {
    stream.write(block, (error) => {
      resolve(error ?? null);
    });
  });
}
