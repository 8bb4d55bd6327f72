import { expect, it } from 'vitest';
import { assess, evaluate } from '../../src/assess.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { toFraction } from '../../src/plan/fraction.ts';
import { fromNumber, rational, round, type Rational } from '../../src/plan/rational.ts';
import { bandOf } from '../../src/score/band.ts';
import { jsonNumber } from '../../src/score/shown.ts';
import { answersOf, openAnswer } from '../oracle/arbitrary.ts';
import { DIGESTS } from '../oracle/draw.ts';
import { caseFrom } from '../oracle/case.ts';
import { clone, law } from './laws.ts';

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}

it('the outcome depends only on the sheet, not on earlier sheets, nor on storing the plan as JSON', () => {
  law(120, (draw) => {
    const { definition, questions, sheet } = caseFrom(draw, 4);
    const plan = buildPlan(definition, null, DIGESTS);
    expect(clone(plan)).toStrictEqual(plan);
    const first = evaluate(plan, sheet, null);
    for (let count = 0; count < 15; count += 1) {
      const other = questions.map((question) =>
        draw.chance(20) ? openAnswer(draw, definition, question) : draw.one(answersOf(definition, question)),
      );
      expect(evaluate(plan, other, null)).toEqual(evaluate(clone(plan), other, null));
    }
    expect(evaluate(plan, sheet, null)).toEqual(first);
  });
});

it('scoring changes neither the plan nor the answers', () => {
  law(80, (draw) => {
    const { definition, sheet } = caseFrom(draw, 4);
    const plan = deepFrozen(buildPlan(definition, null, DIGESTS));
    const answers = deepFrozen(structuredClone(sheet));
    const assessed = assess(plan, answers, deepFrozen({ notes: new Map([['q0', 'said aloud']]), age: 17 }));
    expect(answers).toEqual(sheet);
    expect(
      assess(clone(plan), structuredClone(sheet), { notes: new Map([['q0', 'said aloud']]), age: 17 }),
    ).toEqual(assessed);
  });
});

it('an assessment is written as JSON without loss, with numbers in the bands of the exact ones', () => {
  law(200, (draw) => {
    const { definition, sheet } = caseFrom(draw, 5);
    const plan = buildPlan(definition, null, DIGESTS);
    const assessed = assess(plan, sheet);
    expect(JSON.parse(JSON.stringify(assessed))).toStrictEqual(assessed);
    const outcome = evaluate(plan, sheet, null);
    for (const [index, { id, bands }] of plan.scales.entries()) {
      const [written, exact] = [assessed.scales[id]!, outcome.scales[index]!];
      const same = (number: number | null, value: Rational | null) =>
        number === null || value === null
          ? number === value
          : bandOf(bands, fromNumber(number)) === bandOf(bands, value);
      expect([
        same(written.value, exact.value),
        same(written.lower, exact.lower),
        same(written.upper, exact.upper),
      ]).toEqual([true, true, true]);
    }
  });
});

it('no cut-off, however near, lies between a written number and the exact one', () => {
  law(300, (draw) => {
    const value = rational(BigInt(draw.int(-3000, 3000)), BigInt(draw.int(1, 97)));
    const cut = round(value, draw.one(['up', 'down'] as const), draw.int(0, 12));
    const from = toFraction(cut);
    const bands = [{ id: 'b', from, above: draw.chance(50), label: null, cite: [] }];
    expect(bandOf(bands, fromNumber(jsonNumber(bands, value)))).toBe(bandOf(bands, value));
  });
});
