import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext } from '../context.ts';

/** The threshold for a change is declared in exactly one way: as a difference, or as sd and reliability together. */
export function* changeProblems(context: CheckContext): Iterable<Problem> {
  for (const { id, scale, path } of context.scales.values()) {
    const { change } = scale;
    const own = [...path, 'change'];
    if (change === undefined || !context.isIntact(own)) continue;
    const parts = [change.sd, change.reliability].filter((part) => part !== undefined).length;
    const isTwice = change.reliable !== undefined && parts > 0;
    if (isTwice) yield context.problemAt('change-twice', own, { scale: id }, 'key');
    else if (change.reliable === undefined && parts < 2)
      yield context.problemAt('change-incomplete', own, { scale: id }, 'key');
  }
}
