import { describe, expect, it } from 'vitest';
import { recordOf, stateOfRecord, type InterviewRecord } from '../../src/dialogue/record.ts';
import { step } from '../../src/dialogue/step.ts';
import { CALM, plainPlan, school, schoolPlan, schoolWith } from './school.ts';
import { talk, talkAtQuestions, telling, type Telling } from './telling.ts';

/** The talk after it was written to a file and read again. */
function restored(told: Telling): Telling {
  const text = JSON.stringify(recordOf(schoolPlan, told.talk));
  return telling(schoolPlan, stateOfRecord(schoolPlan, JSON.parse(text) as InterviewRecord));
}

const start = talkAtQuestions(schoolPlan);
const review = start.saysAll({ ...CALM, left_before: 'no' }).isAt('review');
const critical = review.edits('gave_up').says('gave_up', 3);

describe('a record', () => {
  it.each<[string, Telling]>([
    ['before the first word', talk(schoolPlan)],
    ['while fields are filled in', talk(schoolPlan).goesOn().fills({ interviewer: 'M. Adler' })],
    ['at a question', start],
    ['with every kind of answer', review],
    [
      'with a skipped and a refused answer, and a note',
      start.skips('bored').refuses('left_before').notes('tired'),
    ],
    ['at a question, for the review', review.edits('alone')],
    ['at a critical answer', critical],
    ['with a critical answer that was seen', critical.sees('no_way_forward', 'right_now')],
    [
      'at a critical answer on the way',
      start
        .saysAll({ ...CALM, gave_up: 0 })
        .back(5)
        .says('gave_up', 2),
    ],
    ['with what was agreed', review.goesOn().goesOn().fills({ tier: '' }).does({ do: 'add', field: 'goal' })],
    ['of a later talk', talk(schoolPlan, { earlier: review.result() }).goesOn()],
  ])('restores the talk %s', (_, told) => {
    expect(restored(told).talk).toEqual(told.talk);
  });

  it('does not tell again what was dropped', () => {
    const told = start
      .saysAll({ bored: 1, left_before: 'yes', talked: 'no' })
      .back(2)
      .says('left_before', 'no');
    expect([told.dropped, restored(told).dropped]).toEqual([['talked'], []]);
    expect(restored(told).talk).toEqual({ ...told.talk, dropped: [] });
  });

  it('is by ids, with what is open left out and exact numbers as text', () => {
    const record = recordOf(schoolPlan, critical.talk);
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

  it('fits the questionnaire with its questions in another order', () => {
    const turned = schoolWith({
      sections: [
        {
          id: 'all',
          title: { en: 'text' },
          questions: school.sections.flatMap(({ questions }) => questions).reverse(),
        },
      ],
    });
    const told = telling(turned, stateOfRecord(turned, recordOf(schoolPlan, review.talk)));
    expect(told.said).toEqual(review.said);
    expect(told.result().scales).toEqual(review.result().scales);
  });
});

describe('a record that does not fit', () => {
  const record = recordOf(schoolPlan, critical.talk);
  const odd = (change: unknown): InterviewRecord => ({ ...record, ...(change as Partial<InterviewRecord>) });

  it.each<[string, unknown]>([
    ['a question in an answer', { replies: { other: 'skipped' } }],
    ['a question in a note', { notes: { other: 'a' } }],
    ['an option', { replies: { bored: { option: '9' } } }],
    ['one option of several', { replies: { friends: { options: ['1', '9'] } } }],
    ['a question as the place', { place: { at: 'question', question: 'other', fromReview: false } }],
    ['a critical rule', { place: { ...record.place, rules: ['other'] } }],
  ])('names %s that the questionnaire does not have', (_, change) => {
    expect(() => stateOfRecord(schoolPlan, odd(change))).toThrow(RangeError);
  });

  it('is that of another questionnaire', () => {
    expect(() => stateOfRecord(plainPlan, record)).toThrow(RangeError);
  });
});

describe('a talk', () => {
  it('is the same after the same step, whatever happens to others', () => {
    const before = structuredClone(review.talk);
    const done = { do: 'edit', question: 0 } as const;
    expect(step(schoolPlan, review.talk, done)).toEqual(step(schoolPlan, before, done));
    expect(review.talk).toEqual(before);
  });
});
