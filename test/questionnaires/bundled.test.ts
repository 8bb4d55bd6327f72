import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { bundled, QUESTIONNAIRES } from './run.ts';

const ids = QUESTIONNAIRES;

/** What `need` may be; the catalogue of approaches is searched by these. */
const NEEDS = new Set([
  ...['attendance', 'belonging', 'motivation', 'learning_basics', 'career_choice', 'wellbeing', 'family_support'],
  ...['workplace', 'money_housing', 'peers', 'language', 'daily_structure', 'substance', 'future_view'],
]);

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
});
