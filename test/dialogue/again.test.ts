import { describe, expect, it } from 'vitest';
import { resumedState } from '../../src/dialogue/again.ts';
import { recordOf, stateOfRecord, type InterviewRecord } from '../../src/dialogue/record.ts';
import type { InterviewState } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { schoolPlan } from './school.ts';
import { startInterview, interviewAtQuestions, scenarioOf, type Scenario } from './scenario.ts';

const NEXT_DAY = '2026-09-15T09:00:00+02:00';
const THIRD_DAY = '2026-09-16T09:00:00+02:00';
const STARTED = '2026-09-14T10:00:00+02:00';

/** The scenario after saving, loading and resuming its interview on another day. */
function resumed(
  { state: left }: Scenario,
  at = NEXT_DAY,
  since = '2026-09-14',
  plan = schoolPlan,
): Scenario {
  const kept = stateOfRecord(plan, JSON.parse(JSON.stringify(recordOf(plan, left))) as InterviewRecord);
  return scenarioOf(plan, resumedState(plan, kept, { at, since, started: STARTED }));
}

const fill = (scenario: Scenario, value: string, at = NEXT_DAY) => scenario.does({ do: 'fill', value, at });

const begun = interviewAtQuestions(schoolPlan).says('bored', 1).isAt('question left_before');

describe('an interview resumed on another day', () => {
  it('a resumed interview confirms the interviewer, consent, the person in charge and the period', () => {
    let scenario = resumed(begun).isAt('again interviewer');
    scenario = fill(scenario, 'B. Okafor').isAt('again consent');
    scenario = fill(scenario, 'yes').isAt('again responsible');
    scenario = fill(scenario, 'S. Lind').isAt('again reach');
    scenario = fill(scenario, 'room 4').isAt('again period');
    scenario = fill(scenario, 'go_on').isAt('question left_before');
    expect(scenario.said).toEqual(begun.said);
    expect(scenario.result().interview).toMatchObject({
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
    expect(scenario.result().consent?.at).toBe(begun.result().consent?.at);
    expect(begun.result().interview).not.toHaveProperty('sittings');
  });

  it('a resumed interview ends if consent is withdrawn', () => {
    const scenario = fill(fill(resumed(begun), 'M. Adler'), 'no').isAt('declined');
    expect(scenario.said).toEqual({});
  });

  it('a resumed interview goes back from topic to topic, and no further', () => {
    const scenario = fill(fill(resumed(begun), 'M. Adler'), 'yes').isAt('again responsible');
    expect(scenario.back().at).toBe('again consent');
    expect(scenario.back(2).at).toBe('again interviewer');
    const first = scenario.back(2);
    expect(first.back().state.place).toBe(first.state.place);
  });

  const atPeriod = (left: Scenario) =>
    ['M. Adler', 'yes', 'S. Lind', 'room 4'].reduce(
      (scenario, value) => fill(scenario, value),
      resumed(left),
    );

  it('a resumed interview can review the answers first and asks the open questions afterwards', () => {
    const scenario = fill(atPeriod(begun).isAt('again period'), 'review').isAt('review');
    const changed = scenario.edits('bored').says('bored', 2).isAt('review');
    const open = changed.goesOn().isAt('question left_before').says('left_before', 'yes');
    expect(open.at).toBe('question talked, for the review');
  });

  it('a resumed interview shows an unacknowledged critical answer before the review', () => {
    const left = begun.saysAll({ left_before: 'no', since: '2026-09-01', alone: 0, gave_up: 2 });
    expect(left.at).toMatch(/^critical/);
    expect(fill(atPeriod(left), 'review').at).toBe(left.at);
  });

  it('a day that got no further than the confirmations is not recorded, and the next one asks all of them again', () => {
    const unbegun = fill(resumed(begun), 'B. Okafor').isAt('again consent');
    const third = resumed(unbegun, THIRD_DAY, '2026-09-15').isAt('again interviewer');
    expect(third.state.place).toMatchObject({ since: '2026-09-14' });
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

  it.each<readonly [what: string, plan: Plan, left: (plan: Plan) => Scenario, topics: readonly string[]]>([
    [
      'another legal basis has no consent to confirm',
      schoolPlan,
      (plan) =>
        interviewAtQuestions(plan, {
          given: { ...begun.state.fields, basis: 'legal', legal: 'section 3', consent_who: '' },
        }),
      ['again interviewer', 'again responsible', 'again reach', 'question bored'],
    ],
    [
      'without critical rules nobody has to be in charge',
      { ...schoolPlan, critical: [] },
      (plan) => interviewAtQuestions(plan),
      ['again interviewer', 'again consent', 'question bored'],
    ],
    [
      'a private self-check confirms only the period',
      { ...schoolPlan, private: true, critical: [] },
      (plan) => startInterview(plan).goesOn().says('bored', 1),
      ['again period', 'question left_before'],
    ],
    [
      'an unfinished intake confirms only what was filled in',
      schoolPlan,
      (plan) => startInterview(plan).fills({ interviewer: 'M. Adler', learner: 'K-07' }),
      ['again interviewer', 'field age'],
    ],
    [
      'an intake without a consenting person does not confirm consent',
      schoolPlan,
      (plan) => startInterview(plan, { given: { interviewer: 'M. Adler', minor: 'no', basis: 'consent' } }),
      ['again interviewer', 'field learner'],
    ],
    [
      'an untouched interview starts at its first field',
      schoolPlan,
      (plan) => startInterview(plan),
      ['field interviewer'],
    ],
  ])('resumed on another day: %s', (_, plan, left, topics) => {
    let scenario = resumed(left(plan), NEXT_DAY, '2026-09-14', plan);
    for (const [index, at] of topics.entries()) {
      expect(scenario.at.replace('field minor', 'field age')).toBe(at);
      if (index < topics.length - 1) scenario = fill(scenario, at === 'again consent' ? 'yes' : 'somebody');
    }
    expect(scenario.at).not.toMatch(/^again/);
  });
});

describe('the answers dropped by the last change', () => {
  const changed = interviewAtQuestions(schoolPlan)
    .saysAll({ bored: 2, left_before: 'yes', talked: 'yes' })
    .notes('a neighbour')
    .back(2)
    .says('left_before', 'no');

  it('dropped answers are saved with the interview and can be restored after loading it', () => {
    expect(changed.dropped).toEqual(['talked', 'helped']);
    const kept = JSON.parse(JSON.stringify(recordOf(schoolPlan, changed.state))) as InterviewRecord;
    const read = scenarioOf(schoolPlan, stateOfRecord(schoolPlan, kept));
    expect(read.state).toEqual({ ...changed.state, dropped: [], restored: [] });
    expect(read.back().says('left_before', 'yes').said).toMatchObject({ talked: 'yes' });
  });

  it('the record of an interview from an earlier version has no dropped answers', () => {
    const { noticed, sittings, today, aside, ...older } = recordOf(schoolPlan, changed.state);
    expect([noticed, sittings, today, aside?.question]).toEqual([[], [], null, 'left_before']);
    const read: InterviewState = stateOfRecord(schoolPlan, older);
    expect(read).toEqual({ ...changed.state, aside: null, dropped: [], restored: [] });
  });
});
