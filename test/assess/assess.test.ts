import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { About, AssessedAnswer } from '../../src/assessment/assessment.ts';
import { FOUR, NOT_MINE, planOf, sheetOf, TEXT, UNSURE, YES_NO, type Said } from '../plan/small.ts';

const PLAN = planOf(
  {
    a: { answers: [...FOUR, UNSURE, NOT_MINE] },
    gate: { answers: YES_NO },
    then: { ask_if: { question: 'gate', is: 'yes' } },
    n: { number: {} },
    many: { multiple: { of: FOUR } },
    day: { date: {} },
    said: { free_text: {} },
  },
  {
    s: {
      sum: ['a', 'n'],
      plus: 0.1,
      bands: [
        { id: 'low', from: 0 },
        { id: 'high', from: 3 },
      ],
    },
    top: { max: ['a', 'n'] },
    both: { sum: [{ scale: 's' }] },
    count: { count: [{ question: 'a', at_least: 1 }] },
  },
  {
    findings: { f: { if: { question: 'a', is: 1 }, say: TEXT } },
    critical: ['x', 'y', 'z'].map((id, index) => ({
      id,
      category: 'abuse',
      if: { question: index === 2 ? 'gate' : 'a', is: index },
      urgency: 'immediate',
      contact: 'nurse',
      say: TEXT,
    })),
    tiers: { individual: { any: [{ id: 'i', all: [{ scale: 's', band: 'high' }, { finding: 'f' }] }] } },
  },
);
const assessed = (said: Record<string, Said>, about?: About) => assess(PLAN, sheetOf(PLAN, said), about);

describe('an assessment', () => {
  it.each<[string, Said, Record<string, Said>, AssessedAnswer]>([
    ['a', 2, {}, { state: 'given', value: 2 }],
    ['a', 'unsure', {}, { state: 'unscorable', value: 'unsure' }],
    ['a', null, {}, { state: 'missing' }],
    ['a', { refused: true }, {}, { state: 'refused' }],
    ['gate', 'no', {}, { state: 'given', value: 'no' }],
    ['then', null, { gate: 'no' }, { state: 'not_asked' }],
    ['then', 2, { gate: 'no' }, { state: 'not_asked', value: 2, off_path: true }],
    ['then', 2, {}, { state: 'given', value: 2 }],
    ['n', 2.5, {}, { state: 'given', value: 2.5 }],
    ['many', ['1', '3'], {}, { state: 'given', value: [1, 3] }],
    ['day', '2026-02-03', {}, { state: 'given', value: '2026-02-03' }],
    ['said', 'a word', {}, { state: 'given', value: 'a word' }],
  ])('describes the answer to %s: %j', (id, answer, others, expected) => {
    expect(assessed({ ...others, [id]: answer }).answers[id]).toEqual(expected);
    const notes = new Map([[id, 'noted']]);
    expect(assessed({ ...others, [id]: answer }, { notes }).answers[id]).toEqual({
      ...expected,
      note: 'noted',
    });
  });

  it('describes scales with bands and shares, and rules and reasons by id', () => {
    const found = assessed({ a: 1, n: 2, gate: 'yes' });
    expect(found.scales).toMatchObject({
      s: { value: 3.1, no_value: null, band: 'high', answered: 2, of: 2 },
      top: { value: 2, band: null, shares: [], decided_by: ['n'] },
      both: { shares: [{ from: 'scale', id: 's', share: 3.1 }] },
      count: { shares: [{ from: 'condition', id: '1', share: 1 }] },
    });
    expect(found.scales.s!.shares).toEqual([
      { from: 'question', id: 'a', share: 1 },
      { from: 'question', id: 'n', share: 2 },
      { from: 'constant', share: 0.1 },
    ]);
    expect([found.findings, found.critical, found.critical_unknown]).toEqual([
      { f: 'true' },
      [{ id: 'y', from: 'own' }],
      [],
    ]);
    const range = {
      suggested: 'individual',
      basis: 'complete',
      at_least: 'individual',
      at_most: 'individual',
      would_settle: { missing: [], refused: [] },
    };
    expect(found.tier).toEqual({
      ...range,
      reasons: [{ tier: 'individual', rule: 'i', state: 'holds', scales: ['s'], questions: ['a'] }],
      by_rules: range,
    });
  });

  it('describes what is unknown', () => {
    const found = assessed({ n: 1, a: { refused: true } });
    expect(found.scales.s).toMatchObject({
      value: null,
      no_value: 'too_many_missing',
      lower: 1.1,
      upper: 4.1,
      shares: [],
    });
    expect([found.findings, found.critical, found.critical_unknown]).toEqual([
      { f: 'unknown' },
      [],
      ['x', 'y', 'z'],
    ]);
    expect(found.tier).toMatchObject({
      suggested: 'review',
      would_settle: { missing: ['gate'], refused: ['a'] },
      by_rules: { suggested: 'review', would_settle: { missing: [], refused: ['a'] } },
    });
    expect(assessed({}).scales.s).toMatchObject({ lower: null, upper: null });
  });

  it('carries the details passed in, and null for the others', () => {
    const nothing = {
      learner: null,
      wave: null,
      at: null,
      answered_at: null,
      observer: null,
      kept: {},
      lotse: null,
      language: null,
      consent: null,
      confirmed: null,
      plan: null,
      provenance: {},
    };
    expect(assessed({})).toMatchObject({
      ...nothing,
      schema: 'lotse/assessment/2',
      engine: 2,
      applies: 'true',
    });
    const about = {
      learner: 'l1',
      wave: 'w1',
      at: '2026-02-03',
      observer: 'class teacher',
      kept: { class: 'M1' },
      lotse: '1.2.3',
      language: 'en',
      consent: { who: 'learner', at: '2026-02-03', basis: 'form' },
      confirmed: { tier: 'selective', by: 'me', at: '2026-02-03', reason: null },
      plan: { goals: [], actions: [], next_date: null },
      provenance: { line: 2 },
    } as const;
    expect(assessed({}, { ...about, answeredAt: '2026-02-01' })).toMatchObject({
      ...about,
      answered_at: '2026-02-01',
    });
  });

  it('has no tier if the definition has none', () => {
    const plan = planOf({ a: {} });
    expect(assess(plan, sheetOf(plan, {})).tier).toBeNull();
  });
});
