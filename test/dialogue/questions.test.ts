import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { countReplies, questionProgress, reviewOf } from '../../src/dialogue/screen.ts';
import { planOf, sheetOf, YES_NO } from '../plan/small.ts';
import { CALM, schoolPlan } from './school.ts';
import { interviewAtQuestions, type Scenario } from './scenario.ts';

const start = interviewAtQuestions(schoolPlan);

describe('an interview from the first to the last question', () => {
  it('an interview gives the same result as the same answers on another route', () => {
    const scenario = start.saysAll(CALM).isAt('review');
    const { answers, scales, tier } = assess(schoolPlan, sheetOf(schoolPlan, CALM));
    expect(scenario.result()).toMatchObject({ answers, scales, tier, wave: 'autumn', provenance: {} });
    expect(scenario.result({ provenance: { seat: 4 } }).provenance).toEqual({ seat: 4 });
  });

  it('an interview takes every kind of answer and records exactly what was said', () => {
    const scenario = start
      .saysAll({ bored: 0, left_before: 'unsure' })
      .skips('since')
      .saysAll({ alone: 1, gave_up: 1 });
    const end = scenario
      .refuses('hungry')
      .says('hours', 7.5)
      .says('friends', [])
      .skips('remarks')
      .isAt('review');
    expect(end.said).toEqual({
      bored: '0',
      left_before: 'unsure',
      since: 'skipped',
      alone: '1',
      gave_up: '1',
      hungry: 'refused',
      hours: 7.5,
      friends: [],
      remarks: 'skipped',
    });
    const { answers } = end.result();
    expect([answers.since, answers.hungry, answers.talked]).toEqual([
      { state: 'missing' },
      { state: 'refused' },
      { state: 'missing' },
    ]);
    expect(end.result().critical_unknown).toEqual([]);
  });

  it('a code for a missing answer counts as skipped or refused', () => {
    expect(start.says('bored', null).said).toEqual({ bored: 'skipped' });
    expect(start.says('bored', { refused: true }).said).toEqual({ bored: 'refused' });
  });

  it('a conditional question is asked only if its condition holds', () => {
    expect(start.says('bored', 1).says('left_before', 'no').at).toBe('question since');
    const behind = start.says('bored', 1).says('left_before', 'yes').isAt('question talked');
    expect(behind.says('talked', 'no').at).toBe('question since');
    expect(behind.says('talked', 'yes').says('helped', 2).at).toBe('question since');
  });

  it.each<[string, (scenario: Scenario) => Scenario]>([
    ['skipped', (scenario) => scenario.skips('left_before')],
    ['refused', (scenario) => scenario.refuses('left_before')],
    ['answered with unsure', (scenario) => scenario.says('left_before', 'unsure')],
  ])('a conditional question is not asked if the question before was %s', (_, step) => {
    const scenario = step(start.says('bored', 1)).isAt('question since');
    expect(reviewOf(schoolPlan, scenario.state).map(({ question }) => question)).not.toContain(2);
    expect(scenario.result().answers.talked).toEqual({ state: 'missing' });
  });
});

describe('finishing early', () => {
  it('finishing early skips all open questions, as skipping them one by one does', () => {
    const begun = start.says('bored', 2).refuses('left_before').isAt('question since');
    const done = begun.does({ do: 'finish' }).isAt('review');
    const oneByOne = ['since', 'alone', 'gave_up', 'hungry', 'hours', 'friends', 'remarks'].reduce(
      (scenario, id) => scenario.skips(id),
      begun,
    );
    expect(done.state).toEqual(oneByOne.isAt('review').state);
    expect(done.said).toMatchObject({ bored: '2', left_before: 'refused', since: 'skipped' });
    // Each can still be answered, and the interview can continue to the result.
    expect(done.edits('since').says('since', '2026-09-01').at).toBe('review');
    expect(done.goesOn().at).toBe('result');
  });

  it('finishing early does not skip a critical notice', () => {
    const worrying = start.saysAll({
      bored: 2,
      left_before: 'no',
      since: '2026-09-01',
      alone: 1,
      gave_up: 2,
    });
    const back = worrying.isAt('critical no_way_forward').back();
    expect(back.does({ do: 'finish' }).sees('no_way_forward').at).toBe('review');
  });

  it('an interview can be finished early only at a question', () => {
    expect(() => start.back().does({ do: 'finish' })).toThrow(RangeError);
  });
});

