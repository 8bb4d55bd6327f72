import { expect, it } from 'vitest';
import { evaluate } from '../../src/assess.ts';
import { WAYS } from '../../src/simulate/draw.ts';
import { drawerFor } from '../../src/simulate/sheets.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { definitionFrom } from '../oracle/arbitrary.ts';
import { DIGESTS } from '../oracle/draw.ts';
import { clone, HEIGHT, law, truthIn } from './laws.ts';

const LEARNERS = 20;

it('the same seed gives the same simulation, whatever was computed before', () => {
  law(40, (draw) => {
    const plan = buildPlan(definitionFrom(draw), null, DIGESTS);
    const options = { missing: draw.int(0, 100) / 100, learners: LEARNERS, seed: draw.int(0, 1000) };
    expect(simulate(clone(plan), options)).toEqual(simulate(plan, options));
  });
});

it('a simulation without blanks leaves nothing open', () => {
  law(150, (draw) => {
    const plan = buildPlan(definitionFrom(draw), null, DIGESTS);
    // Norms may have no group for a learner, even if all answers are given.
    if (plan.scales.some(({ norms }) => norms !== null)) return;
    const { ways } = simulate(plan, { missing: 0, learners: LEARNERS, seed: draw.int(0, 1000) });
    for (const { bases, withoutValue, findingsUnknown, criticalUnknown, wouldSettle } of ways) {
      expect(bases).toMatchObject({ complete: LEARNERS });
      expect(
        [withoutValue.any, findingsUnknown.any, criticalUnknown.any, ...wouldSettle].every(
          (count) => count === 0,
        ),
      ).toBe(true);
    }
  });
});

it('more blanks never make a learner’s tier more certain in a simulation', () => {
  law(150, (draw) => {
    const plan = buildPlan(definitionFrom(draw), null, DIGESTS);
    const drawer = drawerFor(plan, draw.int(0, 1000));
    const [few, many] = [draw.int(0, 50) / 100, draw.int(50, 100) / 100];
    for (const way of WAYS) {
      for (let learner = 0; learner < LEARNERS; learner += 1) {
        const [before, after] = [drawer(way, learner, few), drawer(way, learner, many)];
        for (const [question, answer] of after.sheet.entries())
          if (answer.state === 'given') expect(answer).toEqual(before.sheet[question]);
        const [less, more] = [
          evaluate(plan, before.sheet, before.age),
          evaluate(plan, after.sheet, after.age),
        ];
        expect(HEIGHT[more.tier!.atMost!]).toBeGreaterThanOrEqual(HEIGHT[less.tier!.atMost!]);
        expect(HEIGHT[more.tier!.atLeast!]).toBeLessThanOrEqual(HEIGHT[less.tier!.atLeast!]);
        for (const [rule, truth] of more.critical.entries())
          if (truth !== 'unknown') expect(truthIn(less.critical[rule])).toBe(truthIn(truth));
      }
    }
  });
});

it('more blanks never leave fewer tiers open if no rule fills in answers', () => {
  law(80, (draw) => {
    const definition = definitionFrom(draw);
    const scales = Object.entries(definition.scales ?? {}).map(([id, scale]) => [
      id,
      { ...scale, missing: undefined },
    ]);
    const plan = buildPlan({ ...definition, scales: Object.fromEntries(scales) }, null, DIGESTS);
    const seed = draw.int(0, 1000);
    const open = [0, 0.03, 0.1, 0.5, 1].map((missing) =>
      simulate(plan, { missing, learners: LEARNERS, seed }).ways.map(
        ({ bases }) => bases!.open + bases!.filled,
      ),
    );
    for (const [step, counts] of open.slice(1).entries())
      for (const [way, count] of counts.entries()) expect(count).toBeGreaterThanOrEqual(open[step]![way]!);
  });
});
