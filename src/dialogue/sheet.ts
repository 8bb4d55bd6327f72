import { MISSING, REFUSED, type Answer, type AnswerSheet } from '../answer/answer.ts';
import { evaluate } from '../assess.ts';
import type { Outcome } from '../assessment/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import { enteredAge } from './age.ts';
import type { Reply, InterviewState } from './interview-state.ts';

/**
 * The answers of an interview in the form that every other route uses. Skipped questions and those not reached are
 * missing.
 */
export function sheetOf({ replies }: Pick<InterviewState, 'replies'>): AnswerSheet {
  return replies.map(answerOf);
}

function answerOf(reply: Reply): Answer {
  if (reply.reply === 'given') return reply.answer;
  return reply.reply === 'refused' ? REFUSED : MISSING;
}

/** The outcome of the answers so far. */
export function outcomeOf(plan: Plan, interview: InterviewState): Outcome {
  return evaluate(plan, sheetOf(interview), enteredAge(plan, interview));
}
