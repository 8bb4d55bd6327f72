import type { Answers } from '../definition/answers.ts';
import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { Plan } from '../plan/plan.ts';
import type { Path } from '../source/node.ts';

/** A file of answers beside the plan that it is for, and where to tell what is wrong. */
export interface Looked {
  readonly plan: Plan;
  readonly value: Answers;
  /** When the talk was, as far as it is known. */
  readonly at: string | null;
  readonly guardianAge: number;
  /** Whether something stands at a path as written, even if it cannot be used. */
  readonly isThere: (path: Path) => boolean;
  readonly report: <C extends ProblemCode>(
    code: C,
    path: Path,
    args: ProblemArgs[C],
    what?: 'value' | 'key',
  ) => void;
}
