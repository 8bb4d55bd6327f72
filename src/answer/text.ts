import type { PlanQuestion } from '../plan/plan.ts';
import { answerProblem, type Reader } from './answer-problem.ts';

/** Free text, kept as it is; never scored. Its length is counted in characters as people see them written. */
export function textReader(question: PlanQuestion): Reader {
  const limit = question.limit ?? Infinity;
  const tooLong = answerProblem('answer-too-long', { question: question.id, limit: question.limit ?? 0 });
  return (text) => {
    const long = text.length > limit && [...text].length > limit;
    return long ? tooLong : { answer: { state: 'given', kind: 'text', text } };
  };
}
