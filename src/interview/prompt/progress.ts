import type { Key } from 'node:readline';
import { inert } from '../../escape/inert.ts';
import type { PrompterWords } from '../../words/en/prompter.ts';
import type { ChoicePrompt, Prompt, PromptReply, SeveralPrompt } from '../prompter.ts';
import type { Meaning } from './keys.ts';
import { shortened } from './shortened.ts';

/** Where a person is in a prompt, so that it can be left for the menu, or drawn again, and go on as it was. */
export interface Progress {
  /** Whether an option stands ready to be taken by Enter. */
  ready: boolean;
  cursor: number;
  readonly ticked: Set<number>;
  text: string;
  /** The digits of a number that is being typed, and when the last one came. */
  typed: { readonly digits: string; readonly at: number } | null;
  /** What is wrong with what was typed, in words; drawn until something else is done. */
  said: string | null;
  /** When the last key moved to the option that stands ready; null: the last key did something else. */
  movedAt: number | null;
}

export function progressOf(prompt: Prompt): Progress {
  const isChoice = prompt.kind === 'choice';
  return {
    ready: !isChoice || (prompt.act !== true && (prompt.deliberate !== true || prompt.initial !== null)),
    cursor: isChoice ? (prompt.initial ?? 0) : 0,
    ticked: new Set(prompt.kind === 'several' ? prompt.initial : []),
    text: prompt.kind === 'line' ? prompt.initial : '',
    typed: null,
    said: null,
    movedAt: null,
  };
}

/**
 * What comes of a key: as its meaning says, or an answer, or the prompt is drawn again (`again`) since `progress` changed;
 * `told`: with what is wrong, and nothing that was typed along with it counts.
 */
export type Ruling =
  | Exclude<Meaning, TypedMeaning>
  | { readonly is: 'answer'; readonly reply: PromptReply }
  | { readonly is: 'again' | 'told' };

type TypedMeaning = Extract<Meaning, { readonly is: 'number' | 'unknown' | 'erase' }>;

/** Milliseconds in which digits are one number: `1` and `2` are 12, and after a pause the 2 alone. */
const NUMBER_MS = 700;
/** Options that one digit can name. */
const BY_DIGIT = 9;

/**
 * Rules on a key in turn, and keeps `progress` up to date.
 *
 * What was typed and names nothing here is told, moves nothing, and nothing stands ready after it: whoever types `5` or
 * `no` and Enter meant something else than the option that the cursor was at.
 *
 * A choice that is an `act` is made by exactly two keys: one that moves to its option (an arrow, or the last digit of its
 * number), and Enter as the very next one, after the option could be seen to be marked (`settle` milliseconds). So no
 * Enter too many, no paste, and nothing that lies on the keyboard consents, decides, acknowledges or deletes.
 */
export function judge(
  prompt: Prompt,
  progress: Progress,
  words: PrompterWords,
  settle: number,
): (meaning: Meaning, key: Key, at: number) => Ruling {
  switch (prompt.kind) {
    case 'choice':
      return (meaning, key, at) => onChoice({ prompt, progress, words, settle }, meaning, key, at);
    case 'several':
      return (meaning, key, at) => onSeveral({ prompt, progress, words, settle }, meaning, key, at);
    case 'line':
      return (meaning) => ruled(meaning);
  }
}

interface At<P> {
  readonly prompt: P;
  readonly progress: Progress;
  readonly words: PrompterWords;
  readonly settle: number;
}

const AGAIN: Ruling = { is: 'again' };
const TOLD: Ruling = { is: 'told' };
const NOTHING: Ruling = { is: 'nothing' };

/** In a line these are keys of the line. */
function ruled(meaning: Meaning): Ruling {
  return meaning.is === 'number' || meaning.is === 'unknown' || meaning.is === 'erase' ? NOTHING : meaning;
}

function onChoice(here: At<ChoicePrompt>, meaning: Meaning, key: Key, at: number): Ruling {
  const { progress } = here;
  if (meaning.is === 'send') return taken(here, at);
  progress.movedAt = null;
  switch (meaning.is) {
    case 'pass':
      return moved(here, key, at);
    case 'number':
      return numbered(here, meaning.typed, at);
    case 'unknown':
      return told(here, here.words.plain.notANumber(shortened(meaning.typed)));
    case 'erase':
      return erased(here);
    case 'left':
    case 'suspend':
    case 'menu':
    case 'command':
    case 'nothing':
      return meaning;
  }
}

