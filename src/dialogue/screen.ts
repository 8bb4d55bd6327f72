import { at } from '../plan/at.ts';
import type { Plan } from '../plan/plan.ts';
import { askedQuestions } from './path.ts';
import { countedQuestions, isDone } from './safety-branch.ts';
import { outcomeOf } from './sheet.ts';
import type { Reply, Talk } from './talk.ts';

/**
 * Where a question stands among those that will be asked, as far as the answers tell, and those that may come up behind a
 * critical one whether they do or not. All counts are from 1.
 */
export interface Progress {
  /** Position of the section in the plan. */
  readonly section: number;
  readonly sectionNumber: number;
  readonly sections: number;
  readonly number: number;
  readonly questions: number;
}

/** How far the talk is at one of its questions; RangeError for one that is not asked. */
export function progressOf(plan: Plan, talk: Talk, question: number): Progress {
  const outcome = outcomeOf(plan, talk);
  if (at(outcome.asked, question) !== 'true')
    throw new RangeError(`Question ${String(question)} is not asked`);
  const counted = countedQuestions(plan, outcome);
  const sectionOf = (position: number) => at(plan.questions, position).section;
  const sections = [...new Set(counted.map(sectionOf))];
  const section = sectionOf(question);
  return {
    section,
    sectionNumber: sections.indexOf(section) + 1,
    sections: sections.length,
    number: counted.indexOf(question) + 1,
    questions: counted.length,
  };
}

/** A line of the review. */
export interface ReviewLine {
  readonly question: number;
  readonly section: number;
  readonly reply: Reply;
  readonly note: string | null;
}

/** Every question that was to be asked, with what became of it. */
export function reviewOf(plan: Plan, talk: Talk): readonly ReviewLine[] {
  return askedQuestions(plan, outcomeOf(plan, talk)).map((question) => ({
    question,
    section: at(plan.questions, question).section,
    reply: at(talk.replies, question),
    note: at(talk.notes, question),
  }));
}

/** How many questions are done of those that progress counts. */
export function countReplies(plan: Plan, talk: Talk): { readonly answered: number; readonly asked: number } {
  const outcome = outcomeOf(plan, talk);
  const counted = countedQuestions(plan, outcome);
  const done = counted.filter((question) => isDone(plan, talk, outcome, question));
  return { answered: done.length, asked: counted.length };
}

/** How many of the questions that will be asked have no reply yet. */
export function countOpen(plan: Plan, talk: Talk): number {
  return reviewOf(plan, talk).filter(({ reply }) => reply.reply === 'open').length;
}
