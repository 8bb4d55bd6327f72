import type { JoinedLearner } from './join.ts';

/** Place of a learner's row: position of the part, and line in its file. */
export interface RowPlace {
  readonly part: number;
  readonly line: number;
}

/** Learners who may be the same person. They are not joined. */
export interface SimilarLearners {
  readonly count: number;
  /** The first pair; null: none. */
  readonly first: readonly [RowPlace, RowPlace] | null;
}

/**
 * Finds learners of different sources whose ids differ only in case, in blanks, hyphens and the like between letters
 * and digits, or in leading zeros of a number. They are not joined: only people can decide whether they are the same.
 */
export function similarLearners(learners: readonly JoinedLearner[]): SimilarLearners {
  const met = new Map<string, JoinedLearner[]>();
  let count = 0;
  let first: SimilarLearners['first'] = null;
  for (const learner of learners) {
    // A learner in all sources has no counterpart to look for.
    if (!learner.rows.includes(null)) continue;
    const key = `${looseId(learner.id)}\0${learner.wave}`;
    const others = met.get(key) ?? [];
    const other = others.find(({ rows }) =>
      learner.rows.every((row, part) => row === null || rows[part] === null),
    );
    met.set(key, [...others, learner]);
    if (other === undefined) continue;
    count += 1;
    first ??= [firstRowPlace(other), firstRowPlace(learner)];
  }
  return { count, first };
}

function looseId(id: string): string {
  return id
    .toLowerCase()
    .replace(/[\s._-]+/gu, '-')
    .replace(/(?<=\p{L})-(?=\p{N})|(?<=\p{N})-(?=\p{L})/gu, '')
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, '');
}

/** Returns the place of a learner's first row. */
export function firstRowPlace({ rows }: JoinedLearner): RowPlace {
  const part = rows.findIndex((row) => row !== null);
  return { part, line: rows[part]?.line ?? 0 };
}

/** Returns the positions of parts that have learners but share none with any other source. */
export function unsharedSources(learners: readonly JoinedLearner[]): readonly number[] {
  const all = new Set<number>();
  const shares = new Set<number>();
  for (const { rows } of learners) {
    const here = rows.flatMap((row, part) => (row === null ? [] : [part]));
    for (const part of here) {
      all.add(part);
      if (here.length > 1) shares.add(part);
    }
  }
  if (all.size < 2) return [];
  return [...all].filter((part) => !shares.has(part)).sort((one, other) => one - other);
}
