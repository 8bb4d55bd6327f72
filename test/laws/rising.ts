import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { AnswerOption, Definition } from '../../src/definition/schema/schema.ts';
import { bands } from '../oracle/arbitrary.ts';
import { type Draw } from '../oracle/draw.ts';
import { small, TEXT, UNSURE, type Asking, type Scoring } from '../plan/small.ts';

/** Risk scales of unreversed items with positive weights, and rules that only test for more. */
export function risingDefinition(draw: Draw): Definition {
  const questions: Record<string, Asking> = {};
  const ids = Array.from({ length: draw.int(3, 6) }, (_, index) => `q${index}`);
  for (const id of ids)
    questions[id] = { answers: [...ascending(draw), ...(draw.chance(30) ? [UNSURE] : [])] };
  const scales: Record<string, Scoring> = {};
  for (let index = 0, count = draw.int(1, 3); index < count; index += 1) {
    const method = draw.one(['sum', 'mean', 'max'] as const);
    const items = draw.some(ids, 2).map((question) => ({ question, weight: draw.one([1, 1, 2, 0.5]) }));
    const beneath = index > 0 && draw.chance(40) ? [{ scale: 's0' }] : [];
    const fill = method === 'max' ? ('least' as const) : draw.one(['prorate', 'mean', 'least'] as const);
    scales[`s${index}`] = {
      [method]: [...items, ...beneath],
      ...(draw.chance(30) ? { round: draw.one(['half_up', 'half_even', 'up', 'down'] as const) } : {}),
      ...(draw.chance(70)
        ? {
            missing: {
              allow: draw.int(1, 2),
              fill,
              ...(draw.chance(40) ? { round: 'half_up' as const } : {}),
            },
          }
        : {}),
    };
  }
  const definition = small(questions, scales);
  for (const [index, scale] of Object.values(definition.scales!).entries())
    scale.bands = bands(draw, definition, index);
  const rule = (id: string) => ({ ...condition(draw, definition, ids, 1), id });
  definition.tiers = { individual: { any: [rule('i0')] }, selective: { any: [rule('s0'), rule('s1')] } };
  return definition;
}

function ascending(draw: Draw): AnswerOption[] {
  return [0, 0.5, 1, 2, 3].slice(0, draw.int(2, 5)).map((value) => ({ value, label: TEXT }));
}

function condition(
  draw: Draw,
  definition: Definition,
  ids: readonly string[],
  depth: number,
): ConditionShape {
  const inner = () => condition(draw, definition, ids, depth - 1);
  const [id, scale] = draw.one(Object.entries(definition.scales!));
  switch (
    draw.one(depth > 0 ? ['any', 'all', 'count', 'question', 'scale', 'scale'] : ['question', 'scale'])
  ) {
    case 'any':
      return { any: [inner(), inner()] };
    case 'all':
      return { all: [inner(), inner()] };
    case 'count':
      return {
        count: { scales: Object.keys(definition.scales!), at_least: draw.int(1, 4) },
        at_least: draw.int(1, 2),
      };
    case 'question':
      return { question: draw.one(ids), at_least: draw.one([0.5, 1, 2]) };
    default:
      return draw.chance(50)
        ? { scale: id, at_least: draw.int(1, 5) }
        : { scale: id, band_at_least: draw.one(scale.bands!).id };
  }
}
