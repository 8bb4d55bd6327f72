import { expect, it } from 'vitest';
import { evaluate } from '../../src/assess.ts';
import { buildPlan } from '../../src/plan/build.ts';
import type { PlanBand } from '../../src/plan/plan.ts';
import { compare, fromFraction, type Rational } from '../../src/plan/rational.ts';
import { sortingOf } from '../../src/score/norm.ts';
import { DIGESTS } from '../oracle/draw.ts';
import { caseFrom } from '../oracle/case.ts';
import { law } from './laws.ts';
import { risingDefinition } from './rising.ts';

const begun = (band: PlanBand | undefined, value: Rational) => {
  if (band === undefined) return false;
  const order = compare(value, fromFraction(band.from));
  return band.above ? order > 0 : order >= 0;
};

it('every value has exactly one band, and none is outside the range of its scale', () => {
  law(400, (draw) => {
    const { definition, sheet } = draw.chance(50)
      ? caseFrom(draw, 5)
      : caseFrom(draw, 3, risingDefinition(draw));
    const plan = buildPlan(definition, null, DIGESTS);
    const outcome = evaluate(plan, sheet, null);
    for (const [index, scale] of plan.scales.entries()) {
      const result = outcome.scales[index]!;
      const { range } = scale;
      // A learner in no known norm group has a band only if all possible groups agree.
      const { lists, beyond } = sortingOf(scale, result.norm);
      if (beyond || lists.length > 1) continue;
      const bands = lists[0]!;
      const values = [result.value, result.lower, result.upper, ...(result.possible ?? [])];
      for (const value of values.filter((found) => found !== null)) {
        expect(compare(value, fromFraction(range.lower!))).toBeGreaterThanOrEqual(0);
        expect(compare(value, fromFraction(range.upper!))).toBeLessThanOrEqual(0);
        const within = bands.filter((band, at) => begun(band, value) && !begun(bands[at + 1], value));
        if (bands.length > 0) expect(within).toHaveLength(1);
        if (bands.length > 0 && value === result.value) expect(bands[result.band!]).toBe(within[0]);
      }
      if (result.value !== null && result.lower !== null)
        expect(compare(result.lower, result.value)).toBeLessThanOrEqual(0);
      if (result.value !== null && result.upper !== null)
        expect(compare(result.value, result.upper)).toBeLessThanOrEqual(0);
    }
  });
});
