import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { digests } from '../../src/definition/digest.ts';
import { readDefinition } from '../../src/definition/load.ts';
import { mergeBattery } from '../../src/definition/merge.ts';
import { buildPlan } from '../../src/plan/build.ts';
import { assessmentSchema } from '../../src/assessment/assessment-schema.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { batteryPlan } from '../battery.ts';
import { outcomeOf, sheetOf, shown, type Said } from '../plan/small.ts';

const PLAN = batteryPlan('two-views');

const SELF = { 'self.age': 16, 'self.alone_breaks': 2, 'self.alone_home': 2, 'self.worse': 0 };

/** A summary of the outcome of a sheet. */
function brief(said: Readonly<Record<string, Said>>, plan: Plan = PLAN, age: number | null = null) {
  const { parts, tier, compare, critical, findings } = outcomeOf(plan, said, age);
  return {
    asked: parts[1]!.asked,
    own: parts.map((part) => part.tier?.suggested ?? null),
    tier: [tier!.atLeast, tier!.suggested, tier!.atMost],
    seen: [compare[0]!.agreement, ...compare[0]!.views],
    critical,
    findings,
  };
}

describe('a gate of a part', () => {
  test.each<[string, Readonly<Record<string, Said>>, object]>([
    [
      'that holds lets the part count',
      { 'staff.quiet_now': 1, 'staff.asked_why': 1, ...SELF },
      { asked: 'true', own: ['selective', 'individual'], tier: ['individual', 'individual', 'individual'] },
    ],
    [
      'that holds leaves an unanswered part unknown',
      { 'staff.quiet_now': 1, 'staff.asked_why': 1 },
      { asked: 'true', own: ['selective', 'review'], tier: ['selective', 'review', 'individual'] },
    ],
    [
      'that fails makes the part neither count nor be missing',
      { 'staff.quiet_now': 0, ...SELF },
      { asked: 'false', own: ['universal', null], tier: ['universal', 'universal', 'universal'] },
    ],
    [
      'that is unknown lets the answers count or not',
      SELF,
      { asked: 'unknown', tier: ['universal', 'review', 'individual'], critical: ['false'] },
    ],
    [
      'that fails still surfaces a critical answer',
      { 'staff.quiet_now': 0, ...SELF, 'self.worse': 1 },
      { asked: 'false', critical: ['true'], tier: ['individual', 'individual', 'individual'] },
    ],
    [
      'that is unknown still surfaces a critical answer',
      { ...SELF, 'self.worse': 1 },
      { asked: 'unknown', critical: ['true'] },
    ],
    [
      'that fails leaves an unanswered part without a critical rule, despite an off-path answer in another part',
      { 'staff.quiet_now': 0, 'staff.asked_why': 1 },
      { critical: ['false'] },
    ],
    [
      'that fails leaves a critical rule unknown if only other questions of the part were answered',
      { 'staff.quiet_now': 0, 'self.alone_home': 1 },
      { critical: ['unknown'] },
    ],
    [
      'that fails leaves an unanswered part without critical or unknown rules',
      { 'staff.quiet_now': 0 },
      { critical: ['false'] },
    ],
  ])('%s', (_name, said, expected) => {
    expect(brief(said)).toMatchObject(expected);
  });

  it('that fails still evaluates the critical rules of an answered part by the part’s own ask_if', () => {
    // The question on how bad it is was not to be asked of a learner who reports that it is better; the rule is about
    // its not being answered.
    const self = readFileSync('fixtures/batteries/two-views-self.yaml', 'utf8')
      .replace(
        'answers: often }\n\ncritical',
        'answers: often, ask_if: { question: alone_home, at_least: 2 } }\n\ncritical',
      )
      .replace('if: { question: worse, at_least: 1 }', 'if: { question: worse, answered: false }');
    const of = (text: string) => {
      const definition = readDefinition({ name: 'part.yaml', text, origin: 'authors' }).definition!;
      return { definition, digests: digests(definition) };
    };
    const parts = [of(readFileSync('fixtures/batteries/two-views-staff.yaml', 'utf8')), of(self)];
    const merged = mergeBattery(
      {
        ...{
          format: 'lotse-battery/1',
          id: 'strayed',
          version: '1.0.0',
          title: { en: 'Strayed' },
          languages: ['en'],
        },
        evidence: parts[0]!.definition.evidence,
        parts: [
          { id: 'staff', title: { en: 'staff' }, questionnaire: 'two-views-staff' },
          {
            ...{ id: 'self', title: { en: 'self' }, questionnaire: 'two-views-self' },
            ask_if: { question: 'staff.quiet_now', at_least: 1 },
          },
        ],
      },
      parts,
    );
    const plan = buildPlan(merged.definition, null, merged.digests, merged.frame);
    const said = { 'self.age': 16, 'self.alone_home': 0, 'self.worse': 1 };
    const critical = (quiet: number) => outcomeOf(plan, { 'staff.quiet_now': quiet, ...said }).critical;
    expect([critical(1), critical(0)]).toEqual([['true'], ['true']]);
    expect(outcomeOf(plan, { 'staff.quiet_now': 0 }).critical).toEqual(['false']);
  });

  it('that is unknown lets the part count if the battery declares undecided: ask', () => {
    const asking = batteryPlan('two-views', (text) =>
      text.replace('    ask_if: {', '    undecided: ask\n    ask_if: {'),
    );
    expect(brief(SELF, asking)).toMatchObject({
      asked: 'true',
      own: ['review', 'individual'],
      tier: ['individual', 'individual', 'individual'],
    });
  });
});

