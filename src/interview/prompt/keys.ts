import { useEffect, useRef, useState, type createPrompt } from '@inquirer/core';
import type { Key } from 'node:readline';
import type { Command, CommandId, Prompt, PromptReply } from '../prompter.ts';
import type { Setting } from './drawing.ts';
import { isPrinted, type Pressed } from './terminal.ts';

/** How a prompt ended. All but `answer` leave the question open. */
export type Ended =
  | ({ readonly by: 'answer' } & Answer)
  | { readonly by: 'command'; readonly command: CommandId }
  | { readonly by: 'menu' | 'suspend' | 'resized' | 'resumed' }
  | { readonly by: 'left'; readonly how: 'interrupt' | 'end' };

/** An answer, and how it reads beside its question; raw. */
interface Answer {
  readonly reply: PromptReply;
  readonly text: string;
}

/**
 * What a key means at a prompt. `send` is Enter; `number` and `unknown` are typed text where options are chosen, of digits
 * alone or not; `erase` takes a typed number back; `edit` changes a line; `nothing` is for nobody.
 */
export type Meaning =
  | { readonly is: 'end'; readonly ended: Ended }
  | { readonly is: 'send' | 'tick' | 'erase' | 'edit' | 'nothing' }
  | { readonly is: 'move'; readonly by: 1 | -1 }
  | { readonly is: 'number' | 'unknown'; readonly typed: string };

/** A prompt that is being asked, and where the person is in it, so that it can be drawn again as it was. */
export interface Asking<P extends Prompt, S> extends Setting {
  readonly prompt: P;
  readonly kept: { state: S };
}

/**
 * What a key leads to: the answer, or where the person is now. `isFault`: the key was refused, and what was typed along with
 * it does not count.
 */
export type Step<S> = Answer | { readonly state: S; readonly isFault?: true };

/** Draws a prompt until it ends; the next time it goes on where the person was. */
export type Ask = (setting: Setting, context?: Context) => Promise<Ended>;

/** The streams of one drawing. */
export type Context = NonNullable<Parameters<ReturnType<typeof createPrompt>>[1]>;

/** The line editor of a prompt: readline, on an input of its own. */
export type Editor = Parameters<Parameters<typeof useEffect>[0]>[0];

/**
 * Keeps where the person is in a prompt, and ends the prompt; `after` decides what a key does. After a fault, nothing else
 * that was read at the same time counts, except leaving.
 *
 * It replaces `useKeypress`, which passes on single keys, and only after readline has seen them: a paste would look like
 * typed letters, and readline itself acts on Ctrl-C, Ctrl-D and Ctrl-Z.
 */
export function useKeys<S extends object>(
  { prompt, kept, settle, hear }: Asking<Prompt, S>,
  done: (ended: Ended) => void,
  after: (state: S, meaning: Meaning, pressed: Pressed, editor: Editor) => Step<S>,
): S {
  const [state, setState] = useState<S>(() => kept.state);
  const drawnAt = useRef(performance.now());
  const onKeys = (keys: readonly Pressed[], editor: Editor): void => {
    let isShut = false;
    for (const pressed of keys) {
      const meaning = meaningOf(prompt, pressed);
      // The key was meant for what stood there before.
      const isEarly = pressed.at - drawnAt.current < settle.first && isReply(meaning);
      if (isEarly || (isShut && !isLeaving(meaning))) continue;
      const step = after(kept.state, meaning, pressed, editor);
      if ('reply' in step) {
        done({ by: 'answer', ...step });
        return;
      }
      kept.state = step.state;
      if (meaning.is === 'end') {
        done(meaning.ended);
        return;
      }
      isShut ||= step.isFault === true;
    }
    setState(() => kept.state);
  };
  useEffect(
    (editor) =>
      hear((happening) => {
        if (happening.is === 'keys') onKeys(happening.keys, editor);
        else if (happening.is === 'ended') done({ by: 'left', how: 'end' });
        else done({ by: happening.is });
      }),
    [],
  );
  return state;
}

function isReply(meaning: Meaning): boolean {
  return meaning.is === 'send' || (meaning.is === 'end' && !isLeaving(meaning));
}

function isLeaving(meaning: Meaning): boolean {
  return meaning.is === 'end' && (meaning.ended.by === 'left' || meaning.ended.by === 'suspend');
}

const EDITING: ReadonlySet<string> = new Set(['backspace', 'delete', 'left', 'right', 'home', 'end']);
/** Start and end of the line, delete to either end of it, or the word before. */
const EDITING_WITH_CTRL: ReadonlySet<string> = new Set(['a', 'e', 'u', 'k', 'w']);

/** What a key means at a prompt. Where letters are text, commands are behind Escape. */
export function meaningOf({ kind, commands }: Pick<Prompt, 'kind' | 'commands'>, pressed: Pressed): Meaning {
  const found = everywhere(commands, pressed.key);
  if (found !== null) return found;
  if (kind === 'line') return { is: isEditing(pressed) ? 'edit' : 'nothing' };
  return amongOptions(kind, commands, pressed);
}

function everywhere(commands: readonly Command[], { ctrl, meta, name = '' }: Key): Meaning | null {
  if (ctrl === true) return withCtrl(commands, name);
  if (name === 'escape') return commands.length === 0 ? NOTHING : { is: 'end', ended: { by: 'menu' } };
  if (name !== 'return' && name !== 'enter') return null;
  // Escape and Enter in quick succession arrive as Alt-Enter, which nobody meant as an answer.
  return meta === true ? NOTHING : { is: 'send' };
}

const NOTHING: Meaning = { is: 'nothing' };

const CONTROLS: ReadonlyMap<string, Meaning> = new Map([
  ['c', { is: 'end', ended: { by: 'left', how: 'interrupt' } }],
  ['d', { is: 'end', ended: { by: 'left', how: 'end' } }],
  ['z', { is: 'end', ended: { by: 'suspend' } }],
]);

function withCtrl(commands: readonly Command[], name: string): Meaning | null {
  if (name !== 'b') return CONTROLS.get(name) ?? null;
  return commands.some(({ id }) => id === 'back') ? commanded('back') : NOTHING;
}

function commanded(command: CommandId): Meaning {
  return { is: 'end', ended: { by: 'command', command } };
}

/** A letter is its command or unknown, so that no letter ever moves a choice, and no letter of a paste is a command. */
function amongOptions(kind: 'choice' | 'several', commands: readonly Command[], pressed: Pressed): Meaning {
  const { ctrl, meta, name } = pressed.key;
  if (ctrl === true || meta === true) return NOTHING;
  if (name === 'up' || name === 'down') return { is: 'move', by: name === 'up' ? -1 : 1 };
  if (kind === 'several' && name === 'space') return { is: 'tick' };
  if (name === 'backspace') return { is: 'erase' };
  if (!isPrinted(pressed) || pressed.text.trim() === '') return NOTHING;
  const { text } = pressed;
  const command = commands.find(({ key }) => key.toLowerCase() === text.toLowerCase());
  if (command !== undefined) return commanded(command.id);
  return { is: /^\d+$/.test(text) ? 'number' : 'unknown', typed: text };
}

/** Keys that change a line, and characters that are shown as they are. */
function isEditing(pressed: Pressed): boolean {
  const { ctrl, meta, name = '' } = pressed.key;
  if (ctrl === true) return EDITING_WITH_CTRL.has(name);
  return meta !== true && (EDITING.has(name) || isPrinted(pressed));
}
