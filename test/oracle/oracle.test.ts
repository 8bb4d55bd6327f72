import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCritical } from '../../src/assessment/describe-critical.ts';
import { assess, evaluate } from '../../src/assess.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { Outcome } from '../../src/assessment/outcome.ts';
import type { Plan, TierId } from '../../src/plan/plan.ts';
import { add, compare, equal, ZERO, type Rational } from '../../src/plan/rational.ts';
import { zScore } from '../../src/score/norm-scores.ts';
import { score } from '../../src/score/score.ts';
import type { ScaleResult } from '../../src/score/result.ts';
import { sharesOf } from '../../src/score/shares.ts';
import { answersOf } from './arbitrary.ts';
import { DIGESTS, drawFrom } from './draw.ts';
import { caseFrom, completions, type Case } from './case.ts';
import type { NaiveResult } from './naive.ts';
import { runs } from '../runs.ts';

// A failing case is replayed from its seed; shrinking random definitions takes minutes and helps little.
const RUNS = { numRuns: runs(300), endOnFailure: true };
const HEIGHT: Record<TierId, number> = { universal: 0, selective: 1, individual: 2 };

const property = (most: number, check: (found: Case) => void) => {
  fc.assert(
    fc.property(fc.gen(), (gen: GeneratorValue) => {
      check(caseFrom(drawFrom(gen), most));
    }),
    RUNS,
  );
};

/** The norm groups that a learner may be in on a scale, and the range of the z score. */
const normedScales = (plan: Plan, outcome: Outcome) =>
  plan.scales.flatMap((scale, index) => {
    const result = outcome.scales[index]!;
    if (scale.norms === null) return [];
    const groups = result.norm!.groups.map((position) => scale.norms!.groups[position]!.id);
    return [{ id: scale.id, groups, isKnown: result.norm!.noGroup === null, z: zScore(scale, result) }];
  });

type Normed = ReturnType<typeof normedScales>[number];

const allows = ({ id, groups, isKnown, z: bounds }: Normed, { groups: found, z }: NaiveResult): boolean => {
  const [group, score] = [found.get(id) ?? null, z.get(id) ?? null];
  if (group === null ? isKnown : !groups.includes(group)) return false;
  if (score === null) return true;
  return compare(bounds!.lower!, score) <= 0 && compare(score, bounds!.upper!) <= 0;
};

const holdsValue = (result: ScaleResult, value: Rational | null): boolean => {
  if (value === null) return result.maybeNotAsked;
  return (
    (result.lower === null || compare(result.lower, value) <= 0) &&
    (result.upper === null || compare(result.upper, value) >= 0) &&
    (result.possible === null || result.possible.some((possible) => equal(possible, value)))
  );
};

describe('a complete sheet', () => {
  it('a complete sheet has the outcome of the oracle, with bounds equal to the value and nothing open', () => {
    property(0, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const outcome = evaluate(plan, found.sheet, null);
      const [expected] = completions(found);
      for (const [id, group] of expected!.groups) {
        const scale = plan.scales.find((found) => found.id === id)!;
        const result = outcome.scales[plan.scales.indexOf(scale)]!;
        const known = result.norm!.noGroup === null ? result.norm!.groups : [];
        expect(known.map((position) => scale.norms!.groups[position]!.id)).toEqual(
          group === null ? [] : [group],
        );
        const z = zScore(scale, result);
        if (!expected!.isOpen) expect(z && z.value).toEqual(expected!.z.get(id));
        if (!expected!.isOpen && z !== null && group !== null)
          expect([z.lower, z.upper]).toEqual([z.value, z.value]);
      }
      // The bands of a learner in no norm group are unknown, and a tier may depend on them.
      if (expected!.isOpen) return;
      for (const [index, scale] of plan.scales.entries()) {
        const wanted = expected!.scales.get(scale.id) ?? null;
        const got = outcome.scales[index]!;
        expect(got.open).toBe(false);
        expect(got.noValue).toBe(wanted === null ? 'not_asked' : null);
        expect([got.value, got.lower, got.upper]).toEqual([wanted, wanted, wanted]);
      }
      expect(outcome.findings).toEqual([...expected!.findings.values()].map(String));
      expect(outcome.asked).toEqual([...expected!.asked.values()].map(String));
      expect(outcome.tier).toMatchObject({
        suggested: expected!.tier,
        basis: 'complete',
        atLeast: expected!.tier,
        atMost: expected!.tier,
        byRules: { suggested: expected!.rulesTier, basis: 'complete' },
      });
      const held = [...expected!.critical].flatMap(([id, holds]) => (holds ? [id] : []));
      const told = describeCritical(plan, outcome);
      expect(told.critical.flatMap(({ id, covers = [] }) => [id, ...covers]).sort()).toEqual(held);
      expect(told.critical_unknown).toEqual([]);
      expect(outcome.safety).toBe(held.length > 0 ? 'holds' : 'clear');
    });
  });
});

