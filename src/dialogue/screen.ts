import { at } from '../plan/at.ts';
import type { Plan } from '../plan/plan.ts';
import { askedQuestions } from './path.ts';
import { outcomeOf } from './sheet.ts';
import type { Reply, Talk } from './talk.ts';

/** Where a question stands among those that will be asked, as far as the answers tell. All counts are from 1. */
export interface Progress {
  /** Position of the section in the plan. */
  readonly section: number;
  readonly sectionNumber: number;
  readonly sections: number;
  readonly number: number;
  readonly questions: number;
  /** Whether it is the first of its section. */
  readonly opensSection: boolean;
}

/** How far the talk is at one of its questions; RangeError for one that is not asked. */
export function progressOf(plan: Plan, talk: Talk, question: number): Progress {
  const asked = askedQuestions(plan, outcomeOf(plan, talk));
  const index = asked.indexOf(question);
  if (index < 0) throw new RangeError(`Question ${String(question)} is not asked`);
  const sectionOf = (position: number) => at(plan.questions, position).section;
  const sections = [...new Set(asked.map(sectionOf))];
  const section = sectionOf(question);
  const before = asked[index - 1];
  return {
    section,
    sectionNumber: sections.indexOf(section) + 1,
    sections: sections.length,
    number: index + 1,
    questions: asked.length,
    opensSection: before === undefined || sectionOf(before) !== section,
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

/** How many of the questions that will be asked have had a reply. */
export function countReplies(plan: Plan, talk: Talk): { readonly answered: number; readonly asked: number } {
  const lines = reviewOf(plan, talk);
  return { answered: lines.filter(({ reply }) => reply.reply !== 'open').length, asked: lines.length };
}
