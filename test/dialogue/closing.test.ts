import { describe, expect, it } from 'vitest';
import { CALM, plainPlan, schoolPlan } from './school.ts';
import { NOW, interviewAtQuestions, type Scenario } from './scenario.ts';

const result = interviewAtQuestions(schoolPlan).saysAll(CALM).goesOn().isAt('result');
const goals = result.goesOn().fills({ tier: '' }).isAt('goals');
const addGoal = (scenario: Scenario, goal: string) =>
  scenario.does({ do: 'add', field: 'goal' }).fills({ goal });
const actions = goals.goesOn().isAt('actions');
const action = {
  action_what: 'talk to the company',
  action_who: 'M. Adler',
  action_by: '',
  action_agreed: 'yes',
};
const addAction = (scenario: Scenario, fields: Partial<typeof action> = {}) =>
  scenario.does({ do: 'add', field: 'action_what' }).fills({ ...action, ...fields });

describe('the confirmed tier', () => {
  it('the confirmed tier has a name, a moment and a reason', () => {
    const scenario = result
      .goesOn()
      .fills({ tier: 'selective', tier_by: 'M. Adler', tier_reason: 'wants a hand' });
    expect(scenario.at).toBe('goals');
    expect(scenario.result()).toMatchObject({
      tier: { suggested: 'universal' },
      confirmed: { tier: 'selective', by: 'M. Adler', at: NOW, reason: 'wants a hand' },
    });
  });

  it('a tier may be confirmed without a reason, or not yet', () => {
    const scenario = result.goesOn().fills({ tier: 'universal', tier_by: 'M. Adler', tier_reason: '' });
    expect(scenario.result().confirmed).toMatchObject({ tier: 'universal', reason: null });
    expect(scenario.back().goesOn().fills({ tier: '' }).result().confirmed).toBeNull();
    expect(goals.result().confirmed).toBeNull();
  });

  it('going back skips a confirmed tier and leads to the result', () => {
    const scenario = result.goesOn().fills({ tier: 'universal', tier_by: 'M. Adler', tier_reason: '' });
    const back = scenario.back().isAt('result');
    expect(back.does({ do: 'keep' }).state).toEqual(scenario.state);
    expect(back.goesOn().at).toBe('field tier');
    expect(back.goesOn().fills({ tier: 'selective' }).back(2).at).toBe('result');
  });

  it('a confirmed tier names nobody until somebody has signed it', () => {
    expect(result.goesOn().fills({ tier: 'individual' }).result().confirmed).toMatchObject({ by: '' });
    const settled = { ...result.state.setting.given, tier: 'universal' };
    const scenario = interviewAtQuestions(schoolPlan, { given: settled }).saysAll(CALM).goesOn().goesOn();
    expect(scenario.fills({ tier_by: 'M. Adler' }).result().confirmed).toMatchObject({ at: '' });
  });

  it('no tier is asked for if the questionnaire has none', () => {
    const scenario = interviewAtQuestions(plainPlan)
      .saysAll({ bored: 3, alone: 3 })
      .goesOn()
      .isAt('result')
      .goesOn();
    expect([scenario.at, scenario.result().tier]).toEqual(['goals', null]);
  });
});

describe('the goals', () => {
  it('goals are added and removed one by one', () => {
    const scenario = addGoal(addGoal(goals, 'be on time'), 'find a company');
    expect([scenario.at, scenario.state.goals]).toEqual(['goals', ['be on time', 'find a company']]);
    expect(scenario.does({ do: 'drop_goal', goal: 0 }).state.goals).toEqual(['find a company']);
    expect(scenario.result().plan).toEqual({
      goals: ['be on time', 'find a company'],
      actions: [],
      next_date: null,
    });
  });

  it('an empty goal is not added, and going back leads to the list', () => {
    expect(addGoal(goals, '').state).toEqual(goals.state);
    expect(goals.does({ do: 'add', field: 'goal' }).back().at).toBe('goals');
    expect(goals.back().at).toBe('field tier');
  });
});

