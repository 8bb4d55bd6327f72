import type { RunResult } from '../../../../batch/result.ts';
import type { Block } from '../../../../document/model.ts';
import type { Plan } from '../../../../plan/plan.ts';
import type { BatchWords } from '../../../../words/en/batch.ts';
import { noteIf, notesOf, tableOf } from './blocks.ts';

/**
 * How many learners have which tier by the rules, and how certain that is. What critical answers raise is counted apart:
 * a distribution of tiers must not reveal who gave one (law 13).
 */
export function tierBlocks({ counts }: RunResult, { tiers: texts }: BatchWords): readonly Block[] {
  const { byRules, raised, safetyOpen } = counts.tiers;
  if (byRules.length === 0) return [];
  const rows = byRules.map(({ tier, basis, rows: count }) => [
    texts.tier[tier ?? 'none'],
    texts.basis[basis],
    count,
  ]);
  const open = byRules
    .filter(({ basis }) => basis === 'open' || basis === 'filled')
    .reduce((sum, { rows: count }) => sum + count, 0);
  return [
    tableOf('tiers', ['tier', 'basis', ['learners', 'numeric']], texts.columns, rows),
    ...notesOf('notes', [
      noteIf(raised, texts.raised),
      noteIf(safetyOpen, texts.safetyOpen),
      noteIf(open, texts.open),
    ]),
  ];
}

/** Learners outside the ages or norms of the questionnaire: without these counts a blank band looks like missing answers. */
export function normBlocks(
  { counts, sources }: RunResult,
  { appliesTo, parts }: Plan,
  { applicability: texts }: BatchWords,
): readonly Block[] {
  const { notMeant, ageUnknown, groupOpen, outsideNorms } = counts.applicability;
  const meant = appliesTo === null ? texts.agesOfPart : texts.ages(...appliesTo.age);
  // The parts of a battery have ages of their own, and one source may know an age that another does not.
  const isAgeAsked =
    parts.length > 0 || appliesTo?.question != null || sources.some(({ columns }) => columns?.age != null);
  return notesOf('norms', [
    noteIf(notMeant, (count) => texts.notMeant(count, meant)),
    noteIf(ageUnknown, (count) => texts.ageUnknown(count, meant)),
    noteIf(groupOpen, texts.groupOpen),
    noteIf(outsideNorms, texts.outsideNorms),
    ageUnknown > 0 && !isAgeAsked ? texts.ageColumn : null,
  ]);
}
