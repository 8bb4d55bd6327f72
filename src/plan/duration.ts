import { entryAt } from './entry-at.ts';
import type { Plan, PlanQuestion } from './plan.ts';
import type { QuestionIndex } from './positions.ts';

/** How a questionnaire is answered: by learners alone, or in a talk where somebody reads each question aloud. */
export type Manner = 'alone' | 'talk';

/**
 * The rule by which the time for a question is estimated: its words at a pace, and a time to answer. Adults read about
 * 238 words of English a minute silently and 183 aloud (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). The slower
 * paces here and the times to answer are our own guess for vocational schools, where many read slowly or in a second
 * language.
 */
export const PACE: Readonly<
  Record<Manner, { readonly wordsPerMinute: number; readonly secondsToAnswer: number }>
> = {
  alone: { wordsPerMinute: 150, secondsToAnswer: 3 },
  talk: { wordsPerMinute: 120, secondsToAnswer: 15 },
};

/** Seconds that each question takes in a language, by position. */
export function secondsByQuestion(plan: Plan, language: string, manner: Manner): readonly number[] {
  const { wordsPerMinute, secondsToAnswer } = PACE[manner];
  return plan.questions.map((question, position) => {
    const words = wordsIn(plan, question, entryBefore(plan, position), language);
    return (words / wordsPerMinute) * 60 + secondsToAnswer;
  });
}

function entryBefore({ questions }: Plan, position: QuestionIndex): PlanQuestion | null {
  return position === 0 ? null : entryAt(questions, position - 1);
}

/** The options are read once for a series of questions that share an answer set. */
function wordsIn(
  { sections }: Plan,
  question: PlanQuestion,
  before: PlanQuestion | null,
  language: string,
): number {
  const { text, help, options, answerSet, section } = question;
  const isSeries = before !== null && answerSet !== null && before.answerSet === answerSet;
  const intro = before?.section === section ? null : entryAt(sections, section).intro;
  const read = [text, help ?? {}, intro ?? {}, ...(isSeries ? [] : options.map(({ label }) => label))];
  return read.reduce((sum, own) => sum + countWords(inOne(own, language)), 0);
}

function inOne(text: Readonly<Record<string, string>>, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** The least and the most of something. */
export type Extent = readonly [least: number, most: number];

/** How long a questionnaire is before anybody has answered it. */
export interface Length {
  /** What everybody is asked, and everything there is. */
  readonly questions: Extent;
  /** Whole minutes, rounded up. */
  readonly minutes: Readonly<Record<Manner, Extent>>;
}

/** The length of a questionnaire in a language. */
export function lengthOf(plan: Plan, language: string): Length {
  const isForAll = plan.questions.map(({ askIf }, position) => askIf === null && !isGated(plan, position));
  const minutes = (manner: Manner): Extent => {
    const seconds = secondsByQuestion(plan, language, manner);
    const sum = (counts: (position: number) => boolean) =>
      Math.ceil(seconds.reduce((total, own, position) => total + (counts(position) ? own : 0), 0) / 60);
    return [sum((position) => isForAll[position] === true), sum(() => true)];
  };
  return {
    questions: [isForAll.filter(Boolean).length, plan.questions.length],
    minutes: { alone: minutes('alone'), talk: minutes('talk') },
  };
}

/** Whether a question belongs to a part of a battery that not everybody is asked. */
function isGated({ parts }: Plan, position: QuestionIndex): boolean {
  return parts.some(
    ({ askIf, questions: [from, to] }) => askIf !== null && position >= from && position < to,
  );
}
