import { MISSING, REFUSED, type Answer, type AnswerSheet } from '../answer/answer.ts';
import { evaluate } from '../assess.ts';
import type { Outcome } from '../assessment/outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reply, InterviewState } from './interview-state.ts';

/** The answers of a talk, as every other route hands them in: what was passed over or has not come up is missing. */
export function sheetOf({ replies }: Pick<InterviewState, 'replies'>): AnswerSheet {
  return replies.map(answerOf);
}

function answerOf(reply: Reply): Answer {
  if (reply.reply === 'given') return reply.answer;
  return reply.reply === 'refused' ? REFUSED : MISSING;
}

/** What the answers so far come to. */
export function outcomeOf(plan: Plan, interview: InterviewState): Outcome {
  return evaluate(plan, sheetOf(interview), enteredAge(interview));
}

/** Completed years, where no question of the questionnaire asks for them. */
export function enteredAge({ fields }: Pick<InterviewState, 'fields'>): number | null {
  const { age = '' } = fields;
  return age === '' ? null : Number(age);
}
