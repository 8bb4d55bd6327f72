import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';

/** Lines of a terminal, read on request. */
export interface Lines {
  /** The next complete line without its line end; null at the end of the input. Other input is dropped. */
  next(): Promise<string | null>;
  close(): void;
}

/**
 * Reads lines from a stream only on request, so that nothing typed ahead is kept. Text at the end of the input without
 * a line end was never confirmed with Enter and does not count.
 */
export function linesOf(input: Readable): Lines {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  let isEnded = input.readableEnded || input.destroyed;
  let waiting: ((line: string | null) => void) | null = null;

  const give = (line: string | null): void => {
    const resolve = waiting;
    waiting = null;
    resolve?.(line);
  };
  const read = (chunk: Buffer | string): void => {
    const lines = (begun + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) give(line.replace(/\r$/, ''));
  };
  const end = (): void => {
    isEnded = true;
    give(null);
  };

  input.on('data', read);
  input.pause();
  for (const event of ['end', 'close', 'error']) input.on(event, end);
  return {
    next: async () => {
      if (isEnded) return null;
      const line = new Promise<string | null>((resolve) => (waiting = resolve));
      input.resume();
      return line.finally(() => input.pause());
    },
    close: () => {
      give(null);
      input.off('data', read);
      for (const event of ['end', 'close']) input.off(event, end);
      input.pause();
    },
  };
}
