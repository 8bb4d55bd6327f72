import { describe, expect, it } from 'vitest';
import { resumedState } from '../../src/dialogue/again.ts';
import { recordOf, stateOfRecord, type InterviewRecord } from '../../src/dialogue/record.ts';
import type { InterviewState } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { schoolPlan } from './school.ts';
import { talk, talkAtQuestions, telling, type Telling } from './telling.ts';

const NEXT_DAY = '2026-09-15T09:00:00+02:00';
const THIRD_DAY = '2026-09-16T09:00:00+02:00';
const STARTED = '2026-09-14T10:00:00+02:00';

/** As it is gone on with on another day, after it was saved and read. */
function resumed({ talk: left }: Telling, at = NEXT_DAY, since = '2026-09-14', plan = schoolPlan): Telling {
  const kept = stateOfRecord(plan, JSON.parse(JSON.stringify(recordOf(plan, left))) as InterviewRecord);
  return telling(plan, resumedState(plan, kept, { at, since, started: STARTED }));
}

const fill = (told: Telling, value: string, at = NEXT_DAY) => told.does({ do: 'fill', value, at });

const begun = talkAtQuestions(schoolPlan).says('bored', 1).isAt('question left_before');

describe('a talk that goes on on another day', () => {
  it('asks who holds it, whether consent still holds, who can be reached today, and tells of the period', () => {
    let told = resumed(begun).isAt('again interviewer');
    told = fill(told, 'B. Okafor').isAt('again consent');
    told = fill(told, 'yes').isAt('again responsible');
    told = fill(told, 'S. Lind').isAt('again reach');
    told = fill(told, 'room 4').isAt('again period');
    told = fill(told, 'go_on').isAt('question left_before');
    expect(told.said).toEqual(begun.said);
    expect(told.result().interview).toMatchObject({
      interviewer: 'B. Okafor',
      responsible: { who: 'S. Lind', reach: 'room 4' },
      sittings: [
        { at: STARTED, interviewer: 'M. Adler', responsible: { who: 'R. Weber', reach: 'room 12' } },
        {
          at: NEXT_DAY,
          interviewer: 'B. Okafor',
          responsible: { who: 'S. Lind', reach: 'room 4' },
          consent_confirmed: NEXT_DAY,
        },
      ],
    });
    expect(told.result().consent?.at).toBe(begun.result().consent?.at);
    expect(begun.result().interview).not.toHaveProperty('sittings');
  });

  it('ends where consent is withdrawn, as it would have at first', () => {
    const told = fill(fill(resumed(begun), 'M. Adler'), 'no').isAt('declined');
    expect(told.said).toEqual({});
  });

  it('goes back from topic to topic, and no further', () => {
    const told = fill(fill(resumed(begun), 'M. Adler'), 'yes').isAt('again responsible');
    expect(told.back().at).toBe('again consent');
    expect(told.back(2).at).toBe('again interviewer');
    const first = told.back(2);
    expect(first.back().talk.place).toBe(first.talk.place);
  });

  const atPeriod = (left: Telling) =>
    ['M. Adler', 'yes', 'S. Lind', 'room 4'].reduce((told, value) => fill(told, value), resumed(left));

  it('looks through the answers first where that is wanted, and asks what is open after that', () => {
    const told = fill(atPeriod(begun).isAt('again period'), 'review').isAt('review');
    const changed = told.edits('bored').says('bored', 2).isAt('review');
    const open = changed.goesOn().isAt('question left_before').says('left_before', 'yes');
    expect(open.at).toBe('question talked, for the review');
  });

  it('comes to a critical answer that was left open before it looks through anything', () => {
    const left = begun.saysAll({ left_before: 'no', since: '2026-09-01', alone: 0, gave_up: 2 });
    expect(left.at).toMatch(/^critical/);
    expect(fill(atPeriod(left), 'review').at).toBe(left.at);
  });

  it('is not counted as a day where it got no further than this; the next one asks all of it again', () => {
    const unbegun = fill(resumed(begun), 'B. Okafor').isAt('again consent');
    const third = resumed(unbegun, THIRD_DAY, '2026-09-15').isAt('again interviewer');
    expect(third.talk.place).toMatchObject({ since: '2026-09-14' });
    const { sittings } = third.result().interview ?? {};
    expect(sittings?.map(({ at }) => at)).toEqual([STARTED, THIRD_DAY]);
    const gone = fill(atPeriod(begun), 'go_on').says('left_before', 'no');
    const all = resumed(gone, THIRD_DAY, '2026-09-15').result().interview?.sittings;
    expect(all?.map(({ at, consent_confirmed }) => [at, consent_confirmed])).toEqual([
      [STARTED, undefined],
      [NEXT_DAY, NEXT_DAY],
      [THIRD_DAY, undefined],
    ]);
  });

  it.each<readonly [what: string, plan: Plan, left: (plan: Plan) => Telling, topics: readonly string[]]>([
    [
      'another legal basis has no consent to confirm',
      schoolPlan,
      (plan) =>
        talkAtQuestions(plan, {
          given: { ...begun.talk.fields, basis: 'legal', legal: 'section 3', consent_who: '' },
        }),
      ['again interviewer', 'again responsible', 'again reach', 'question bored'],
    ],
    [
      'without critical questions nobody has to be reached',
      { ...schoolPlan, critical: [] },
      (plan) => talkAtQuestions(plan),
      ['again interviewer', 'again consent', 'question bored'],
    ],
    [
      'for oneself alone only the period',
      { ...schoolPlan, private: true, critical: [] },
      (plan) => talk(plan).goesOn().says('bored', 1),
      ['again period', 'question left_before'],
    ],
    [
      'before all was settled, only what was',
      schoolPlan,
      (plan) => talk(plan).goesOn().fills({ interviewer: 'M. Adler', learner: 'K-07' }),
      ['again interviewer', 'field age'],
    ],
    [
      'before it was said who consents',
      schoolPlan,
      (plan) => talk(plan, { given: { interviewer: 'M. Adler', minor: 'no', basis: 'consent' } }),
      ['again interviewer', 'introduction'],
    ],
    ['nothing was said yet', schoolPlan, (plan) => talk(plan), ['introduction']],
  ])('%s', (_, plan, left, topics) => {
    let told = resumed(left(plan), NEXT_DAY, '2026-09-14', plan);
    for (const [index, at] of topics.entries()) {
      expect(told.at.replace('field minor', 'field age')).toBe(at);
      if (index < topics.length - 1) told = fill(told, at === 'again consent' ? 'yes' : 'somebody');
    }
    expect(told.at).not.toMatch(/^again/);
  });
});

describe('what a change set aside', () => {
  const changed = talkAtQuestions(schoolPlan)
    .saysAll({ bored: 2, left_before: 'yes', talked: 'yes' })
    .notes('a neighbour')
    .back(2)
    .says('left_before', 'no');

  it('is kept with the talk, so that it comes back after a talk was saved and read, too', () => {
    expect(changed.dropped).toEqual(['talked', 'helped']);
    const kept = JSON.parse(JSON.stringify(recordOf(schoolPlan, changed.talk))) as InterviewRecord;
    const read = telling(schoolPlan, stateOfRecord(schoolPlan, kept));
    expect(read.talk).toEqual({ ...changed.talk, dropped: [], restored: [] });
    expect(read.back().says('left_before', 'yes').said).toMatchObject({ talked: 'yes' });
  });

  it('is nothing in a talk that was kept before there was any of this', () => {
    const { noticed, sittings, today, aside, ...older } = recordOf(schoolPlan, changed.talk);
    expect([noticed, sittings, today, aside?.question]).toEqual([[], [], null, 'left_before']);
    const read: InterviewState = stateOfRecord(schoolPlan, older);
    expect(read).toEqual({ ...changed.talk, aside: null, dropped: [], restored: [] });
  });
});
