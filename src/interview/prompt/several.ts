import { createPrompt } from '@inquirer/core';
import { inert } from '../../escape/inert.ts';
import type { SeveralPrompt } from '../prompter.ts';
import { useKeys, type Ask, type Asking, type Ended, type Meaning, type Step } from './keys.ts';
import { moved, optionOf, typedOn, useList, type Typed } from './list.ts';
import { shortened } from './typed-line.ts';

/** The state of a multiple choice. */
interface Place {
  readonly cursor: number;
  readonly ticked: readonly number[];
  readonly typed: Typed | null;
  /** An error message about the typed text or the ticked options, shown until the next step. */
  readonly said: string | null;
}

/** Number of options that a single digit can select. */
const BY_DIGIT = 9;

/**
 * Asks for any number of options. A digit ticks its option; with more options than digits, a number moves the cursor to
 * its option.
 */
export function several(prompt: SeveralPrompt): Ask {
  const state: Place = {
    cursor: 0,
    ticked: [...prompt.initial].sort((a, b) => a - b),
    typed: null,
    said: null,
  };
  const kept = { state };
  return (setting, context) => view({ ...setting, prompt, kept }, context);
}

const view = createPrompt<Ended, Asking<SeveralPrompt, Place>>((asking, done) => {
  const place = useKeys(asking, done, (before, meaning, { at }) => after(asking, before, meaning, at));
  return useList(
    asking,
    place,
    (option) => `${option === place.cursor ? '>' : ' '} [${place.ticked.includes(option) ? 'x' : ' '}] `,
  );
});

function after(
  asking: Asking<SeveralPrompt, Place>,
  place: Place,
  meaning: Meaning,
  at: number,
): Step<Place> {
  const { prompt, sheet } = asking;
  const { plain } = sheet.words;
  const count = prompt.options.length;
  const before = { ...place, typed: null, said: null };
  switch (meaning.is) {
    case 'send':
      return finished(asking, place);
    case 'move':
      return { state: { ...before, cursor: moved(place.cursor, meaning.by, count) } };
    case 'tick':
      return { state: { ...before, ticked: toggled(place.ticked, place.cursor) } };
    case 'erase':
      return { state: before };
    case 'number': {
      if (count <= BY_DIGIT) return ticked(asking, before, meaning.typed);
      const typed = typedOn(place.typed, meaning.typed, at);
      const cursor = optionOf(typed.digits, count);
      if (cursor !== null) return { state: { ...before, typed, cursor } };
      return refused({ ...before, typed }, plain.noSuchOption(shortened(typed.digits), count));
    }
    case 'unknown':
      return refused(before, plain.notANumber(shortened(meaning.typed)));
    case 'end':
    case 'nothing':
    case 'edit':
      return { state: place };
  }
}

/** Handles Enter. After a refusal it answers nothing, since it was typed along with the refused text. */
function finished({ prompt, sheet }: Asking<SeveralPrompt, Place>, place: Place): Step<Place> {
  if (place.said !== null) return { state: { ...place, typed: null, said: null } };
  const problem = prompt.problemOf(place.ticked);
  if (problem !== null) return refused(place, inert(problem));
  const labels = place.ticked.map((option) => prompt.options[option]?.label ?? '');
  return {
    reply: { reply: 'options', options: place.ticked },
    text: labels.join(', ') || sheet.words.none,
  };
}

/** Each digit toggles its option; if one of them has no option, nothing changes. */
function ticked({ prompt, sheet }: Asking<SeveralPrompt, Place>, place: Place, digits: string): Step<Place> {
  const count = prompt.options.length;
  let { ticked, cursor } = place;
  for (const digit of digits) {
    const option = optionOf(digit, count);
    if (option === null) return refused(place, sheet.words.plain.noSuchOption(digit, count));
    ticked = toggled(ticked, option);
    cursor = option;
  }
  return { state: { ...place, ticked, cursor } };
}

/** Keeps the order of the options. */
function toggled(ticked: readonly number[], option: number): readonly number[] {
  if (ticked.includes(option)) return ticked.filter((one) => one !== option);
  return [...ticked, option].sort((a, b) => a - b);
}

function refused(place: Place, said: string): Step<Place> {
  return { state: { ...place, said }, isRefused: true };
}
