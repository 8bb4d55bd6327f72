import type { AnswerSheet } from './answer/answer.ts';
import { describe } from './assess/describe.ts';
import type { About, Assessment } from './assessment.ts';
import type { Outcome, PartOutcome } from './outcome.ts';
import { at } from './plan/at.ts';
import { appliesTo } from './score/applies.ts';
import { countUnanswered, score, type Scored } from './score/score.ts';
import { withoutBands, withoutTests } from './score/unfit.ts';
import { compared } from './tier/compared.ts';
import { criticalTruths, findingTruths } from './tier/critical.ts';
import { suggestTier } from './tier/suggest.ts';
import type { Plan } from './plan/plan.ts';

/**
 * Assesses one learner: scales with value, bounds and shares, findings, critical answers, the suggested tier with
 * its reasons. Pure and exact: the same plan and sheet always give the same result. The sheet has one answer a
 * question, in the plan's order; one of another length throws RangeError.
 */
export function assess(plan: Plan, sheet: AnswerSheet, about: About = {}): Assessment {
  return describe(plan, sheet, evaluate(plan, sheet, about.age ?? null), about);
}

/** The same without texts and shares: what a batch needs of each learner. `age` in completed years, or null. */
export function evaluate(plan: Plan, sheet: AnswerSheet, age: number | null): Outcome {
  const scored = score(plan, sheet, age);
  const { view } = scored;
  const applies = appliesTo(plan.appliesTo, view);
  if (plan.parts.length > 0) return evaluateParts(plan, scored);
  return {
    asked: view.asked,
    // Outside the ages it is meant for, a questionnaire has values but neither bands nor norms.
    scales: applies === 'false' ? withoutBands(view.scales) : view.scales,
    findings: findingTruths(plan, applies === 'false' ? withoutTests(view) : view),
    critical: criticalTruths(plan, view),
    tier: plan.tiers && suggestTier(plan, plan.tiers, scored, applies),
    missing: countUnanswered(view),
    applies,
    parts: [],
    compare: [],
  };
}

/**
 * The same for a battery. A part may not be meant for the learner's age while others are: then its values stay, its bands
 * go, and every test on its scales is unknown. Each part with tiers of its own is judged by those alone, too.
 */
function evaluateParts(plan: Plan, scored: Scored): Outcome {
  const fits = plan.parts.map((part) => appliesTo(part.appliesTo, scored.view));
  const unfit = plan.parts.filter((_, index) => at(fits, index) === 'false').map(({ scales }) => scales);
  const view = unfit.reduce(withoutTests, scored.view);
  const seen: Scored = { ...scored, view };
  return {
    asked: view.asked,
    scales: unfit.reduce(withoutBands, scored.view.scales),
    findings: findingTruths(plan, view),
    critical: criticalTruths(plan, scored.view),
    tier: plan.tiers && suggestTier(plan, plan.tiers, seen, 'true'),
    missing: countUnanswered(view),
    applies: 'true',
    parts: plan.parts.map(({ tiers, validity }, index): PartOutcome => {
      const applies = at(fits, index);
      const asked = at(view.gates, index);
      const isJudged = tiers !== null && asked !== 'false';
      const own = { ...seen, broken: seen.broken.filter((rule) => rule === validity) };
      return { asked, applies, tier: isJudged ? suggestTier(plan, tiers, own, applies) : null };
    }),
    compare: plan.compare.map((comparison) => compared(comparison, view)),
  };
}
