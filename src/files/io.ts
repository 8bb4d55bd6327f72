import type { Readable, Writable } from 'node:stream';

export type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The outside world as a command sees it, passed in so that tests can replace it. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; readonly fd?: number };
  /** Data only. */
  readonly stdout: Stream;
  /** Messages: summaries, problems, progress. */
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Aborted by Ctrl-C and when the terminal closes; the reason is the name of the signal. */
  readonly signal: AbortSignal;
}

/**
 * The real world. Streams are opened on first use. A first signal asks the run to stop; a second one ends the
 * process.
 */
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
