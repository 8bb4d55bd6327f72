import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/files/io.ts';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
  /** The error code with which writing to stdout fails. */
  readonly broken?: string;
  readonly signal?: AbortSignal;
  /** The width of the terminal; without it stdout is not a terminal. */
  readonly columns?: number;
}

/** Runs the program in this process, with streams in memory. */
export async function run(argv: readonly string[], world: World = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdin: Readable.from([Buffer.from(world.stdin ?? '')]),
    stdout: Object.assign(
      collect(out, world.broken),
      world.columns === undefined ? {} : { columns: world.columns, isTTY: true },
    ),
    stderr: collect(err),
    env: world.env ?? {},
    cwd: world.cwd ?? process.cwd(),
    now: () => new Date('2026-01-31T12:00:00Z'),
    signal: world.signal ?? new AbortController().signal,
  };
  const code = await main(argv, io);
  return { code, out: out.join(''), err: err.join('') };
}

function collect(into: string[], broken?: string): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _, done) => {
      if (broken !== undefined) {
        done(Object.assign(new Error(broken), { code: broken }));
        return;
      }
      into.push(String(chunk));
      done();
    },
  });
}
