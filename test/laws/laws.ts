import fc, { type GeneratorValue } from 'fast-check';
import type { Answer } from '../../src/answer/answer.ts';
import type { RulesTiering, Tiering } from '../../src/tier/result.ts';
import type { Outcome } from '../../src/assessment/outcome.ts';
import type { Plan, TierId } from '../../src/plan/plan.ts';
import { drawFrom, type Draw } from '../oracle/draw.ts';
import { runs } from '../runs.ts';

export const HEIGHT: Record<TierId, number> = { universal: 0, selective: 1, individual: 2 };

/**
 * Checks a property for a number of draws. A failing case is replayed from its seed; shrinking definitions helps
 * little.
 */
export function law(cases: number, check: (draw: Draw) => void): void {
  fc.assert(
    fc.property(fc.gen(), (gen: GeneratorValue) => {
      check(drawFrom(gen));
    }),
    { numRuns: runs(cases), endOnFailure: true },
  );
}

/** The plan as a different object, so that nothing cached for the first one is used. */
export const clone = (plan: Plan): Plan => JSON.parse(JSON.stringify(plan)) as Plan;

export const replaced = (sheet: readonly Answer[], index: number, answer: Answer): Answer[] =>
  sheet.map((old, position) => (position === index ? answer : old));

/** The truth of a critical rule, whether it has its own alert or is covered by another; a finding's unchanged. */
export const truthIn = (state: string | undefined): string | undefined =>
  state === 'covered' ? 'true' : state;

/** An outcome by ids, with everything sorted that depends on the order of the definition. */
export function byId(plan: Plan, outcome: Outcome) {
  const entries = <T>(list: readonly { readonly id: string }[], values: readonly T[]) =>
    Object.fromEntries(list.map(({ id }, index) => [id, values[index]]));
  const ids = (positions: readonly number[]) => positions.map((index) => plan.questions[index]!.id).sort();
  const named = ({ reasons, wouldSettle, ...range }: RulesTiering | Tiering) => ({
    ...range,
    reasons: reasons.map(({ tier: of, rule, state }) => `${of} ${rule} ${state}`).sort(),
    wouldSettle: { missing: ids(wouldSettle.missing), refused: ids(wouldSettle.refused) },
  });
  const { tier } = outcome;
  return {
    asked: entries(plan.questions, outcome.asked),
    // Compared by test instead of index: equal tests share one, in the order in which rules use them.
    scales: entries(
      plan.scales,
      outcome.scales.map((scale) => ({ ...scale, truths: null })),
    ),
    findings: entries(plan.findings, outcome.findings),
    critical: entries(plan.critical, outcome.critical),
    missing: outcome.missing,
    applies: outcome.applies,
    safety: outcome.safety,
    tier: tier && { ...named(tier), byRules: named(tier.byRules) },
  };
}
