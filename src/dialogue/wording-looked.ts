import type { WordingFile } from '../definition/wording.ts';
import type { Plan } from '../plan/plan.ts';
import type { Path } from '../source/node.ts';
import type { AnswersContext } from './answers-looked.ts';

/** A wording that is being checked, its plan, and a function to report problems. */
export interface WordingContext {
  readonly plan: Plan;
  readonly value: WordingFile;
  /** Whether the file has something at a path, or at a prefix of it, that is unusable and already reported. */
  readonly isUnusable: (path: Path) => boolean;
  readonly report: AnswersContext['report'];
}
