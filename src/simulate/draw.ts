import { MISSING, type Answer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import { CHANCES, pick, type Chance } from './chance.ts';
import type { Drawable, DrawableOne, DrawableSome } from './drawable.ts';

/**
 * Assumed ways of answering, because the real one is unknown. even: every answer is equally likely, independently for
 * each question · together: a learner has a place between the lightest and the heaviest answers, uniformly
 * distributed, and two answers of three follow it · mostly_light: the same, with most learners at light places.
 */
export type Way = 'even' | 'together' | 'mostly_light';

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
  return way === 'together' ? entryAt(places, 0) : Math.min(...places);
}

/** One answer in this many ignores the place. */
const STRAY_OF = 3;

/** Draws an answer according to the place. Takes the same number of draws for a question in every way. */
export function drawAnswer(drawable: Drawable, place: BurdenLevel, chance: Chance): Answer {
  const keeps = pick(chance(), STRAY_OF) > 0;
  const own = keeps ? place : null;
  return drawable.kind === 'one' ? drawOne(drawable, own, chance) : drawSome(drawable, own, chance);
}

function drawOne({ cells, ordered }: DrawableOne, place: BurdenLevel, chance: Chance): Answer {
  const [any, within] = [chance(), chance()];
  if (cells.length === 0) return MISSING;
  const index = place === null || !ordered ? pick(any, cells.length) : Math.floor(place * cells.length);
  const cell = entryAt(cells, index);
  return entryAt(cell, pick(within, cell.length));
}

/**
 * Draws each option independently; a heavier place makes heavier options more likely. An exclusive option replaces
 * all others.
 */
function drawSome(drawable: DrawableSome, place: BurdenLevel, chance: Chance): Answer {
  const drawn = drawable.options.filter(({ burden, exclusive }) => {
    const likely = place === null || burden === 0 ? 1 / 2 : burden > 0 ? place : 1 - place;
    return chance() < likely * CHANCES && !exclusive;
  });
  const chosen = drawn.slice(0, drawable.limit).map(({ position }) => position);
  const alone = drawable.options.find(({ exclusive }) => exclusive);
  const options = chosen.length === 0 && alone !== undefined ? [alone.position] : chosen;
  return { state: 'given', kind: 'options', options };
}
