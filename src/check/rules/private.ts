import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext } from '../context.ts';

/**
 * A questionnaire that is private to the respondent has no tiers, since nobody else decides on them. It has no
 * critical rules either, since nobody who could act sees the answers (law 2); it must therefore not ask anything that
 * somebody would have to act on.
 */
export function* privateRules(context: CheckContext): Iterable<Problem> {
  if (context.definition.private !== true) return;
  for (const part of ['tiers', 'critical'] as const)
    if (context.definition[part] !== undefined)
      yield context.problemAt('private-with-rules', [part], { part }, 'key');
}
