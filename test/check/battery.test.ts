import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { checkBattery, type PartSource } from '../../src/check/battery.ts';
import { readBattery } from '../../src/definition/battery.ts';
import { lineColumn, type TextPlace } from '../../src/diagnostic/place.ts';

const read = (file: string) => ({ name: file, text: readFileSync(file, 'utf8'), whose: 'authors' as const });

const BATTERY = read('fixtures/batteries/two-views.yaml');
const SOURCES: ReadonlyMap<string, PartSource> = new Map<string, PartSource>([
  ['two-views-staff.yaml', { source: read('fixtures/batteries/two-views-staff.yaml') }],
  ['two-views-self.yaml', { source: read('fixtures/batteries/two-views-self.yaml') }],
  ['broken.yaml', { source: { name: 'broken.yaml', text: 'format: lotse/1\n', whose: 'authors' as const } }],
  [
    'private.yaml',
    {
      source: {
        name: 'private.yaml',
        text: read('fixtures/batteries/two-views-self.yaml')
          .text.replace('respondent: learner', 'respondent: learner\nprivate: true')
          .replace(/critical:[^]*?scales:/, 'scales:')
          .replace(/tiers:[^]*$/, ''),
        whose: 'authors',
      },
    },
  ],
  ['elsewhere.yaml', { because: 'outside', suggestion: null }],
]);

/** The codes that a battery raises, each with the text of the line that it points at. */
function checked(text: string) {
  const source = { name: 'two-views.yaml', text, whose: 'authors' as const };
  const { problems, merged } = checkBattery(readBattery(source), SOURCES);
  const told = problems.map(({ code, at }) => {
    const { start } = at as TextPlace;
    return [code, text.split('\n')[lineColumn(text, start).line - 1]?.trim()];
  });
  return { told, merged };
}

/** The battery with one piece of it written otherwise. */
function changed(from: string | RegExp, to: string): string {
  const text = BATTERY.text.replace(from, to);
  expect(text).not.toBe(BATTERY.text);
  return text;
}

it('finds nothing wrong with a sound battery, whose examples it ran', () => {
  const { told, merged } = checked(BATTERY.text);
  expect(told).toEqual([]);
  expect(merged?.frame.parts.map(({ id }) => id)).toEqual(['staff', 'self']);
});

describe('what is wrong with a battery', () => {
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
    ['two parts of one name', '- id: self', '- id: staff', 'duplicate-id', '- id: staff'],
    [
      'a tier of no part',
      'part: staff, tier_at_least: individual',
      'part: stuff, tier_at_least: individual',
      'unknown-id',
      '- { id: staff_say, part: stuff, tier_at_least: individual }',
    ],
    [
      'a view of no part',
      'self: { scale: self.alone',
      'slf: { scale: self.alone',
      'unknown-id',
      'slf: { scale: self.alone, band: high }',
    ],
    [
      'a gate that looks ahead',
      'ask_if: { scale: staff.quiet',
      'ask_if: { scale: self.alone',
      'battery-gate',
      'ask_if: { scale: self.alone, at_least: 1 }',
    ],
    [
      'a view into another part',
      'self: { scale: self.alone, band: high }',
      'self: { scale: staff.quiet, at_least: 2 }',
      'battery-view',
      'self: { scale: staff.quiet, at_least: 2 }',
    ],
    [
      'a scale that a part lacks',
      'staff: { scale: staff.quiet',
      'staff: { scale: staff.qiet',
      'unknown-id',
      'staff: { scale: staff.qiet, at_least: 2 }',
    ],
    [
      'a band that a scale lacks',
      'self: { scale: self.alone, band: high }',
      'self: { scale: self.alone, band: hgh }',
      'unknown-band',
      'self: { scale: self.alone, band: hgh }',
    ],
    [
      'a language that a part lacks',
      'languages: [en]',
      'languages: [en, de]',
      'battery-language',
      'languages: [en, de]',
    ],
    [
      'a gate that never opens',
      'scale: staff.quiet, at_least: 1',
      'scale: staff.quiet, at_least: 9',
      'never-holds',
      'ask_if: { scale: staff.quiet, at_least: 9 }',
    ],
    [
      'a finding that always holds',
      /if: \{ scale: staff.quiet, at_least: 1 \}\n    say/,
      'if: { scale: staff.quiet, at_least: 0 }\n    say',
      'always-holds',
      'if: { scale: staff.quiet, at_least: 0 }',
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
  ])('%s', (_name, from, to, code, line) => {
    const { told, merged } = checked(changed(from, to));
    expect(told.map(([found]) => found)).toContain(code);
    expect(told).toContainEqual([code, line]);
    expect(merged === null).toBe(code !== 'unused');
  });

  test('a part whose questionnaire has no tiers is not asked for one', () => {
    const text = read('fixtures/batteries/two-views-staff.yaml').text.replace(/tiers:[^]*$/, '');
    const sources = new Map(SOURCES).set('two-views-staff.yaml', {
      source: { name: 'staff', text, whose: 'authors' as const },
    });
    const { problems } = checkBattery(readBattery(BATTERY), sources);
    expect(problems.map(({ code }) => code)).toContain('battery-no-tiers');
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

  test('names that a scored file has for itself', () => {
    const text = read('fixtures/batteries/two-views-self.yaml')
      .text.replace('  company:', '  tier:')
      .replace('scales:', 'scales:\n');
    const sources = new Map(SOURCES).set('two-views-self.yaml', {
      source: { name: 'self', text, whose: 'authors' as const },
    });
    const part = checkBattery(readBattery(BATTERY), sources).problems.map(({ code }) => code);
    // The questionnaire itself may not have it either.
    expect(part).toEqual(['battery-part']);
    const asked = new Map(SOURCES).set('two-views-self.yaml', {
      source: { name: 'self', text: text.replace('  tier:', '  asked:'), whose: 'authors' as const },
    });
    expect(checkBattery(readBattery(BATTERY), asked).problems.map(({ code, args }) => [code, args])).toEqual([
      ['column-name-taken', { name: 'self.asked' }],
    ]);
    const { told } = checked(changed('  noticed:', '  quiet:'));
    expect(told).toEqual([['column-name-taken', 'quiet:']]);
  });

  test('a gate does not look at what the battery finds in the end', () => {
    const { told } = checked(
      changed('ask_if: { scale: staff.quiet, at_least: 1 }', 'ask_if: { finding: noticed }'),
    );
    expect(told).toEqual([['battery-gate', 'ask_if: { finding: noticed }']]);
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
});
