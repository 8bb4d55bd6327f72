import type { GivenAnswer } from '../answer/answer.ts';
import type { MarginsFile, MarginShape } from '../definition/margins.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { QuestionIndex } from '../plan/positions.ts';
import { add, fromNumber, toNumber, ZERO } from '../plan/rational.ts';
import { burdens } from './burden.ts';
import type { DrawableSome } from './drawable.ts';
import { numbersWithin } from './intervals.ts';
import { marginFaults } from './margin-fit.ts';

/** The distribution of the answers to a question: assumed, not estimated from them. */
export type Margin = MarginOne | MarginSome;

/** A single answer. */
export interface MarginOne {
  readonly kind: 'one';
  /** From lightest to heaviest if `ordered`; answers that nobody gives are left out. */
  readonly cells: readonly {
    readonly answers: readonly GivenAnswer[];
    /** The share of this and all lighter answers, 0 to 1; the last is 1. */
    readonly below: number;
  }[];
  readonly ordered: boolean;
}

/** Options of a multiple choice, each for itself: by position, the share of learners who choose it, 0 to 1. */
export interface MarginSome {
  readonly kind: 'some';
  readonly shares: ReadonlyMap<number, number>;
}

/** The margins of a file that fit one plan, by position of the question. */
export type Margins = ReadonlyMap<QuestionIndex, Margin>;

/** Resolves the margins of a file for a plan. Questions that the plan does not ask, or asks otherwise, have none. */
export function marginsFor(plan: Plan, file: MarginsFile): Margins {
  const found = plan.questions.flatMap((asked, question): readonly (readonly [QuestionIndex, Margin])[] => {
    const written = Object.hasOwn(file.margins, asked.id) ? file.margins[asked.id] : undefined;
    const margin = written && ownOptions(asked, written);
    if (margin === undefined || marginFaults(asked, margin).length > 0) return [];
    return [[question, asked.kind === 'multiple' ? someOf(asked, margin) : oneOf(plan, question, margin)]];
  });
  return new Map(found);
}

/** A multiple choice may have fewer options in this form; the shares of the others do not depend on those it lacks. */
function ownOptions({ kind, options }: PlanQuestion, margin: MarginShape): MarginShape {
  if (kind !== 'multiple') return margin;
  const own = Object.entries(margin.shares ?? {}).filter(([key]) => options.some((one) => one.key === key));
  return { ...margin, shares: Object.fromEntries(own) };
}

function someOf({ options }: PlanQuestion, { shares = {} }: MarginShape): MarginSome {
  const own = Object.entries(shares).map(
    ([key, share]) => [options.findIndex((option) => option.key === key), share / 100] as const,
  );
  return { kind: 'some', shares: new Map(own) };
}

function oneOf(plan: Plan, question: QuestionIndex, { shares = {}, ranges = [] }: MarginShape): MarginOne {
  const { options, number } = entryAt(plan.questions, question);
  const integer = number?.integer ?? false;
  const chosen = options.flatMap(({ key }, option) => {
    const answer: GivenAnswer = { state: 'given', kind: 'option', option };
    return Object.hasOwn(shares, key) ? [{ answers: [answer], share: shares[key] as number }] : [];
  });
  const numbers = ranges.map(({ from, to, share }) => {
    const answers = numbersWithin(fromNumber(from), fromNumber(to), integer).map((one): GivenAnswer => ({
      state: 'given',
      kind: 'number',
      number: one,
    }));
    return { answers, share };
  });
  const written = [...numbers, ...chosen].filter(({ share }) => share > 0);
  const weights = burdens(
    plan,
    question,
    written.map(({ answers }) => entryAt(answers, Math.floor(answers.length / 2))),
  );
  const sorted = written
    .map((cell, index) => ({ ...cell, weight: entryAt(weights, index) }))
    .sort((a, b) => a.weight - b.weight);
  let below = ZERO;
  const cells = sorted.map(({ answers, share }) => {
    below = add(below, fromNumber(share));
    return { answers, below: toNumber(below) / 100 };
  });
  return { kind: 'one', cells, ordered: weights.some((weight) => weight !== weights[0]) };
}

/**
 * How likely an option of a multiple choice is for a learner at a place: more so for heavy options at heavy places.
 * Linear in the place, so that the average over all places is exactly the share; a share of one half gives the place
 * itself, as in the way *together*.
 */
export function likelihood(
  share: number,
  { burden }: DrawableSome['options'][number],
  place: number | null,
): number {
  if (place === null || burden === 0) return share;
  const along = burden > 0 ? place : 1 - place;
  return share <= 1 / 2 ? 2 * share * along : 1 - 2 * (1 - share) * (1 - along);
}
