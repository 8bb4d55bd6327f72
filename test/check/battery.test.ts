import { expect, test } from 'vitest';
import { checkBattery } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { BATTERY, changed, checked, read, SOURCES } from './two-views.ts';

test('a valid battery has no problems, and its examples are run', () => {
  const { found, merged } = checked(BATTERY.text);
  expect(found).toEqual([]);
  expect(merged?.frame.parts.map(({ id }) => id)).toEqual(['staff', 'self']);
});

test.each<[string, string | RegExp, string, string, string]>([
  [
    'an unknown part',
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
    'a private part',
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
    'an unknown form',
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
    'an answer to an unknown question',
    'answers: { staff.quiet_now: 0 }',
    'answers: { staf.quiet_now: 0 }',
    'unknown-id',
    'answers: { staf.quiet_now: 0 }',
  ],
  [
    'an unused source',
    'sources:',
    'sources:\n  nowhere: { text: Nowhere }',
    'unused',
    'nowhere: { text: Nowhere }',
  ],
  [
    'an invalid id',
    'scale: self.alone, band: high',
    'scale: self.alone.x, band: high',
    'bad-format',
    'self: { scale: self.alone.x, band: high }',
  ],
  [
    'a part without a questionnaire',
    /    questionnaire: two-views-self.yaml\n/,
    '',
    'missing-key',
    '- id: self',
  ],
])('a problem is reported in a battery with %s', (_name, from, to, code, line) => {
  const { found, merged } = checked(changed(from, to));
  expect(found.map(([raised]) => raised)).toContain(code);
  expect(found).toContainEqual([code, line]);
  expect(merged === null).toBe(code !== 'unused');
});

test('a part that needs a form but names none is reported', () => {
  const text = read('fixtures/batteries/three-views-record.yaml').text.replace(
    'respondent: record',
    'form_required: true\nrespondent: record',
  );
  const sources = new Map(SOURCES).set('three-views-record.yaml', {
    source: { name: 'record', text, origin: 'authors' as const },
  });
  const three = read('fixtures/batteries/three-views.yaml');
  expect(checkBattery(readBattery(three), sources).problems).toEqual([]);
  const formless = { ...three, text: three.text.replace('    form: short\n', '') };
  expect(checkBattery(readBattery(formless), sources).problems.map(({ code }) => code)).toEqual([
    'battery-part-form',
  ]);
});

test('a warning about a part is not a problem of the battery', () => {
  const text = `${read('fixtures/batteries/two-views-staff.yaml').text}\nsources:\n  spare: { text: Spare }\n`;
  const sources = new Map(SOURCES).set('two-views-staff.yaml', {
    source: { name: 'staff', text, origin: 'authors' as const },
  });
  expect(checkBattery(readBattery(BATTERY), sources).problems).toEqual([]);
});

test('a part without a source is reported as not found', () => {
  const { problems } = checkBattery(readBattery(BATTERY), new Map());
  expect(problems.map(({ code }) => code)).toEqual(['battery-part', 'battery-part']);
});

test('a text that is not a battery has problems, and gives no battery', () => {
  const { problems, merged } = checkBattery(
    readBattery({ name: 'x', text: '- a\n', origin: 'authors' as const }),
    SOURCES,
  );
  expect([problems.length > 0, merged]).toEqual([true, null]);
});
