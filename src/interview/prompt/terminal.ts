import { emitKeypressEvents, type Interface, type Key } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { inert } from '../../escape/inert.ts';

export type Keyboard = Readable & {
  readonly isTTY?: boolean;
  readonly setRawMode?: (raw: boolean) => unknown;
};

export type Screen = Writable & { readonly columns?: number; readonly rows?: number };

/** A key; or characters that arrived as a whole, such as a paste: then `text` has them all, and `key` no name. */
export interface Pressed {
  readonly text: string | undefined;
  readonly key: Key;
  /** When it was read, by `performance.now()`. */
  readonly at: number;
}

/** What happens at a terminal while something is asked there. */
export type Happening =
  /** All that was read at once. */
  | { readonly is: 'keys'; readonly keys: readonly Pressed[] }
  /** There is no more input. */
  | { readonly is: 'ended' }
  | { readonly is: 'resized' }
  /** The process went on after it was stopped; what is on the screen is not known any more. */
  | { readonly is: 'resumed' };

/** A terminal in raw mode. */
export interface TakenTerminal {
  /** Tells one listener at a time what happens, and returns how to stop that. */
  readonly hear: (listener: (happening: Happening) => void) => () => void;
  readonly release: () => void;
}

/** How long after Escape its key alone is meant, and not the begin of an arrow key. Long enough for slow lines. */
const ESCAPE_MS = 100;

/** A terminal that hangs up reports it twice, by the end of its input and by a signal; the signal is the better reason. */
export const HANG_UP_MS = 50;

/** Stopping is at work in an instant, or never, where there is no shell that could let the process go on. */
const STOPPING_MS = 100;
/** After a stop the timer comes before the news that the process goes on. */
const NEWS_MS = 50;

/** Takes the terminal: switches to raw mode, and passes what happens on to whoever listens at the time. */
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
    hear: (next) => {
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

/** Joins characters that follow each other: each letter of a paste would be a command. */
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

/** Whether it is text that is shown as it is. */
export function isPrinted(pressed: Pressed): pressed is Pressed & { readonly text: string } {
  const { text, key } = pressed;
  return key.ctrl !== true && key.meta !== true && text !== undefined && text !== '' && inert(text) === text;
}

const ENDS = ['end', 'close', 'error'] as const;

const hasJobControl = process.platform !== 'win32';

/** Switched off before on, since Node does not set what it believes to be set, and a shell may have changed it. */
function rawMode(input: Keyboard, raw: boolean): void {
  if (input.destroyed) return;
  input.setRawMode?.(false);
  if (raw) input.setRawMode?.(true);
}

/** Stops all processes of the job, as the terminal itself does it at Ctrl-Z when it is not in raw mode. */
export function stopJob(): void {
  process.kill(0, 'SIGTSTP');
}

/**
 * Puts the process to sleep with the terminal as it was before, and resolves when it goes on, with the terminal taken
 * again.
 */
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
 * inquirer brings signal-exit, which kills the process in the midst of a signal as soon as nobody else listens to it,
 * before anything could be saved. With this, somebody always does: a first signal is left to those who end the run
 * in order, a second one ends it at once.
 */
export function holdSignals(): void {
  if (isHolding) return;
  isHolding = true;
  let isTold = false;
  const hold = (name: NodeJS.Signals): void => {
    if (!isTold) {
      isTold = true;
      return;
    }
    for (const each of FATAL) process.off(each, hold);
    process.kill(process.pid, name);
  };
  for (const each of FATAL) process.on(each, hold);
}
