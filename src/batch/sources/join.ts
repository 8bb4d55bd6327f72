import type { ReadSource, SourceRow } from './source.ts';

/** One learner at one time of asking, with what each part of the battery says; null: no row that could be taken. */
export interface JoinedLearner {
  readonly id: string;
  readonly wave: string;
  readonly rows: readonly (SourceRow | null)[];
}

/** Ids and waves hold no control characters. */
export function learnerKey({ id, wave }: Pick<SourceRow, 'id' | 'wave'>): string {
  return `${id}\0${wave}`;
}

/**
 * Puts the sources together by learner and wave. Learners stand as in the source of the first part, then those whom only
 * later ones have, as they stand there: in the order of the battery, not in that in which files were named.
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
