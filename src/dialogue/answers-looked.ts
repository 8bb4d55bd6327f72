import type { Answers } from '../definition/answers.ts';
import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { Plan } from '../plan/plan.ts';
import type { Path } from '../source/node.ts';

/** A file of answers that is being checked, its plan, and a function to report problems. */
export interface AnswersContext {
  readonly plan: Plan;
  readonly value: Answers;
  /** When the interview was, if known. */
  readonly at: string | null;
  readonly guardianAge: number;
  /** Whether the file has something at a path, even if it is unusable. */
  readonly isPresent: (path: Path) => boolean;
  readonly report: <C extends ProblemCode>(
    code: C,
    path: Path,
    args: ProblemArgs[C],
    what?: 'value' | 'key',
  ) => void;
}
