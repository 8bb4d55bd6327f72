import { useEffect, useRef, useState, type createPrompt } from '@inquirer/core';
import type { Key } from 'node:readline';
import { ALWAYS_NAMED, type Command, type CommandId, type Prompt, type PromptReply } from '../prompter.ts';
import type { Setting } from './drawing.ts';
import { isPrinted, type Pressed } from './terminal.ts';

/** How a prompt ended. The question stays open unless it is `answer`. */
export type Ended =
  | ({ readonly by: 'answer' } & Answer)
  | { readonly by: 'command'; readonly command: CommandId }
  | { readonly by: 'menu' | 'suspend' | 'resized' | 'resumed' }
  | { readonly by: 'left'; readonly how: 'interrupt' | 'end' };

/** An answer, and its text next to the question; raw. */
interface Answer {
  readonly reply: PromptReply;
  readonly text: string;
}

/**
 * The meaning of a key at a prompt. `send` is Enter; `number` and `unknown` are text typed at options, made of digits
 * only or not; `erase` deletes a typed number; `edit` changes a line; `nothing` has no effect.
 */
export type Meaning =
  | { readonly is: 'end'; readonly ended: Ended }
  | { readonly is: 'send' | 'tick' | 'erase' | 'edit' | 'nothing' }
  | { readonly is: 'move'; readonly by: 1 | -1 }
  | { readonly is: 'number' | 'unknown'; readonly typed: string };

/** A prompt with its state, so that it can be redrawn unchanged. */
export interface Asking<P extends Prompt, S> extends Setting {
  readonly prompt: P;
  readonly kept: { state: S };
}

/**
 * The effect of a key: an answer or a new state. `isRefused`: the key was refused, and keys read together with it are
 * ignored.
 */
export type Step<S> = Answer | { readonly state: S; readonly isRefused?: true };

/** Draws a prompt until it ends; the next call continues with the same state. */
export type Ask = (setting: Setting, context?: Context) => Promise<Ended>;

/** The streams of a drawing. */
export type Context = NonNullable<Parameters<ReturnType<typeof createPrompt>>[1]>;

/** The line editor of a prompt: readline with its own input. */
export type Editor = Parameters<Parameters<typeof useEffect>[0]>[0];

/**
 * Keeps the state of a prompt and ends it; `after` decides what a key does. After a refused key, others read together
 * with it are ignored, except for leaving.
 *
 * It replaces `useKeypress`, which passes on single keys after readline has processed them: a paste would look like
 * typed letters, and readline itself would handle Ctrl-C, Ctrl-D and Ctrl-Z.
 */
export function useKeys<S extends object>(
  { prompt, kept, settle, listen }: Asking<Prompt, S>,
  done: (ended: Ended) => void,
  after: (state: S, meaning: Meaning, pressed: Pressed, editor: Editor) => Step<S>,
): S {
  const [state, setState] = useState<S>(() => kept.state);
  const drawnAt = useRef(performance.now());
  const onKeys = (keys: readonly Pressed[], editor: Editor): void => {
    let isShut = false;
    for (const pressed of keys) {
      const meaning = meaningOf(prompt, pressed);
      // The key was meant for the previous screen.
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
      isShut ||= step.isRefused === true;
    }
    setState(() => kept.state);
  };
  useEffect(
    (editor) =>
      listen((happening) => {
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
/** Go to the start or end of the line, delete to the start, or delete the previous word. */
const EDITING_WITH_CTRL: ReadonlySet<string> = new Set(['a', 'e', 'u', 'k', 'w']);

/** The meaning of a key at a prompt. If letters are text, commands need Escape first. */
export function meaningOf({ kind, commands }: Pick<Prompt, 'kind' | 'commands'>, pressed: Pressed): Meaning {
  const found = everywhere(commands, pressed.key);
  if (found !== null) return found;
  if (kind === 'line') return { is: isEditing(pressed) ? 'edit' : 'nothing' };
  return amongOptions(kind, commands, pressed);
}

function everywhere(commands: readonly Command[], { ctrl, meta, name = '' }: Key): Meaning | null {
  if (ctrl === true) return withCtrl(commands, name);
  if (name === 'escape') return commands.length === 0 ? NOTHING : { is: 'end', ended: { by: 'menu' } };
  if (meta === true && name.length === 1) return afterEscape(commands, name);
  if (name !== 'return' && name !== 'enter') return null;
  // Escape and Enter in quick succession arrive as Alt-Enter, which is not meant as an answer.
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

/**
 * Escape and a letter in quick succession arrive as Alt with that letter. A command that the footer names like this is
 * used; for any other letter of the menu, only the menu opens.
 */
function afterEscape(commands: readonly Command[], letter: string): Meaning {
  const found = commands.find(({ key }) => key.toLowerCase() === letter.toLowerCase());
  if (found === undefined) return NOTHING;
  return ALWAYS_NAMED.has(found.id) ? commanded(found.id) : { is: 'end', ended: { by: 'menu' } };
}

function commanded(command: CommandId): Meaning {
  return { is: 'end', ended: { by: 'command', command } };
}

/** A letter is a command or unknown, so no letter moves the cursor, and no letter of a paste is a command. */
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

/** Keys that edit a line, and printable characters. */
function isEditing(pressed: Pressed): boolean {
  const { ctrl, meta, name = '' } = pressed.key;
  if (ctrl === true) return EDITING_WITH_CTRL.has(name);
  return meta !== true && (EDITING.has(name) || isPrinted(pressed));
}
