import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, evaluate } from '../../src/assess.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { TierId } from '../../src/plan/plan.ts';
import { add, compare, equal, ZERO } from '../../src/plan/rational.ts';
import { score } from '../../src/score/score.ts';
import { sharesOf } from '../../src/score/shares.ts';
import { answersOf, DIGESTS, drawFrom } from './arbitrary.ts';
import { caseFrom, completions, type Case } from './case.ts';

// A failing case is replayed from its seed; shrinking random definitions takes minutes and helps little.
const RUNS = { numRuns: 300, endOnFailure: true };
const HEIGHT: Record<TierId, number> = { universal: 0, selective: 1, individual: 2 };

const property = (most: number, check: (found: Case) => void) => {
  fc.assert(
    fc.property(fc.gen(), (gen: GeneratorValue) => {
      check(caseFrom(drawFrom(gen), most));
    }),
    RUNS,
  );
};

describe('a whole sheet', () => {
  it('comes to what the oracle says, with bounds at the value and nothing open', () => {
    property(0, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const outcome = evaluate(plan, found.sheet, null);
      const [expected] = completions(found);
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
      });
    });
  });
});

describe('a sheet with blanks, against all its completions', () => {
  it('has bounds, truths and a tier range that contain every one of them', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const outcome = evaluate(plan, found.sheet, null);
      for (const completion of completions(found)) {
        for (const [index, scale] of plan.scales.entries()) {
          const value = completion.scales.get(scale.id) ?? null;
          const result = outcome.scales[index]!;
          if (value === null) {
            expect(result.maybeNotAsked).toBe(true);
            continue;
          }
          expect(result.lower === null || compare(result.lower, value) <= 0).toBe(true);
          expect(result.upper === null || compare(result.upper, value) >= 0).toBe(true);
          if (result.possible !== null)
            expect(result.possible.some((possible) => equal(possible, value))).toBe(true);
        }
        const agrees = (truth: string | undefined, held: boolean | undefined) =>
          truth === 'unknown' || truth === String(held);
        for (const [index, finding] of plan.findings.entries()) {
          expect(agrees(outcome.findings[index], completion.findings.get(finding.id))).toBe(true);
        }
        expect(HEIGHT[outcome.tier!.atLeast!]).toBeLessThanOrEqual(HEIGHT[completion.tier]);
        expect(HEIGHT[outcome.tier!.atMost!]).toBeGreaterThanOrEqual(HEIGHT[completion.tier]);
      }
    });
  });

  it('meets its bounds where every question is asked and counts once', () => {
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

  it('surfaces a critical answer, or says that it is unknown, whenever a completion has one', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const outcome = evaluate(plan, found.sheet, null);
      if (completions(found).some((completion) => completion.critical.get('c0')))
        expect(outcome.critical[0]).not.toBe('false');
      if (completions(found).every((completion) => completion.critical.get('c0')))
        expect(outcome.tier).not.toBeNull();
    });
  });

  it('only narrows when a blank is answered', () => {
    property(4, (found) => {
      const blank = found.blanks[0];
      if (blank === undefined) return;
      const plan = buildPlan(found.definition, null, DIGESTS);
      const before = evaluate(plan, found.sheet, null);
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

  it('has shares that sum to each value', () => {
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

  it('is told whole: an assessment names each answer, scale and rule', () => {
    property(6, (found) => {
      const plan = buildPlan(found.definition, null, DIGESTS);
      const told = assess(plan, found.sheet);
      expect(Object.keys(told.answers)).toEqual(found.questions.map((question) => question.id));
      expect(Object.keys(told.scales)).toEqual(Object.keys(found.definition.scales!));
      if (told.tier!.basis === 'open') {
        expect(told.tier!.suggested).toBe('review');
        expect(
          told.tier!.would_settle.missing.length + told.tier!.would_settle.refused.length,
        ).toBeGreaterThan(0);
      }
      expect(structuredClone(plan)).toEqual(plan);
    });
  });
});
