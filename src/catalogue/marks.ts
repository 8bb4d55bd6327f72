import type { Category } from '../definition/catalogue.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { locate } from '../source/node.ts';
import type { SoundFile } from './sound-file.ts';

const PLACES = ['first', 'after', 'not'] as const;

/**
 * Reports declarations about critical answers that contradict each other, or belong to guidance, which is never
 * offered.
 */
export function misplacedMarks({ source, node, value }: SoundFile): readonly Problem[] {
  return Object.entries(value.approaches ?? {}).flatMap(([id, { kind, critical }]): readonly Problem[] => {
    if (critical === undefined) return [];
    if (kind === 'guidance') {
      const { start, end } = locate(node, ['approaches', id, 'critical'], 'key');
      return [problem('catalogue-guidance-marked', { source, start, end }, { id })];
    }
    const seen = new Set<Category>();
    return PLACES.flatMap((place) => {
      const own = (critical[place] ?? []).map((category, at) => ({ category, at }));
      const twice = own.filter(({ category }) => seen.has(category));
      for (const { category } of own) seen.add(category);
      return twice.map(({ category, at }) => {
        const { start, end } = locate(node, ['approaches', id, 'critical', place, at]);
        return problem('catalogue-mark-twice', { source, start, end }, { id, category });
      });
    });
  });
}
