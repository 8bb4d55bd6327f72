import { describe, expect, it } from 'vitest';
import { recordOf, stateOfRecord, type InterviewRecord } from '../../src/dialogue/record.ts';
import { step } from '../../src/dialogue/step.ts';
import { CALM, plainPlan, school, schoolPlan, schoolWith } from './school.ts';
import { startInterview, interviewAtQuestions, scenarioOf, type Scenario } from './scenario.ts';

/** The scenario after saving and loading its interview. */
function restored(scenario: Scenario): Scenario {
  const text = JSON.stringify(recordOf(schoolPlan, scenario.state));
  return scenarioOf(schoolPlan, stateOfRecord(schoolPlan, JSON.parse(text) as InterviewRecord));
}

const start = interviewAtQuestions(schoolPlan);
const review = start.saysAll({ ...CALM, left_before: 'no' }).isAt('review');
const critical = review.edits('gave_up').says('gave_up', 3);

describe('the record of an interview', () => {
  it.each<[string, Scenario]>([
    ['at its beginning', startInterview(schoolPlan)],
    ['while fields are filled in', startInterview(schoolPlan).fills({ interviewer: 'M. Adler' })],
    ['at a question', start],
    ['with every kind of answer', review],
    [
      'with a skipped and a refused answer, and a note',
      start.skips('bored').refuses('left_before').notes('tired'),
    ],
    ['at a question, for the review', review.edits('alone')],
    ['at a critical answer', critical],
    ['with an acknowledged critical answer', critical.sees('no_way_forward', 'right_now')],
    [
      'at a critical answer before the review',
      start
        .saysAll({ ...CALM, gave_up: 0 })
        .back(5)
        .says('gave_up', 2),
    ],
    ['with agreed goals', review.goesOn().goesOn().fills({ tier: '' }).does({ do: 'add', field: 'goal' })],
    ['of a later interview', startInterview(schoolPlan, { earlier: review.result() })],
  ])('a record restores the interview %s', (_, scenario) => {
    expect(restored(scenario).state).toEqual(scenario.state);
  });

  it('a record does not contain the answers that were just dropped', () => {
    const scenario = start
      .saysAll({ bored: 1, left_before: 'yes', talked: 'no' })
      .back(2)
      .says('left_before', 'no');
    expect([scenario.dropped, restored(scenario).dropped]).toEqual([['talked'], []]);
    expect(restored(scenario).state).toEqual({ ...scenario.state, dropped: [] });
  });

  it('a record uses ids, leaves out open questions and stores exact numbers as text', () => {
    const record = recordOf(schoolPlan, critical.state);
    const question = { at: 'question', question: 'gave_up', fromReview: true };
    expect(record).toMatchObject({
      place: {
        at: 'critical',
        rules: ['no_way_forward', 'right_now'],
        then: { at: 'review' },
        back: question,
      },
      notes: {},
    });
    expect(record.replies).toEqual({
      bored: { option: '0' },
      left_before: { option: 'no' },
      since: { date: '2026-09-01' },
      alone: { option: '0' },
      gave_up: { option: '3' },
      hungry: { option: 'no' },
      hours: { number: ['15', '2'] },
      friends: { options: ['1', '3'] },
      remarks: { text: 'none' },
    });
  });

  it('a record fits the questionnaire with its questions in another order', () => {
    const turned = schoolWith({
      sections: [
        {
          id: 'all',
          title: { en: 'text' },
          questions: school.sections.flatMap(({ questions }) => questions).reverse(),
        },
      ],
    });
    const scenario = scenarioOf(turned, stateOfRecord(turned, recordOf(schoolPlan, review.state)));
    expect(scenario.said).toEqual(review.said);
    expect(scenario.result().scales).toEqual(review.result().scales);
  });
});

describe('a record that does not fit', () => {
  const record = recordOf(schoolPlan, critical.state);
  const odd = (change: unknown): InterviewRecord => ({ ...record, ...(change as Partial<InterviewRecord>) });

  it.each<[string, unknown]>([
    ['a question in an answer', { replies: { other: 'skipped' } }],
    ['a question in a note', { notes: { other: 'a' } }],
    ['an option', { replies: { bored: { option: '9' } } }],
    ['one option of several', { replies: { friends: { options: ['1', '9'] } } }],
    ['a question as the place', { place: { at: 'question', question: 'other', fromReview: false } }],
    ['a critical rule', { place: { ...record.place, rules: ['other'] } }],
  ])('a record with %s that the questionnaire does not have is refused', (_, change) => {
    expect(() => stateOfRecord(schoolPlan, odd(change))).toThrow(RangeError);
  });

  it('a record of another questionnaire is refused', () => {
    expect(() => stateOfRecord(plainPlan, record)).toThrow(RangeError);
  });
});

describe('a step', () => {
  it('a step gives the same result for equal states and does not change its input', () => {
    const before = structuredClone(review.state);
    const done = { do: 'edit', question: 0 } as const;
    expect(step(schoolPlan, review.state, done)).toEqual(step(schoolPlan, before, done));
    expect(review.state).toEqual(before);
  });
});
