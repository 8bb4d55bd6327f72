import type { PlanQuestion } from '../plan/plan.ts';
import { answerProblem, type Reader } from './answer-problem.ts';

/** Reads free text, unchanged; never scored. Its length is counted in code points. */
export function textReader(question: PlanQuestion): Reader {
  const limit = question.limit ?? Infinity;
  const tooLong = answerProblem('answer-too-long', { question: question.id, limit: question.limit ?? 0 });
  return (text) => {
    const long = text.length > limit && [...text].length > limit;
    return long ? tooLong : { answer: { state: 'given', kind: 'text', text } };
  };
}
