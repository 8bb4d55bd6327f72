import type { Key } from 'node:readline';
import { PassThrough, Writable } from 'node:stream';
import type { Meaning } from './keys.ts';
import type { CommandId } from '../prompter.ts';
import type { Happenings, Screen } from './terminal.ts';

/** How a prompt on the stage ended. All but `answer` took it off the screen. */
export type Ended<T> = { readonly by: 'answer'; readonly value: T } | Early;

type Early =
  | { readonly by: 'command'; readonly command: CommandId }
  | { readonly by: 'menu' | 'suspend' | 'resized' | 'resumed' | 'stopped' }
  | { readonly by: 'left'; readonly how: 'interrupt' | 'end' };

/** What a prompt of inquirer is given to work with. */
export interface StageContext {
  readonly input: PassThrough;
  readonly output: Writable;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: true;
}

export interface Stage<T> {
  readonly start: (context: StageContext) => Promise<T>;
  readonly meaning: (text: string | undefined, key: Key) => Meaning;
  /** Keys as if they were typed at the very start, to bring a prompt to where it was before. */
  readonly before: readonly (readonly [text: string | undefined, key: Key])[];
  /** Milliseconds after the first drawing in which no key may reply: it was meant for something else. */
  readonly settle: number;
}

/** A terminal that hung up says so twice, by its input and by a signal; the signal is the better told reason. */
export const HANG_UP_MS = 50;

const HIDE_CURSOR = '\u001b[?25l';

/**
 * Plays one prompt of inquirer. It gets neither the keyboard nor the screen: keys come to it one by one, after their
 * meaning was looked up, and what it draws goes through a valve, so that an abandoned prompt cannot write into what
 * comes after it. The cursor is never hidden, so no end of the process can leave it so.
 */
export async function play<T>(
  stage: Stage<T>,
  screen: Screen,
  signal: AbortSignal,
  hear: (happenings: Happenings) => void,
): Promise<Ended<T>> {
  const input = new PassThrough();
  const valve = valveTo(screen);
  const abandon = new AbortController();
  const outcome: { early: Early | null } = { early: null };
  const end = (early: Early): void => {
    outcome.early ??= early;
    abandon.abort();
  };
  const stop = (): void => {
    end({ by: 'stopped' });
  };
  hear(happeningsOn(stage, input, valve, end));
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = stage.start({
      input,
      output: valve.stream,
      signal: abandon.signal,
      clearPromptOnDone: true,
    });
    for (const [text, pressed] of stage.before) input.emit('keypress', text, pressed);
    return { by: 'answer', value: await answer };
  } catch (error) {
    if (outcome.early === null) throw error;
    return outcome.early;
  } finally {
    signal.removeEventListener('abort', stop);
    input.destroy();
  }
}

function happeningsOn<T>(
  stage: Stage<T>,
  input: PassThrough,
  valve: Valve,
  end: (early: Early) => void,
): Happenings {
  // No prompt may see a key after an Enter of the same chunk, such as a pasted one: that Enter is not judged yet.
  let isSealed = false;
  const key = (text: string | undefined, pressed: Key): void => {
    if (isSealed) return;
    const meaning = stage.meaning(text, pressed);
    const isEarly = performance.now() - valve.drawnAt() < stage.settle;
    if (isEarly && REPLIES.has(meaning.is)) return;
    const early = endOf(meaning);
    if (early !== null) end(early);
    else if (meaning.is === 'first') {
      for (const name of DRAWN_ANEW) input.emit('keypress', undefined, { name });
      if (meaning.passes) input.emit('keypress', text, pressed);
    } else if (meaning.is !== 'nothing') input.emit('keypress', text, pressed);
    if (meaning.is !== 'send') return;
    isSealed = true;
    setImmediate(() => (isSealed = false));
  };
  const shut = (by: 'resized' | 'resumed') => (): void => {
    valve.close();
    end({ by });
  };
  const ended = (): void => {
    setTimeout(() => {
      end({ by: 'left', how: 'end' });
    }, HANG_UP_MS);
  };
  return { key, ended, resized: shut('resized'), resumed: shut('resumed') };
}

/** Away and back: inquirer draws a prompt again only where something moved. */
const DRAWN_ANEW = ['down', 'up'] as const;

const REPLIES: ReadonlySet<Meaning['is']> = new Set(['send', 'command', 'menu']);

function endOf(meaning: Meaning): Early | null {
  switch (meaning.is) {
    case 'left':
      return { by: 'left', how: meaning.how };
    case 'command':
      return { by: 'command', command: meaning.command };
    case 'menu':
    case 'suspend':
      return { by: meaning.is };
    case 'send':
    case 'pass':
    case 'first':
    case 'nothing':
      return null;
  }
}

interface Valve {
  readonly stream: Writable;
  /** When something was first drawn, by `performance.now()`; Infinity before. */
  readonly drawnAt: () => number;
  readonly close: () => void;
}

function valveTo(screen: Screen): Valve {
  let drawn = Infinity;
  let isOpen = true;
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _, done) => {
      drawn = Math.min(drawn, performance.now());
      if (isOpen) screen.write(String(chunk).replaceAll(HIDE_CURSOR, ''));
      done();
    },
  });
  // inquirer asks the stream it draws on for its size.
  Object.defineProperty(stream, 'columns', { get: () => screen.columns });
  Object.defineProperty(stream, 'rows', { get: () => screen.rows });
  return { stream, drawnAt: () => drawn, close: () => (isOpen = false) };
}
