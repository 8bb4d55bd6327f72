import { describe, expect, test } from 'vitest';
import { conditionWords } from '../../src/report/condition.ts';
import { reportContext } from '../../src/report/context.ts';
import type { Document } from '../../src/document/model.ts';
import { ruleParts } from '../../src/report/counsellor/parts.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { renderers } from '../render/renderers.ts';
import { learnerReport } from '../../src/report/learner/learner.ts';
import { batteryPlan, screening, sheet } from './battery-people.ts';
import { type Answers, person } from './people.ts';
import { learnerWords } from '../learner-words.ts';

const head = `format: lotse-battery/1
id: two
version: 1.0.0
title: { en: Two }
languages: [en]
evidence: { status: unvalidated, note: { en: None. } }
parts:
  - { id: staff, title: { en: Staff }, questionnaire: staff-signals }
`;

/** A key without tiers, asked if staff see a reason; while the gate is unknown, its result stays open. */
const gated = batteryPlan(`${head}  - id: self
    title: { en: Learner }
    questionnaire: who-5
    ask_if: { not: { part: staff, tier_at_least: selective } }
tiers:
  individual:
    any:
      - { id: both, count: { scales: [staff.absence_signal, staff.peers_signal], band_at_least: noticed }, at_least: 2 }
      - { id: mixed, any: [{ part: staff, tier_at_least: individual }, { part: staff, tier_at_least: selective }] }
  selective:
    any:
      - { id: few, count: { questions: [staff.life_worry, staff.harm_worry], is: "yes" }, at_most: 0 }
      - { id: quiet, not: { finding: staff.only_quiet_signs } }
`);
const bare = batteryPlan(`${head}  - { id: self, title: { en: Learner }, questionnaire: who-5 }
`);

const calm: Answers = sheet({ staff: {} });
const well: Answers = { 'self.q1': 5, 'self.q2': 5, 'self.q3': 5, 'self.q4': 5, 'self.q5': 5 };

function told(
  plan: typeof screening,
  answers: Answers,
  refused: readonly string[] = [],
  age: number | null = 16,
) {
  const { assessment } = person(plan, answers, refused, { age });
  return counsellorReport(assessment, plan, 'en');
}

function keys(report: Document, id: string): readonly string[] {
  const blocks = report.sections.find((section) => section.id === id)?.blocks ?? [];
  return blocks.flatMap((block) => ('key' in block ? [block.key] : []));
}

function facts(report: Document, part: string): readonly (readonly [string, unknown])[] {
  const blocks = report.sections.find(({ id }) => id === 'parts')!.blocks;
  const found = blocks.flatMap((block) => (block.kind === 'facts' && block.key === part ? block.facts : []));
  return found.map(({ key, value }) => [key, value] as const);
}

describe('each source', () => {
  test('an unknown gate is stated, and the source suggests nothing', () => {
    const report = told(gated, { ...calm, ...well, 'staff.absence_level': 'cannot_say' });
    expect(facts(report, 'self')).toContainEqual(['asked', 'unknown']);
    expect(facts(report, 'self')).toContainEqual(['suggested', null]);
  });

  test('answers behind a closed gate are counted', () => {
    const report = told(gated, { ...calm, ...well, 'staff.absence_level': 2 });
    expect(facts(report, 'self')).toContainEqual(['handed_in', 'not_asked']);
    expect(facts(report, 'self')).toContainEqual(['strayed', 5]);
  });

  test('a source with a critical answer is not listed as not asked, although its gate is closed', () => {
    const critical = (answers: Answers) =>
      renderers.txt(told(screening, answers)).split('Suggested support')[0] ?? '';
    const quiet = sheet({ record: {}, staff: {}, short: {} });
    expect(critical(quiet)).toMatch(/Not asked about this: Register, Learner\./);
    const loud = critical(sheet({ record: {}, staff: {}, short: {}, self: { thought_of_dying: 2 } }));
    expect(loud).toContain('Said by: Learner');
    expect(loud).toMatch(/Not asked about this: Register\./);
  });

  test('a source whose questions were refused counts as handed in, and nobody is pressed for answers', () => {
    const report = told(screening, sheet({ record: { absence: 11 }, staff: {}, short: {} }), [
      'self.thought_of_dying',
    ]);
    expect(facts(report, 'self')).toContainEqual(['handed_in', 'handed_in']);
    expect(keys(report, 'tier')).toContain('missing_self');
    expect(keys(report, 'gaps')).toContain('refused');
  });

  test.each<readonly [string, Answers, number | null, RegExp]>([
    [
      'too old',
      sheet({ record: { absence: 11 }, staff: {}, short: { age: 40 }, self: { age: 40 } }),
      null,
      /scales have values, but no bands/,
    ],
    [
      'of unknown age',
      { ...sheet({ record: { absence: 11 }, staff: {}, short: {} }), 'self.late': 1 },
      null,
      /age is not known/,
    ],
  ])('the ages a source is meant for are stated: %s', (_, answers, age, says) => {
    expect(renderers.txt(told(screening, answers, [], age)).replace(/\s+/g, ' ')).toMatch(says);
  });
});

