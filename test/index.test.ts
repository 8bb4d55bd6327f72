import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assess, loadBattery, loadDefinition, plan, readAnswers } from '../src/index.ts';

const SOUND = `
format: lotse/1
id: one
version: 1.0.0
title: { en: One }
languages: [en]
respondent: learner
wording: own
evidence: { status: unvalidated, note: { en: Not compared yet. } }
sections:
  - id: all
    title: { en: All }
    questions:
      - { id: bored, text: { en: Lessons drag }, number: { min: 0, max: 3 } }
scales:
  bored: { title: { en: Bored }, kind: risk, value: bored }
forms:
  short: { title: { en: One in short } }
`;

it('the library reads a definition, builds its plan and assesses a learner', () => {
  const { definition, problems } = loadDefinition(SOUND);
  expect(problems).toEqual([]);
  const made = plan(definition!);
  const { sheet } = readAnswers(made, { bored: 2 });
  expect(assess(made, sheet).scales).toMatchObject({ bored: { value: 2 } });
});

it('the library selects a form and reports an unknown one', () => {
  const { definition } = loadDefinition(SOUND, { name: 'one.yaml', form: 'short' });
  expect(plan(definition!, 'short').form).toBe('short');
  const missing = loadDefinition(SOUND, { form: 'long' });
  expect(missing.definition).toBeNull();
  expect(missing.problems).toHaveLength(1);
});

it('the library requires a form if the whole questionnaire cannot be used', () => {
  const text = SOUND.replace('forms:', 'form_required: true\nforms:');
  const whole = loadDefinition(text);
  expect(whole.definition).toBeNull();
  expect(whole.problems).toMatchObject([
    { code: 'form-wanted', args: { questionnaire: 'one', forms: ['short'] } },
  ]);
  expect(loadDefinition(text, { form: 'short' })).toMatchObject({ definition: { id: 'one' }, problems: [] });
});

it('the library returns no definition if it has problems', () => {
  const { definition, problems } = loadDefinition(SOUND.replace('value: bored', 'value: board'));
  expect(definition).toBeNull();
  expect(problems.map(({ code }) => code)).toContain('unknown-id');
});

it('the library reads a battery with its questionnaires and assesses a learner on both', () => {
  const file = (name: string) => readFileSync(`fixtures/batteries/${name}`, 'utf8');
  const parts = Object.fromEntries(
    ['two-views-staff.yaml', 'two-views-self.yaml'].map((name) => [name, file(name)]),
  );
  const { plan: made, problems } = loadBattery(file('two-views.yaml'), parts);
  expect(problems).toEqual([]);
  const { sheet } = readAnswers(made!, { 'staff.quiet_now': 0 });
  expect(assess(made!, sheet)).toMatchObject({
    tier: { suggested: 'universal' },
    parts: { staff: { answered: 1 }, self: { asked: 'false' } },
  });
  const lacking = loadBattery(file('two-views.yaml'), {}, { name: 'mine.yaml' });
  expect([lacking.plan, lacking.problems.map(({ code }) => code)]).toEqual([
    null,
    ['battery-part', 'battery-part'],
  ]);
});
