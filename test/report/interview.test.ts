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

/** Ids of what came to hold in the talk and does not any more. */
const changed = (report: Document): readonly (string | null)[] =>
  listed(report, 'critical_changed').map(({ id }) => id);

describe('who held the talk', () => {
  const keys = (report: Document) => factsOf(report, 'about').map(({ key }) => key);

  test('all of it', () => {
    const told = ['consent', 'consent_text', 'guardian', 'assent', 'interviewer', 'go_ahead', 'responsible'];
    expect(keys(counsellorReport(held, plan, 'en'))).toEqual(expect.arrayContaining(told));
  });

  test('without a talk nothing of it', () => {
    expect(keys(counsellorReport(calm, plan, 'en'))).not.toContain('responsible');
  });

  test('that nobody in charge was named is said where critical questions were asked', () => {
    const inCharge = (report: Document) => factsOf(report, 'about').find(({ key }) => key === 'responsible');
    expect(inCharge(talk(calm, bare))).toMatchObject({ value: null });
    expect(inCharge(talk(plainOne, bare, plainPlan))).toBeUndefined();
    const named = { ...bare, responsible: { who: 'A. Muster', reach: 'room 12' } };
    expect(inCharge(talk(plainOne, named, plainPlan))).toMatchObject({ value: 'A. Muster' });
    expect(keys(talk(calm, bare))).not.toContain('interviewer');
  });
});

test('each day of a talk that was held on several, with who was there', () => {
  const sittings = [
    { at: '2026-09-14T10:30', interviewer: 'AB', responsible: { who: 'A. Muster', reach: 'room 12' } },
    { at: '2026-09-15T09:00', interviewer: null, responsible: null, consent_confirmed: '2026-09-15T09:01' },
  ];
  const days = factsOf(talk(held, { ...bare, sittings }), 'about').filter(({ key }) => /^sitting/.test(key));
  expect(days).toEqual([
    {
      key: 'sitting_1',
      label: 'Day 1 of the talk',
      text: '14 September 2026, 10:30; AB; In charge during the talk: A. Muster (room 12)',
      value: '2026-09-14T10:30',
    },
    {
      key: 'sitting_2',
      label: 'Day 2 of the talk',
      text: '15 September 2026, 09:00; consent confirmed again',
      value: '2026-09-15T09:00',
    },
  ]);
  expect(factsOf(talk(held, bare), 'about').some(({ key }) => /^sitting/.test(key))).toBe(false);
});

describe('critical answers in a talk', () => {
  const seen = (report: Document) =>
    factsOf(report, 'critical')
      .filter(({ key }) => key === 'acknowledged')
      .map(({ value }) => value);
  const at = (...handled: readonly (readonly [string, string])[]): Interview => ({
    ...bare,
    handled: handled.map(([critical, moment]) => ({ critical, at: moment })),
  });

  test('when each was seen, at last, or that nobody recorded it', () => {
    expect(seen(talk(held, bare))).toEqual([null]);
    const twice = at(['no_way_forward', '2026-09-14T10:41'], ['no_way_forward', '2026-09-14T10:50']);
    expect(seen(talk(held, twice))).toEqual(['2026-09-14T10:50']);
    expect(seen(counsellorReport({ ...held, interview: bare }, plan, 'de'))).toEqual([null]);
  });

  test.each<readonly [answered: string | null, handled: Interview['handled'][number], noticed: string]>([
    ['2026-09-14T11:10', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14T10:41'],
    ['2026-09-14T10:30', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14T10:30'],
    // A day is any time of it.
    ['2026-09-14', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14'],
    ['some time', { critical: 'no_way_forward', at: '2026-09-14T10:41' }, 'some time'],
    ['2026-09-14', { critical: 'no_way_forward', at: 'some time' }, '2026-09-14'],
    [null, { critical: 'no_way_forward', at: '2026-09-14T10:41' }, '2026-09-14T10:41'],
    [
      '2026-09-14T11:10',
      { critical: 'no_way_forward', at: '2026-09-14T10:41', noticed: '2026-09-14T10:39' },
      '2026-09-14T10:39',
    ],
  ])('answered %s: noticed never later than it was seen', (answered, handled, noticed) => {
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

  test('that somebody could not say is told where it leaves something critical open', () => {
    const peers = (language: 'en' | 'de') =>
      open('staff-signals', { peers_level: 'cannot_say' }, [], language);
    const id = 'being_bullied';
    expect(peers('en')).toContainEqual({ id, text: expect.stringMatching(/\?”: “I cannot say”$/) });
    expect(peers('de')).toContainEqual({ id, text: expect.stringMatching(/\?“: „kann ich nicht sagen“$/) });
  });

  test('a question that was refused is one open line, however many rules look at it', () => {
    const items = open('risiko-check', { afraid: 'no' }, ['harmed'], 'en');
    const harmed = items.filter(({ text }) => /hit you, threaten you/.test(text));
    expect(harmed.map(({ id }) => id)).toEqual(['being_harmed']);
    expect(items.map(({ id }) => id)).not.toContain('harmed_unsure');
  });

  test('who is not sure of being afraid is an alert, and no open question', () => {
    const { assessment, plan: screening } = person(planOf('risiko-check'), { afraid: 'unsure' }, []);
    expect(assessment.critical.map(({ id }) => id)).toEqual(['afraid_unsure']);
    const told = listed(counsellorReport(assessment, screening, 'en'), 'critical_unknown').map(
      ({ id }) => id,
    );
    expect(told).not.toContain('living_in_fear');
  });

  test('what was taken back is told, and nothing else is', () => {
    const both = at(['hunger', '2026-09-14T10:30'], ['no_way_forward', '2026-09-14T10:41']);
    expect(changed(talk(calm, both))).toEqual(['hunger', 'no_way_forward']);
    // One holds, the other cannot be excluded.
    expect(changed(talk(held, both))).toEqual([]);
  });
});
