import { describe, expect, it } from 'vitest';
import { recordOf, stateOfRecord, type InterviewRecord } from '../../src/dialogue/record.ts';
import type { Fields, InterviewPlace } from '../../src/dialogue/interview-state.ts';
import { resumedState } from '../../src/dialogue/again.ts';
import { CALM, schoolPlan, schoolWith } from './school.ts';
import { interviewAtQuestions, NOW, scenarioOf, startInterview, type Scenario } from './scenario.ts';

// `hours` asks for the age.
const plan = schoolWith({ applies_to: { age: [14, 25], question: 'hours' } });
const RESPONSIBLE: Fields = { responsible: 'R. Weber', reach: 'room 12' };
const { bored, left_before, since, alone, gave_up, hungry, friends, remarks } = CALM;
const before = { bored, left_before, since, alone, gave_up, hungry };

/** At the question about the age, after it was entered that the learner consents alone. */
const atAge = startInterview(plan)
  .fills({ interviewer: 'M. Adler', learner: 'K-07', age: '', minor: 'no', ...RESPONSIBLE })
  .agrees('consent', '2026-09-14T10:00:00+02:00')
  .saysAll(before)
  .isAt('question hours');

const AGELESS: Fields = {
  ...{ interviewer: 'M', learner: 'K', age: '', minor: 'no', basis: 'consent', consent_who: 'K' },
  ...RESPONSIBLE,
};

describe('an age that is answered', () => {
  it('an age below the limit asks for the guardian’s consent at once', () => {
    const young = atAge.says('hours', 15).isAt('field guardian');
    expect(() => young.fills({ guardian: '' })).toThrow(RangeError);
    const next = young.fills({ guardian: 'the mother' }).isAt('question friends');
    expect(next.result().consent).toEqual({
      who: 'the learner',
      at: '2026-09-14T10:00:00+02:00',
      basis: 'consent',
      text: 'information 3',
      guardian: { who: 'the mother', at: NOW },
      assent: '2026-09-14T10:00:00+02:00',
    });
    expect(next.back().says('hours', 15).at).toBe('question friends');
  });

  it('a mistyped age can be corrected instead', () => {
    const old = atAge.says('hours', 15).back().isAt('question hours').says('hours', 17);
    expect(old.isAt('question friends').result().consent).not.toHaveProperty('guardian');
  });

  it('an age that allows the learner to consent alone, or none, asks for nothing', () => {
    expect(atAge.says('hours', 16).at).toBe('question friends');
    expect(atAge.refuses('hours').at).toBe('question friends');
  });

  it('an age corrected in the review asks for the guardian’s consent there', () => {
    const review = atAge.saysAll({ hours: 20, friends, remarks }).isAt('review');
    const young = review.edits('hours').says('hours', 15).isAt('field guardian');
    expect(young.back().at).toBe('question hours, for the review');
    expect(young.fills({ guardian: 'the mother' }).at).toBe('review');
  });

  it('another legal basis needs no guardian at any age', () => {
    const legal = interviewAtQuestions(plan, {
      given: {
        interviewer: 'M',
        learner: 'K',
        age: '',
        minor: 'no',
        basis: 'legal',
        legal: 'act',
        ...RESPONSIBLE,
      },
    });
    expect(legal.saysAll(before).says('hours', 15).at).toBe('question friends');
  });

  it('a saved interview continues where the guardian’s consent is asked for', () => {
    const young = atAge.says('hours', 15);
    const kept = JSON.parse(JSON.stringify(recordOf(plan, young.state))) as InterviewRecord;
    expect(stateOfRecord(plan, kept)).toEqual(young.state);
  });

  it('earlier answers that are kept are checked as well', () => {
    const earlier = interviewAtQuestions(plan, { guardianAge: 14, given: AGELESS }).saysAll({
      ...before,
      hours: 15,
      friends,
      remarks,
    });
    const later = startInterview(plan, {
      given: { interviewer: 'M', learner: 'K', age: '', minor: 'no', ...RESPONSIBLE },
      earlier: earlier.result(),
    }).agrees();
    const young = later.isAt('earlier').does({ do: 'keep' }).isAt('field guardian');
    expect(young.back().at).toBe('review');
    expect(young.fills({ guardian: 'the mother' }).at).toBe('review');
  });
});

