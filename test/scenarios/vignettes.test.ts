import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { matchApproaches, type Match, type MatchedApproach } from '../../src/catalogue/match.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planOf } from '../bundled.ts';
import { bundledCatalogue } from '../catalogue/bundled.ts';
import { foldersFor } from '../folders.ts';
import { screening } from '../report/battery-people.ts';
import { idsOf, KINDS, PLACES, ROLES } from './kinds.ts';
import { askedWith } from './said/asked.ts';
import type { Said } from './said/said.ts';
import { VIGNETTES, type Vignette } from './vignettes.ts';
import { inBatch, inBattery, interviewed } from './ways.ts';

// Twelve learners, three ways: a conversation, a table, and a battery of four sources. Whatever the way, the first
// suggestion must be the help that the vignette asks for, and what would be wrong help must not come before it.

const nameOf = ({ questionnaire, form }: Said): string =>
  form === null ? questionnaire : `${questionnaire}, ${form}`;

const ASKED = VIGNETTES.flatMap((vignette) =>
  askedWith(vignette).map((said) => ({ vignette, said, name: `${vignette.id}: ${nameOf(said)}` })),
);

const byBatch = new Map<string, ReadonlyMap<string, Assessment>>();
let byBattery: ReadonlyMap<string, Assessment> = new Map();

beforeAll(async () => {
  const folder = foldersFor('vignettes')();
  for (const said of new Map(ASKED.map((each) => [nameOf(each.said), each.said])).values()) {
    const own = ASKED.filter((each) => nameOf(each.said) === nameOf(said));
    byBatch.set(
      nameOf(said),
      await inBatch(
        own.map(({ vignette }) => vignette),
        said,
        folder,
      ),
    );
  }
  byBattery = await inBattery(VIGNETTES, folder);
}, 120_000);

const batched = ({ id }: Vignette, said: Said): Assessment => byBatch.get(nameOf(said))!.get(id)!;

test('every vignette is asked about by at least one questionnaire', () => {
  expect(new Set(ASKED.map(({ vignette }) => vignette.id))).toEqual(new Set(VIGNETTES.map(({ id }) => id)));
});

describe.each(ASKED)('$name', ({ vignette, said }) => {
  const plan = planOf(said.questionnaire, said.form);

  test('an interview and a batch give the same result', async () => {
    const talked = await interviewed(vignette, said);
    const { scales, findings, critical, tier } = batched(vignette, said);
    expect(talked).toMatchObject({ scales, findings, critical, tier });
  });

  test('the first help fits', () => {
    expectFitting(vignette, batched(vignette, said), plan);
  });
});

describe.each(VIGNETTES)('$id: school-screening', (vignette) => {
  test('the first help fits', () => {
    expectFitting(vignette, byBattery.get(vignette.id)!, screening);
  });
});

const idOf = ({ approach: { id } }: MatchedApproach): string => id;

function expectFitting(vignette: Vignette, assessment: Assessment, plan: Plan): void {
  const match = matchFor(vignette, assessment, plan, vignette.person.country);
  const ids = match.approaches.map(idOf);
  const [first] = match.approaches;
  expectHelp(vignette, ids);
  // Help for a critical answer is for the one learner, whatever the level.
  if (first?.place === 'need') expect(first.approach.tiers).toContain(vignette.support);
  expectDeadline(vignette, assessment, plan);
  if (vignette.roles !== undefined)
    expect(first?.approach.roles).toSatisfy(anyOf(idsOf(vignette.roles, ROLES)));
  for (const [country, places] of Object.entries(vignette.places ?? {})) {
    const [there] = matchFor(vignette, assessment, plan, country).approaches;
    expect(there?.practices.map(({ id }) => id)).toSatisfy(anyOf(idsOf(places, PLACES)));
  }
  const proposed = match.approaches.flatMap(({ practices }) => practices.map(({ id }) => id));
  const never = (vignette.not_at_all ?? []).flatMap((name) => [
    ...idsOf([name], KINDS),
    ...(PLACES[name] ?? []),
  ]);
  expect([...ids, ...proposed].filter((id) => never.includes(id))).toEqual([]);
}

function matchFor({ person }: Vignette, assessment: Assessment, plan: Plan, country: string): Match {
  return matchApproaches(assessment, plan, bundledCatalogue, { country, age: person.age });
}

function expectHelp({ first, also = [], not_first }: Vignette, ids: readonly string[]): void {
  if (first.length === 0) {
    expect(ids).toEqual([]);
    return;
  }
  expect(idsOf(first, KINDS)).toContain(ids[0]);
  for (const kind of also) expect(ids).toSatisfy(anyOf(idsOf([kind], KINDS)));
  const wrong = idsOf(not_first, KINDS);
  const right = ids.findIndex((id) => idsOf(first, KINDS).includes(id));
  expect(ids.slice(0, right).filter((id) => wrong.includes(id))).toEqual([]);
}

/** The most urgent critical rule that holds sets the deadline; nobody is hurried without one. */
function expectDeadline({ deadline }: Vignette, { critical, tier }: Assessment, plan: Plan): void {
  const holding = plan.critical.filter(({ id }) => critical.some((each) => each.id === id));
  const urgencies = ['immediate', 'same_day', 'within_3_days'].filter((urgency) =>
    holding.some((rule) => rule.urgency === urgency),
  );
  expect(urgencies[0]).toBe(deadline);
  if (deadline !== undefined) expect(tier?.suggested).not.toBe('universal');
}

const anyOf =
  (wanted: readonly string[]) =>
  (found: readonly string[] | undefined): boolean =>
    (found ?? []).some((id) => wanted.includes(id));
