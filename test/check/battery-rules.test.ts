import { expect, test } from 'vitest';
import { checkBattery } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { BATTERY, changed, checked, read, SOURCES } from './two-views.ts';

test.each<[string, string | RegExp, string, string, string]>([
  ['two parts with the same id', '- id: self', '- id: staff', 'duplicate-id', '- id: staff'],
  [
    'a tier of an unknown part',
    'part: staff, tier_at_least: individual',
    'part: stuff, tier_at_least: individual',
    'unknown-id',
    '- { id: staff_say, part: stuff, tier_at_least: individual }',
  ],
  [
    'a view of an unknown part',
    'self: { scale: self.alone',
    'slf: { scale: self.alone',
    'unknown-id',
    'slf: { scale: self.alone, band: high }',
  ],
  [
    'a gate that depends on a later part',
    'ask_if: { scale: staff.quiet',
    'ask_if: { scale: self.alone',
    'battery-gate',
    'ask_if: { scale: self.alone, at_least: 1 }',
  ],
  [
    'a view that depends on another part',
    'self: { scale: self.alone, band: high }',
    'self: { scale: staff.quiet, at_least: 2 }',
    'battery-view',
    'self: { scale: staff.quiet, at_least: 2 }',
  ],
  [
    'a language that a part lacks',
    'languages: [en]',
    'languages: [en, de]',
    'battery-language',
    'languages: [en, de]',
  ],
])('a battery is rejected because of %s', (_name, from, to, code, line) => {
  const { found, merged } = checked(changed(from, to));
  expect(found.map(([raised]) => raised)).toContain(code);
  expect(found).toContainEqual([code, line]);
  expect(merged === null).toBe(code !== 'unused');
});

test('a tier of a part without tiers is reported', () => {
  const text = read('fixtures/batteries/two-views-staff.yaml').text.replace(/tiers:[^]*$/, '');
  const sources = new Map(SOURCES).set('two-views-staff.yaml', {
    source: { name: 'staff', text, origin: 'authors' as const },
  });
  const { problems } = checkBattery(readBattery(BATTERY), sources);
  expect(problems.map(({ code }) => code)).toContain('battery-no-tiers');
});

test('names of columns that a scored file of the battery has are reported', () => {
  const text = read('fixtures/batteries/two-views-self.yaml')
    .text.replace('  company:', '  tier:')
    .replace('scales:', 'scales:\n');
  const sources = new Map(SOURCES).set('two-views-self.yaml', {
    source: { name: 'self', text, origin: 'authors' as const },
  });
  const part = checkBattery(readBattery(BATTERY), sources).problems.map(({ code }) => code);
  // The questionnaire itself cannot be used, because it must not have the name either.
  expect(part).toEqual(['battery-part']);
  const asked = new Map(SOURCES).set('two-views-self.yaml', {
    source: { name: 'self', text: text.replace('  tier:', '  asked:'), origin: 'authors' as const },
  });
  expect(checkBattery(readBattery(BATTERY), asked).problems.map(({ code, args }) => [code, args])).toEqual([
    ['column-name-taken', { name: 'self.asked' }],
  ]);
  const { found } = checked(changed('  noticed:', '  quiet:'));
  expect(found).toEqual([['column-name-taken', 'quiet:']]);
});

test('a gate must not depend on a finding of the battery', () => {
  const { found } = checked(
    changed('ask_if: { scale: staff.quiet, at_least: 1 }', 'ask_if: { finding: noticed }'),
  );
  expect(found).toEqual([['battery-gate', 'ask_if: { finding: noticed }']]);
});
