import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext } from '../context.ts';

/**
 * What is for one person alone suggests nothing to others: no tiers, for nobody is there to decide; no critical rules,
 * for nobody sees them who could act (law 2), so nothing may be asked that somebody would have to act on.
 */
export function* privateRules(context: CheckContext): Iterable<Problem> {
  if (context.definition.private !== true) return;
  for (const part of ['tiers', 'critical'] as const)
    if (context.definition[part] !== undefined)
      yield context.found('private-with-rules', [part], { part }, 'key');
}
