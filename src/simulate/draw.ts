import { MISSING, type Answer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import { CHANCES, pick, type Chance } from './chance.ts';
import type { Drawable, DrawableOne, DrawableSome } from './drawable.ts';
import { likelihood, type Margin } from './margins.ts';

/**
 * Assumed ways of answering, because the real one is unknown. even: every answer is equally likely, independently for
 * each question · together: a learner has a place between the lightest and the heaviest answers, uniformly
 * distributed, and two answers of three follow it · mostly_light: the same, with most learners at light places ·
 * margins: as together, with the shares of answers that a file assumes.
 */
export type Way = 'even' | 'together' | 'mostly_light' | 'margins';

/** The ways that need no further assumption. */
export const WAYS: readonly Way[] = ['even', 'together', 'mostly_light'];

/** A learner's place, from 0 (lightest) up to but not including 1; null: none, every answer is equally likely. */
export type BurdenLevel = number | null;

/**
 * The lightest of this many drawn places is the learner's own: with three, seven learners of eight are in the lighter
 * half.
 */
const LIGHT_OF = 3;

/**
 * Draws the place of a learner. Takes the same numbers from the stream in every way, so that later draws are the
 * same, too.
 */
export function drawBurdenLevel(way: Way, chance: Chance): BurdenLevel {
  const places = Array.from({ length: LIGHT_OF }, () => chance() / CHANCES);
  if (way === 'even') return null;
  return way === 'mostly_light' ? Math.min(...places) : entryAt(places, 0);
}

/** One answer in this many ignores the place. */
const STRAY_OF = 3;

/** Draws an answer according to the place. Takes the same number of draws for a question in every way. */
export function drawAnswer(drawable: Drawable, place: BurdenLevel, chance: Chance): Answer {
  const keeps = pick(chance(), STRAY_OF) > 0;
  const own = keeps ? place : null;
  return drawable.kind === 'one' ? drawOne(drawable, own, chance) : drawSome(drawable, own, chance);
}

/**
 * Draws an answer by its margin: the place, or a number as uniformly distributed as places are, is looked up among the
 * cumulative shares from the lightest answer to the heaviest. Takes as many draws as `drawAnswer`.
 */
export function drawByMargin(margin: Margin, drawable: Drawable, place: BurdenLevel, chance: Chance): Answer {
  const keeps = pick(chance(), STRAY_OF) > 0;
  const own = keeps ? place : null;
  if (margin.kind === 'some')
    return drawOptions(drawable as DrawableSome, chance, (option) =>
      likelihood(margin.shares.get(option.position) ?? 0, option, own),
    );
  const [any, within] = [chance(), chance()];
  const at = own ?? any / CHANCES;
  const cell = entryAt(
    margin.cells,
    margin.cells.findIndex(({ below }) => at < below),
  );
  return entryAt(cell.answers, pick(within, cell.answers.length));
}

function drawOne({ cells, ordered }: DrawableOne, place: BurdenLevel, chance: Chance): Answer {
  const [any, within] = [chance(), chance()];
  if (cells.length === 0) return MISSING;
  const index = place === null || !ordered ? pick(any, cells.length) : Math.floor(place * cells.length);
  const cell = entryAt(cells, index);
  return entryAt(cell, pick(within, cell.length));
}

/** Draws each option independently; a heavier place makes heavier options more likely. */
function drawSome(drawable: DrawableSome, place: BurdenLevel, chance: Chance): Answer {
  return drawOptions(drawable, chance, ({ burden }) => {
    if (place === null || burden === 0) return 1 / 2;
    return burden > 0 ? place : 1 - place;
  });
}

/** Draws each option with its own likelihood, up to the limit. An exclusive option is chosen if no other is. */
function drawOptions(
  drawable: DrawableSome,
  chance: Chance,
  likely: (option: DrawableSome['options'][number]) => number,
): Answer {
  const drawn = drawable.options.filter((option) => chance() < likely(option) * CHANCES && !option.exclusive);
  const chosen = drawn.slice(0, drawable.limit).map(({ position }) => position);
  const alone = drawable.options.find(({ exclusive }) => exclusive);
  const options = chosen.length === 0 && alone !== undefined ? [alone.position] : chosen;
  return { state: 'given', kind: 'options', options };
}
