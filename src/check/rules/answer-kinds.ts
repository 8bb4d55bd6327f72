import type { Problem } from '../../diagnostic/problem.ts';
import { KIND_KEYS } from '../../definition/question-kinds.ts';
import { present, type CheckContext } from '../context.ts';

/** A question has exactly one kind of answer. */
export function* answerKinds(context: CheckContext): Iterable<Problem> {
  for (const { id, question, path, kind } of context.questionList)
    if (kind === null && context.isIntact(path))
      yield context.problemAt('answer-kind', [...path, 'id'], {
        question: id,
        found: present(KIND_KEYS, question),
      });
}
