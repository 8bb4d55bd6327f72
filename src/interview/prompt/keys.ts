import type { Key } from 'node:readline';
import { inert } from '../../escape/inert.ts';
import type { Command, CommandId, Prompt } from '../prompter.ts';

/**
 * What a key means at a prompt. `send` is Enter; `pass` is for the prompt itself; `number` and `unknown` are typed text where
 * options are chosen, of digits alone or not; `erase` takes a typed number back; `nothing` is for nobody.
 */
export type Meaning =
  | { readonly is: 'left'; readonly how: 'interrupt' | 'end' }
  | { readonly is: 'suspend' | 'menu' | 'send' | 'pass' | 'nothing' }
  | { readonly is: 'command'; readonly command: CommandId }
  | { readonly is: 'erase' }
  | { readonly is: 'number'; readonly typed: string }
  | { readonly is: 'unknown'; readonly typed: string };

const MOVING: ReadonlySet<string> = new Set(['up', 'down']);
const EDITING: ReadonlySet<string> = new Set(['backspace', 'delete', 'left', 'right', 'home', 'end']);
/** Start and end of the line, delete to either end of it, or the word before. */
const EDITING_WITH_CTRL: ReadonlySet<string> = new Set(['a', 'e', 'u', 'k', 'w']);

/**
 * What a key means at a kind of prompt with these commands. Where letters are text, commands are behind Escape; where
 * they are not, a letter is its command or unknown, so that no letter ever moves a choice. `text` is longer than one
 * character where it arrived as a whole, such as a paste: then none of its letters is a command.
 */
export function meaningOf(
  kind: Prompt['kind'],
  commands: readonly Command[],
  text: string | undefined,
  key: Key,
): Meaning {
  const found = everywhere(commands, key);
  if (found !== null) return found;
  if (kind === 'line') return { is: isEditing(text, key) ? 'pass' : 'nothing' };
  if (key.ctrl === true || key.meta === true) return { is: 'nothing' };
  if (MOVING.has(key.name ?? '') || isTick(kind, text, key)) return { is: 'pass' };
  if (key.name === 'backspace') return { is: 'erase' };
  if (!isPrinted(text, key) || text.trim() === '') return { is: 'nothing' };
  const letter = text.toLowerCase();
  const command = commands.find((one) => one.key.toLowerCase() === letter);
  if (command !== undefined) return { is: 'command', command: command.id };
  return /^\d+$/.test(text) ? { is: 'number', typed: text } : { is: 'unknown', typed: text };
}

/** Whether a key is a character that is shown as it is. */
export function isPrinted(text: string | undefined, key: Key): text is string {
  return key.ctrl !== true && key.meta !== true && text !== undefined && text !== '' && inert(text) === text;
}

function everywhere(commands: readonly Command[], key: Key): Meaning | null {
  if (key.ctrl === true) return withCtrl(commands, key.name);
  if (key.name === 'escape') return { is: commands.length === 0 ? 'nothing' : 'menu' };
  if (key.name !== 'return' && key.name !== 'enter') return null;
  // Escape and Enter in quick succession arrive as Alt-Enter, which nobody meant as an answer.
  return { is: key.meta === true ? 'nothing' : 'send' };
}

const CONTROLS: ReadonlyMap<string, Meaning> = new Map([
  ['c', { is: 'left', how: 'interrupt' }],
  ['d', { is: 'left', how: 'end' }],
  ['z', { is: 'suspend' }],
]);

function withCtrl(commands: readonly Command[], name = ''): Meaning | null {
  if (name !== 'b') return CONTROLS.get(name) ?? null;
  const goesBack = commands.some(({ id }) => id === 'back');
  return goesBack ? { is: 'command', command: 'back' } : { is: 'nothing' };
}

function isTick(kind: Prompt['kind'], text: string | undefined, key: Key): boolean {
  return kind === 'several' && key.name === 'space' && text === ' ';
}

/** Keys that change a line, and characters that are shown as they are. */
function isEditing(text: string | undefined, key: Key): boolean {
  const name = key.name ?? '';
  if (key.ctrl === true) return EDITING_WITH_CTRL.has(name);
  return key.meta !== true && (EDITING.has(name) || isPrinted(text, key));
}