describe('the comparison of views', () => {
  test.each<[string, Readonly<Record<string, Said>>, readonly string[]]>([
    ['agrees if both are true', { 'staff.quiet_now': 2, ...SELF }, ['agree', 'true', 'true']],
    [
      'differs if one is true and the other false',
      { 'staff.quiet_now': 1, ...SELF },
      ['differ', 'false', 'true'],
    ],
    ['is open if one view is missing', { 'staff.quiet_now': 2 }, ['open', 'true', 'unknown']],
    ['is open if one part was not asked', { 'staff.quiet_now': 0, ...SELF }, ['open', 'false', 'unknown']],
    ['is open if all views are unknown', {}, ['open', 'unknown', 'unknown']],
  ])('%s', (_name, said, expected) => {
    expect(brief(said).seen).toEqual(expected);
  });
});

describe('rules for a part as a whole', () => {
  it('drop the bands of a part that is not meant for the age, and only of that part', () => {
    const { parts, scales, tier } = outcomeOf(PLAN, {
      'staff.quiet_now': 1,
      'staff.asked_why': 1,
      ...SELF,
      'self.age': 30,
    });
    expect(parts.map(({ applies }) => applies)).toEqual(['true', 'false']);
    expect(scales.map(({ value, band }) => [shown(value), band])).toEqual([
      [1, null],
      [4, null],
      [0, null],
    ]);
    expect(parts[1]!.tier!.basis).toBe('not_applicable');
    expect([tier!.atLeast, tier!.suggested, tier!.atMost]).toEqual(['selective', 'review', 'individual']);
  });

  it('use the age that is passed in', () => {
    expect(outcomeOf(PLAN, { 'staff.quiet_now': 1 }, 12).parts[1]!.applies).toBe('false');
    expect(outcomeOf(PLAN, { 'staff.quiet_now': 1 }).parts[1]!.applies).toBe('unknown');
  });

  it('make only the form with too many blanks invalid', () => {
    const { scales, parts } = outcomeOf(PLAN, { 'staff.quiet_now': 1, 'staff.asked_why': 1, 'self.age': 16 });
    expect(scales.map(({ noValue }) => noValue)).toEqual([null, 'form_not_valid', 'form_not_valid']);
    expect(parts[0]!.tier).toMatchObject({ suggested: 'selective', basis: 'complete' });
  });

  it('keep missing codes with the questions of the part', () => {
    const codes = PLAN.questions.map(({ id, missingCodes }) => [id, missingCodes.join()]);
    expect(codes.slice(0, 3)).toEqual([
      ['staff.quiet_now', '-9'],
      ['staff.asked_why', '-9'],
      ['self.age', ''],
    ]);
  });
});

describe('the assessment of a battery', () => {
  const assessed = (said: Readonly<Record<string, Said>>): Assessment => assess(PLAN, sheetOf(PLAN, said));

  it('describes each part, whether it was asked, and its own tier', () => {
    const { parts } = assessed({ 'staff.quiet_now': 2, 'staff.asked_why': 0, 'self.age': 16 });
    expect(parts).toMatchObject({
      staff: {
        definition: { id: 'two-views-staff', form: null },
        respondent: 'staff',
        asked: 'true',
        answered: 2,
        of: 2,
        tier: { suggested: 'individual', reasons: [{ rule: 'silent', scales: ['staff.quiet'] }, {}] },
      },
      self: { respondent: 'learner', asked: 'true', answered: 1, of: 4, applies: 'true' },
    });
    expect(assessed({ 'staff.quiet_now': 0 }).parts!['self']).toMatchObject({
      asked: 'false',
      answered: 0,
      of: 0,
      tier: null,
    });
  });

  it('lists the views side by side', () => {
    expect(assessed({ 'staff.quiet_now': 1, ...SELF }).compared).toEqual({
      quiet: { agreement: 'differ', views: { staff: 'false', self: 'true' } },
    });
  });

  it('has the shape of the schema', () => {
    const assessment = assessed({ 'staff.quiet_now': 1, ...SELF });
    expect(assessmentSchema.parse(JSON.parse(JSON.stringify(assessment)))).toEqual(assessment);
  });

  it('lists the question that would settle an open gate', () => {
    expect(assessed(SELF).tier!.would_settle.missing).toContain('staff.quiet_now');
  });
});

test('a gate, its undecided key and a view change the scoring digest; a title does not', () => {
  const scoring = (from: string, to: string) =>
    batteryPlan('two-views', (text) => text.replace(from, to)).scoringDigest;
  expect(scoring('title: { en: Two views }', 'title: { en: Views }')).toBe(PLAN.scoringDigest);
  expect(scoring('    ask_if: {', '    undecided: ask\n    ask_if: {')).not.toBe(PLAN.scoringDigest);
  expect(
    scoring('staff: { scale: staff.quiet, at_least: 2 }', 'staff: { scale: staff.quiet, at_least: 1 }'),
  ).not.toBe(PLAN.scoringDigest);
});

