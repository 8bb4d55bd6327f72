import type { GivenAnswer } from '../answer/answer.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import { burdens } from './burden.ts';
import { intervalsOf } from './intervals.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** The possible answers to a question, computed once and drawn from for every learner. */
export type Drawable = DrawableOne | DrawableSome;

/** A single answer: an option, or an interval of numbers, which a few of its numbers stand for. */
export interface DrawableOne {
  readonly kind: 'one';
  /** From lightest to heaviest if `ordered`, otherwise as written. */
  readonly cells: readonly (readonly GivenAnswer[])[];
  readonly ordered: boolean;
}

/** Any options of a multiple choice. */
export interface DrawableSome {
  readonly kind: 'some';
  readonly options: readonly {
    readonly position: number;
    readonly exclusive: boolean;
    readonly burden: number;
  }[];
  readonly limit: number;
}

/**
 * Returns the answers that may be drawn for a question. *Not sure* and other options that count as missing are left
 * out: they are blanks, and the caller of the simulation sets the share of blanks.
 */
export function drawableOf(plan: Plan, question: QuestionIndex): Drawable {
  const asked = entryAt(plan.questions, question);
  if (asked.kind === 'multiple') return someOf(plan, question, asked);
  const written = cellsOf(plan, question, asked);
  const weights = burdens(
    plan,
    question,
    written.map((cell) => entryAt(cell, 0)),
  );
  const ordered = weights.some((weight) => weight !== weights[0]);
  const cells = written
    .map((cell, index) => ({ cell, weight: entryAt(weights, index) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ cell }) => cell);
  return { kind: 'one', cells: ordered ? cells : written, ordered };
}

function cellsOf(
  plan: Plan,
  question: QuestionIndex,
  asked: PlanQuestion,
): readonly (readonly GivenAnswer[])[] {
  if (asked.kind === 'date') return [[{ state: 'given', kind: 'date', date: SOME_DAY }]];
  if (asked.kind === 'text') return [[{ state: 'given', kind: 'text', text: SOME_TEXT }]];
  const numbers = intervalsOf(plan, question).map((interval) =>
    interval.map((number): GivenAnswer => ({ state: 'given', kind: 'number', number })),
  );
  const options = scorable(asked).map((option): readonly GivenAnswer[] => [
    { state: 'given', kind: 'option', option },
  ]);
  return [...numbers, ...options];
}

/** Rules only test whether a date or a text was given. */
const SOME_DAY = '2000-01-01';
const SOME_TEXT = '-';

function scorable({ options }: PlanQuestion): readonly number[] {
  return options.flatMap(({ unscored }, position) => (unscored === 'missing' ? [] : [position]));
}

function someOf(plan: Plan, question: QuestionIndex, asked: PlanQuestion): DrawableSome {
  const positions = scorable(asked);
  const weights = burdens(
    plan,
    question,
    positions.map((position) => ({ state: 'given', kind: 'options', options: [position] })),
  );
  return {
    kind: 'some',
    options: positions.map((position, index) => {
      return {
        position,
        exclusive: entryAt(asked.options, position).exclusive,
        burden: entryAt(weights, index),
      };
    }),
    limit: asked.limit ?? positions.length,
  };
}
