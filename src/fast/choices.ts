import type { Answer } from '../answer/answer.ts';
import type { PlanScale } from '../plan/plan.ts';
import type { View } from '../score/view.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** A scale of nothing but choices: most scales there are. One whole number tells what most answers to it come to. */
export interface Choices {
  readonly items: readonly Choice[];
  readonly takesMost: boolean;
  /** What the contributions are counted from: less than any of them where `max` has yet to find one. */
  readonly start: number;
  /** The least that the sum (for `max`, the largest) of the answered can be, and how many such sums there can be. */
  readonly least: number;
  readonly sums: number;
  /** Keys are whole numbers below this. */
  readonly keys: number;
}

interface Choice {
  readonly question: QuestionIndex;
  readonly contributions: readonly (number | null)[];
  /** A bit for each item, to tell which are blank; null where there are too many. */
  readonly bit: number | null;
}

/** A result is kept for each number, so they must not be too many. */
const MAX_KEYS = 2 ** 16;

/** null for a scale of anything else. */
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
 * The number of what the answers come to: which items are blank, and the sum (for `max`, the largest) of the others.
 * null where an item is, or may be, not asked, where an option is not scored, and where an answer is no single choice.
 */
export function choicesKey(choices: Choices, { sheet, asked }: View): number | null {
  const { items, takesMost } = choices;
  let total = choices.start;
  let blanks = 0;
  // Gone through a hundred million times: without iterators, and without checks of what the plan vouches for.
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