describe('a battery', () => {
  test('a battery without tiers, comparisons and findings of its own has no sections for them', () => {
    const report = told(bare, { ...calm, ...well });
    expect(report.sections.map(({ id }) => id)).not.toContain('compared');
    expect(keys(report, 'parts')).toContain('self');
    expect(renderers.txt(report)).toContain('topics');
  });

  test('the details contain the scales and answers behind every kind of rule', () => {
    const report = told(gated, { ...calm, 'staff.absence_level': 2, 'staff.peers_level': 1 });
    expect(keys(report, 'details')).toEqual(
      expect.arrayContaining(['staff.absence_signal', 'staff.peers_signal', 'answers']),
    );
  });

  test('a learner’s page calls no resource of a published key strong', () => {
    const { assessment } = person(bare, { ...calm, ...well }, [], { age: 16 });
    const page = renderers.json(learnerReport(assessment, bare, learnerWords('en'), []));
    expect(page).not.toContain('"key": "strong"');
  });
});

test('a rule is not called entirely open if another of its conditions holds', () => {
  const together = batteryPlan(`${head}  - { id: self, title: { en: Learner }, questionnaire: risiko-check }
tiers:
  individual:
    any:
      - id: together
        all:
          - { scale: staff.absence_signal, band_at_least: noticed }
          - any: [{ part: staff, tier_at_least: individual }, { part: self, tier_at_least: individual }]
`);
  const { assessment } = person(together, { 'staff.absence_level': 2 });
  const { holding, open, isAllOpen } = ruleParts(
    assessment,
    together,
    together.tiers![0]!.rules[0]!.if,
    false,
  );
  expect([holding.length, open.length, isAllOpen]).toEqual([0, 2, false]);
});

test('a condition on the suggestion of a part is described in words', () => {
  const { assessment } = person(gated, calm);
  const context = reportContext(assessment, gated, 'en');
  const rules = gated.tiers!.flatMap((tier) => tier.rules.map((rule) => rule.if));
  expect(conditionWords(context, gated.parts[1]!.askIf!)).toBe(
    '“Staff” alone does not suggest selective support',
  );
  expect(conditionWords(context, rules[1]!)).toMatch(
    /^one or more of these: “Staff” alone suggests individual/,
  );
});

test('a view is shown with the value it is based on; without a band or value, alone', () => {
  const own = batteryPlan(`${head}  - { id: record, title: { en: File }, questionnaire: school-record }
compare:
  matter:
    title: { en: Matter }
    views:
      staff: { scale: staff.quiet_signal, band_at_least: noticed }
      record: { scale: record.failed, at_least: 1 }
`);
  const quiet = {
    withdrawn: 2,
    low_or_anxious: 2,
    tired_or_absent: 'cannot_say',
    runs_self_down: 'cannot_say',
  };
  const report = told(own, sheet({ staff: quiet, record: { failed_subjects: 2 } }));
  const table = report.sections
    .find(({ id }) => id === 'compared')!
    .blocks.find((block) => block.kind === 'table')!;
  expect(table.rows[0]!.map(({ text }) => text)).toEqual(['Matter', 'sees it', 'sees it: 2']);
});

test('a source without critical questions is not listed among the sources with open ones', () => {
  const report = told(bare, { 'staff.absence_level': 0 });
  const lists = report.sections
    .find(({ id }) => id === 'critical')!
    .blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ id }) => id) : []));
  expect(lists).toEqual(['staff.life_in_danger', 'staff.may_be_harmed', 'staff.being_bullied']);
});
