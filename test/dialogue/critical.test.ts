import { describe, expect, it } from 'vitest';
import { CALM, schoolPlan } from './school.ts';
import { NOW, interviewAtQuestions } from './scenario.ts';

const { bored, left_before, since, alone, hungry, hours, friends, remarks } = CALM;
const before = { bored, left_before, since, alone };
const after = { hungry, hours, friends, remarks };
const asked = interviewAtQuestions(schoolPlan).saysAll(before).isAt('question gave_up');

describe('a critical answer', () => {
  it('a critical answer is shown at once, is acknowledged, and the interview continues', () => {
    const scenario = asked.says('gave_up', 2).isAt('critical no_way_forward').sees('no_way_forward');
    expect(scenario.at).toBe('question hungry');
    const end = scenario.saysAll(after).isAt('review').goesOn().isAt('result');
    expect(end.result()).toMatchObject({
      critical: [{ id: 'no_way_forward', from: 'own' }],
      interview: { handled: [{ critical: 'no_way_forward', at: NOW }] },
    });
  });

  it('a critical answer is shown before anything else, with every rule that it triggers', () => {
    const scenario = asked.says('gave_up', 3).isAt('critical no_way_forward right_now');
    expect(scenario.result()).toMatchObject({
      critical: [
        { id: 'no_way_forward', from: 'own' },
        { id: 'right_now', from: 'own' },
      ],
      interview: { handled: [] },
    });
    expect(
      scenario.sees('no_way_forward', 'right_now').state.handled.map(({ critical }) => critical),
    ).toEqual(['no_way_forward', 'right_now']);
  });

  it('a critical notice leads back to its question, and a corrected answer needs no acknowledgement', () => {
    const back = asked.says('gave_up', 3).back();
    expect([back.at, back.said.gave_up]).toEqual(['question gave_up', '3']);
    const corrected = back.says('gave_up', 0).isAt('question hungry');
    expect(corrected.result()).toMatchObject({ critical: [], interview: { handled: [] } });
  });

  it('a critical notice returns if the answer is confirmed', () => {
    const scenario = asked.says('gave_up', 2).back().says('gave_up', 2).isAt('critical no_way_forward');
    expect(scenario.back(2).says('alone', 0).at).toBe('critical no_way_forward');
    expect(scenario.back().notes('quietly').says('gave_up', 2).at).toBe('critical no_way_forward');
  });

  it('a critical rule is not shown again for other answers, or for the same answer given again', () => {
    const scenario = asked.says('gave_up', 2).sees('no_way_forward');
    expect(scenario.back().says('gave_up', 2).at).toBe('question hungry');
    expect(scenario.saysAll(after).edits('gave_up').says('gave_up', 2).at).toBe('review');
    expect(scenario.back().says('gave_up', 3).at).toBe('critical right_now');
  });

  it('a critical rule that holds again needs a new acknowledgement', () => {
    const taken = asked.says('gave_up', 2).sees('no_way_forward').back().says('gave_up', 1);
    const again = taken.isAt('question hungry').back().says('gave_up', 2).isAt('critical no_way_forward');
    expect(again.back().says('gave_up', 2).at).toBe('critical no_way_forward');
    expect(again.sees('no_way_forward').result().interview!.handled).toHaveLength(2);
  });

  it('an acknowledgement stays on record after the answer is withdrawn', () => {
    const taken = asked.says('gave_up', 2).sees('no_way_forward').back().says('gave_up', 0);
    expect(taken.result()).toMatchObject({
      critical: [],
      interview: { handled: [{ critical: 'no_way_forward', at: NOW }] },
    });
  });

  it.each([['skipped'], ['refused']])(
    'a critical question that was %s is unknown and shows no notice',
    (how) => {
      const scenario = (how === 'skipped' ? asked.skips('gave_up') : asked.refuses('gave_up')).isAt(
        'question hungry',
      );
      expect(scenario.result()).toMatchObject({
        critical: [],
        critical_unknown: ['no_way_forward', 'right_now'],
      });
    },
  );
});

describe('a critical rule over two answers', () => {
  const lonely = interviewAtQuestions(schoolPlan)
    .saysAll({ ...before, alone: 3, gave_up: 0 })
    .isAt('question hungry');

  it('a critical rule over two answers is shown with the later answer', () => {
    const scenario = lonely.says('hungry', 'yes').isAt('critical hungry_and_alone');
    expect(scenario.back().at).toBe('question hungry');
    expect(scenario.sees('hungry_and_alone').at).toBe('question hours');
  });

  it('a critical rule over two answers is shown when the earlier answer changes, and the interview continues there', () => {
    const scenario = lonely.back(2).says('alone', 0).saysAll({ gave_up: 0, hungry: 'yes' }).back(3);
    const raised = scenario.says('alone', 2).isAt('critical hungry_and_alone');
    expect(raised.sees('hungry_and_alone').at).toBe('question gave_up');
  });
});

describe('a critical answer in the review', () => {
  const review = asked.says('gave_up', 0).saysAll(after).isAt('review');

  it('a critical answer in the review is shown at once and leads back to the review', () => {
    const scenario = review.edits('gave_up').says('gave_up', 2).isAt('critical no_way_forward');
    expect(scenario.sees('no_way_forward').at).toBe('review');
  });

  it('going back twice to the review does not skip a critical notice', () => {
    const scenario = review.edits('gave_up').says('gave_up', 2).back(2).isAt('review');
    const raised = scenario.goesOn().isAt('critical no_way_forward');
    expect(raised.back().at).toBe('review');
    expect(raised.sees('no_way_forward').at).toBe('result');
    expect(scenario.edits('bored').says('bored', 1).at).toBe('critical no_way_forward');
  });

  it('going back to the introduction does not skip a critical notice', () => {
    const scenario = asked.says('gave_up', 2).back(6).isAt('introduction').goesOn();
    expect(scenario.says('bored', 0).at).toBe('critical no_way_forward');
  });

  it('a critical notice comes before the questions that are still open', () => {
    const scenario = review.edits('gave_up').says('gave_up', 2).back(2).edits('left_before');
    const raised = scenario.says('left_before', 'yes').isAt('critical no_way_forward');
    expect(raised.sees('no_way_forward').at).toBe('question talked, for the review');
    expect(raised.back(2).goesOn().sees('no_way_forward').at).toBe('question talked, for the review');
  });
});
