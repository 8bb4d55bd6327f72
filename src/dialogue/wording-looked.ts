import type { WordingFile } from '../definition/wording.ts';
import type { Plan } from '../plan/plan.ts';
import type { Path } from '../source/node.ts';
import type { Looked } from './answers-looked.ts';

/** A wording beside the plan that it is for, and where to tell what is wrong. */
export interface LookedWording {
  readonly plan: Plan;
  readonly value: WordingFile;
  /** Whether something was written at a path, or at the beginning of it, that could not be used and is told of already. */
  readonly isLost: (path: Path) => boolean;
  readonly report: Looked['report'];
}