describe('a battery of three, with a part that has no tiers and one in a form', () => {
  const THREE = batteryPlan('three-views');

  it('prefixes every id with its part', () => {
    const ids = [...THREE.questions, ...THREE.scales, ...THREE.findings, ...THREE.sections].map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => !/^(record|staff|self)\.[a-z_]+$/.test(id))).toEqual([]);
    expect(ids).not.toContain('record.reasons');
    expect(Object.keys(THREE.sources)).toEqual(['record.law', 'record.guide']);
    expect(THREE.findings.map(({ cite }) => cite)).toEqual([
      ['record.law'],
      ['record.law', 'record.guide'],
      [],
      [],
    ]);
    expect(
      THREE.scales.slice(0, 2).map(({ cite, missing, bands }) => [cite, missing?.cite, bands[1]?.cite]),
    ).toEqual([
      [[], undefined, ['record.law']],
      [['record.guide'], ['record.guide'], undefined],
    ]);
    expect(
      THREE.parts.map(({ validity }) => validity?.scales.map((scale) => THREE.scales[scale]!.id) ?? null),
    ).toEqual([['record.marks', 'record.worst'], null, ['self.alone', 'self.company']]);
  });

  test.each<[string, Readonly<Record<string, Said>>, readonly string[], readonly (string | null)[], string]>([
    [
      'asks the third part if the first gate fails, since the second part cannot close it',
      { 'record.days': 3, 'record.late': 'no', 'record.warned': 'no' },
      ['true', 'false', 'true'],
      [null, null, 'review'],
      'universal',
    ],
    [
      'asks the second part if the first gate holds',
      {
        'record.days': 11,
        'record.late': 'no',
        'record.warned': 'no',
        'staff.quiet_now': 1,
        'staff.asked_why': 1,
      },
      ['true', 'true', 'true'],
      [null, 'selective', 'review'],
      'review',
    ],
    [
      'does not ask the third part if the second part’s answers close it',
      {
        'record.days': 11,
        'record.late': 'yes',
        'record.warned': 'yes',
        'staff.quiet_now': 2,
        'staff.asked_why': 0,
      },
      ['true', 'true', 'false'],
      [null, 'individual', null],
      'selective',
    ],
  ])('%s', (_name, said, asked, own, tier) => {
    const outcome = outcomeOf(THREE, said, 16);
    expect(outcome.parts.map((part) => part.asked)).toEqual(asked);
    expect(outcome.parts.map((part) => part.tier?.suggested ?? null)).toEqual(own);
    expect(outcome.tier!.suggested).toBe(tier);
  });

  it('compares nothing without a comparison', () => {
    expect(assess(THREE, sheetOf(THREE, {})).compared).toEqual({});
  });
});

describe('norms of a part of a battery', () => {
  const text = readFileSync('fixtures/definitions/norms-check.yaml', 'utf8');
  const asked = text
    .replace('applies_to: { age: [11, 18] }', 'applies_to: { age: [11, 18], question: years }')
    .replace(
      '      - { id: sex,',
      '      - { id: years, text: { en: Age, de: Alter }, number: { min: 8, max: 30 }, about: age }\n      - { id: sex,',
    );

  test.each([
    ['with an age that is passed in', text, {}],
    ['with the age question of applies_to', asked, { years: 14 }],
  ])('give the same results as alone, %s', (_name, written, more) => {
    const definition = readDefinition({ name: 'norms.yaml', text: written, origin: 'authors' }).definition!;
    const own = { definition, digests: digests(definition) };
    const alone = buildPlan(definition, null, own.digests);
    const merged = mergeBattery(
      {
        format: 'lotse-battery/1',
        id: 'twice',
        version: '1.0.0',
        title: { en: 'Twice' },
        languages: ['en'],
        evidence: definition.evidence,
        parts: ['a', 'b'].map((id) => ({ id, title: { en: id }, questionnaire: 'norms' })),
      },
      [own, own],
    );
    const both = buildPlan(merged.definition, null, merged.digests, merged.frame);
    const said: Readonly<Record<string, Said>> = { tired: 2, alone: 1, sex: 'male', ...more };
    const of = (part: string) =>
      Object.fromEntries(Object.entries(said).map(([id, one]) => [`${part}.${id}`, one]));
    const age = 'years' in more ? null : 14;
    const single = outcomeOf(alone, said, age).scales.map(({ value, band, norm }) => [
      shown(value),
      band,
      norm?.groups,
    ]);
    const { scales } = outcomeOf(both, { ...of('a'), ...of('b') }, age);
    expect(single.some(([, , groups]) => Array.isArray(groups) && groups.length === 1)).toBe(true);
    expect(scales.map(({ value, band, norm }) => [shown(value), band, norm?.groups])).toEqual([
      ...single,
      ...single,
    ]);
  });
});
