import { problem, type Problem } from '../diagnostic/problem.ts';
import { locate } from '../source/node.ts';
import type { SoundFile } from './sound-file.ts';

/** Marks for critical answers that say two things at once, or stand where nothing is offered. */
export function misplacedMarks({ source, node, value }: SoundFile): readonly Problem[] {
  return Object.entries(value.approaches ?? {}).flatMap(([id, { kind, critical }]): readonly Problem[] => {
    if (critical === undefined) return [];
    if (kind === 'guidance') {
      const { start, end } = locate(node, ['approaches', id, 'critical'], 'key');
      return [problem('catalogue-guidance-marked', { source, start, end }, { id })];
    }
    const { first = [], after = [] } = critical;
    return after.flatMap((category, at) => {
      if (!first.includes(category)) return [];
      const { start, end } = locate(node, ['approaches', id, 'critical', 'after', at]);
      return [problem('catalogue-first-and-after', { source, start, end }, { id, category })];
    });
  });
}
