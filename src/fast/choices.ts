import type { Answer } from '../answer/answer.ts';
import type { PlanScale } from '../plan/plan.ts';
import type { View } from '../score/view.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * A scale that consists of choices only, the most common kind. Most sets of answers to it map to one integer, which
 * determines its result.
 */
export interface Choices {
  readonly items: readonly Choice[];
  readonly takesMost: boolean;
  /** Initial total. For `max` it is less than any contribution, meaning that none was found yet. */
  readonly start: number;
  /** Smallest possible sum (for `max`: maximum) of the answered items, and the number of possible sums. */
  readonly least: number;
  readonly sums: number;
  /** Exclusive upper limit of the keys. */
  readonly keys: number;
}

interface Choice {
  readonly question: QuestionIndex;
  readonly contributions: readonly (number | null)[];
  /** Bit of the item in the set of blank items; null if there are too many items. */
  readonly bit: number | null;
}

/** Limits the size of the table, which has one slot per key. */
const MAX_KEYS = 2 ** 16;

/** Returns null for any other kind of scale. */
export function choicesOf({ items, method }: PlanScale): Choices | null {
  const asked = items.flatMap((item) => (item.from === 'question' && item.line === null ? [item] : []));
  if (items.length === 0 || asked.length < items.length) return null;
  const takesMost = method === 'max';
  const ends = asked.map(({ contributions }) => {
    const points = contributions.filter((own) => own !== null);
    return { least: Math.min(0, ...points), most: Math.max(0, ...points) };
  });
  const [lower, upper] = [ends.map((end) => end.least), ends.map((end) => end.most)];
  const least = takesMost ? Math.min(...lower) - 1 : sumOf(lower);
  const sums = (takesMost ? Math.max(...upper) : sumOf(upper)) - least + 1;
  if (sums > MAX_KEYS) return null;
  const isFew = sums * 2 ** items.length <= MAX_KEYS;
  const choices = asked.map(({ question, contributions }, index): Choice => {
    return { question, contributions, bit: isFew ? 1 << index : null };
  });
  const keys = isFew ? sums * 2 ** items.length : sums;
  return { items: choices, takesMost, start: takesMost ? least : 0, least, sums, keys };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Returns the integer that encodes the answers: the set of blank items, and the sum (for `max`: maximum) of the
 * others. null if an item is or may be not asked, an option is not scored, or an answer is not a single choice.
 */
export function choicesKey(choices: Choices, { sheet, asked }: View): number | null {
  const { items, takesMost } = choices;
  let total = choices.start;
  let blanks = 0;
  // Hot loop, about 100 million iterations: no iterators, no bounds checks.
  for (let index = 0; index < items.length; index += 1) {
    const { question, contributions, bit } = items[index] as Choice;
    if (asked[question] !== 'true') return null;
    const answer = sheet[question] as Answer;
    if (answer.state === 'given') {
      if (answer.kind !== 'option') return null;
      const points = contributions[answer.option] as number | null;
      if (points === null) return null;
      if (!takesMost) total += points;
      else if (points > total) total = points;
    } else {
      if (bit === null) return null;
      blanks += bit;
    }
  }
  return blanks * choices.sums + total - choices.least;
}
