import { describe, expect, test } from 'vitest';
import type { Assessment, Interview } from '../../src/assessment/assessment.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Fact, Item, Document } from '../../src/document/model.ts';
import { counsellorReport } from '../../src/report/counsellor/counsellor-report.ts';
import { people, person } from './people.ts';
import { planOf } from '../bundled.ts';

const bare: Interview = { interviewer: null, responsible: null, go_ahead: null, handled: [] };

const { assessment: held, plan } = people['interview']!;
const { assessment: calm } = people['calm']!;
const { assessment: plainOne, plan: plainPlan } = people['no-tiers']!;

function factsOf(report: Document, section: string): readonly Fact[] {
  return report.sections
    .filter(({ id }) => id === section)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'facts' ? block.facts : []));
}

function talk(assessment: Assessment, interview: Interview, of: Plan = plan): Document {
  return counsellorReport({ ...assessment, interview }, of, 'en');
}

function listed(report: Document, key: string): readonly Item[] {
  const blocks = report.sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block) => (block.kind === 'list' && block.key === key ? block.items : []));
}

/** Ids of rules that held during the interview and no longer do. */
const changed = (report: Document): readonly (string | null)[] =>
  listed(report, 'critical_changed').map(({ id }) => id);

describe('the interview in a report', () => {
  const keys = (report: Document) => factsOf(report, 'about').map(({ key }) => key);

  test('all details are shown', () => {
    const told = ['consent', 'consent_text', 'guardian', 'assent', 'interviewer', 'go_ahead', 'responsible'];
    expect(keys(counsellorReport(held, plan, 'en'))).toEqual(expect.arrayContaining(told));
  });

  test('without an interview no details are shown', () => {
    expect(keys(counsellorReport(calm, plan, 'en'))).not.toContain('responsible');
  });

  test('a missing person in charge is reported if there are critical questions', () => {
    const inCharge = (report: Document) => factsOf(report, 'about').find(({ key }) => key === 'responsible');
    expect(inCharge(talk(calm, bare))).toMatchObject({ value: null });
    expect(inCharge(talk(plainOne, bare, plainPlan))).toBeUndefined();
    const named = { ...bare, responsible: { who: 'A. Muster', reach: 'room 12' } };
    expect(inCharge(talk(plainOne, named, plainPlan))).toMatchObject({ value: 'A. Muster' });
    expect(keys(talk(calm, bare))).not.toContain('interviewer');
  });
});

test('each day of an interview is shown with the people present', () => {
  const sittings = [
    { at: '2026-09-14T10:30', interviewer: 'AB', responsible: { who: 'A. Muster', reach: 'room 12' } },
    { at: '2026-09-15T09:00', interviewer: null, responsible: null, consent_confirmed: '2026-09-15T09:01' },
  ];
  const days = factsOf(talk(held, { ...bare, sittings }), 'about').filter(({ key }) => /^sitting/.test(key));
  expect(days).toEqual([
    {
      key: 'sitting_1',
      label: 'Day 1 of the interview',
      text: '14 September 2026, 10:30; AB; In charge during the interview: A. Muster (room 12)',
      value: '2026-09-14T10:30',
    },
    {
      key: 'sitting_2',
      label: 'Day 2 of the interview',
      text: '15 September 2026, 09:00; consent confirmed again',
      value: '2026-09-15T09:00',
    },
  ]);
  expect(factsOf(talk(held, bare), 'about').some(({ key }) => /^sitting/.test(key))).toBe(false);
});

describe('critical answers of an interview', () => {
  const seen = (report: Document) =>
    factsOf(report, 'critical')
      .filter(({ key }) => key === 'acknowledged')
      .map(({ value }) => value);
  const at = (...handled: readonly (readonly [string, string])[]): Interview => ({
    ...bare,
    handled: handled.map(([critical, moment]) => ({ critical, at: moment })),
  });

  test('the last acknowledgement of each alert is shown, or that there is none', () => {
    expect(seen(talk(held, bare))).toEqual([null]);
    const twice = at(['no_way_forward', '2026-09-14T10:41'], ['no_way_forward', '2026-09-14T10:50']);
    expect(seen(talk(held, twice))).toEqual(['2026-09-14T10:50']);
    expect(seen(counsellorReport({ ...held, interview: bare }, plan, 'de'))).toEqual([null]);
  });

  test.each<readonly [answered: string | null, handled: Interview['handled'][number], noticed: string]>([
    ['2026-09-14T11:10', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14T10:41'],
    ['2026-09-14T10:30', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14T10:30'],
    // A date without a time may be any time of that day.
    ['2026-09-14', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14'],
    ['some time', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, 'some time'],
    ['2026-09-14', { critical: 'no_way_forward', at: 'some time' }, '2026-09-14'],
    [null, { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14T10:41'],
    [
      '2026-09-14T11:10',
      { critical: 'no_way_forward', at: '2026-09-14T10:41', noticed: '2026-09-14T10:39' },
      '2026-09-14T10:39',
    ],
  ])('an alert answered %s is dated no later than its acknowledgement', (answered, handled, noticed) => {
    const report = talk({ ...held, answered_at: answered }, { ...bare, handled: [handled] });
    const fact = factsOf(report, 'critical').find(({ key }) => key === 'answered');
    expect(fact?.value).toBe(noticed);
  });

  const open = (
    id: string,
    changes: Readonly<Record<string, number | string>>,
    refused: readonly string[],
    language: 'en' | 'de',
  ) => {
    const { assessment, plan: asked } = person(planOf(id), changes, refused);
    return listed(counsellorReport(assessment, asked, language), 'critical_unknown');
  };

  test('an answer of “not sure” is shown if it leaves a critical rule open', () => {
    const peers = (language: 'en' | 'de') =>
      open('staff-signals', { peers_level: 'cannot_say' }, [], language);
    const id = 'being_bullied';
    expect(peers('en')).toContainEqual({ id, text: expect.stringMatching(/\?”: “I cannot say”$/) });
    expect(peers('de')).toContainEqual({ id, text: expect.stringMatching(/\?“: „kann ich nicht sagen“$/) });
  });

  test('a refused question used by several rules is listed once', () => {
    const items = open('risiko-check', { afraid: 'no' }, ['touched'], 'en');
    const harmed = items.filter(({ text }) => /touch you in a way/.test(text));
    expect(harmed.map(({ id }) => id)).toEqual(['being_harmed']);
    expect(items.map(({ id }) => id)).not.toContain('harmed_unsure');
  });

  test('“not sure” about being afraid is an alert, not an open question', () => {
    const { assessment, plan: screening } = person(planOf('risiko-check'), { afraid: 'unsure' }, []);
    expect(assessment.critical.map(({ id }) => id)).toEqual(['afraid_unsure']);
    const told = listed(counsellorReport(assessment, screening, 'en'), 'critical_unknown').map(
      ({ id }) => id,
    );
    expect(told).not.toContain('living_in_fear');
  });

  test('only an alert that was taken back is listed as changed', () => {
    const both = at(['hunger', '2026-09-14T10:30'], ['no_way_forward', '2026-09-14T10:41']);
    expect(changed(talk(calm, both))).toEqual(['hunger', 'no_way_forward']);
    // One rule holds, the other cannot be excluded.
    expect(changed(talk(held, both))).toEqual([]);
  });
});
