import { expect, it } from 'vitest';
import { MISSING } from '../../src/answer/answer.ts';
import { evaluate } from '../../src/assess.ts';
import type { Definition, Question } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { isKnown } from '../../src/score/known.ts';
import { answersOf } from '../oracle/arbitrary.ts';
import { DIGESTS, type Draw } from '../oracle/draw.ts';
import { caseFrom } from '../oracle/case.ts';
import { HEIGHT, law, replaced, truthIn } from './laws.ts';

it('completing the answers changes a finding or critical rule only if it was unknown', () => {
  law(400, (draw) => {
    const { definition, questions, sheet } = caseFrom(draw, 5);
    const plan = buildPlan(definition, null, DIGESTS);
    const before = evaluate(plan, sheet, null);
    // A conditional question that does not apply is not missing; an answer to it is a different case.
    const filled = sheet.map((answer, index) => {
      const isOpen = !isKnown(plan.questions[index]!, answer) && before.asked[index] !== 'false';
      return isOpen && draw.chance(70) ? draw.one(answersOf(definition, questions[index]!)) : answer;
    });
    const after = evaluate(plan, filled, null);
    for (const rules of ['findings', 'critical'] as const) {
      for (const [index, truth] of before[rules].entries())
        if (truth !== 'unknown') expect(truthIn(after[rules][index])).toBe(truthIn(truth));
    }
  });
});

it('removing an answer makes findings and rules unknown, never reassuring', () => {
  law(300, (draw) => {
    const { definition, sheet } = caseFrom(draw, 3);
    const plan = buildPlan(definition, null, DIGESTS);
    const before = evaluate(plan, sheet, null);
    for (const index of sheet.keys()) {
      if (before.asked[index] === 'false') continue;
      const after = evaluate(plan, replaced(sheet, index, MISSING), null);
      expect(HEIGHT[after.tier!.atMost!]).toBeGreaterThanOrEqual(HEIGHT[before.tier!.atMost!]);
      expect(HEIGHT[after.tier!.atLeast!]).toBeLessThanOrEqual(HEIGHT[before.tier!.atLeast!]);
      for (const [rule, truth] of before.critical.entries())
        if (truth === 'true') expect(after.critical[rule]).not.toBe('false');
    }
  });
});

it('a critical answer is reported whatever else is answered, missing or not asked', () => {
  law(300, (draw) => {
    const { definition, questions, sheet } = caseFrom(draw, 2);
    const watched = draw.int(0, questions.length - 1);
    const [rule] = definition.critical!;
    const watching = { ...definition, critical: [{ ...rule!, if: positiveTest(draw, questions[watched]!) }] };
    const plan = buildPlan(watching, null, DIGESTS);
    const alone = buildPlan(withoutAskIf(watching), null, DIGESTS);
    if (evaluate(alone, sheet, null).critical[0] !== 'true') return;
    const other = sheet.map((answer, index) => {
      if (index === watched) return answer;
      return draw.chance(50) ? MISSING : draw.one(answersOf(definition, questions[index]!));
    });
    expect(evaluate(plan, other, null).critical).toEqual(['true']);
  });
});

const positiveTest = (draw: Draw, { id }: Question) => ({ question: id, at_least: draw.int(0, 2) });

const withoutAskIf = (definition: Definition): Definition => ({
  ...definition,
  sections: definition.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, ask_if: undefined })),
  })),
});