describe('a sheet with blanks, compared with all its completions', () => {
  it('bounds, truths and the tier range contain every completion', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const outcome = evaluate(plan, found.sheet, null);
      const normed = normedScales(plan, outcome);
      const agrees = (truth: string | undefined, held: boolean | undefined) =>
        truth === 'unknown' || truth === String(held);
      const { atLeast, atMost, byRules } = outcome.tier!;
      // The checks that a completion fails; a single assertion each, since there are many completions.
      const failures = (completion: NaiveResult): readonly string[] => [
        ...plan.scales.flatMap(({ id }, index) =>
          holdsValue(outcome.scales[index]!, completion.scales.get(id) ?? null) ? [] : [id],
        ),
        ...normed.flatMap((one) => (allows(one, completion) ? [] : [`norms of ${one.id}`])),
        ...plan.findings.flatMap(({ id }, index) =>
          agrees(outcome.findings[index], completion.findings.get(id)) ? [] : [id],
        ),
        ...(HEIGHT[atLeast!] <= HEIGHT[completion.tier] ? [] : ['at least']),
        ...(HEIGHT[atMost!] >= HEIGHT[completion.tier] ? [] : ['at most']),
        ...(HEIGHT[byRules.atLeast!] <= HEIGHT[completion.rulesTier] ? [] : ['at least by rules']),
        ...(HEIGHT[byRules.atMost!] >= HEIGHT[completion.rulesTier] ? [] : ['at most by rules']),
        ...plan.critical.flatMap(({ id }, index) => {
          const state = outcome.critical[index]!;
          const truth = state === 'covered' ? 'true' : state;
          return agrees(truth, completion.critical.get(id)) ? [] : [id];
        }),
      ];
      expect(completions(found).flatMap(failures)).toEqual([]);
    });
  });

  it('bounds are met if every question is asked and counts once', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const outcome = evaluate(plan, found.sheet, null);
      const results = completions(found);
      for (const [index, scale] of plan.scales.entries()) {
        const independent =
          scale.items.length > 0 &&
          scale.items.every(
            (item) => item.from === 'question' && plan.questions[item.question]!.askIf === null,
          );
        const result = outcome.scales[index]!;
        const values = results.flatMap((completion) => completion.scales.get(scale.id) ?? []);
        if (!independent || values.length === 0) continue;
        expect(result.lower).toEqual(values.reduce((a, b) => (compare(a, b) <= 0 ? a : b)));
        expect(result.upper).toEqual(values.reduce((a, b) => (compare(a, b) >= 0 ? a : b)));
      }
    });
  });

  it('a critical answer is reported, or unknown, if any completion has one', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const outcome = evaluate(plan, found.sheet, null);
      const results = completions(found);
      if (results.some((completion) => completion.critical.get('c0')))
        expect(outcome.critical[0]).not.toBe('false');
      if (results.every((completion) => completion.critical.get('c0'))) expect(outcome.tier).not.toBeNull();
    });
  });

  it('answering a blank only narrows the outcome', () => {
    property(4, (found) => {
      const blank = found.blanks[0];
      if (blank === undefined) return;
      const plan = buildPlan(found.definition, null, DIGESTS);
      const before = evaluate(plan, found.sheet, null);
      // A question that does not apply is not open. Nobody waits for its answer, but critical rules count it once it
      // is given.
      if (before.asked[blank] === 'false') return;
      for (const answer of answersOf(found.definition, found.questions[blank]!)) {
        const sheet = found.sheet.map((old, index) => (index === blank ? answer : old));
        const after = evaluate(plan, sheet, null);
        for (const [index, wide] of before.scales.entries()) {
          const narrow = after.scales[index]!;
          if (narrow.noValue === 'not_asked') continue;
          expect(wide.lower === null || compare(wide.lower, narrow.lower!) <= 0).toBe(true);
          expect(wide.upper === null || compare(wide.upper, narrow.upper!) >= 0).toBe(true);
        }
        expect(HEIGHT[before.tier!.atLeast!]).toBeLessThanOrEqual(HEIGHT[after.tier!.atLeast!]);
        expect(HEIGHT[before.tier!.atMost!]).toBeGreaterThanOrEqual(HEIGHT[after.tier!.atMost!]);
        for (const [index, truth] of before.findings.entries()) {
          if (truth !== 'unknown') expect(after.findings[index]).toBe(truth);
        }
      }
    });
  });

  it('shares sum to each value', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const { view } = score(plan, found.sheet);
      for (const [index, scale] of plan.scales.entries()) {
        const result = view.scales[index]!;
        const { shares, decidedBy } = sharesOf(scale, result, view);
        if (result.value === null) expect(shares).toEqual([]);
        else if (decidedBy !== null) expect(decidedBy.length).toBeGreaterThan(0);
        else expect(shares.map((share) => share.share).reduce(add, ZERO)).toEqual(result.value);
      }
    });
  });

  it('an assessment names each answer, scale and rule', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const told = assess(plan, found.sheet);
      expect(Object.keys(told.answers)).toEqual(found.questions.map((question) => question.id));
      expect(Object.keys(told.scales)).toEqual(Object.keys(found.definition.scales!));
      if (told.tier!.basis === 'open') {
        expect(told.tier!.suggested).toBe('review');
        // Nothing settles a scale for a learner without a norm group.
        if (completions(found).some((completion) => completion.isOpen)) return;
        expect(
          told.tier!.would_settle.missing.length + told.tier!.would_settle.refused.length,
        ).toBeGreaterThan(0);
      }
      expect(structuredClone(plan)).toEqual(plan);
    });
  });
});
