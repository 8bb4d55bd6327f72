import { Terminal as Emulator } from '@xterm/headless';
import { PassThrough, Writable } from 'node:stream';
import type { Keyboard, Screen } from '../../src/interview/prompt/terminal.ts';

/** A terminal in memory: tests send keys, and an emulator holds what would be on the screen. */
export interface FakeTerminal {
  readonly input: Keyboard;
  readonly output: Screen;
  /** The values that raw mode was set to, in order. */
  readonly raw: readonly boolean[];
  send(bytes: string): void;
  /** Ends the input. */
  end(): void;
  resize(columns: number, rows: number): void;
  screen(): Promise<string>;
  waitFor(wanted: string): Promise<void>;
  written(): string;
}

export function fakeTerminal(columns = 80, rows = 24): FakeTerminal {
  const emulator = new Emulator({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const raw: boolean[] = [];
  const keys = new PassThrough();
  const size = { columns, rows };
  let written = '';
  const output = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _, done) => {
      written += String(chunk);
      emulator.write(String(chunk));
      done();
    },
  });
  Object.defineProperty(output, 'columns', { get: () => size.columns });
  Object.defineProperty(output, 'rows', { get: () => size.rows });
  const input = Object.assign(keys, { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
  const screen = async (): Promise<string> => {
    await new Promise<void>((resolve) => {
      emulator.write('', resolve);
    });
    const { active } = emulator.buffer;
    const lines = Array.from({ length: active.length }, (_, at) =>
      active.getLine(at)?.translateToString(true).trimEnd(),
    );
    return lines.join('\n').trim();
  };
  return {
    input,
    output,
    raw,
    send: (bytes) => keys.write(bytes),
    end: () => keys.end(),
    resize: (width, height) => {
      Object.assign(size, { columns: width, rows: height });
      emulator.resize(width, height);
      output.emit('resize');
    },
    screen,
    waitFor: async (wanted) => {
      for (let patience = 12_000; !(await screen()).includes(wanted); patience -= 1) {
        if (patience === 0) throw new Error(`${wanted} is not on the screen:\n${await screen()}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    written: () => written,
  };
}
