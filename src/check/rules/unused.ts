import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext } from '../context.ts';
import { cites } from './unknown-ids.ts';

/** A source that nothing cites, or an answer set that no question uses: harmless, but often a mistake. */
export function* unused(context: CheckContext): Iterable<Problem> {
  const used = new Set(
    context.questionList.flatMap(({ question }) => [question.answers, question.multiple?.of]),
  );
  for (const id of context.sets.keys())
    if (!used.has(id)) yield context.problemAt('unused', ['answer_sets', id], { kind: 'answer-set', id });
  const cited = new Set([...cites(context)].flatMap(([{ cite }]) => cite ?? []));
  for (const id of Object.keys(context.definition.sources ?? {}))
    if (!cited.has(id)) yield context.problemAt('unused', ['sources', id], { kind: 'source', id });
}
