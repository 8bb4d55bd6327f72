import type { Read, Reader } from '../answer/answer-problem.ts';
import type { QuestionKind } from '../definition/question-kinds.ts';

const MAX_REMEMBERED = 2048;
const LONGEST_REMEMBERED = 64;

/**
 * Caches the answers of a column's spellings: a batch reads up to 48 million cells. The cache is bounded, so that a
 * column of ever new texts cannot fill the memory. Free text is not cached: it hardly repeats, and should not be kept
 * longer than needed.
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