describe('the actions', () => {
  it('an action has a description, a person, a date and the learner’s agreement', () => {
    const scenario = addAction(addAction(actions), { action_by: '2026-09-28', action_agreed: 'no' });
    expect(scenario.at).toBe('actions');
    expect(scenario.state.actions).toEqual([
      { what: 'talk to the company', who: 'M. Adler', by: null, agreed: true, status: 'open' },
      { what: 'talk to the company', who: 'M. Adler', by: '2026-09-28', agreed: false, status: 'open' },
    ]);
    expect(scenario.state.fields).not.toHaveProperty('action_what');
    expect(scenario.state.moments).not.toHaveProperty('action_agreed');
  });

  it('going back within an action keeps what was typed', () => {
    const scenario = actions
      .does({ do: 'add', field: 'action_what' })
      .fills({ action_what: 'a', action_who: 'b' });
    expect(scenario.at).toBe('field action_by');
    expect(scenario.back().at).toBe('field action_who');
    expect(scenario.back(2).at).toBe('field action_what');
    expect(scenario.back(3).at).toBe('actions');
    expect(scenario.back().state.fields).toMatchObject({ action_what: 'a', action_who: 'b' });
    expect(scenario.fills({ action_by: '' }).back().at).toBe('field action_by');
    expect(scenario.back(3).state.actions).toEqual([]);
    const other = scenario
      .back(2)
      .fills({ action_what: 'c', action_who: 'b', action_by: '', action_agreed: 'yes' });
    expect(other.state.actions.map(({ what }) => what)).toEqual(['c']);
  });

  it('an empty action is not added', () => {
    const scenario = actions.does({ do: 'add', field: 'action_what' }).fills({ action_what: '' });
    expect([scenario.at, scenario.state.actions]).toEqual(['actions', []]);
  });

  it('an action can be marked as done or dropped, or removed', () => {
    const scenario = addAction(addAction(actions), { action_what: 'second' });
    const marks = (action: number, status: 'done' | 'dropped' | 'removed') =>
      scenario
        .does({ do: 'mark_action', action, status })
        .state.actions.map(({ what, status }) => [what, status]);
    expect(marks(0, 'done')).toEqual([
      ['talk to the company', 'done'],
      ['second', 'open'],
    ]);
    expect(marks(1, 'dropped')[1]).toEqual(['second', 'dropped']);
    expect(marks(0, 'removed')).toEqual([['second', 'open']]);
  });
});

describe('the end of an interview', () => {
  const end = actions.goesOn().fills({ next_date: '2026-10-05' });

  it('the end comes after the next date and allows no further step', () => {
    expect(end.at).toBe('end');
    expect(end.result().plan).toEqual({ goals: [], actions: [], next_date: '2026-10-05' });
    expect(() => end.back()).toThrow(RangeError);
    expect(() => end.goesOn()).toThrow(RangeError);
  });

  it('an interview may end without a plan', () => {
    expect(actions.goesOn().fills({ next_date: '' }).result().plan).toBeNull();
    expect(actions.goesOn().back().at).toBe('actions');
  });
});

describe('a step that the place does not allow', () => {
  const at = {
    introduction: result.back(99),
    question: interviewAtQuestions(schoolPlan),
    critical: interviewAtQuestions(schoolPlan)
      .saysAll({ ...CALM, gave_up: 0 })
      .edits('gave_up')
      .says('gave_up', 3),
    field: result.goesOn(),
    review: result.back(),
    undecided: result.goesOn().fills({ tier: 'selective' }).back(2),
    goals: addGoal(goals, 'one'),
    actions: addAction(actions),
  };

  it.each<[keyof typeof at, Parameters<Scenario['does']>[0]]>([
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
  ])('a step that the place does not allow throws: at %s %j', (place, done) => {
    expect(() => at[place].does(done)).toThrow(RangeError);
  });
});
