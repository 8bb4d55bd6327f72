import type { AnswerSheet } from './answer/answer.ts';
import { describe } from './assessment/describe.ts';
import type { About, Assessment } from './assessment/assessment.ts';
import type { Outcome, PartOutcome } from './assessment/outcome.ts';
import { entryAt } from './plan/entry-at.ts';
import { appliesTo } from './score/applies.ts';
import { countUnanswered, score, type ScaleOf, type Scored } from './score/score.ts';
import { withoutBands, withoutTests } from './score/unfit.ts';
import { compared } from './tier/compared.ts';
import { tierByRules } from './tier/by-rules.ts';
import { criticalTruths, findingTruths } from './tier/critical.ts';
import { criticalStates, safetyOf } from './tier/safety.ts';
import { suggestTier } from './tier/suggest.ts';
import type { Plan } from './plan/plan.ts';

/**
 * Assesses one learner: scales with value, bounds and shares, findings, critical answers, and the suggested tier with
 * its reasons. Pure and exact: the same plan and sheet always give the same result. The sheet has one answer per
 * question, in the plan's order. Throws RangeError if its length differs.
 */
export function assess(plan: Plan, sheet: AnswerSheet, about: About = {}): Assessment {
  const dropped = new Set((about.droppedCritical ?? []).map((id) => positionOf(plan.critical, id)));
  return describe(plan, sheet, evaluate(plan, sheet, about.age ?? null, dropped), about);
}

function positionOf(rules: Plan['critical'], id: string): number {
  const position = rules.findIndex((rule) => rule.id === id);
  if (position < 0) throw new RangeError(`No critical rule ${id}`);
  return position;
}

const NO_RULES: ReadonlySet<number> = new Set();

/**
 * Evaluates a sheet without texts and shares: what a batch needs for each learner. `age` in completed years, or null;
 * `dropped`: positions of the critical rules that hold according to rows of this learner that were dropped as
 * duplicates; `scaleOf`: computes scales; a faster function than the default may be passed.
 */
export function evaluate(
  plan: Plan,
  sheet: AnswerSheet,
  age: number | null,
  dropped = NO_RULES,
  scaleOf?: ScaleOf,
): Outcome {
  const scored = score(plan, sheet, age, undefined, scaleOf);
  const { view } = scored;
  const applies = appliesTo(plan.appliesTo, view);
  if (plan.parts.length > 0) return evaluateParts(plan, scored, dropped);
  const critical = criticalStates(plan, criticalTruths(plan, view), dropped);
  const byRules = plan.tiers && tierByRules(plan, plan.tiers, scored, applies);
  return {
    asked: view.asked,
    // Outside the ages that it is meant for, a questionnaire has values, but neither bands nor norms.
    scales: applies === 'false' ? withoutBands(view.scales) : view.scales,
    findings: findingTruths(plan, applies === 'false' ? withoutTests(view) : view),
    critical,
    safety: safetyOf(plan, critical, view),
    tier: byRules && suggestTier(plan, byRules, critical, view),
    missing: countUnanswered(view),
    applies,
    parts: [],
    compare: [],
  };
}

/**
 * Evaluates a battery. A part may not be meant for the learner's age while others are. Its values then stay, its
 * bands are dropped, and every test on its scales is unknown. A part with tiers also gets a tier by its own rules
 * alone; critical answers count once, for the whole battery.
 */
function evaluateParts(plan: Plan, scored: Scored, dropped: ReadonlySet<number>): Outcome {
  const fits = plan.parts.map((part) => appliesTo(part.appliesTo, scored.view));
  const unfit = plan.parts.filter((_, index) => entryAt(fits, index) === 'false').map(({ scales }) => scales);
  const view = unfit.reduce(withoutTests, scored.view);
  const seen: Scored = { ...scored, view };
  const critical = criticalStates(plan, criticalTruths(plan, scored.view), dropped);
  const byRules = plan.tiers && tierByRules(plan, plan.tiers, seen, 'true');
  return {
    asked: view.asked,
    scales: unfit.reduce(withoutBands, scored.view.scales),
    findings: findingTruths(plan, view),
    critical,
    safety: safetyOf(plan, critical, scored.view),
    tier: byRules && suggestTier(plan, byRules, critical, scored.view),
    missing: countUnanswered(view),
    applies: 'true',
    parts: plan.parts.map(({ tiers, validity }, index): PartOutcome => {
      const applies = entryAt(fits, index);
      const asked = entryAt(view.gates, index);
      const isJudged = tiers !== null && asked !== 'false';
      const own = { ...seen, broken: seen.broken.filter((rule) => rule === validity) };
      return { asked, applies, tier: isJudged ? tierByRules(plan, tiers, own, applies) : null };
    }),
    compare: plan.compare.map((comparison) => compared(comparison, view)),
  };
}
