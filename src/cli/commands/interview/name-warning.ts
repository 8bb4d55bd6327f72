import { isNameLike } from '../../../dialogue/name-like.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import type { InterviewOptions } from './interview-options.ts';

/** A warning if `--learner` looks like a name. A code that is typed in the interview is asked about there. */
export function nameWarning({ learner }: Pick<InterviewOptions, 'learner'>): readonly Problem[] {
  return learner !== null && isNameLike(learner) ? [problem('learner-name-like', null, {})] : [];
}
