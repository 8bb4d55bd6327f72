import { expect, it } from 'vitest';
import { MISSING } from '../../src/answer/answer.ts';
import { evaluate } from '../../src/assess.ts';
import type { Definition, Question } from '../../src/definition/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { isKnown } from '../../src/score/known.ts';
import { answersOf } from '../oracle/arbitrary.ts';
import { DIGESTS, type Draw } from '../oracle/draw.ts';
import { caseFrom } from '../oracle/case.ts';
import { HEIGHT, law, replaced, truthIn } from './laws.ts';

it('is all that filling in answers may change of a finding or critical rule', () => {
  law(400, (draw) => {
    const { definition, questions, sheet } = caseFrom(draw, 5);
    const plan = buildPlan(definition, null, DIGESTS);
    const before = evaluate(plan, sheet, null);
    // A question that does not come up is not missing: an answer to it is a stray one, and another matter.
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

it('is what an answer turns to when it is taken away: never good news', () => {
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

it('never hides a critical answer: it surfaces whatever else is said, missing, or not to be asked', () => {
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
