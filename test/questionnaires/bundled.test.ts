import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { QUESTIONNAIRES, bundled, planOf } from '../bundled.ts';

const ids = QUESTIONNAIRES;

/** What `need` may be; the catalogue of approaches is searched by these. */
const NEEDS = new Set([
  ...['attendance', 'belonging', 'motivation', 'learning_basics', 'career_choice', 'wellbeing', 'family_support'],
  ...['workplace', 'money_housing', 'peers', 'language', 'daily_structure', 'substance', 'future_view'],
]);

/**
 * Questions that critical rules look at, where "I cannot say" means that nobody has looked. That is a lack of knowledge and
 * no sign of danger; the rule stays unknown.
 */
const NOT_LOOKED: Readonly<Record<string, readonly string[]>> = { 'staff-signals': ['peers_level'] };

test('there are bundled questionnaires', () => {
  expect(ids).toEqual(expect.arrayContaining(['risiko-check', 'school-record']));
});

describe.each(ids)('%s', (id) => {
  const definition = readDefinition(bundled(id)).definition;

  test('has nothing wrong with it, and all its examples hold', () => {
    const { problems } = checkSource(bundled(id));
    expect(problems.map(({ code, args }) => ({ code, args }))).toEqual([]);
  });

  test('is called as its file', () => {
    expect(definition?.id).toBe(id);
  });

  test('has needs from the list only', () => {
    const parts = [definition, ...Object.values(definition?.forms ?? {})];
    const needs = parts.flatMap((part) =>
      [...Object.values(part?.scales ?? {}), ...Object.values(part?.findings ?? {})].flatMap(({ need }) => need ?? []),
    );
    expect(needs.filter((need) => !NEEDS.has(need))).toEqual([]);
  });

  test('calls no band of its own high, severe or clinical', () => {
    // A published key has the names that were published.
    const own = definition?.wording === 'own' ? Object.values(definition.scales ?? {}) : [];
    const bands = own.flatMap((scale) => scale.bands ?? []);
    const texts = bands.flatMap((band) => [band.id, ...Object.values(band.label ?? {})]);
    expect(texts.filter((text) => /high|severe|risk|clinical|hoch|schwer|risiko|klinisch/i.test(text))).toEqual([]);
  });

  const forms = Object.keys(definition?.forms ?? {});
  const plans = [null, ...forms].map((form) => planOf(id, form));

  test('lets nobody who is not sure of danger count as somebody who did not answer', () => {
    const unheard = plans.flatMap(({ critical, questions }) =>
      critical.flatMap(({ inputs }) =>
        inputs.questions
          .flatMap((at) => questions[at] ?? [])
          .filter(({ options }) => options.some(({ unscored }) => unscored === 'missing'))
          .map((question) => question.id),
      ),
    );
    expect([...new Set(unheard)]).toEqual(NOT_LOOKED[id] ?? []);
  });

  test('raises no tier by background, not even by a critical answer', () => {
    const background = plans.flatMap(({ critical, questions }) =>
      critical.flatMap((rule) =>
        rule.inputs.questions.filter((at) => rule.tier !== 'universal' && questions[at]?.about !== null),
      ),
    );
    expect(background).toEqual([]);
  });
});