describe('going back', () => {
  it('going back three questions and on again changes only the place', () => {
    const scenario = start
      .saysAll({ bored: 2, left_before: 'yes', talked: 'yes', helped: 1 })
      .isAt('question since');
    const back = scenario.back(3).isAt('question left_before');
    expect(back.said).toEqual(scenario.said);
    expect(back.saysAll({ left_before: 'yes', talked: 'yes', helped: 1 }).state).toEqual(scenario.state);
  });

  it('going back from the first question leads to the intake', () => {
    expect(start.back().at).toBe('introduction');
    expect(start.says('bored', 2).back(2).goesOn().says('bored', 2).at).toBe('question left_before');
  });

  it('going back corrects a mistake', () => {
    const scenario = start.says('bored', 2).back().says('bored', 0).isAt('question left_before');
    expect([scenario.said, scenario.dropped]).toEqual([{ bored: '0' }, []]);
  });
});

describe('changing an early answer', () => {
  const scenario = start
    .saysAll({ bored: 2, left_before: 'yes', talked: 'yes' })
    .isAt('question helped')
    .notes('a neighbour')
    .saysAll({ helped: 1, since: '2026-09-01' })
    .isAt('question alone');

  it('changing an answer drops the answers that depended on it, and lists them once', () => {
    const changed = scenario.back(4).says('left_before', 'no').isAt('question since');
    expect(changed.dropped).toEqual(['talked', 'helped']);
    expect(changed.said).toEqual({ bored: '2', left_before: 'no', since: '2026-09-01' });
    expect(changed.state.notes.every((note) => note === null)).toBe(true);
    expect(changed.says('since', '2026-09-01').dropped).toEqual([]);
    expect(changed.back().dropped).toEqual([]);
  });

  const restored = ({ state: { restored: back } }: typeof scenario) =>
    back.map((question) => schoolPlan.questions[question]!.id);

  it('undoing a change at once restores the dropped answers with their notes', () => {
    const again = scenario.back(4).says('left_before', 'no').back().says('left_before', 'yes');
    expect([again.at, again.dropped, restored(again)]).toEqual(['question talked', [], ['talked', 'helped']]);
    expect(again.said).toEqual(scenario.said);
    expect(again.state.notes).toEqual(scenario.state.notes);
    expect(again.state.aside).toBeNull();
  });

  it('a dropped answer is restored after a second change of the same answer, a confirmed answer and a note', () => {
    const twice = scenario.back(4).says('left_before', 'no').back().refuses('left_before');
    expect([twice.dropped, restored(twice)]).toEqual([[], []]);
    const on = twice.says('since', '2026-09-01').notes('so').back(2).says('left_before', 'yes');
    expect(on.said).toEqual(scenario.said);
  });

  it('a dropped answer is not restored once another question was answered', () => {
    const changed = scenario.back(4).says('left_before', 'no');
    for (const other of [changed.says('since', '2026-09-02'), changed.skips('since')]) {
      const again = other.back(2).says('left_before', 'yes');
      expect([again.at, again.dropped, restored(again)]).toEqual(['question talked', [], []]);
      expect(again.says('talked', 'yes').at).toBe('question helped');
    }
    expect(changed.does({ do: 'finish' }).state.aside).toBeNull();
  });

  it('an answer is dropped if it is no longer certain that its question applies', () => {
    const refused = scenario.back(4).refuses('left_before');
    expect([refused.at, refused.dropped]).toEqual(['question since', ['talked', 'helped']]);
    expect(scenario.back(3).skips('talked').dropped).toEqual(['helped']);
  });

  it('a note is dropped with its question even without an answer', () => {
    const noted = start.saysAll({ bored: 0, left_before: 'yes' }).notes('hesitates').back();
    const changed = noted.says('left_before', 'no');
    expect(changed.dropped).toEqual(['talked']);
    expect(changed.result().answers.talked).toEqual({ state: 'not_asked' });
    expect(noted.says('left_before', 'yes').result().answers.talked).toMatchObject({ note: 'hesitates' });
  });
});

describe('a note', () => {
  it('a note stays with its question and can be changed and removed', () => {
    const noted = start.notes('says it with a laugh').isAt('question bored').says('bored', 1);
    expect(noted.result().answers.bored).toEqual({ state: 'given', value: 1, note: 'says it with a laugh' });
    expect(noted.back().notes('in maths').state.notes[0]).toBe('in maths');
    expect(noted.back().notes('').result().answers.bored).toEqual({ state: 'given', value: 1 });
  });
});

