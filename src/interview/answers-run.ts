import type { Assessment } from '../assessment/assessment.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import type { Plan } from '../plan/plan.ts';
import { readAnswersFile, type AnswersOptions, type CriticalOf } from '../dialogue/answers-file.ts';

/** The result of `lotse interview --answers`: an assessment with warnings, or problems. */
export type AnswersRun =
  | { readonly assessment: Assessment; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[]; readonly critical: CriticalOf };

/** Turns the answers of an interview held elsewhere into an assessment. Never throws. */
export function answersAssessment(source: SourceText, plan: Plan, options: AnswersOptions): AnswersRun {
  const { answers, problems, critical } = readAnswersFile(source, plan, options);
  return answers === null ? { problems, critical } : { assessment: answers.assessment, warnings: problems };
}
