import type { Read, Reader } from '../answer/answer-problem.ts';
import type { QuestionKind } from '../plan/plan.ts';

const MAX_REMEMBERED = 2048;
const LONGEST_REMEMBERED = 64;

/**
 * Remembers what a column's few spellings mean: a batch asks 48 million times. Bounded, so that a column of ever
 * new texts cannot fill the memory. Free text hardly repeats, and is not to be kept longer than needed.
 */
export function rememberedReader(kind: QuestionKind, read: Reader): Reader {
  if (kind === 'text') return read;
  const known = new Map<string, Read>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const now = read(raw);
    if (known.size < MAX_REMEMBERED && raw.length <= LONGEST_REMEMBERED) known.set(raw, now);
    return now;
  };
}
