import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';

/** Lines of a terminal, as they are asked for. */
export interface Lines {
  /** The next whole line, without its end; null where there is no more input. What comes unasked is dropped. */
  next(): Promise<string | null>;
  close(): void;
}

/**
 * Reads lines from a stream only while one is asked for, so that nothing typed ahead is kept here. What stands before
 * the end of the input without a line end was never sent off by Enter, and is no line.
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
