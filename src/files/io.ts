import type { Readable, Writable } from 'node:stream';

export type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The world that a command may touch, handed in so that a test can hand in another. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly fd?: number };
  /** Data only. */
  readonly stdout: Stream;
  /** Talk: summaries, problems, progress. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Aborted by Ctrl-C and by the end of the terminal; the reason is the signal's name. */
  readonly signal: AbortSignal;
}

/** The real world. Streams are opened when first used; a first signal asks to stop, a second one stops at once. */
export function ioOf(host: NodeJS.Process): Io {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    host.once(name, () => {
      abort.abort(name);
    });
  }
  return {
    get stdin() {
      return host.stdin;
    },
    get stdout() {
      return host.stdout;
    },
    get stderr() {
      return host.stderr;
    },
    env: host.env,
    cwd: host.cwd(),
    now: () => new Date(),
    signal: abort.signal,
  };
}