describe('the review', () => {
  const review = start.saysAll({ ...CALM, bored: 2 }).isAt('review');

  it('the review lists every question to be asked, with its reply', () => {
    const lines = reviewOf(schoolPlan, review.state);
    expect(lines.map(({ question }) => schoolPlan.questions[question]!.id)).toEqual(Object.keys(CALM));
    expect(lines[0]).toEqual({ question: 0, section: 0, reply: review.state.replies[0], note: null });
    expect(lines.map(({ section }) => section)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });

  it('the review leads to a question and back, with its answer changed or not', () => {
    const editing = review.edits('alone');
    expect(editing.at).toBe('question alone, for the review');
    expect(editing.back()).toMatchObject({ at: 'review', said: review.said });
    expect(editing.says('alone', 3)).toMatchObject({ at: 'review', said: { ...review.said, alone: '3' } });
    expect(editing.notes('twice').at).toBe('question alone, for the review');
  });

  it('a changed answer first leads to the questions that it opens', () => {
    const opened = review.edits('left_before').says('left_before', 'yes');
    expect(opened.at).toBe('question talked, for the review');
    const further = opened.says('talked', 'yes');
    expect(further.at).toBe('question helped, for the review');
    expect(further.says('helped', 0).at).toBe('review');
  });

  it('an open question cannot be skipped by leaving the review', () => {
    const opened = review.edits('left_before').says('left_before', 'yes').back().isAt('review');
    expect(opened.goesOn().at).toBe('question talked, for the review');
    expect(opened.goesOn().back().goesOn().skips('talked').at).toBe('review');
    expect(opened.goesOn().skips('talked').goesOn().at).toBe('result');
  });

  it('the review leads back to the last question, and from there to itself', () => {
    expect(review.back().at).toBe('question remarks');
    expect(review.back().says('remarks', 'none').state).toEqual(review.state);
    expect(review.goesOn().isAt('result').back().at).toBe('review');
  });
});

describe('a question that depends on a later one', () => {
  const plan = planOf({
    early: { ask_if: { question: 'late', is: 'yes' } },
    middle: {},
    late: { answers: YES_NO },
    last: {},
  });

  it('a question that depends on a later one is asked after the last question', () => {
    const scenario = interviewAtQuestions(plan).saysAll({ middle: 1, late: 'yes', last: 0 });
    expect(scenario.at).toBe('question early, for the review');
    expect(scenario.says('early', 2).at).toBe('review');
    expect(scenario.back().goesOn().at).toBe('question early, for the review');
  });

  it('a question that depends on a later one is dropped like any other', () => {
    const scenario = interviewAtQuestions(plan).saysAll({ middle: 1, late: 'yes', last: 0, early: 2 });
    const changed = scenario.edits('late').says('late', 'no');
    expect([changed.at, changed.dropped]).toEqual(['review', ['early']]);
  });

  it('an interview without questions goes straight to the review', () => {
    const never = { count: { questions: [], at_least: 1 }, at_least: 1 };
    expect(interviewAtQuestions(planOf({ a: { ask_if: never } })).at).toBe('review');
  });
});

describe('progress', () => {
  const at = (scenario: Scenario) => {
    const { place } = scenario.state;
    if (place.at !== 'question') throw new Error(scenario.at);
    const { section, sectionNumber, sections, number, questions } = questionProgress(
      schoolPlan,
      scenario.state,
      place.question,
    );
    return [section, sectionNumber, sections, number, questions];
  };

  it('progress counts the questions to be asked as things stand', () => {
    expect(at(start)).toEqual([0, 1, 2, 1, 9]);
    const yes = start.says('bored', 1).says('left_before', 'yes');
    expect(at(yes)).toEqual([0, 1, 2, 3, 10]);
    expect(at(yes.says('talked', 'yes'))).toEqual([0, 1, 2, 4, 11]);
    expect(at(yes.says('talked', 'no'))).toEqual([0, 1, 2, 4, 10]);
    expect(at(yes.says('talked', 'no').skips('since'))).toEqual([1, 2, 2, 5, 10]);
  });

  it('progress counts the questions with a reply', () => {
    expect(countReplies(schoolPlan, start.state)).toEqual({ answered: 0, asked: 9 });
    const scenario = start.says('bored', 1).says('left_before', 'yes').skips('talked');
    expect(countReplies(schoolPlan, scenario.state)).toEqual({ answered: 3, asked: 10 });
  });

  it('progress is not defined for a question that is not asked', () => {
    expect(() => questionProgress(schoolPlan, start.state, 2)).toThrow(RangeError);
  });
});
