import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, evaluate } from '../../src/assess.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { TierId } from '../../src/plan/plan.ts';
import { compare, equal } from '../../src/plan/rational.ts';
import { answersOf } from './arbitrary.ts';
import { DIGESTS, drawFrom } from './draw.ts';
import { batteryFrom, bothCompletions, type BatteryCase } from './battery.ts';
import { runs } from '../runs.ts';

// A failing case is replayed from its seed, as for a single questionnaire.
const RUNS = { numRuns: runs(100), endOnFailure: true };
const HEIGHT: Record<TierId, number> = { universal: 0, selective: 1, individual: 2 };

const property = (most: number, check: (found: BatteryCase) => void) => {
  fc.assert(
    fc.property(fc.gen(), (gen: GeneratorValue) => {
      check(batteryFrom(drawFrom(gen), most));
    }),
    RUNS,
  );
};

const sheetOf = ({ first, second }: BatteryCase) => [...first.sheet, ...second.sheet];

describe('a battery of two questionnaires, compared with all completions of both', () => {
  it('a complete battery has the outcome of the oracle', () => {
    property(0, (found) => {
      const [expected] = bothCompletions(found);
      // Norms may have no group for a learner, even if all answers are given.
      if (expected!.first.isOpen || expected!.strayed?.isOpen === true) return;
      const outcome = evaluate(found.plan, sheetOf(found), null);
      expect(outcome.parts.map(({ asked }) => asked)).toEqual(['true', String(expected!.second !== null)]);
      expect(outcome.parts[0]!.tier).toMatchObject({
        suggested: expected!.first.rulesTier,
        basis: 'complete',
      });
      expect(outcome.parts[1]!.tier?.suggested ?? null).toBe(expected!.second?.rulesTier ?? null);
      expect(outcome.tier).toMatchObject({
        suggested: expected!.tier,
        basis: 'complete',
        byRules: { suggested: expected!.rulesTier, basis: 'complete' },
      });
      expect(outcome.findings.at(-1)).toBe(String(expected!.both));
    });
  });

  it('a battery has a tier range, truths and bounds that contain every completion', () => {
    property(2, (found) => {
      const { plan, first } = found;
      const outcome = evaluate(plan, sheetOf(found), null);
      const own = Object.keys(first.definition.scales ?? {}).length;
      for (const completion of bothCompletions(found)) {
        expect(HEIGHT[outcome.tier!.atLeast!]).toBeLessThanOrEqual(HEIGHT[completion.tier]);
        expect(HEIGHT[outcome.tier!.atMost!]).toBeGreaterThanOrEqual(HEIGHT[completion.tier]);
        expect(['unknown', String(completion.both)]).toContain(outcome.findings.at(-1));
        const { asked } = outcome.parts[1]!;
        expect(['unknown', String(completion.second !== null)]).toContain(asked);
        for (const [index, scale] of plan.scales.entries()) {
          const part = index < own ? completion.first : completion.second;
          const value = part?.scales.get(scale.id.slice(2)) ?? null;
          const result = outcome.scales[index]!;
          if (value === null) expect(result.maybeNotAsked).toBe(true);
          else {
            expect(result.lower === null || compare(result.lower, value) <= 0).toBe(true);
            expect(result.upper === null || compare(result.upper, value) >= 0).toBe(true);
            if (result.possible !== null)
              expect(result.possible.some((possible) => equal(possible, value))).toBe(true);
          }
        }
      }
    });
  });

  it('answering a blank only narrows the outcome of a battery', () => {
    property(2, (found) => {
      const blank = found.first.blanks[0];
      if (blank === undefined) return;
      const sheet = sheetOf(found);
      const before = evaluate(found.plan, sheet, null);
      // A question that does not apply is not open. Nobody waits for its answer, but critical rules count it once it
      // is given.
      if (before.asked[blank] === 'false') return;
      for (const answer of answersOf(found.first.definition, found.first.questions[blank]!)) {
        const after = evaluate(
          found.plan,
          sheet.map((old, index) => (index === blank ? answer : old)),
          null,
        );
        expect(HEIGHT[before.tier!.atLeast!]).toBeLessThanOrEqual(HEIGHT[after.tier!.atLeast!]);
        expect(HEIGHT[before.tier!.atMost!]).toBeGreaterThanOrEqual(HEIGHT[after.tier!.atMost!]);
        for (const [index, truth] of before.findings.entries())
          if (truth !== 'unknown') expect(after.findings[index]).toBe(truth);
      }
    });
  });

  it('each part of a battery that is asked has the outcome it has alone', () => {
    property(2, (found) => {
      const outcome = evaluate(found.plan, sheetOf(found), null);
      let scales = 0;
      let findings = 0;
      let critical = 0;
      for (const [index, { definition, sheet }] of [found.first, found.second].entries()) {
        const alone = evaluate(buildPlan(definition, null, DIGESTS), sheet, null);
        const next = {
          scales: scales + alone.scales.length,
          findings: findings + alone.findings.length,
          critical: critical + alone.critical.length,
        };
        const part = outcome.parts[index]!;
        if (part.asked === 'true') {
          const values = (list: typeof alone.scales) => list.map((result) => ({ ...result, truths: null }));
          expect(values(outcome.scales.slice(scales, next.scales))).toEqual(values(alone.scales));
          expect(outcome.findings.slice(findings, next.findings)).toEqual(alone.findings);
          expect(outcome.critical.slice(critical, next.critical)).toEqual(alone.critical);
          const { suggested, basis, atLeast, atMost } = alone.tier!.byRules;
          expect(part.tier).toMatchObject({ suggested, basis, atLeast, atMost });
        }
        // A critical answer that was given counts, whether or not its question applies. (A rule that tests for *not*
        // holds for a learner without answers, too; behind a shut gate that is nobody's answer.)
        const isAnswered = sheet.some(({ state }) => state === 'given');
        for (const [position, truth] of alone.critical.entries())
          if (truth === 'true' && (isAnswered || part.asked === 'true'))
            expect(outcome.critical[critical + position]).toBe('true');
        ({ scales, findings, critical } = next);
      }
    });
  });

  it('the assessment of a battery has each part with its definition and outcome', () => {
    property(2, (found) => {
      const { parts, ...assessment } = assess(found.plan, sheetOf(found));
      expect(Object.keys(parts!)).toEqual(['a', 'b']);
      expect(Object.keys(assessment.answers)).toHaveLength(found.plan.questions.length);
      for (const part of Object.values(parts!)) {
        expect(part.answered).toBeLessThanOrEqual(found.plan.questions.length);
        if (part.asked === 'false') expect([part.of, part.tier]).toEqual([0, null]);
      }
    });
  });
});
