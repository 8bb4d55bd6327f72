import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { About } from '../../src/assessment/assessment.ts';
import type { ConditionShape } from '../../src/definition/schema/condition.ts';
import type { Definition } from '../../src/definition/schema/schema.ts';
import {
  NOT_MINE,
  UNSURE,
  FOUR,
  outcomeOf,
  planOf,
  sheetOf,
  TEXT,
  YES_NO,
  type Asking,
  type Said,
} from '../plan/small.ts';

type Rule = NonNullable<Definition['critical']>[number];

/** `load` decides the tier rules, with one of two blanks allowed. `harm` and `bully` are critical only. */
const QUESTIONS: Record<string, Asking> = {
  load: {},
  more: {},
  harm: { answers: YES_NO },
  bully: { answers: [...YES_NO, UNSURE] },
};
const LOAD = {
  sum: ['load', 'more'],
  bands: [
    { id: 'low', from: 0 },
    { id: 'mid', from: 2 },
    { id: 'high', from: 4 },
  ],
};
const TIERS: Definition['tiers'] = {
  individual: { any: [{ id: 'high', scale: 'load_sum', band: 'high' }] },
  selective: { any: [{ id: 'mid', scale: 'load_sum', band: 'mid' }] },
};

const critical = (id: string, condition: ConditionShape, more: Partial<Rule> = {}): Rule => ({
  id,
  category: 'self_harm',
  if: condition,
  urgency: 'immediate',
  contact: 'nurse',
  say: TEXT,
  ...more,
});
const HARM = critical('harm', { question: 'harm', is: 'yes' });
const BULLY = critical('bully', { question: 'bully', is: 'yes' }, { urgency: 'within_3_days' });

const plan = (rules: readonly Rule[], parts: Partial<Omit<Definition, 'scales'>> = {}, fills = false) =>
  planOf(
    QUESTIONS,
    { load_sum: fills ? { ...LOAD, missing: { allow: 1, fill: 'prorate' } } : LOAD },
    { tiers: TIERS, critical: [...rules], ...parts },
  );

/** suggested basis at_least at_most | by rules | safety | critical | unknown. */
const told = (...[made, said, about]: [ReturnType<typeof plan>, Record<string, Said>, About?]): string => {
  const {
    tier,
    critical: holding,
    critical_unknown: unknown,
    safety,
  } = assess(made, sheetOf(made, said), about);
  const range = ({
    suggested,
    basis,
    at_least,
    at_most,
  }: Omit<NonNullable<typeof tier>, 'reasons' | 'by_rules' | 'would_settle'>) =>
    [suggested, basis, at_least, at_most].join(' ');
  return [
    range(tier!),
    [tier!.by_rules.suggested, tier!.by_rules.basis].join(' '),
    safety,
    holding
      .map(({ id, from, covers = [] }) => [id, ...(from === 'own' ? [] : [from]), ...covers].join('+'))
      .join(' '),
    unknown.join(' '),
  ].join(' | ');
};

const CALM: Record<string, Said> = { load: 0, more: 0, harm: 'no', bully: 'no' };

