import { describe, expect, it } from 'vitest';
import { CALM, plainPlan, schoolPlan } from './school.ts';
import { NOW, talkAtQuestions, type Telling } from './telling.ts';

const result = talkAtQuestions(schoolPlan).saysAll(CALM).goesOn().isAt('result');
const goals = result.goesOn().fills({ tier: '' }).isAt('goals');
const adds = (told: Telling, goal: string) => told.does({ do: 'add', field: 'goal' }).fills({ goal });
const actions = goals.goesOn().isAt('actions');
const action = {
  action_what: 'talk to the company',
  action_who: 'M. Adler',
  action_by: '',
  action_agreed: 'yes',
};
const acts = (told: Telling, fields: Partial<typeof action> = {}) =>
  told.does({ do: 'add', field: 'action_what' }).fills({ ...action, ...fields });

describe('the decision', () => {
  it('is a person’s, with a name, a moment and a reason', () => {
    const told = result
      .goesOn()
      .fills({ tier: 'selective', tier_by: 'M. Adler', tier_reason: 'wants a hand' });
    expect(told.at).toBe('goals');
    expect(told.result()).toMatchObject({
      tier: { suggested: 'universal' },
      confirmed: { tier: 'selective', by: 'M. Adler', at: NOW, reason: 'wants a hand' },
    });
  });

  it('may agree without a reason, and may wait', () => {
    const told = result.goesOn().fills({ tier: 'universal', tier_by: 'M. Adler', tier_reason: '' });
    expect(told.result().confirmed).toMatchObject({ tier: 'universal', reason: null });
    expect(told.back().goesOn().fills({ tier: '' }).result().confirmed).toBeNull();
    expect(goals.result().confirmed).toBeNull();
  });

  it('is not come across on the way back: from the goals that leads to the result, and from there past it', () => {
    const told = result.goesOn().fills({ tier: 'universal', tier_by: 'M. Adler', tier_reason: '' });
    const back = told.back().isAt('result');
    expect(back.does({ do: 'keep' }).talk).toEqual(told.talk);
    expect(back.goesOn().at).toBe('field tier');
    expect(back.goesOn().fills({ tier: 'selective' }).back(2).at).toBe('result');
  });

  it('is claimed by nobody before somebody has signed it', () => {
    expect(result.goesOn().fills({ tier: 'individual' }).result().confirmed).toMatchObject({ by: '' });
    const settled = { ...result.talk.setting.given, tier: 'universal' };
    const told = talkAtQuestions(schoolPlan, { given: settled }).saysAll(CALM).goesOn().goesOn();
    expect(told.fills({ tier_by: 'M. Adler' }).result().confirmed).toMatchObject({ at: '' });
  });

  it('is not asked for where there are no tiers, and nothing critical comes up', () => {
    const told = talkAtQuestions(plainPlan).saysAll({ bored: 3, alone: 3 }).goesOn().isAt('result').goesOn();
    expect([told.at, told.result().tier]).toEqual(['goals', null]);
  });
});

describe('goals', () => {
  it('are added one by one, and taken away', () => {
    const told = adds(adds(goals, 'be on time'), 'find a company');
    expect([told.at, told.talk.goals]).toEqual(['goals', ['be on time', 'find a company']]);
    expect(told.does({ do: 'drop_goal', goal: 0 }).talk.goals).toEqual(['find a company']);
    expect(told.result().plan).toEqual({
      goals: ['be on time', 'find a company'],
      actions: [],
      next_date: null,
    });
  });

  it('are none where nothing was typed, and back leads to the list', () => {
    expect(adds(goals, '').talk).toEqual(goals.talk);
    expect(goals.does({ do: 'add', field: 'goal' }).back().at).toBe('goals');
    expect(goals.back().at).toBe('field tier');
  });
});