describe('an age that is typed before the first question', () => {
  const known = startInterview(plan).fills({ interviewer: 'M. Adler', learner: 'K-07' });

  it('the typed age answers the question, which can be corrected in the review', () => {
    const done = known
      .fills({ age: '17', ...RESPONSIBLE })
      .agrees()
      .saysAll({ ...before, friends, remarks })
      .isAt('review');
    expect(done.result()).toMatchObject({ answers: { hours: { value: 17 } } });
    expect(done.result()).not.toHaveProperty('age');
    expect(done.edits('hours').says('hours', 15).at).toBe('field guardian');
    const refused = done.edits('hours').refuses('hours').isAt('review');
    expect(refused.result().answers['hours']).toMatchObject({ state: 'refused' });
  });

  it('retyping the age replaces the answer, and taking it away leaves the question open', () => {
    const typed = known.fills({ age: '17' });
    expect(typed.back().fills({ age: '18' }).said).toMatchObject({ hours: 18 });
    expect(typed.back().fills({ age: '' }).said).toEqual({});
    const answered = atAge.says('hours', 20).back(8).back(3).isAt('field age');
    expect(answered.fills({ age: '' }).said).toMatchObject({ hours: 20 });
  });

  it('an age outside the question’s range is left to the question', () => {
    expect(known.fills({ age: '70' }).said).toEqual({});
    const unbounded = { ...plan, questions: plan.questions.map((one) => ({ ...one, number: null })) };
    const typed = startInterview(unbounded).fills({ interviewer: 'M', learner: 'K', age: '70' });
    expect(typed.state.replies[8]).toMatchObject({ reply: 'given' });
  });

  it('an age given in advance answers the question, too', () => {
    expect(startInterview(plan, { given: { age: '17' } }).said).toEqual({ hours: 17 });
  });
});

describe('an interview saved by an earlier version', () => {
  const saved = (scenario: Scenario, place: InterviewPlace, fields: Fields = {}) =>
    scenarioOf(
      plan,
      stateOfRecord(plan, {
        ...recordOf(plan, { ...scenario.state, fields: { ...scenario.state.fields, ...fields } }),
        place: place as InterviewRecord['place'],
      }),
    );

  it.each(['basis', 'consent_who', 'guardian_given', 'assent'] as const)(
    'the field %s continues at the page before the first question',
    (field) => {
      expect(saved(atAge, { at: 'field', field }).at).toBe('introduction');
      const young = saved(atAge, { at: 'field', field }, { minor: 'yes' });
      young
        .isAt('field guardian')
        .fills({ guardian: 'the mother', ...RESPONSIBLE })
        .isAt('introduction');
    },
  );

  it('other places stay', () => {
    for (const field of ['guardian', 'reach', 'tier'] as const)
      expect(saved(atAge, { at: 'field', field }).at).toBe(`field ${field}`);
    expect(saved(atAge, { at: 'introduction' }).at).toBe('introduction');
    expect(saved(atAge, { at: 'end' }).at).toBe('end');
    expect(saved(atAge, { at: 'review' }).at).toBe('review');
    const other = atAge.state;
    const plain = scenarioOf(schoolPlan, stateOfRecord(schoolPlan, recordOf(schoolPlan, other)));
    expect(plain.at).toBe('question hours');
  });

  it('an answered age without a guardian’s consent is settled first', () => {
    const young = atAge.says('hours', 15);
    const found = saved(young, { at: 'review' }).isAt('field guardian');
    expect(found.back().at).toBe('question hours');
    expect(found.fills({ guardian: 'the mother' }).at).toBe('review');
  });

  it('a critical answer is shown before the guardian’s consent is asked for', () => {
    const young = atAge.says('hours', 15);
    const next = { at: 'review' } as const;
    const at = { at: 'critical', rules: [0], then: next, back: next } as const;
    const record = { ...recordOf(plan, young.state), place: { ...at, rules: ['no_way_forward'] } };
    const found = scenarioOf(plan, stateOfRecord(plan, record));
    const twice = stateOfRecord(plan, recordOf(plan, found.state));
    expect(twice).toEqual(found.state);
    found.isAt('critical no_way_forward').sees('no_way_forward').isAt('field guardian');
  });

  it('on another day the guardian’s consent comes after what may have changed', () => {
    const young = { ...atAge.says('hours', 15).state, place: { at: 'review' } as const };
    const again = resumedState(plan, young, { at: NOW, since: '2026-09-13', started: NOW });
    const found = stateOfRecord(plan, recordOf(plan, again));
    expect(found.place).toMatchObject({ at: 'again', then: { at: 'field', field: 'guardian' } });
  });
});
