import { describe, expect, it } from 'vitest';
import { CALM, schoolPlan } from './school.ts';
import { NOW, talkAtQuestions } from './telling.ts';

const { bored, left_before, since, alone, hungry, hours, friends, remarks } = CALM;
const before = { bored, left_before, since, alone };
const after = { hungry, hours, friends, remarks };
const asked = talkAtQuestions(schoolPlan).saysAll(before).isAt('question gave_up');

describe('a critical answer', () => {
  it('comes up at once, is acknowledged, and the talk goes on', () => {
    const told = asked.says('gave_up', 2).isAt('critical no_way_forward').sees('no_way_forward');
    expect(told.at).toBe('question hungry');
    const end = told.saysAll(after).isAt('review').goesOn().isAt('result');
    expect(end.result()).toMatchObject({
      critical: [{ id: 'no_way_forward', from: 'own' }],
      interview: { handled: [{ critical: 'no_way_forward', at: NOW }] },
    });
  });

  it('comes up before anything else whatever the total, and both rules that it raises do', () => {
    const told = asked.says('gave_up', 3).isAt('critical no_way_forward right_now');
    expect(told.result()).toMatchObject({
      critical: [
        { id: 'no_way_forward', from: 'own' },
        { id: 'right_now', from: 'own' },
      ],
      interview: { handled: [] },
    });
    expect(told.sees('no_way_forward', 'right_now').talk.handled.map(({ critical }) => critical)).toEqual([
      'no_way_forward',
      'right_now',
    ]);
  });

  it('leads back to its question, to correct a slip; then nothing is acknowledged', () => {
    const back = asked.says('gave_up', 3).back();
    expect([back.at, back.said.gave_up]).toEqual(['question gave_up', '3']);
    const corrected = back.says('gave_up', 0).isAt('question hungry');
    expect(corrected.result()).toMatchObject({ critical: [], interview: { handled: [] } });
  });

  it('comes up again where it was no slip', () => {
    const told = asked.says('gave_up', 2).back().says('gave_up', 2).isAt('critical no_way_forward');
    expect(told.back(2).says('alone', 0).at).toBe('critical no_way_forward');
    expect(told.back().notes('quietly').says('gave_up', 2).at).toBe('critical no_way_forward');
  });

  it('is not raised twice: not by other answers, and not when it is given again', () => {
    const told = asked.says('gave_up', 2).sees('no_way_forward');
    expect(told.back().says('gave_up', 2).at).toBe('question hungry');
    expect(told.saysAll(after).edits('gave_up').says('gave_up', 2).at).toBe('review');
    expect(told.back().says('gave_up', 3).at).toBe('critical right_now');
  });

  it('is raised again after it had been taken back, and needs a new acknowledgement', () => {
    const taken = asked.says('gave_up', 2).sees('no_way_forward').back().says('gave_up', 1);
    const again = taken.isAt('question hungry').back().says('gave_up', 2).isAt('critical no_way_forward');
    expect(again.back().says('gave_up', 2).at).toBe('critical no_way_forward');
    expect(again.sees('no_way_forward').result().interview!.handled).toHaveLength(2);
  });

  it('that was taken back stays on record as acknowledged', () => {
    const taken = asked.says('gave_up', 2).sees('no_way_forward').back().says('gave_up', 0);
    expect(taken.result()).toMatchObject({
      critical: [],
      interview: { handled: [{ critical: 'no_way_forward', at: NOW }] },
    });
  });

  it.each([['skipped'], ['refused']])('that was %s is unknown, and nothing comes up', (how) => {
    const told = (how === 'skipped' ? asked.skips('gave_up') : asked.refuses('gave_up')).isAt(
      'question hungry',
    );
    expect(told.result()).toMatchObject({ critical: [], critical_unknown: ['no_way_forward', 'right_now'] });
  });
});

describe('a critical rule over two answers', () => {
  const lonely = talkAtQuestions(schoolPlan)
    .saysAll({ ...before, alone: 3, gave_up: 0 })
    .isAt('question hungry');

  it('comes up with the later one', () => {
    const told = lonely.says('hungry', 'yes').isAt('critical hungry_and_alone');
    expect(told.back().at).toBe('question hungry');
    expect(told.sees('hungry_and_alone').at).toBe('question hours');
  });

  it('comes up where an earlier answer is changed, and leads on from there', () => {
    const told = lonely.back(2).says('alone', 0).saysAll({ gave_up: 0, hungry: 'yes' }).back(3);
    const raised = told.says('alone', 2).isAt('critical hungry_and_alone');
    expect(raised.sees('hungry_and_alone').at).toBe('question gave_up');
  });
});

describe('a critical answer in the review', () => {
  const review = asked.says('gave_up', 0).saysAll(after).isAt('review');

  it('comes up at once and leads back to the review', () => {
    const told = review.edits('gave_up').says('gave_up', 2).isAt('critical no_way_forward');
    expect(told.sees('no_way_forward').at).toBe('review');
  });

  it('cannot be stepped past: back twice to the review, and on', () => {
    const told = review.edits('gave_up').says('gave_up', 2).back(2).isAt('review');
    const raised = told.goesOn().isAt('critical no_way_forward');
    expect(raised.back().at).toBe('review');
    expect(raised.sees('no_way_forward').at).toBe('result');
    expect(told.edits('bored').says('bored', 1).at).toBe('critical no_way_forward');
  });

  it('cannot be stepped past from further up either', () => {
    const told = asked.says('gave_up', 2).back(6).isAt('introduction').goesOn();
    expect(told.says('bored', 0).at).toBe('critical no_way_forward');
  });

  it('comes before the questions that are still open', () => {
    const told = review.edits('gave_up').says('gave_up', 2).back(2).edits('left_before');
    const raised = told.says('left_before', 'yes').isAt('critical no_way_forward');
    expect(raised.sees('no_way_forward').at).toBe('question talked, for the review');
    expect(raised.back(2).goesOn().sees('no_way_forward').at).toBe('question talked, for the review');
  });
});
