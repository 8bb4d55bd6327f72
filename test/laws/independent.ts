import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Definition, Scale } from '../../src/definition/schema/schema.ts';
import { bands, options } from '../oracle/arbitrary.ts';
import { type Draw } from '../oracle/draw.ts';
import { small, type Asking, type Scoring } from '../plan/small.ts';

const METHODS = ['sum', 'mean', 'max'] as const;

/** Up to three scales over separate questions, all of them asked, with rules on those scales and on whole numbers. */
export function independentDefinition(draw: Draw): Definition {
  const questions: Record<string, Asking> = { n: { number: { min: 0, max: 4, integer: true } } };
  const scales: Record<string, Scoring> = {};
  for (let index = 0, count = draw.int(1, 3); index < count; index += 1) {
    const own = Array.from({ length: draw.int(1, 2) }, (_, position) => `q${index}${position}`);
    for (const id of own) questions[id] = { answers: options(draw) };
    const items = own.map((id) => ({ question: id, ...(draw.chance(40) ? { weight: 2 } : {}) }));
    scales[`s${index}`] = {
      [draw.one(METHODS)]: items,
      ...(draw.chance(30) ? { times: draw.one([-1, 0.5]) } : {}),
      ...(draw.chance(30) ? { round: draw.one(['up', 'down', 'half_even'] as const) } : {}),
    };
  }
  const definition = small(questions, scales);
  for (const [index, scale] of Object.values(definition.scales!).entries())
    scale.bands = bands(draw, definition, index);
  const rule = (id: string) => ({ ...condition(draw, definition, 2), id });
  definition.tiers = {
    individual: { any: [rule('i0'), rule('i1')] },
    selective: { any: [rule('s0'), rule('s1')] },
  };
  return definition;
}

function condition(draw: Draw, definition: Definition, depth: number): ConditionShape {
  const inner = () => condition(draw, definition, depth - 1);
  const [id, scale] = draw.one(Object.entries(definition.scales!));
  switch (draw.one(depth > 0 ? ['any', 'all', 'not', 'number', 'scale', 'scale'] : ['number', 'scale'])) {
    case 'any':
      return { any: [inner(), inner()] };
    case 'all':
      return { all: [inner(), inner()] };
    case 'not':
      return { not: inner() };
    case 'number':
      return { question: 'n', ...tests(draw, [0, 1, 1.5, 2, 2.5, 4]) };
    default:
      return { scale: id, ...scaleTests(draw, scale) };
  }
}

function tests(draw: Draw, around: readonly number[]): Record<string, number> {
  const one = () => ({
    [draw.one(['at_least', 'more_than', 'at_most', 'less_than'])]: draw.one(around),
  });
  return { ...one(), ...(draw.chance(30) ? one() : {}) };
}

function scaleTests(draw: Draw, { bands: cuts }: Scale): Record<string, unknown> {
  if (!draw.chance(60)) return tests(draw, [-1, 0, 1, 2, 3.5]);
  return { [draw.one(['band', 'band_at_least'])]: draw.one(cuts!).id };
}
