import { expect, it } from 'vitest';
import { evaluate } from '../../src/assess.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { compare, type Rational } from '../../src/plan/rational.ts';
import { DIGESTS } from '../oracle/draw.ts';
import { caseFrom } from '../oracle/case.ts';
import { HEIGHT, law, replaced } from './laws.ts';
import { risingDefinition } from './rising.ts';

it('raising one answer never lowers a risk scale or a tier', () => {
  law(300, (draw) => {
    const { definition, sheet } = caseFrom(draw, 3, risingDefinition(draw));
    const plan = buildPlan(definition, null, DIGESTS);
    const before = evaluate(plan, sheet, null);
    const rises = (low: Rational | null, high: Rational | null) =>
      low === null || high === null ? low === high : compare(low, high) <= 0;
    for (const [index, answer] of sheet.entries()) {
      if (answer.state !== 'given' || answer.kind !== 'option') continue;
      const higher = plan.questions[index]!.options[answer.option + 1];
      if (higher === undefined || higher.unscored !== null) continue;
      const after = evaluate(plan, replaced(sheet, index, { ...answer, option: answer.option + 1 }), null);
      for (const [position, low] of before.scales.entries()) {
        const high = after.scales[position]!;
        expect([
          rises(low.value, high.value),
          rises(low.lower, high.lower),
          rises(low.upper, high.upper),
        ]).toEqual([true, true, true]);
      }
      const tiers = [before.tier!, after.tier!] as const;
      expect(HEIGHT[tiers[0].atLeast!]).toBeLessThanOrEqual(HEIGHT[tiers[1].atLeast!]);
      expect(HEIGHT[tiers[0].atMost!]).toBeLessThanOrEqual(HEIGHT[tiers[1].atMost!]);
      const [low, high] = [tiers[0].suggested!, tiers[1].suggested!];
      if (low !== 'review' && high !== 'review') expect(HEIGHT[low]).toBeLessThanOrEqual(HEIGHT[high]);
    }
  });
});