describe('a critical answer and the tier', () => {
  it.each<[string, Record<string, Said>, string]>([
    [
      'no critical answer, nothing missing',
      {},
      'universal complete universal universal | universal complete | clear |  | ',
    ],
    [
      'harm',
      { harm: 'yes' },
      'individual complete individual individual | universal complete | holds | harm | ',
    ],
    [
      'bullying',
      { bully: 'yes' },
      'selective complete selective selective | universal complete | holds | bully | ',
    ],
    [
      'bullying below the tier of the rules',
      { load: 3, more: 3, bully: 'yes' },
      'individual complete individual individual | individual complete | holds | bully | ',
    ],
    [
      'harm unanswered',
      { harm: null },
      'universal safety_open universal individual | universal complete | unknown |  | harm',
    ],
    [
      'harm refused',
      { harm: { refused: true } },
      'universal safety_open universal individual | universal complete | unknown |  | harm',
    ],
    [
      'bullying not sure, at the tier of the rules',
      { load: 2, bully: 'unsure' },
      'selective settled selective selective | selective complete | unknown |  | bully',
    ],
    [
      'harm, bullying unanswered',
      { harm: 'yes', bully: null },
      'individual settled individual individual | universal complete | holds | harm | bully',
    ],
    [
      'bullying, harm unanswered',
      { bully: 'yes', harm: null },
      'selective safety_open selective individual | universal complete | holds | bully | harm',
    ],
    ['rules open', { load: null }, 'review open universal selective | review open | clear |  | '],
    [
      'rules open, harm',
      { load: null, harm: 'yes' },
      'individual settled individual individual | review open | holds | harm | ',
    ],
    [
      'rules open, bullying',
      { load: null, more: 1, bully: 'yes' },
      'review open selective individual | review open | holds | bully | ',
    ],
    [
      'rules open, harm unanswered',
      { load: null, harm: null },
      'review open universal individual | review open | unknown |  | harm',
    ],
    [
      'rules settled, harm unanswered',
      { load: null, more: 1, bully: 'yes', harm: null },
      'review open selective individual | review open | holds | bully | harm',
    ],
  ])('%s', (_, said, expected) => {
    expect(told(plan([HARM, BULLY]), { ...CALM, ...said })).toBe(expected);
  });

  it.each<[string, Record<string, Said>, string]>([
    [
      'filled values',
      { load: null, more: 1 },
      'selective filled universal individual | selective filled | clear |  | ',
    ],
    [
      'filled values, with an unknown rule of a higher tier',
      { load: null, more: 1, harm: null },
      'selective safety_open universal individual | selective filled | unknown |  | harm',
    ],
    [
      'filled values, with an unknown rule of the same tier',
      { load: null, more: 1, bully: null },
      'selective filled universal individual | selective filled | unknown |  | bully',
    ],
    [
      'filled values, raised by a critical answer',
      { load: null, more: 0, bully: 'yes' },
      'selective settled selective selective | universal filled | holds | bully | ',
    ],
  ])('%s', (_, said, expected) => {
    expect(told(plan([HARM, BULLY], {}, true), { ...CALM, ...said })).toBe(expected);
  });

  it.each<[string, Partial<Rule>, string]>([
    ['the tier it names', { tier: 'selective' }, 'selective complete selective selective'],
    ['no tier, but still surfaces', { tier: 'none' }, 'universal complete universal universal'],
    [
      'individual support if it is due the same day',
      { urgency: 'same_day' },
      'individual complete individual individual',
    ],
    [
      'selective support if it is due within three days',
      { urgency: 'within_3_days' },
      'selective complete selective selective',
    ],
    [
      'a higher tier than its urgency implies',
      { urgency: 'within_3_days', tier: 'individual' },
      'individual complete individual individual',
    ],
  ])('a critical rule calls for %s', (_, more, expected) => {
    const line = told(plan([{ ...HARM, ...more }]), { ...CALM, harm: 'yes' });
    expect(line).toBe(`${expected} | universal complete | holds | harm | `);
  });

  it('there is no tier outside the ages of the questionnaire, but the alert holds', () => {
    const made = plan([HARM], { applies_to: { age: [14, 25] } });
    expect(told(made, { ...CALM, harm: 'yes' }, { age: 9 })).toBe(
      ' not_applicable   |  not_applicable | holds | harm | ',
    );
  });

  it('there is no tier if the definition has none', () => {
    const made = planOf(QUESTIONS, {}, { critical: [HARM] });
    expect(outcomeOf(made, { harm: 'yes' })).toMatchObject({ tier: null, safety: 'holds' });
  });

  it('safety is not_asked without critical rules', () => {
    expect(told(plan([]), CALM)).toBe(
      'universal complete universal universal | universal complete | not_asked |  | ',
    );
  });

  it('the safety questions come first among those that would settle the tier', () => {
    const { tier } = assess(
      plan([HARM, BULLY]),
      sheetOf(plan([]), { ...CALM, load: null, harm: null, bully: { refused: true } }),
    );
    expect(tier!.would_settle).toEqual({ missing: ['harm', 'load'], refused: ['bully'] });
    expect(tier!.by_rules.would_settle).toEqual({ missing: ['load'], refused: [] });
  });

  it('the tier is settled, not complete, if a scale of a critical rule lacks an answer', () => {
    const rule = critical('scale', { scale: 'other', at_least: 5 });
    const made = planOf(
      { ...QUESTIONS, x: {}, y: {} },
      { load_sum: LOAD, other: { sum: ['x', 'y'] } },
      { tiers: TIERS, critical: [rule] },
    );
    const basis = (said: Record<string, Said>) => outcomeOf(made, { ...CALM, ...said }).tier!.basis;
    expect([basis({ x: 0, y: 0 }), basis({ x: 0 }), basis({ x: 3 })]).toEqual([
      'complete',
      'settled',
      'safety_open',
    ]);
  });

  it('an unsure answer is unknown to a rule unless the rule names it', () => {
    const asked: Record<string, Asking> = { ...QUESTIONS, safe: { answers: [...FOUR, NOT_MINE] } };
    const made = planOf(
      asked,
      { load_sum: LOAD },
      {
        tiers: TIERS,
        critical: [
          critical('yes', { question: 'safe', at_least: 3 }),
          critical('unsure', { question: 'safe', is: 'not_mine' }, { urgency: 'within_3_days' }),
        ],
      },
    );
    expect(told(made, { ...CALM, safe: 'not_mine' })).toBe(
      'selective complete selective selective | universal complete | holds | unsure | ',
    );
  });
});

