import type { Key } from 'node:readline';
import { PassThrough, Writable } from 'node:stream';
import { isPrinted, type Meaning } from './keys.ts';
import type { Ruling } from './progress.ts';
import type { CommandId, PromptReply } from '../prompter.ts';
import type { Happenings, Screen } from './terminal.ts';

/** How a prompt on the stage ended. All but `answer` took it off the screen. */
export type Ended = { readonly by: 'answer'; readonly value: PromptReply } | Early;

type Early =
  | { readonly by: 'command'; readonly command: CommandId }
  /** `again`: it is drawn anew, for where the person is in it has changed. */
  | { readonly by: 'menu' | 'again' | 'suspend' | 'resized' | 'resumed' | 'stopped' }
  | { readonly by: 'left'; readonly how: 'interrupt' | 'end' };

/** What a prompt of inquirer is given to work with. */
export interface StageContext {
  readonly input: PassThrough;
  readonly output: Writable;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: true;
}

export interface Stage {
  readonly start: (context: StageContext) => Promise<PromptReply>;
  /** Whether what is typed is a text; else it names an option or a command. */
  readonly isText: boolean;
  readonly meaning: (text: string | undefined, key: Key) => Meaning;
  readonly judge: (meaning: Meaning, key: Key, at: number) => Ruling;
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
export async function play(
  stage: Stage,
  screen: Screen,
  signal: AbortSignal,
  hear: (happenings: Happenings) => void,
): Promise<Ended> {
  const input = new PassThrough();
  const valve = valveTo(screen);
  const abandon = new AbortController();
  const outcome: { early: Ended | null } = { early: null };
  const end = (early: Ended): void => {
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

interface Pressed {
  readonly text: string | undefined;
  readonly key: Key;
  readonly at: number;
}

/**
 * What the terminal read at once is looked at together: of a paste each letter would be a command. Nothing counts behind
 * an Enter in it, which is not judged yet, nor behind something that names nothing here; only leaving does.
 */
function happeningsOn(
  stage: Stage,
  input: PassThrough,
  valve: Valve,
  end: (early: Ended) => void,
): Happenings {
  let isSealed = false;
  let pressed: Pressed[] = [];
  const work = (): void => {
    const all = stage.isText ? pressed : joined(pressed);
    pressed = [];
    let isShut = isSealed;
    let isChanged = false;
    for (const { text, key, at } of all) {
      const meaning = stage.meaning(text, key);
      const isEarly = at - valve.drawnAt() < stage.settle && REPLIES.has(meaning.is);
      if (isEarly || (isShut && !LEAVES.has(meaning.is))) continue;
      const ruling = stage.judge(meaning, key, at);
      const early = endOf(ruling);
      if (early !== null) {
        end(early);
        return;
      }
      if (PASSES.has(ruling.is)) input.emit('keypress', text, key);
      if (ruling.is === 'send') seal();
      isShut ||= SHUTS.has(ruling.is);
      isChanged ||= CHANGES.has(ruling.is);
    }
    if (isChanged) end({ by: 'again' });
  };
  const seal = (): void => {
    isSealed = true;
    setImmediate(() => (isSealed = false));
  };
  const key = (text: string | undefined, pressedKey: Key): void => {
    if (pressed.length === 0) queueMicrotask(work);
    pressed.push({ text, key: pressedKey, at: performance.now() });
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

/** Characters that came one behind the other, as one text. */
function joined(all: readonly Pressed[]): readonly Pressed[] {
  const list: Pressed[] = [];
  for (const one of all) {
    const last = list.at(-1);
    const isBehind = last !== undefined && isPrinted(last.text, last.key) && isPrinted(one.text, one.key);
    if (isBehind) list[list.length - 1] = { text: `${last.text}${one.text}`, key: {}, at: last.at };
    else list.push(one);
  }
  return list;
}

const REPLIES: ReadonlySet<Meaning['is']> = new Set(['send', 'command', 'menu']);
const LEAVES: ReadonlySet<Meaning['is']> = new Set(['left', 'suspend']);
const PASSES: ReadonlySet<Ruling['is']> = new Set(['pass', 'send']);
const SHUTS: ReadonlySet<Ruling['is']> = new Set(['told', 'send']);
const CHANGES: ReadonlySet<Ruling['is']> = new Set(['again', 'told']);

function endOf(ruling: Ruling): Ended | null {
  switch (ruling.is) {
    case 'left':
      return { by: 'left', how: ruling.how };
    case 'command':
      return { by: 'command', command: ruling.command };
    case 'answer':
      return { by: 'answer', value: ruling.reply };
    case 'menu':
    case 'suspend':
      return { by: ruling.is };
    case 'again':
    case 'told':
    case 'send':
    case 'pass':
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
