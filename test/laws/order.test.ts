import { expect, it } from 'vitest';
import { evaluate } from '../../src/assess.ts';
import type { Definition } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { DIGESTS, type Draw } from '../oracle/draw.ts';
import { caseFrom } from '../oracle/case.ts';
import { byId, law } from './laws.ts';
import { risingDefinition } from './rising.ts';

function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(draw.int(0, rest.length - 1), 1)[0]!);
}

function shuffledDefinition(draw: Draw, definition: Definition): Definition {
  const keys = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(shuffled(draw, Object.entries(record)));
  const scales = Object.entries(definition.scales!).map(([id, scale]) => {
    const method = (['sum', 'mean', 'max'] as const).find((key) => scale[key] !== undefined);
    return [
      id,
      method === undefined ? scale : { ...scale, [method]: shuffled(draw, scale[method]!) },
    ] as const;
  });
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      questions: shuffled(draw, section.questions),
    })),
    scales: keys(Object.fromEntries(scales)),
    findings: keys(definition.findings ?? {}),
    tiers: {
      selective: { any: shuffled(draw, definition.tiers!.selective!.any) },
      individual: { any: shuffled(draw, definition.tiers!.individual!.any) },
    },
  };
}

it('the order of a definition does not change the outcome if nothing depends on it', () => {
  law(300, (draw) => {
    const found = draw.chance(50) ? caseFrom(draw, 4) : caseFrom(draw, 2, risingDefinition(draw));
    const { definition, questions, sheet } = found;
    const other = shuffledDefinition(draw, definition);
    const answers = new Map(questions.map(({ id }, index) => [id, sheet[index]!]));
    const [plan, otherPlan] = [definition, other].map((one) => buildPlan(one, null, DIGESTS));
    const moved = otherPlan!.questions.map(({ id }) => answers.get(id)!);
    expect(byId(otherPlan!, evaluate(otherPlan!, moved, null))).toEqual(
      byId(plan!, evaluate(plan!, sheet, null)),
    );
  });
});
