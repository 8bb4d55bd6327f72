import { describe, expect, it } from 'vitest';
import type { Assessment, SupportPlan } from '../../src/assessment/assessment.ts';
import { mayKeep } from '../../src/dialogue/reply.ts';
import { newInterview } from '../../src/dialogue/step.ts';
import { CALM, schoolPlan } from './school.ts';
import { interviewAtQuestions, type Scenario } from './scenario.ts';

const action: SupportPlan['actions'][number] = {
  what: 'look at the bus times',
  who: 'learner',
  by: '2026-09-28',
  agreed: true,
  status: 'open',
};
const AGREED: SupportPlan = {
  goals: ['three mornings on time'],
  actions: [action, { ...action, what: 'ask the company', status: 'done' }, { ...action, status: 'dropped' }],
  next_date: '2026-10-05',
};

/** An earlier interview with a refused, a skipped and a conditional answer. */
const earlier: Assessment = {
  ...interviewAtQuestions(schoolPlan)
    .saysAll({ bored: 2, left_before: 'yes', talked: 'no' })
    .skips('since')
    .isAt('question alone')
    .notes('quiet')
    .says('alone', 1)
    .says('gave_up', 0)
    .refuses('hungry')
    .saysAll({ hours: 7.5, friends: ['0', '2'], remarks: 'ask the father' })
    .isAt('review')
    .result(),
  plan: AGREED,
};

const later = (from: Assessment = earlier) =>
  interviewAtQuestions(schoolPlan, { earlier: from }).isAt('earlier');
const keeps = (scenario: Scenario) => scenario.does({ do: 'keep' });

describe('a later interview', () => {
  it('a later interview shows the earlier one before the first question', () => {
    expect(later().back().at).toBe('introduction');
    expect(later().goesOn().back().at).toBe('earlier');
  });

  it('a later interview can ask everything again', () => {
    const scenario = later().goesOn().isAt('question bored');
    expect([scenario.said, scenario.saysAll(CALM).at]).toEqual([{}, 'review']);
  });

  it('a later interview can keep the earlier answers: refused stays refused, missing is skipped', () => {
    const scenario = keeps(later());
    expect([scenario.at, scenario.dropped]).toEqual(['review', []]);
    expect(scenario.said).toEqual({
      bored: '2',
      left_before: 'yes',
      talked: 'no',
      since: 'skipped',
      alone: '1',
      gave_up: '0',
      hungry: 'refused',
      hours: 7.5,
      friends: ['0', '2'],
      remarks: 'ask the father',
    });
    expect(scenario.goesOn().at).toBe('result');
    const { answers, scales, tier } = scenario.result();
    const { alone, ...others } = earlier.answers;
    expect(alone).toHaveProperty('note');
    expect(answers).toEqual({ ...others, alone: { state: 'given', value: 1 } });
    expect([scales, tier]).toEqual([earlier.scales, earlier.tier]);
  });

  it('a later interview keeps an unscorable answer', () => {
    const unsure = interviewAtQuestions(schoolPlan)
      .saysAll({ ...CALM, left_before: 'unsure' })
      .result();
    expect(keeps(later(unsure)).said).toMatchObject({ left_before: 'unsure' });
    expect(keeps(later(unsure)).result().answers).toEqual(unsure.answers);
  });

  it('a later interview does not keep an answer that did not apply', () => {
    const stray = { ...earlier.answers, left_before: { state: 'given', value: 'no' } } as const;
    expect(keeps(later({ ...earlier, answers: stray })).said).not.toHaveProperty('talked');
  });

  it('a later interview keeps the answers already given today', () => {
    const scenario = keeps(later().goesOn().says('bored', 0).refuses('left_before').back(3).isAt('earlier'));
    expect(scenario.said).toMatchObject({ bored: '0', left_before: 'refused', alone: '1' });
    expect(scenario.said).not.toHaveProperty('talked');
  });

  it.each(['no', 'unsure'])(
    'a later interview asks a question that was not asked before, after %s',
    (left_before) => {
      const from = interviewAtQuestions(schoolPlan)
        .saysAll({ ...CALM, left_before })
        .result();
      const today = later(from).goesOn().says('bored', 0).says('left_before', 'yes').back(3);
      expect(keeps(today).goesOn().at).toBe('question talked, for the review');
    },
  );

  it('a later interview cannot keep answers of another scoring', () => {
    const other = { ...earlier, definition: { ...earlier.definition, scoring_digest: '0'.repeat(64) } };
    expect(mayKeep(schoolPlan, other)).toBe(false);
    expect(() => keeps(later(other))).toThrow(RangeError);
    expect(later(other).goesOn().at).toBe('question bored');
    expect([mayKeep(schoolPlan, earlier), mayKeep(schoolPlan, null)]).toEqual([true, false]);
    expect(mayKeep(schoolPlan, { ...earlier, definition: { ...earlier.definition, digest: 'x' } })).toBe(
      true,
    );
  });
});

describe('a critical answer that is kept', () => {
  const worrying = later({
    ...earlier,
    answers: { ...earlier.answers, gave_up: { state: 'given', value: 2 } },
  });

  it('a kept critical answer is shown as if just given', () => {
    const scenario = keeps(worrying).isAt('critical no_way_forward').sees('no_way_forward');
    expect(scenario.at).toBe('review');
    expect(scenario.state.handled).toHaveLength(1);
    expect(scenario.goesOn().at).toBe('result');
  });

  it('a kept critical answer can be corrected in the review, but its notice cannot be skipped', () => {
    const scenario = keeps(worrying).back().isAt('review');
    expect(scenario.goesOn().at).toBe('critical no_way_forward');
    expect(scenario.edits('gave_up').says('gave_up', 0).goesOn().at).toBe('result');
  });
});

describe('the plan of an earlier interview', () => {
  it('a later interview starts with the earlier goals and actions, without the dropped ones', () => {
    const { goals, actions } = later().state;
    expect([goals, actions.map(({ status }) => status)]).toEqual([AGREED.goals, ['open', 'done']]);
  });

  it('a later interview starts without goals and actions if there were none', () => {
    const { goals, actions } = newInterview(schoolPlan, {
      ...later().state.setting,
      earlier: { ...earlier, plan: null },
    });
    expect([goals, actions]).toEqual([[], []]);
  });
});
