import { describe, expect, it } from 'vitest';
import type { Assessment, SupportPlan } from '../../src/assessment/assessment.ts';
import { mayKeep } from '../../src/dialogue/reply.ts';
import { newInterview } from '../../src/dialogue/step.ts';
import { CALM, schoolPlan } from './school.ts';
import { talkAtQuestions, type Telling } from './telling.ts';

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

/** The earlier talk: refused one, skipped one, and was asked behind a branch. */
const earlier: Assessment = {
  ...talkAtQuestions(schoolPlan)
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

const later = (from: Assessment = earlier) => talkAtQuestions(schoolPlan, { earlier: from }).isAt('earlier');
const keeps = (told: Telling) => told.does({ do: 'keep' });

describe('a later talk', () => {
  it('looks at the earlier one before the first question', () => {
    expect(later().back().at).toBe('introduction');
    expect(later().goesOn().back().at).toBe('earlier');
  });

  it('asks anew', () => {
    const told = later().goesOn().isAt('question bored');
    expect([told.said, told.saysAll(CALM).at]).toEqual([{}, 'review']);
  });

  it('or keeps the answers, to be looked through: refused stays refused, missing is skipped', () => {
    const told = keeps(later());
    expect([told.at, told.dropped]).toEqual(['review', []]);
    expect(told.said).toEqual({
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
    expect(told.goesOn().at).toBe('result');
    const { answers, scales, tier } = told.result();
    const { alone, ...others } = earlier.answers;
    expect(alone).toHaveProperty('note');
    expect(answers).toEqual({ ...others, alone: { state: 'given', value: 1 } });
    expect([scales, tier]).toEqual([earlier.scales, earlier.tier]);
  });

  it('keeps an answer that says nothing either way', () => {
    const unsure = talkAtQuestions(schoolPlan)
      .saysAll({ ...CALM, left_before: 'unsure' })
      .result();
    expect(keeps(later(unsure)).said).toMatchObject({ left_before: 'unsure' });
    expect(keeps(later(unsure)).result().answers).toEqual(unsure.answers);
  });

  it('does not keep an answer that should not have been asked for', () => {
    const stray = { ...earlier.answers, left_before: { state: 'given', value: 'no' } } as const;
    expect(keeps(later({ ...earlier, answers: stray })).said).not.toHaveProperty('talked');
  });

  it('and what was said today already stands', () => {
    const told = keeps(later().goesOn().says('bored', 0).refuses('left_before').back(3).isAt('earlier'));
    expect(told.said).toMatchObject({ bored: '0', left_before: 'refused', alone: '1' });
    expect(told.said).not.toHaveProperty('talked');
  });

  it.each(['no', 'unsure'])('and what was not asked then, after %s, is asked now', (left_before) => {
    const from = talkAtQuestions(schoolPlan)
      .saysAll({ ...CALM, left_before })
      .result();
    const today = later(from).goesOn().says('bored', 0).says('left_before', 'yes').back(3);
    expect(keeps(today).goesOn().at).toBe('question talked, for the review');
  });

  it('cannot keep answers to another scoring', () => {
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

  it('comes up as if it had just been given', () => {
    const told = keeps(worrying).isAt('critical no_way_forward').sees('no_way_forward');
    expect(told.at).toBe('review');
    expect(told.talk.handled).toHaveLength(1);
    expect(told.goesOn().at).toBe('result');
  });

  it('is corrected in the review, and not stepped past', () => {
    const told = keeps(worrying).back().isAt('review');
    expect(told.goesOn().at).toBe('critical no_way_forward');
    expect(told.edits('gave_up').says('gave_up', 0).goesOn().at).toBe('result');
  });
});

describe('what was agreed earlier', () => {
  it('is there to be gone on with, without what was dropped', () => {
    const { goals, actions } = later().talk;
    expect([goals, actions.map(({ status }) => status)]).toEqual([AGREED.goals, ['open', 'done']]);
  });

  it('is nothing where nothing was agreed', () => {
    const { goals, actions } = newInterview(schoolPlan, {
      ...later().talk.setting,
      earlier: { ...earlier, plan: null },
    });
    expect([goals, actions]).toEqual([[], []]);
  });
});
