import type { About, AssessedPart, Assessment } from './assessment.ts';
import type { Outcome } from './outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import { within } from '../plan/index-range.ts';
import type { PlanPart } from '../plan/plan.ts';
import type { View } from '../score/view.ts';
import { describeRulesTier } from './describe-tier.ts';

/** Returns the parts of a battery and its comparisons, by id; nothing for a single questionnaire. */
export function describeParts(
  view: View,
  outcome: Outcome,
  { sources }: Pick<About, 'sources'>,
): Pick<Assessment, 'parts' | 'compared'> {
  const { parts, compare } = view.plan;
  if (parts.length === 0) return {};
  const compared = compare.map(({ id, views }, index) => {
    const { agreement, views: truths } = entryAt(outcome.compare, index);
    const seen = views.map(
      ({ part }, position) => [entryAt(parts, part).id, entryAt(truths, position)] as const,
    );
    return [id, { agreement, views: Object.fromEntries(seen) }] as const;
  });
  return {
    parts: Object.fromEntries(
      parts.map((part, index) => [
        part.id,
        { ...describePart(part, entryAt(outcome.parts, index), view), ...sources?.get(part.id) },
      ]),
    ),
    compared: Object.fromEntries(compared),
  };
}

function describePart(
  { definition, respondent, questions }: PlanPart,
  { asked, applies, tier }: Outcome['parts'][number],
  view: View,
): AssessedPart {
  const { scoringDigest, ...named } = definition;
  const reached = within(questions).filter((position) => entryAt(view.asked, position) !== 'false');
  return {
    definition: { ...named, scoring_digest: scoringDigest },
    respondent,
    asked,
    answered: reached.filter((position) => entryAt(view.sheet, position).state === 'given').length,
    of: reached.length,
    applies,
    tier: tier && describeRulesTier(view.plan, tier),
  };
}
