import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { QUESTIONNAIRES, bundled, planOf } from '../bundled.ts';

const ids = QUESTIONNAIRES;

/** The allowed values of `need`, by which the catalogue of approaches is searched. */
const NEEDS = new Set([
  ...['attendance', 'belonging', 'motivation', 'learning_basics', 'career_choice', 'wellbeing', 'family_support'],
  ...['workplace', 'money_housing', 'peers', 'language', 'daily_structure', 'substance', 'future_view'],
]);

/**
 * Critical questions for which "I cannot say" means that nobody has looked. That is missing knowledge and no sign of
 * danger, so the rule stays unknown.
 */
const NOT_LOOKED: Readonly<Record<string, readonly string[]>> = { 'staff-signals': ['peers_level'] };

test('there are bundled questionnaires', () => {
  expect(ids).toEqual(expect.arrayContaining(['risiko-check', 'school-record']));
});

describe.each(ids)('the bundled questionnaire %s', (id) => {
  const definition = readDefinition(bundled(id)).definition;

  test('the definition is valid, and all its examples hold', () => {
    const { problems } = checkSource(bundled(id));
    expect(problems.map(({ code, args }) => ({ code, args }))).toEqual([]);
  });

  test('the id is the name of the file', () => {
    expect(definition?.id).toBe(id);
  });

  test('every need is in the list', () => {
    const parts = [definition, ...Object.values(definition?.forms ?? {})];
    const needs = parts.flatMap((part) =>
      [...Object.values(part?.scales ?? {}), ...Object.values(part?.findings ?? {})].flatMap(({ need }) => need ?? []),
    );
    expect(needs.filter((need) => !NEEDS.has(need))).toEqual([]);
  });

  test('no band of our own is called high, severe or clinical', () => {
    // Published keys keep their published names.
    const own = definition?.wording === 'own' ? Object.values(definition.scales ?? {}) : [];
    const bands = own.flatMap((scale) => scale.bands ?? []);
    const texts = bands.flatMap((band) => [band.id, ...Object.values(band.label ?? {})]);
    expect(texts.filter((text) => /high|severe|risk|clinical|hoch|schwer|risiko|klinisch/i.test(text))).toEqual([]);
  });

  const forms = Object.keys(definition?.forms ?? {});
  const plans = [null, ...forms].map((form) => planOf(id, form));

  test('an uncertain answer about danger does not count as a missing one', () => {
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

  test('background raises no tier, not even through a critical rule', () => {
    const background = plans.flatMap(({ critical, questions }) =>
      critical.flatMap((rule) =>
        rule.inputs.questions.filter((at) => rule.tier !== 'universal' && questions[at]?.about !== null),
      ),
    );
    expect(background).toEqual([]);
  });
});