describe('actions', () => {
  it('say what, who, by when, and whether the learner agrees', () => {
    const told = acts(acts(actions), { action_by: '2026-09-28', action_agreed: 'no' });
    expect(told.at).toBe('actions');
    expect(told.talk.actions).toEqual([
      { what: 'talk to the company', who: 'M. Adler', by: null, agreed: true, status: 'open' },
      { what: 'talk to the company', who: 'M. Adler', by: '2026-09-28', agreed: false, status: 'open' },
    ]);
    expect(told.talk.fields).not.toHaveProperty('action_what');
    expect(told.talk.moments).not.toHaveProperty('action_agreed');
  });

  it('go back field by field, and keep what was typed', () => {
    const told = actions
      .does({ do: 'add', field: 'action_what' })
      .fills({ action_what: 'a', action_who: 'b' });
    expect(told.at).toBe('field action_by');
    expect(told.back().at).toBe('field action_who');
    expect(told.back(2).at).toBe('field action_what');
    expect(told.back(3).at).toBe('actions');
    expect(told.back().talk.fields).toMatchObject({ action_what: 'a', action_who: 'b' });
    expect(told.fills({ action_by: '' }).back().at).toBe('field action_by');
    expect(told.back(3).talk.actions).toEqual([]);
    const other = told
      .back(2)
      .fills({ action_what: 'c', action_who: 'b', action_by: '', action_agreed: 'yes' });
    expect(other.talk.actions.map(({ what }) => what)).toEqual(['c']);
  });

  it('are none where nothing was typed, or less than an action', () => {
    const told = actions.does({ do: 'add', field: 'action_what' }).fills({ action_what: '' });
    expect([told.at, told.talk.actions]).toEqual(['actions', []]);
  });

  it('are marked as done or dropped, or removed', () => {
    const told = acts(acts(actions), { action_what: 'second' });
    const marks = (action: number, status: 'done' | 'dropped' | 'removed') =>
      told.does({ do: 'mark_action', action, status }).talk.actions.map(({ what, status }) => [what, status]);
    expect(marks(0, 'done')).toEqual([
      ['talk to the company', 'done'],
      ['second', 'open'],
    ]);
    expect(marks(1, 'dropped')[1]).toEqual(['second', 'dropped']);
    expect(marks(0, 'removed')).toEqual([['second', 'open']]);
  });
});

describe('the end', () => {
  const end = actions.goesOn().fills({ next_date: '2026-10-05' });

  it('comes after the next date, and leads nowhere', () => {
    expect(end.at).toBe('end');
    expect(end.result().plan).toEqual({ goals: [], actions: [], next_date: '2026-10-05' });
    expect(() => end.back()).toThrow(RangeError);
    expect(() => end.goesOn()).toThrow(RangeError);
  });

  it('may have no plan at all', () => {
    expect(actions.goesOn().fills({ next_date: '' }).result().plan).toBeNull();
    expect(actions.goesOn().back().at).toBe('actions');
  });
});

describe('a step that the place does not offer', () => {
  const at = {
    introduction: result.back(99),
    question: talkAtQuestions(schoolPlan),
    critical: talkAtQuestions(schoolPlan)
      .saysAll({ ...CALM, gave_up: 0 })
      .edits('gave_up')
      .says('gave_up', 3),
    field: result.goesOn(),
    review: result.back(),
    undecided: result.goesOn().fills({ tier: 'selective' }).back(2),
    goals: adds(goals, 'one'),
    actions: acts(actions),
  };

  it.each<[keyof typeof at, Parameters<Telling['does']>[0]]>([
    ['introduction', { do: 'fill', value: '', at: NOW }],
    ['introduction', { do: 'skip' }],
    ['introduction', { do: 'keep' }],
    ['undecided', { do: 'keep' }],
    ['question', { do: 'go_on' }],
    ['question', { do: 'acknowledge', at: NOW }],
    ['question', { do: 'edit', question: 0 }],
    ['question', { do: 'fill', value: '', at: NOW }],
    ['critical', { do: 'go_on' }],
    ['critical', { do: 'refuse' }],
    ['critical', { do: 'note', text: 'a' }],
    ['field', { do: 'go_on' }],
    ['field', { do: 'answer', answer: { state: 'missing' } }],
    ['review', { do: 'edit', question: 2 }],
    ['review', { do: 'edit', question: 99 }],
    ['review', { do: 'note', text: 'a' }],
    ['review', { do: 'add', field: 'goal' }],
    ['goals', { do: 'add', field: 'action_what' }],
    ['goals', { do: 'drop_goal', goal: 1 }],
    ['goals', { do: 'drop_goal', goal: -1 }],
    ['goals', { do: 'mark_action', action: 0, status: 'done' }],
    ['actions', { do: 'add', field: 'goal' }],
    ['actions', { do: 'drop_goal', goal: 0 }],
    ['actions', { do: 'mark_action', action: 1, status: 'done' }],
    ['actions', { do: 'mark_action', action: 1, status: 'removed' }],
  ])('is a mistake of the caller: at %s %j', (place, done) => {
    expect(() => at[place].does(done)).toThrow(RangeError);
  });
});
