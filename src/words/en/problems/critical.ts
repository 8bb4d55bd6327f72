import type { CriticalCodes } from '../../../diagnostic/codes-critical.ts';
import { words, type ProblemTexts } from '../../problem-words.ts';
import { q } from '../quote.ts';

export const criticalProblems: ProblemTexts<CriticalCodes> = {
  'covers-mismatch': ({ rule, covered, what }) =>
    words(
      {
        category: `The alert of ${q(rule)} cannot replace that of ${q(covered)}: they are about different things.`,
        contact: `The alert of ${q(rule)} cannot replace that of ${q(covered)}: they go to different people.`,
        urgency: `The alert of ${q(rule)} cannot replace that of ${q(covered)}, which is more urgent.`,
      }[what],
      'a rule of the same category and contact that is no more urgent',
      'Remove it from “covers”, or let the more urgent rule cover the other one.',
    ),
  'urgent-without-tier': ({ rule, urgency }) =>
    words(
      `The critical rule ${q(rule)} cannot wait (${urgency}), but is declared to call for no support.`,
      '“individual”, “selective”, or no “tier” (then: individual)',
      'Remove “tier: none”, unless you are sure that this answer calls for nothing more than the talk.',
    ),
};
