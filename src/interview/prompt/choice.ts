import { createPrompt } from '@inquirer/core';
import type { ChoicePrompt } from '../prompter.ts';
import { useKeys, type Ask, type Asking, type Ended, type Meaning, type Step } from './keys.ts';
import { moved, optionOf, typedOn, useList, type Typed } from './list.ts';
import { shortened } from './typed-line.ts';

/** The state of a choice. */
interface Place {
  readonly cursor: number;
  /** Whether Enter takes the option at the cursor. */
  readonly isReady: boolean;
  readonly typed: Typed | null;
  /** An error message about the typed text, shown until the next step. */
  readonly said: string | null;
  /** The time at which the last key selected the option; null if the last key did something else. */
  readonly movedAt: number | null;
}

/**
 * Asks for one of several options. Text that matches none is refused and deselects the option, because someone who
 * types `5` or `no` and presses Enter did not mean the option at the cursor.
 *
 * An `act` takes exactly two keys: one that moves to its option (an arrow, or the last digit of its number), and Enter
 * as the next key, after the mark was visible for `settle.mark`. So an extra Enter, a paste or an object on the
 * keyboard cannot consent, decide, acknowledge or delete.
 */
export function choice(prompt: ChoicePrompt): Ask {
  const state: Place = {
    cursor: prompt.initial ?? 0,
    isReady: prompt.act !== true && (prompt.deliberate !== true || prompt.initial !== null),
    typed: null,
    said: null,
    movedAt: null,
  };
  const kept = { state };
  return (setting, context) => view({ ...setting, prompt, kept }, context);
}

const view = createPrompt<Ended, Asking<ChoicePrompt, Place>>((asking, done) => {
  const place = useKeys(asking, done, (before, meaning, { at }) => after(asking, before, meaning, at));
  return useList(asking, place, (option) => (place.isReady && option === place.cursor ? '> ' : '  '));
});

function after(asking: Asking<ChoicePrompt, Place>, place: Place, meaning: Meaning, at: number): Step<Place> {
  const { plain } = asking.sheet.words;
  const count = asking.prompt.options.length;
  const before = { ...place, movedAt: null };
  switch (meaning.is) {
    case 'send':
      return taken(asking, place, at);
    case 'move':
      // If no option was selected, this selects the one at the cursor.
      return movedTo(place.isReady ? moved(place.cursor, meaning.by, count) : place.cursor, null, at);
    case 'number': {
      if (asking.prompt.marks !== undefined)
        return refused(before, plain.notANumber(shortened(meaning.typed)));
      const typed = typedOn(place.typed, meaning.typed, at);
      const option = optionOf(typed.digits, count);
      if (option !== null) return movedTo(option, typed, at);
      return refused(before, plain.noSuchOption(shortened(typed.digits), count), typed);
    }
    case 'unknown':
      return refused(before, plain.notANumber(shortened(meaning.typed)));
    case 'erase':
      // The typed text is erased, and no option is selected.
      if (place.typed === null && place.said === null) return { state: before };
      return { state: { ...before, typed: null, said: null, isReady: false } };
    case 'end':
    case 'nothing':
    case 'edit':
    case 'tick':
      return { state: before };
  }
}

/** Handles Enter. */
function taken(
  { prompt, sheet, settle }: Asking<ChoicePrompt, Place>,
  place: Place,
  at: number,
): Step<Place> {
  const { chooseFirst, onceMore } = sheet.words.drawn;
  const { isReady, movedAt, said, cursor } = place;
  if (!isReady && said !== null) return { state: { ...place, typed: null } };
  if (!isReady || (prompt.act === true && movedAt === null)) return refused(place, chooseFirst);
  const isSeen = prompt.act !== true || movedAt === null || at - movedAt >= settle.mark;
  if (!isSeen) return { state: { ...place, typed: null, said: onceMore }, isRefused: true };
  return { reply: { reply: 'option', option: cursor }, text: prompt.options[cursor]?.label ?? '' };
}

function movedTo(cursor: number, typed: Typed | null, at: number): Step<Place> {
  return { state: { cursor, typed, isReady: true, said: null, movedAt: at } };
}

function refused(place: Place, said: string, typed: Typed | null = null): Step<Place> {
  return { state: { ...place, said, typed, isReady: false }, isRefused: true };
}
