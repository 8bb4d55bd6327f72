import { spawn, type IPty } from '@lydell/node-pty';
import { Terminal as Emulator } from '@xterm/headless';
import { join } from 'node:path';

// A real pseudo terminal with an emulator that holds what a person would see.

const root = join(import.meta.dirname, '../..');

/** The bytes that keys of a terminal send. */
const KEYS = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  delete: '\x1b[3~',
  enter: '\r',
  escape: '\x1b',
  space: ' ',
  tab: '\t',
  backspace: '\x7f',
  'ctrl-b': '\x02',
  'ctrl-c': '\x03',
  'ctrl-d': '\x04',
  'ctrl-u': '\x15',
  'ctrl-z': '\x1a',
} as const;

export type KeyName = keyof typeof KEYS;

export interface Options {
  readonly cols?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The text on the screen before the program starts. */
  readonly before?: string;
}

export interface Exit {
  readonly code: number;
  /** The number of the signal that ended the program; 0 if none did. */
  readonly signal: number;
}

export interface Terminal {
  readonly pid: number;
  /** The lines of the screen without trailing blanks and without empty lines at the bottom. */
  screen(): string;
  /** The screen with everything that has scrolled out at the top. */
  everything(): string;
  /** All bytes written to the terminal. */
  sent(): string;
  /**
   * Resolves once the screen shows the expected text. Rejects with the screen if it does not in time, or if the
   * program ends first.
   */
  waitFor(wanted: string | RegExp): Promise<void>;
  /** Resolves once nothing was written or typed for as long as a new prompt ignores replies. */
  settled(): Promise<void>;
  /** Types once the prompt accepts replies: a new prompt ignores them for a moment. */
  type(text: string): Promise<void>;
  key(...names: readonly KeyName[]): Promise<void>;
  /** Sends bytes immediately. */
  send(bytes: string): void;
  resize(cols: number, rows: number): void;
  signal(name: NodeJS.Signals): void;
  /** Closes the terminal, as closing its window does. */
  hangUp(): void;
  isCursorVisible(): boolean;
  /** The title of the window; null if it was never set. */
  title(): string | null;
  readonly exit: Promise<Exit>;
}

const PATIENCE_MS = 60_000;
const LOOK_MS = 15;

/** Longer than a new prompt ignores replies (`settle`), counted from when its drawing arrives here. */
const SETTLED_MS = 180;

/** How long the last bytes of an ended program may take to arrive. */
const FLUSHED_MS = 50;

/** Longer than the program waits for the rest of a key that starts with Escape. */
const ESCAPE_MS = 200;

const open = new Set<IPty>();

/** Ends the processes that a test left running; for `afterEach`. */
export function endAll(): void {
  for (const pty of open) pty.kill('SIGKILL');
  open.clear();
}

/** Starts the built program with these arguments. */
export function startLotse(args: readonly string[], options: Options = {}): Terminal {
  return start([process.execPath, join(root, 'bin/lotse.js'), ...args], options);
}

/** Starts a program in a terminal of its own. */
export function start([command = '', ...args]: readonly string[], options: Options = {}): Terminal {
  const { cols = 80, rows = 24, cwd = root } = options;
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TERM: 'xterm-256color', ...options.env };
  const pty = spawn(command, args, { name: env.TERM, cols, rows, cwd, env });
  const emulator = new Emulator({ cols, rows, allowProposedApi: true, scrollback: 5000 });
  const state = {
    sent: '',
    title: null as string | null,
    exit: null as Exit | null,
    lastAt: performance.now(),
  };
  emulator.write(options.before ?? '');
  open.add(pty);
  pty.onData((data) => {
    state.sent += data;
    state.lastAt = performance.now();
    emulator.write(data);
  });
  emulator.onTitleChange((title) => (state.title = title));
  // An emulator answers queries about its state; the answers would arrive as if typed.
  emulator.onData((answer) => {
    if (state.exit === null) pty.write(answer);
  });
  const exit = new Promise<Exit>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => {
      const ended = { code: exitCode, signal };
      state.exit = ended;
      open.delete(pty);
      // The last output may arrive after the end, and is on the screen once the emulator has processed it.
      setTimeout(() => {
        emulator.write('', () => {
          resolve(ended);
        });
      }, FLUSHED_MS);
    });
  });
  const settled = async (): Promise<void> => {
    while (performance.now() - state.lastAt < SETTLED_MS) await pause(LOOK_MS);
  };
  const everything = (): string => textOf(emulator, 0);
  return {
    pid: pty.pid,
    screen: () => textOf(emulator, emulator.buffer.active.baseY),
    everything,
    sent: () => state.sent,
    waitFor: (wanted) =>
      until(
        () => holds(textOf(emulator, emulator.buffer.active.baseY), wanted),
        () => state.exit,
        () => `${String(wanted)} is not on the screen:\n${everything()}`,
      ),
    settled,
    type: async (text) => {
      await settled();
      pty.write(text);
      state.lastAt = performance.now();
    },
    key: async (...names) => {
      await settled();
      for (const name of names) {
        pty.write(KEYS[name]);
        // Escape followed at once by a key has the same bytes as Alt with that key.
        if (name === 'escape') await pause(ESCAPE_MS);
      }
      state.lastAt = performance.now();
    },
    send: (bytes) => {
      pty.write(bytes);
    },
    resize: (width, height) => {
      state.lastAt = performance.now();
      emulator.resize(width, height);
      pty.resize(width, height);
    },
    signal: (name) => {
      process.kill(pty.pid, name);
    },
    hangUp: () => {
      pty.kill('SIGHUP');
    },
    isCursorVisible: () => isCursorVisible(state.sent),
    title: () => state.title,
    exit,
  };
}

function holds(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

function textOf(emulator: Emulator, from: number): string {
  const { active } = emulator.buffer;
  const lines = Array.from({ length: active.length - from }, (_, at) =>
    active
      .getLine(from + at)
      ?.translateToString(true)
      .trimEnd(),
  );
  return lines.join('\n').trimEnd();
}

/** The state of the last command that hid or showed the cursor. */
function isCursorVisible(sent: string): boolean {
  return sent.lastIndexOf('\x1b[?25l') <= sent.lastIndexOf('\x1b[?25h');
}

/** Polls the screen, also after the program has ended, since its last output may arrive later. */
async function until(found: () => boolean, ended: () => Exit | null, why: () => string): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  let looksAfterEnd = 10;
  while (!found()) {
    if (ended() !== null) looksAfterEnd -= 1;
    if (looksAfterEnd === 0) throw new Error(`The program ended; ${why()}`);
    if (performance.now() > patience) throw new Error(why());
    await pause(LOOK_MS);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
