import { expect, test } from 'vitest';
import { checkBattery } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { BATTERY, changed, checked, read, SOURCES } from './two-views.ts';

test('a sound battery has no fault, and its examples are run', () => {
  const { told, merged } = checked(BATTERY.text);
  expect(told).toEqual([]);
  expect(merged?.frame.parts.map(({ id }) => id)).toEqual(['staff', 'self']);
});

test.each<[string, string | RegExp, string, string, string]>([
  [
    'a part that is not there',
    'questionnaire: two-views-self.yaml',
    'questionnaire: nobody',
    'battery-part',
    'questionnaire: nobody',
  ],
  [
    'a part with errors',
    'questionnaire: two-views-self.yaml',
    'questionnaire: broken.yaml',
    'battery-part',
    'questionnaire: broken.yaml',
  ],
  [
    'a part for one person alone',
    'questionnaire: two-views-self.yaml',
    'questionnaire: private.yaml',
    'battery-part',
    'questionnaire: private.yaml',
  ],
  [
    'a part outside the folder',
    'questionnaire: two-views-self.yaml',
    'questionnaire: elsewhere.yaml',
    'battery-part',
    'questionnaire: elsewhere.yaml',
  ],
  [
    'a form that is not there',
    'questionnaire: two-views-staff.yaml',
    'questionnaire: two-views-staff.yaml\n    form: lng',
    'battery-part-form',
    'form: lng',
  ],
  [
    'an example that does not hold',
    'tier: individual, tier_basis',
    'tier: selective, tier_basis',
    'example-fails',
    'expect: { staff.tier: selective, self.tier: individual, tier: selective, tier_basis: complete, quiet: agree }',
  ],
  [
    'an answer to a question of no part',
    'answers: { staff.quiet_now: 0 }',
    'answers: { staf.quiet_now: 0 }',
    'unknown-id',
    'answers: { staf.quiet_now: 0 }',
  ],
  [
    'a source that nothing cites',
    'sources:',
    'sources:\n  nowhere: { text: Nowhere }',
    'unused',
    'nowhere: { text: Nowhere }',
  ],
  [
    'an id that is none',
    'scale: self.alone, band: high',
    'scale: self.alone.x, band: high',
    'bad-format',
    'self: { scale: self.alone.x, band: high }',
  ],
  [
    'a part without its questionnaire',
    /    questionnaire: two-views-self.yaml\n/,
    '',
    'missing-key',
    '- id: self',
  ],
])('a battery with %s', (_name, from, to, code, line) => {
  const { told, merged } = checked(changed(from, to));
  expect(told.map(([found]) => found)).toContain(code);
  expect(told).toContainEqual([code, line]);
  expect(merged === null).toBe(code !== 'unused');
});

test('a part that needs a form and names none', () => {
  const text = read('fixtures/batteries/three-views-record.yaml').text.replace(
    'respondent: record',
    'form_required: true\nrespondent: record',
  );
  const sources = new Map(SOURCES).set('three-views-record.yaml', {
    source: { name: 'record', text, whose: 'authors' as const },
  });
  const three = read('fixtures/batteries/three-views.yaml');
  expect(checkBattery(readBattery(three), sources).problems).toEqual([]);
  const formless = { ...three, text: three.text.replace('    form: short\n', '') };
  expect(checkBattery(readBattery(formless), sources).problems.map(({ code }) => code)).toEqual([
    'battery-part-form',
  ]);
});

test('what is untidy in a part is told of the part, not of the battery', () => {
  const text = `${read('fixtures/batteries/two-views-staff.yaml').text}\nsources:\n  spare: { text: Spare }\n`;
  const sources = new Map(SOURCES).set('two-views-staff.yaml', {
    source: { name: 'staff', text, whose: 'authors' as const },
  });
  expect(checkBattery(readBattery(BATTERY), sources).problems).toEqual([]);
});

test('a part behind a name that nobody looked up', () => {
  const { problems } = checkBattery(readBattery(BATTERY), new Map());
  expect(problems.map(({ code }) => code)).toEqual(['battery-part', 'battery-part']);
});

test('a text that is no battery', () => {
  const { problems, merged } = checkBattery(
    readBattery({ name: 'x', text: '- a\n', whose: 'authors' as const }),
    SOURCES,
  );
  expect([problems.length > 0, merged]).toEqual([true, null]);
});
