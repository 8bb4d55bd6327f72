import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { askedQuestions } from './path.ts';
import { countedQuestions, isDone } from './safety-branch.ts';
import { outcomeOf } from './sheet.ts';
import type { Reply, InterviewState } from './interview-state.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/**
 * The position of a question among those that will be asked as things stand, plus those that may follow a critical
 * answer, whether they do or not (law 13). All numbers start at 1.
 */
export interface QuestionProgress {
  /** Index of the section in the plan. */
  readonly section: number;
  readonly sectionNumber: number;
  readonly sections: number;
  readonly number: number;
  readonly questions: number;
}

/** The progress at one question. Throws a RangeError if the question is not asked. */
export function questionProgress(
  plan: Plan,
  interview: InterviewState,
  question: QuestionIndex,
): QuestionProgress {
  const outcome = outcomeOf(plan, interview);
  if (entryAt(outcome.asked, question) !== 'true')
    throw new RangeError(`Question ${String(question)} is not asked`);
  const counted = countedQuestions(plan, outcome);
  const sectionOf = (position: number) => entryAt(plan.questions, position).section;
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

/** One line of the review. */
export interface ReviewLine {
  readonly question: QuestionIndex;
  readonly section: number;
  readonly reply: Reply;
  readonly note: string | null;
}

/** Every question to be asked, with its reply and note. */
export function reviewOf(plan: Plan, interview: InterviewState): readonly ReviewLine[] {
  return askedQuestions(plan, outcomeOf(plan, interview)).map((question) => ({
    question,
    section: entryAt(plan.questions, question).section,
    reply: entryAt(interview.replies, question),
    note: entryAt(interview.notes, question),
  }));
}

/** How many of the questions that progress counts are done. */
export function countReplies(
  plan: Plan,
  interview: InterviewState,
): { readonly answered: number; readonly asked: number } {
  const outcome = outcomeOf(plan, interview);
  const counted = countedQuestions(plan, outcome);
  const done = counted.filter((question) => isDone(plan, interview, outcome, question));
  return { answered: done.length, asked: counted.length };
}

/** How many of the questions to be asked are still open. */
export function countOpen(plan: Plan, interview: InterviewState): number {
  return reviewOf(plan, interview).filter(({ reply }) => reply.reply === 'open').length;
}
