import type { Definition, NormGroup, Norms, Scale } from '../definition/schema/schema.ts';
import { entryAt } from './entry-at.ts';
import { buildBand } from './build-band.ts';
import type { Positions } from './build-condition.ts';
import { optionKey, optionsOf } from './build-question.ts';
import { citeList } from './cited.ts';
import { decimalFraction } from './fraction.ts';
import { lookUp } from './look-up.ts';
import type { PlanBand, PlanNormGroup, PlanNorms } from './plan.ts';

/** Maximum age; also the highest age that a definition may contain. */
const OLDEST = 120;

/** Builds the bands that conditions may refer to, and the norms; null if the scale has none. */
export function buildNorms(
  scale: Scale,
  positions: Positions,
): { readonly bands: readonly PlanBand[]; readonly norms: PlanNorms | null } {
  const own = (scale.bands ?? []).map(buildBand);
  const { norms } = scale;
  if (norms === undefined) return { bands: own, norms: null };
  const groups = norms.groups.map((group) => buildGroup(group, norms, positions));
  const first = entryAt(groups, 0);
  const isBanded = first.bands.length > 0;
  const age = ageQuestion(norms, positions.definition);
  return {
    bands: isBanded ? first.bands : own,
    norms: {
      banded: isBanded,
      sex: norms.sex === undefined ? null : lookUp(positions.questions, norms.sex).position,
      age: age === undefined ? null : lookUp(positions.questions, age).position,
      ages: possibleAges(age, positions),
      sexOpen: norms.sex_open === undefined ? [] : optionsNamed(norms.sex_open, norms, positions),
      groups,
    },
  };
}

function ageQuestion(norms: Norms, definition: Definition): string | undefined {
  return norms.age ?? definition.applies_to?.question;
}

function buildGroup(group: NormGroup, norms: Norms, positions: Positions): PlanNormGroup {
  const number = (value: number | undefined) => (value === undefined ? null : decimalFraction(value));
  return {
    id: group.id,
    sex: group.sex === undefined ? null : optionsNamed(group.sex, norms, positions),
    age: group.age ?? null,
    mean: number(group.mean),
    sd: number(group.sd),
    bands: (group.bands ?? []).map(buildBand),
    population: group.population ?? norms.population,
    cite: citeList(group.cite ?? norms.cite),
  };
}

type OptionNames = NonNullable<NormGroup['sex']>;

/**
 * Returns the positions of the options. Throws RangeError if no question asks for the sex, which `lotse check`
 * refuses.
 */
function optionsNamed(names: OptionNames, norms: Norms, positions: Positions): readonly number[] {
  const { question } = lookUp(positions.questions, norms.sex ?? '');
  const keys = Array.isArray(names) ? names : [names];
  return optionsOf(positions.definition, question).flatMap((option, index) =>
    keys.some((key) => String(key) === optionKey(option) || key === option.value) ? [index] : [],
  );
}

/** Returns the range of ages, in completed years, of the learners to whom the questionnaire applies. */
function possibleAges(question: string | undefined, positions: Positions): readonly [number, number] {
  const [from, to] = positions.definition.applies_to?.age ?? [0, OLDEST];
  const number = question === undefined ? undefined : lookUp(positions.questions, question).question.number;
  const ends = { min: Math.floor(number?.min ?? from), max: Math.floor(number?.max ?? to) };
  return [Math.max(from, ends.min), Math.min(to, ends.max)];
}
