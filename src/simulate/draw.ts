import { MISSING, type Answer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import { CHANCES, pick, type Chance } from './chance.ts';
import type { Drawable, DrawableOne, DrawableSome } from './drawable.ts';

/**
 * Declared ways of answering, for nobody knows the real one. even: each answer as likely as any other, each question for
 * itself · together: a learner has one place from the lightest to the heaviest answers, each place as likely, and keeps
 * to it in two answers of three · mostly_light: the same with most learners at light places.
 */
export type Way = 'even' | 'together' | 'mostly_light';

export const WAYS: readonly Way[] = ['even', 'together', 'mostly_light'];

/** A learner's place from 0 (lightest) to 1, without 1; null: no place, every answer is as likely. */
export type BurdenLevel = number | null;

/** Of so many places drawn the lightest is a learner's own: with three, seven learners of eight are in the lighter half. */
const LIGHT_OF = 3;

/** The place of a learner. It takes the same numbers in every way, so that what follows is the same as well. */
export function drawBurdenLevel(way: Way, chance: Chance): BurdenLevel {
  const places = Array.from({ length: LIGHT_OF }, () => chance() / CHANCES);
  if (way === 'even') return null;
  return way === 'together' ? entryAt(places, 0) : Math.min(...places);
}

/** Of so many answers one is any answer, whatever the place. */
const STRAY_OF = 3;

/** An answer as the place has it. It takes as many numbers for one question in every way. */
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

/** Each option for itself, a heavy one the likelier the heavier the place; an exclusive one drives out the others. */
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
