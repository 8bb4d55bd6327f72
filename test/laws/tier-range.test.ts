import { expect, it } from 'vitest';
import { evaluate } from '../../src/assess.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { DIGESTS } from '../oracle/draw.ts';
import { caseFrom, completions } from '../oracle/case.ts';
import { independentDefinition } from './independent.ts';
import { HEIGHT, law } from './laws.ts';

it('the tier range is exact if rules use few scales over separate questions', () => {
  law(250, (draw) => {
    const found = caseFrom(draw, 7, independentDefinition(draw));
    const { tier } = evaluate(buildPlan(found.definition, null, DIGESTS), found.sheet, null);
    const heights = completions(found).map((completion) => HEIGHT[completion.tier]);
    expect([HEIGHT[tier!.atLeast!], HEIGHT[tier!.atMost!]]).toEqual([
      Math.min(...heights),
      Math.max(...heights),
    ]);
  });
});

it('the tier range contains every suggestion, and no higher rule is possible', () => {
  law(300, (draw) => {
    const found = caseFrom(draw, 5);
    const { tier } = evaluate(buildPlan(found.definition, null, DIGESTS), found.sheet, null);
    const [least, most] = [HEIGHT[tier!.atLeast!], HEIGHT[tier!.atMost!]];
    if (tier!.suggested !== 'review') {
      expect(HEIGHT[tier!.suggested!]).toBeGreaterThanOrEqual(least);
      expect(HEIGHT[tier!.suggested!]).toBeLessThanOrEqual(most);
    }
    for (const reason of tier!.reasons) expect(HEIGHT[reason.tier]).toBeLessThanOrEqual(most);
  });
});
