import type { Assessment } from '../assessment/assessment.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import type { Plan } from '../plan/plan.ts';
import { readAnswersFile, type AnswersOptions, type CriticalOf } from '../dialogue/answers-file.ts';

/** What `lotse interview --answers` comes to: an assessment with its warnings, or what is wrong. */
export type AnswersRun =
  | { readonly assessment: Assessment; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[]; readonly critical: CriticalOf };

/** Holds a talk that was held elsewhere: takes its answers from a file instead of asking. Never throws. */
export function answersAssessment(source: SourceText, plan: Plan, options: AnswersOptions): AnswersRun {
  const { answers, problems, critical } = readAnswersFile(source, plan, options);
  return answers === null ? { problems, critical } : { assessment: answers.assessment, warnings: problems };
}
