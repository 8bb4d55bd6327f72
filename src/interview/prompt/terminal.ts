import { emitKeypressEvents, type Interface, type Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { inert } from '../../escape/inert.ts';

export type Keyboard = Readable & {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
};

export type Screen = Writable & { readonly columns?: number; readonly rows?: number };

/**
 * A key, or characters that arrived together, such as a paste; then `text` contains all of them and `key` has no name.
 */
export interface Pressed {
  readonly text: string | undefined;
  readonly key: Key;
  /** When it was read, from `performance.now()`. */
  readonly at: number;
}

/** Events of a terminal while a prompt is open. */
export type Happening =
  /** All keys read at once. */
  | { readonly is: 'keys'; readonly keys: readonly Pressed[] }
  /** The end of the input. */
  | { readonly is: 'ended' }
  | { readonly is: 'resized' }
  /** The process continued after a suspension; the content of the screen is unknown. */
  | { readonly is: 'resumed' };

/** A terminal in raw mode. */
export interface TakenTerminal {
  /** Passes events to one listener at a time; returns a function that stops this. */
  readonly listen: (listener: (happening: Happening) => void) => () => void;
  readonly release: () => void;
}

/**
 * How long Escape may be the start of an arrow key before it counts as a key of its own; long enough for slow
 * connections.
 */
const ESCAPE_MS = 100;

/** A terminal that hangs up causes both the end of its input and a signal; the signal is the better reason. */
export const HANG_UP_MS = 50;

/** Stopping either takes effect at once or, without a shell that could resume the process, never. */
const STOPPING_MS = 100;
/** After a stop, the timer fires before the event that the process continues. */
const NEWS_MS = 50;

/** Takes the terminal: switches it to raw mode and passes events to the current listener. */
export function takeTerminal(input: Keyboard, output: Screen): TakenTerminal {
  let listener: ((happening: Happening) => void) | null = null;
  let pressed: Pressed[] = [];
  const onKey = (text: string | undefined, key: Key): void => {
    if (pressed.length === 0) {
      queueMicrotask(() => {
        const keys = joined(pressed);
        pressed = [];
        listener?.({ is: 'keys', keys });
      });
    }
    pressed.push({ text, key, at: performance.now() });
  };
  const onEnded = (): void => {
    setTimeout(() => listener?.({ is: 'ended' }), HANG_UP_MS);
  };
  const onResized = (): void => listener?.({ is: 'resized' });
  const onResumed = (): void => {
    rawMode(input, true);
    listener?.({ is: 'resumed' });
  };
  emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_MS } as unknown as Interface);
  rawMode(input, true);
  input.on('keypress', onKey);
  for (const event of ENDS) input.on(event, onEnded);
  output.on('resize', onResized);
  if (hasJobControl) process.on('SIGCONT', onResumed);
  input.resume();
  return {
    listen: (next) => {
      listener = next;
      return () => (listener = null);
    },
    release: () => {
      input.off('keypress', onKey);
      for (const event of ENDS) input.off(event, onEnded);
      output.off('resize', onResized);
      if (hasJobControl) process.off('SIGCONT', onResumed);
      rawMode(input, false);
      input.pause();
    },
  };
}

/** Joins consecutive characters; otherwise each letter of a paste would be a command. */
function joined(all: readonly Pressed[]): readonly Pressed[] {
  const list: Pressed[] = [];
  for (const one of all) {
    const last = list.at(-1);
    if (last !== undefined && isPrinted(last) && isPrinted(one))
      list[list.length - 1] = { text: `${last.text}${one.text}`, key: {}, at: last.at };
    else list.push(one);
  }
  return list;
}

/** Whether the key is printable text. */
export function isPrinted(pressed: Pressed): pressed is Pressed & { readonly text: string } {
  const { text, key } = pressed;
  return key.ctrl !== true && key.meta !== true && text !== undefined && text !== '' && inert(text) === text;
}

const ENDS = ['end', 'close', 'error'] as const;

const hasJobControl = process.platform !== 'win32';

/** Switches off first, because Node skips a mode it believes to be set, although a shell may have changed it. */
function rawMode(input: Keyboard, raw: boolean): void {
  if (input.destroyed) return;
  input.setRawMode?.(false);
  if (raw) input.setRawMode?.(true);
}

/** Stops all processes of the job, as the terminal does for Ctrl-Z outside raw mode. */
export function stopJob(): void {
  process.kill(0, 'SIGTSTP');
}

/** Suspends the process with the terminal restored; resolves once it continues and the terminal is taken again. */
export async function suspend(input: Keyboard, stop: () => void): Promise<void> {
  if (!hasJobControl) return;
  rawMode(input, false);
  input.pause();
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      clearTimeout(timer);
      process.off('SIGCONT', goOn);
      resolve();
    };
    let timer = setTimeout(() => (timer = setTimeout(goOn, NEWS_MS)), STOPPING_MS);
    process.on('SIGCONT', goOn);
    stop();
  });
  rawMode(input, true);
  input.resume();
}

const FATAL = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let isHolding = false;

/**
 * inquirer uses signal-exit, which kills the process on a signal as soon as no other listener exists, before anything
 * can be saved. This adds a listener that is always there: the first signal is left to the regular handlers, the second
 * one ends the process at once.
 */
export function holdSignals(): void {
  if (isHolding) return;
  isHolding = true;
  let isSignalReceived = false;
  const hold = (name: NodeJS.Signals): void => {
    if (!isSignalReceived) {
      isSignalReceived = true;
      return;
    }
    for (const each of FATAL) process.off(each, hold);
    process.kill(process.pid, name);
  };
  for (const each of FATAL) process.on(each, hold);
}
