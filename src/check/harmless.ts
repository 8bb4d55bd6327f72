import type { ProblemCode } from '../diagnostic/codes.ts';

/** Problems that do not change any result: of texts, of citations, and of rules that no answers reach. */
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

/**
 * Whether a definition with this problem may score otherwise than its author intends. Its examples are not run then.
 */
export function changesScoring(code: ProblemCode): boolean {
  return !HARMLESS.has(code);
}
