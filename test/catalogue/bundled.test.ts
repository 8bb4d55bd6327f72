import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOwnCatalogue } from '../../src/catalogue/read.ts';
import { isFor } from '../../src/catalogue/find.ts';
import { TIER_NAMES } from '../../src/definition/catalogue.ts';
import { bundledIds } from '../../src/library/bundled.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { matchApproaches } from '../../src/catalogue/match.ts';
import type { Definition } from '../../src/definition/schema/schema.ts';
import { readDefinition } from '../../src/definition/load.ts';
import type { Plan, TierId } from '../../src/plan/plan.ts';
import { assessed, planOf, QUIET } from './learner.ts';
import { bundledCatalogue as catalogue, catalogueProblems, catalogueSources } from './bundled.ts';
import { bundled, definitionOf } from '../bundled.ts';

const tips = (family: string): readonly number[] =>
  catalogue.approaches
    .filter(({ families }) => families.includes(family))
    .flatMap(({ tip }) => tip ?? [])
    .sort((a, b) => a - b);

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

test('the bundled catalogue has no problems, and is complete in English and German', () => {
  expect(catalogueProblems).toEqual([]);
  expect(catalogueSources.every(({ text }) => text.includes('languages: [en, de]'))).toBe(true);
});

test('the catalogue has every tip of the two documents, and separate ones on goals for coaching and mentoring', () => {
  expect([...new Set(tips('psychosocial'))]).toEqual(upTo(7));
  expect([...new Set(tips('coaching'))]).toEqual(upTo(8));
  expect([...new Set(tips('mentoring'))]).toEqual(upTo(10));
  const third = catalogue.approaches.filter(
    ({ tip, families }) => tip === 3 && !families.includes('psychosocial'),
  );
  expect(third.map(({ families }) => families)).toEqual([['mentoring'], ['coaching']]);
});

test('the families of both documents have indicators at three levels, and protective factors', () => {
  const documented = catalogue.families.filter(({ id }) =>
    ['psychosocial', 'coaching', 'mentoring'].includes(id),
  );
  expect(
    documented.map(({ indicators }) => Object.values(indicators ?? {}).map((list) => list?.length)),
  ).toEqual([
    [6, 4, 3],
    [11, 7, 7],
    [11, 7, 7],
  ]);
  expect(catalogue.families.every(({ protects = [] }) => protects.length > 0)).toBe(true);
});

test('the quick win has a condition', () => {
  const quick = catalogue.approaches.find(({ id }) => id === 'informal-interactions');
  expect(quick).toMatchObject({ tiers: ['universal'], effort: { cost: 'low', basis: 'source' } });
  expect(Object.keys(quick?.condition ?? {})).toEqual(['en', 'de']);
});

test.each(Object.keys(catalogue.needs))('%s: there is an offer for each tier', (need) => {
  const offers = catalogue.approaches.filter(({ kind, needs }) => kind === 'offer' && needs.includes(need));
  const reached = TIER_NAMES.filter((tier, at) =>
    offers.some(
      ({ tiers, audience }) =>
        tiers.some((one) => TIER_NAMES.indexOf(one) <= at) &&
        isFor(audience, [tier === 'universal' ? 'all_learners' : 'at_risk']),
    ),
  );
  // There is no universal offer of therapy, or of counselling about alcohol, money and the like.
  expect(reached).toEqual(expect.arrayContaining(['selective', 'individual']));
});

function optionsOf(definition: Definition | null, question: string): readonly (string | undefined)[] {
  const questions = definition?.sections.flatMap((section) => section.questions) ?? [];
  const named = questions.find(({ id }) => id === question)?.answers;
  const answers = typeof named === 'string' ? definition?.answer_sets?.[named] : named;
  return Array.isArray(answers) ? answers.map(({ id }) => id) : [];
}

test('each practice has a source with a URL, and states what is unknown', () => {
  const bare = catalogue.practices.filter(
    ({ sources, unknown }) => unknown === undefined || sources.every(({ url }) => url === undefined),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

/**
 * For a learner about whom only the need is known, in the lowest and the highest tier: the first approach must be
 * about the need.
 */
test.each<[need: string, everybody: string, individual: string]>([
  ['attendance', 'reach-out', 'reach-out'],
  ['daily_structure', 'day-rhythm', 'day-rhythm'],
  ['learning_basics', 'learning-support', 'learning-support'],
  ['workplace', 'workplace-mediation', 'workplace-mediation'],
  ['peers', 'settling-in', 'conflict-and-bullying'],
  ['money_housing', 'practical-help', 'practical-help'],
  ['language', 'language-support', 'language-support'],
  ['substance', 'referral', 'referral'],
  ['career_choice', 'career-guidance', 'career-guidance'],
])('the first approach for the need %s is about it', (need, everybody, individual) => {
  const first = (tier: TierId): string | undefined =>
    matchApproaches(...showing(need, tier), catalogue).approaches[0]?.approach.id;
  expect([first('universal'), first('individual')]).toEqual([everybody, individual]);
});

/** A learner with one plain need, in a tier that a person confirmed. */
function showing(need: string, tier: TierId): readonly [Assessment, Plan] {
  const plan = planOf();
  const confirmed = { tier, by: 'x', at: '2026-11-22', reason: null };
  const scales = plan.scales.map((scale) =>
    scale.id === 'loneliness' ? { ...scale, need } : { ...scale, need: null },
  );
  const findings = plan.findings.map((finding) => ({ ...finding, need: null }));
  return [assessed({ ...QUIET, alone: 4 }, plan, { confirmed }), { ...plan, scales, findings }];
}

describe('references between questionnaires and catalogue', () => {
  test.each(bundledIds())('%s: its needs exist in the catalogue', (id) => {
    const definition = readDefinition(bundled(id)).definition;
    const parts = [...Object.values(definition?.scales ?? {}), ...Object.values(definition?.findings ?? {})];
    const unknown = parts
      .flatMap(({ need }) => need ?? [])
      .filter((need) => catalogue.needs[need] === undefined);
    expect(unknown).toEqual([]);
  });

  test.each(catalogue.signals)('a signal of $questionnaire refers to existing ids', (signal) => {
    const { questionnaire, form, finding, if: answer } = signal;
    const definition = definitionOf(questionnaire);
    if (answer !== undefined) expect(optionsOf(definition, answer.question)).toContain(answer.is);
    if (form !== undefined) expect(Object.keys(definition.forms ?? {})).toContain(form);
    if (finding !== undefined) expect(Object.keys(definition.findings ?? {})).toContain(finding);
  });
});

test('the catalogue contains neither persons nor contact details', () => {
  expect(catalogue.practices.filter(({ contact }) => contact !== undefined)).toEqual([]);
  const texts = catalogueSources
    .map(({ text }) => text.replace(/https?:\S+|\d{4}-\d{2}-\d{2}/g, ''))
    .join('\n');
  expect(/@|\b(?:\+?\d[ -]?){8,}\b/.exec(texts)).toBe(null);
});

test('the school’s own file in the format reference is valid', () => {
  const formats = readFileSync('docs/formats.md', 'utf8');
  const [, text = ''] = /```yaml\n(format: lotse-catalogue[^]*?)```/.exec(formats) ?? [];
  const { problems, catalogue: joined } = readOwnCatalogue(catalogue, {
    name: 'formats.md',
    text,
    origin: 'authors',
  });
  expect(problems).toEqual([]);
  expect(joined?.practices[0]?.id).toBe('homework-club');
});