function taken({ prompt, progress, words, settle }: At<ChoicePrompt>, at: number): Ruling {
  progress.typed = null;
  if (!progress.ready && progress.said !== null) return NOTHING;
  if (!progress.ready || (prompt.act === true && progress.movedAt === null)) {
    progress.ready = false;
    progress.said = words.drawn.chooseFirst;
    return TOLD;
  }
  if (prompt.act === true && at - (progress.movedAt ?? at) < settle) {
    progress.said = words.drawn.onceMore;
    return TOLD;
  }
  return { is: 'answer', reply: { reply: 'option', option: progress.cursor } };
}

/** By an arrow; where nothing stood ready, what the cursor is at does now. */
function moved({ prompt, progress }: At<ChoicePrompt>, key: Key, at: number): Ruling {
  if (progress.ready) progress.cursor = stepped(progress.cursor, key, prompt.options.length);
  Object.assign(progress, { ready: true, said: null, typed: null, movedAt: at });
  return AGAIN;
}

function stepped(cursor: number, { name }: Key, options: number): number {
  return name === 'up' ? Math.max(0, cursor - 1) : Math.min(options - 1, cursor + 1);
}

function numbered(here: At<ChoicePrompt | SeveralPrompt>, digits: string, at: number): Ruling {
  const { prompt, progress, words } = here;
  const { typed } = progress;
  const number = `${typed !== null && at - typed.at < NUMBER_MS ? typed.digits : ''}${digits}`;
  const option = optionOf(prompt, number);
  if (option === null) {
    const fault = told(here, words.plain.noSuchOption(shortened(number), prompt.options.length));
    progress.typed = { digits: number, at };
    return fault;
  }
  Object.assign(progress, { typed: { digits: number, at }, cursor: option, ready: true, said: null });
  progress.movedAt = at;
  return AGAIN;
}

/** The option that a number names; null: none. */
function optionOf({ options }: ChoicePrompt | SeveralPrompt, number: string): number | null {
  return /^[1-9]\d*$/.test(number) && Number(number) <= options.length ? Number(number) - 1 : null;
}

function told({ prompt, progress }: At<ChoicePrompt | SeveralPrompt>, said: string): Ruling {
  progress.said = said;
  progress.typed = null;
  if (prompt.kind === 'choice') progress.ready = false;
  return TOLD;
}

/** What was typed is taken back, and nothing stands ready. */
function erased({ progress }: At<ChoicePrompt>): Ruling {
  if (progress.typed === null && progress.said === null) return NOTHING;
  Object.assign(progress, { typed: null, said: null, ready: false });
  return AGAIN;
}

function onSeveral(here: At<SeveralPrompt>, meaning: Meaning, key: Key, at: number): Ruling {
  const { prompt, progress, words } = here;
  switch (meaning.is) {
    case 'send':
      return finished(here);
    case 'number':
      return prompt.options.length > BY_DIGIT
        ? numbered(here, meaning.typed, at)
        : ticked(here, meaning.typed);
    case 'unknown':
      return told(here, words.plain.notANumber(shortened(meaning.typed)));
    case 'pass':
      if (key.name === 'space') toggle(progress, progress.cursor);
      else progress.cursor = stepped(progress.cursor, key, prompt.options.length);
      return silent(progress);
    case 'erase':
      return silent(progress);
    case 'left':
    case 'suspend':
    case 'menu':
    case 'command':
    case 'nothing':
      return meaning;
  }
}

function silent(progress: Progress): Ruling {
  Object.assign(progress, { said: null, typed: null });
  return AGAIN;
}

/** Enter. After something that named nothing it takes nothing either: it was typed along with that. */
function finished({ prompt, progress }: At<SeveralPrompt>): Ruling {
  if (progress.said !== null) return silent(progress);
  const options = [...progress.ticked].sort((a, b) => a - b);
  const fault = prompt.fault(options);
  if (fault === null) return { is: 'answer', reply: { reply: 'options', options } };
  progress.said = inert(fault);
  return TOLD;
}

/** Each digit ticks the option that it names, or takes the tick away; where one names none, none of them does. */
function ticked(here: At<SeveralPrompt>, digits: string): Ruling {
  const { prompt, progress, words } = here;
  const options = [...digits].map((digit) => optionOf(prompt, digit));
  const strange = options.indexOf(null);
  if (strange >= 0)
    return told(here, words.plain.noSuchOption(digits.charAt(strange), prompt.options.length));
  for (const option of options) {
    if (option === null) continue;
    toggle(progress, option);
    progress.cursor = option;
  }
  return silent(progress);
}

function toggle({ ticked: marks }: Progress, option: number): void {
  if (!marks.delete(option)) marks.add(option);
}