describe('a rule that covers another', () => {
  const NOW = critical('now', { question: 'load', is: 3 }, { covers: ['ever'] });
  const EVER = critical('ever', { question: 'load', at_least: 1 }, { urgency: 'same_day' });

  it.each<[string, readonly Rule[], Record<string, Said>, string]>([
    ['has the only alert if both hold', [NOW, EVER], { load: 3, more: 0 }, 'now+ever | '],
    ['covers nothing if it does not hold', [NOW, EVER], { load: 1, more: 0 }, 'ever | '],
    [
      'covers nothing while it is unknown',
      [critical('now', { question: 'harm', is: 'yes' }, { covers: ['ever'] }), EVER],
      { load: 1, harm: null },
      'ever | now',
    ],
    [
      'leaves an unknown rule unknown',
      [NOW, critical('ever', { question: 'harm', is: 'yes' })],
      { load: 3, harm: null },
      'now | ever',
    ],
    [
      'covers transitively',
      [
        NOW,
        { ...EVER, covers: ['once'] },
        critical('once', { question: 'load', at_least: 1 }, { urgency: 'within_3_days' }),
      ],
      { load: 3 },
      'now+ever+once | ',
    ],
  ])('%s', (_, rules, said, expected) => {
    const line = told(plan(rules), { ...CALM, ...said });
    expect(line.split(' | ').slice(3).join(' | ')).toBe(expected);
  });

  it('keeps the tier of the covered rule', () => {
    const rules = [
      { ...NOW, tier: 'selective' as const },
      { ...EVER, tier: 'individual' as const },
    ];
    expect(told(plan(rules), { ...CALM, load: 3 })).toBe(
      'individual complete individual individual | selective complete | holds | now+ever | ',
    );
  });
});

describe('a critical answer of a row that was dropped as a duplicate', () => {
  const about = (...ids: string[]): About => ({ droppedCritical: ids });

  it.each<[string, Record<string, Said>, About, string]>([
    [
      'holds and raises the tier',
      {},
      about('harm'),
      'individual complete individual individual | universal complete | holds | harm+dropped_row | ',
    ],
    [
      'holds if the kept row leaves it open',
      { harm: null },
      about('harm'),
      'individual settled individual individual | universal complete | holds | harm+dropped_row | ',
    ],
    [
      'counts as own if both rows have it',
      { harm: 'yes' },
      about('harm'),
      'individual complete individual individual | universal complete | holds | harm | ',
    ],
    [
      'is added to another',
      { bully: 'yes' },
      about('harm'),
      'individual complete individual individual | universal complete | holds | harm+dropped_row bully | ',
    ],
  ])('%s', (_, said, dropped, expected) => {
    expect(told(plan([HARM, BULLY]), { ...CALM, ...said }, dropped)).toBe(expected);
  });

  it('covers others and can be covered', () => {
    const now = critical('now', { question: 'load', is: 3 }, { covers: ['ever'] });
    const ever = critical('ever', { question: 'load', at_least: 1 });
    const line = (said: Record<string, Said>, dropped: About) =>
      told(plan([now, ever]), { ...CALM, ...said }, dropped).split(' | ')[3];
    expect(line({ load: 1 }, about('now'))).toBe('now+dropped_row+ever');
    expect(line({ load: 0 }, about('now', 'ever'))).toBe('now+dropped_row+ever');
  });

  it('must refer to a rule of the definition', () => {
    expect(() => told(plan([HARM]), CALM, about('other'))).toThrow(RangeError);
  });
});
