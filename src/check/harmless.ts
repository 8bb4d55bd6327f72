import type { ProblemCode } from '../diagnostic/codes.ts';

/** Faults that leave every result as it is: of texts, of citations, and of rules that nothing reaches. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'missing-translation',
  'language-without-texts',
  'mean-unequal',
  'unknown-language',
  'tiers-uncited',
  'least-uncited',
  'tier-by-background',
  'urgent-without-tier',
  'norms-unread',
  'same-label',
  'band-unreachable',
  'never-holds',
  'never-asked',
  'mark-misplaced',
  'unused',
  'private-with-rules',
]);

/** Whether a definition with this fault would score otherwise than its author means; its examples then wait. */
export function changesScoring(code: ProblemCode): boolean {
  return !HARMLESS.has(code);
}
