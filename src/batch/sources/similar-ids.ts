import type { JoinedLearner } from './join.ts';

/** Where a learner stands: the part whose file it is in, by position, and the line. */
export interface RowPlace {
  readonly part: number;
  readonly line: number;
}

/** Learners who may be one person: nobody was joined, and nobody is told apart for certain. */
export interface Alike {
  readonly count: number;
  /** The first two of them; null: there are none. */
  readonly first: readonly [RowPlace, RowPlace] | null;
}

/**
 * Learners of different sources whose ids differ only in capitals, in blanks, hyphens and the like between letters and
 * digits, or in zeros before a number. They stay two: only people can say whether they are one.
 */
export function alikeLearners(learners: readonly JoinedLearner[]): Alike {
  const met = new Map<string, JoinedLearner[]>();
  let count = 0;
  let first: Alike['first'] = null;
  for (const learner of learners) {
    // Who is in all sources lacks nothing that another one could have.
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

/** Where the first of a learner's rows stands. */
export function firstRowPlace({ rows }: JoinedLearner): RowPlace {
  const part = rows.findIndex((row) => row !== null);
  return { part, line: rows[part]?.line ?? 0 };
}

/** Parts, by position, that have learners and none of them in common with any other source. */
export function apartSources(learners: readonly JoinedLearner[]): readonly number[] {
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
