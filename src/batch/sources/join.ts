import type { ReadSource, SourceRow } from './source.ts';

/** One learner in one wave, with the row of each part; null: no usable row. */
export interface JoinedLearner {
  readonly id: string;
  readonly wave: string;
  readonly rows: readonly (SourceRow | null)[];
}

/** NUL is a safe separator: ids and waves contain no control characters. */
export function learnerKey({ id, wave }: Pick<SourceRow, 'id' | 'wave'>): string {
  return `${id}\0${wave}`;
}

/**
 * Joins the sources by learner and wave. Learners appear in the order of the first part's source, then those that only
 * later parts have. The order is that of the battery's parts, not that of the arguments.
 */
export function joinSources(
  parts: readonly { readonly id: string }[],
  sources: readonly Pick<ReadSource, 'part' | 'rows'>[],
): readonly JoinedLearner[] {
  const learners = new Map<string, { id: string; wave: string; rows: (SourceRow | null)[] }>();
  parts.forEach(({ id: part }, position) => {
    for (const row of sources.find((source) => source.part === part)?.rows ?? []) {
      const key = learnerKey(row);
      let learner = learners.get(key);
      if (learner === undefined) {
        learner = { id: row.id, wave: row.wave, rows: parts.map(() => null) };
        learners.set(key, learner);
      }
      learner.rows[position] = row;
    }
  });
  return [...learners.values()];
}
