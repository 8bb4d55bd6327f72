import type { Definition, NormGroup, Norms, Question, Scale } from '../../src/definition/schema/schema.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { fromFraction, toNumber } from '../../src/plan/rational.ts';
import { DIGESTS, TEXT, type Draw } from './draw.ts';

const SEXES = ['female', 'male'];
const AGES = [0, 3] as const;

/** What norms use: a sex that may be neither, missing or unknown, and an age within a few years. */
export function normQuestions(draw: Draw): Question[] {
  const options = [...SEXES, 'other'].map((id, value) => ({ id, value, label: TEXT }));
  return [
    {
      id: 'sex',
      text: TEXT,
      about: 'sex',
      answers: [
        ...options,
        ...(draw.chance(50)
          ? [{ id: 'unstated', label: TEXT, points: 'none' as const, treat_as: 'missing' as const }]
          : []),
      ],
    },
    { id: 'age', text: TEXT, about: 'age', number: { min: AGES[0], max: AGES[1], integer: true } },
  ];
}

type Whom = Pick<NormGroup, 'sex' | 'age'>;

function parts(draw: Draw): Whom[] {
  const bySex: Whom[] = draw.chance(70) ? SEXES.map((sex) => ({ sex })) : [{}];
  const cut = draw.int(1, 3);
  const byAge: Whom[] = draw.chance(60) ? [{ age: [0, cut - 1] }, { age: [cut, AGES[1]] }] : [{}];
  const all = bySex.flatMap((sex) => byAge.map((age) => ({ ...sex, ...age })));
  return draw.chance(25) && all.length > 1 ? all.slice(1) : all;
}

/** Two or three bands a group, with the same ids but separate limits. */
function bandsOf(draw: Draw, low: number, names: readonly string[]): NonNullable<Scale['bands']> {
  let start = low;
  return names.map((id, index) => {
    if (index === 0) return { id, from: low };
    start += draw.one([0.5, 1, 2]);
    return draw.chance(50) ? { id, from: start } : { id, above: start };
  });
}

/** Norms for a scale: means, bands or both; sometimes with a gap that some learners fall into. */
export function norms(draw: Draw, definition: Definition, index: number, banded: boolean): Norms {
  const { lower } = buildPlan(definition, null, DIGESTS).scales[index]!.range;
  const low = Math.floor(toNumber(fromFraction(lower!)));
  const names = ['b0', 'b1', 'b2'].slice(0, draw.int(2, 3));
  const hasMeans = !banded || draw.chance(50);
  const groups = parts(draw).map((whom, position) => ({
    id: `g${position}`,
    ...whom,
    ...(hasMeans ? { mean: draw.one([0, 1, 2.5, -1]), sd: draw.one([1, 2, 0.5]) } : {}),
    ...(banded ? { bands: bandsOf(draw, low, names) } : {}),
  }));
  return {
    population: TEXT,
    cite: 'somebody',
    sex: 'sex',
    ...(draw.chance(70) ? { sex_open: ['other'] } : {}),
    age: 'age',
    groups,
  };
}
