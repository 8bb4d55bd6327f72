import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { countReplies, questionProgress, reviewOf } from '../../src/dialogue/screen.ts';
import { planOf, sheetOf, YES_NO } from '../plan/small.ts';
import { CALM, schoolPlan } from './school.ts';
import { talkAtQuestions, type Telling } from './telling.ts';

const start = talkAtQuestions(schoolPlan);

describe('a talk from the first question to the last', () => {
  it('comes to what the same answers come to on any other route', () => {
    const told = start.saysAll(CALM).isAt('review');
    const { answers, scales, tier } = assess(schoolPlan, sheetOf(schoolPlan, CALM));
    expect(told.result()).toMatchObject({ answers, scales, tier, wave: 'autumn', provenance: {} });
    expect(told.result({ provenance: { seat: 4 } }).provenance).toEqual({ seat: 4 });
  });

  it('takes every kind of answer, and says no more than was said', () => {
    const told = start
      .saysAll({ bored: 0, left_before: 'unsure' })
      .skips('since')
      .saysAll({ alone: 1, gave_up: 1 });
    const end = told.refuses('hungry').says('hours', 7.5).says('friends', []).skips('remarks').isAt('review');
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

  it('takes a code for no answer as skipped or refused', () => {
    expect(start.says('bored', null).said).toEqual({ bored: 'skipped' });
    expect(start.says('bored', { refused: true }).said).toEqual({ bored: 'refused' });
  });

  it('asks behind a branch only who takes it', () => {
    expect(start.says('bored', 1).says('left_before', 'no').at).toBe('question since');
    const behind = start.says('bored', 1).says('left_before', 'yes').isAt('question talked');
    expect(behind.says('talked', 'no').at).toBe('question since');
    expect(behind.says('talked', 'yes').says('helped', 2).at).toBe('question since');
  });

  it.each<[string, (told: Telling) => Telling]>([
    ['skipped', (told) => told.skips('left_before')],
    ['refused', (told) => told.refuses('left_before')],
    ['said to be unsure', (told) => told.says('left_before', 'unsure')],
  ])('asks nobody behind what was %s', (_, step) => {
    const told = step(start.says('bored', 1)).isAt('question since');
    expect(reviewOf(schoolPlan, told.talk).map(({ question }) => question)).not.toContain(2);
    expect(told.result().answers.talked).toEqual({ state: 'missing' });
  });
});

describe('enough', () => {
  it('skips what is open, keeps what was said, and comes to the same as skipping it all one by one', () => {
    const begun = start.says('bored', 2).refuses('left_before').isAt('question since');
    const done = begun.does({ do: 'finish' }).isAt('review');
    const oneByOne = ['since', 'alone', 'gave_up', 'hungry', 'hours', 'friends', 'remarks'].reduce(
      (told, id) => told.skips(id),
      begun,
    );
    expect(done.talk).toEqual(oneByOne.isAt('review').talk);
    expect(done.said).toMatchObject({ bored: '2', left_before: 'refused', since: 'skipped' });
    // Each can still be answered, and the way to the result is free.
    expect(done.edits('since').says('since', '2026-09-01').at).toBe('review');
    expect(done.goesOn().at).toBe('result');
  });

  it('leads past no critical answer that nobody has acknowledged', () => {
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

  it('is said at a question and nowhere else', () => {
    expect(() => start.back().does({ do: 'finish' })).toThrow(RangeError);
  });
});

describe('back', () => {
  it('goes three questions back and on again, and changes nothing but the place', () => {
    const told = start
      .saysAll({ bored: 2, left_before: 'yes', talked: 'yes', helped: 1 })
      .isAt('question since');
    const back = told.back(3).isAt('question left_before');
    expect(back.said).toEqual(told.said);
    expect(back.saysAll({ left_before: 'yes', talked: 'yes', helped: 1 }).talk).toEqual(told.talk);
  });

  it('goes from the first question to what was settled before it', () => {
    expect(start.back().at).toBe('introduction');
    expect(start.says('bored', 2).back(2).goesOn().says('bored', 2).at).toBe('question left_before');
  });

  it('changes a slip', () => {
    const told = start.says('bored', 2).back().says('bored', 0).isAt('question left_before');
    expect([told.said, told.dropped]).toEqual([{ bored: '0' }, []]);
  });
});

describe('an early answer that is changed', () => {
  const told = start
    .saysAll({ bored: 2, left_before: 'yes', talked: 'yes' })
    .isAt('question helped')
    .notes('a neighbour')
    .saysAll({ helped: 1, since: '2026-09-01' })
    .isAt('question alone');

  it('takes with it, once and said, all that hung on it', () => {
    const changed = told.back(4).says('left_before', 'no').isAt('question since');
    expect(changed.dropped).toEqual(['talked', 'helped']);
    expect(changed.said).toEqual({ bored: '2', left_before: 'no', since: '2026-09-01' });
    expect(changed.talk.notes.every((note) => note === null)).toBe(true);
    expect(changed.says('since', '2026-09-01').dropped).toEqual([]);
    expect(changed.back().dropped).toEqual([]);
  });

  const restored = ({ talk: { restored: back } }: typeof told) =>
    back.map((question) => schoolPlan.questions[question]!.id);

  it('brings back what it took when it is changed back at once, with notes', () => {
    const again = told.back(4).says('left_before', 'no').back().says('left_before', 'yes');
    expect([again.at, again.dropped, restored(again)]).toEqual(['question talked', [], ['talked', 'helped']]);
    expect(again.said).toEqual(told.said);
    expect(again.talk.notes).toEqual(told.talk.notes);
    expect(again.talk.aside).toBeNull();
  });

  it('does so after another change of the same answer, an answer that is kept as it was, and a note', () => {
    const twice = told.back(4).says('left_before', 'no').back().refuses('left_before');
    expect([twice.dropped, restored(twice)]).toEqual([[], []]);
    const on = twice.says('since', '2026-09-01').notes('so').back(2).says('left_before', 'yes');
    expect(on.said).toEqual(told.said);
  });

  it('does not once another question was answered', () => {
    const changed = told.back(4).says('left_before', 'no');
    for (const other of [changed.says('since', '2026-09-02'), changed.skips('since')]) {
      const again = other.back(2).says('left_before', 'yes');
      expect([again.at, again.dropped, restored(again)]).toEqual(['question talked', [], []]);
      expect(again.says('talked', 'yes').at).toBe('question helped');
    }
    expect(changed.does({ do: 'finish' }).talk.aside).toBeNull();
  });

  it('drops what is no longer sure to be asked', () => {
    const refused = told.back(4).refuses('left_before');
    expect([refused.at, refused.dropped]).toEqual(['question since', ['talked', 'helped']]);
    expect(told.back(3).skips('talked').dropped).toEqual(['helped']);
  });

  it('drops a note on a question that was not answered yet', () => {
    const noted = start.saysAll({ bored: 0, left_before: 'yes' }).notes('hesitates').back();
    const changed = noted.says('left_before', 'no');
    expect(changed.dropped).toEqual(['talked']);
    expect(changed.result().answers.talked).toEqual({ state: 'not_asked' });
    expect(noted.says('left_before', 'yes').result().answers.talked).toMatchObject({ note: 'hesitates' });
  });
});

describe('a note', () => {
  it('stays with its question, is changed and is taken away', () => {
    const noted = start.notes('says it with a laugh').isAt('question bored').says('bored', 1);
    expect(noted.result().answers.bored).toEqual({ state: 'given', value: 1, note: 'says it with a laugh' });
    expect(noted.back().notes('in maths').talk.notes[0]).toBe('in maths');
    expect(noted.back().notes('').result().answers.bored).toEqual({ state: 'given', value: 1 });
  });
});

describe('the review', () => {
  const review = start.saysAll({ ...CALM, bored: 2 }).isAt('review');

  it('lists what was to be asked, with what became of it', () => {
    const lines = reviewOf(schoolPlan, review.talk);
    expect(lines.map(({ question }) => schoolPlan.questions[question]!.id)).toEqual(Object.keys(CALM));
    expect(lines[0]).toEqual({ question: 0, section: 0, reply: review.talk.replies[0], note: null });
    expect(lines.map(({ section }) => section)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });

  it('leads to a question and back, with its answer changed or not', () => {
    const editing = review.edits('alone');
    expect(editing.at).toBe('question alone, for the review');
    expect(editing.back()).toMatchObject({ at: 'review', said: review.said });
    expect(editing.says('alone', 3)).toMatchObject({ at: 'review', said: { ...review.said, alone: '3' } });
    expect(editing.notes('twice').at).toBe('question alone, for the review');
  });

  it('asks first what a changed answer has opened', () => {
    const opened = review.edits('left_before').says('left_before', 'yes');
    expect(opened.at).toBe('question talked, for the review');
    const further = opened.says('talked', 'yes');
    expect(further.at).toBe('question helped, for the review');
    expect(further.says('helped', 0).at).toBe('review');
  });

  it('lets nobody pass by what is still to be asked', () => {
    const opened = review.edits('left_before').says('left_before', 'yes').back().isAt('review');
    expect(opened.goesOn().at).toBe('question talked, for the review');
    expect(opened.goesOn().back().goesOn().skips('talked').at).toBe('review');
    expect(opened.goesOn().skips('talked').goesOn().at).toBe('result');
  });

  it('goes back to the last question, and there on to the review', () => {
    expect(review.back().at).toBe('question remarks');
    expect(review.back().says('remarks', 'none').talk).toEqual(review.talk);
    expect(review.goesOn().isAt('result').back().at).toBe('review');
  });
});

describe('a question that hangs on a later one', () => {
  const plan = planOf({
    early: { ask_if: { question: 'late', is: 'yes' } },
    middle: {},
    late: { answers: YES_NO },
    last: {},
  });

  it('comes after the last one, alone', () => {
    const told = talkAtQuestions(plan).saysAll({ middle: 1, late: 'yes', last: 0 });
    expect(told.at).toBe('question early, for the review');
    expect(told.says('early', 2).at).toBe('review');
    expect(told.back().goesOn().at).toBe('question early, for the review');
  });

  it('is dropped by it as any other', () => {
    const told = talkAtQuestions(plan).saysAll({ middle: 1, late: 'yes', last: 0, early: 2 });
    const changed = told.edits('late').says('late', 'no');
    expect([changed.at, changed.dropped]).toEqual(['review', ['early']]);
  });

  it('and no question at all leads straight to the review', () => {
    const never = { count: { questions: [], at_least: 1 }, at_least: 1 };
    expect(talkAtQuestions(planOf({ a: { ask_if: never } })).at).toBe('review');
  });
});

describe('progress', () => {
  const at = (told: Telling) => {
    const { place } = told.talk;
    if (place.at !== 'question') throw new Error(told.at);
    const { section, sectionNumber, sections, number, questions } = questionProgress(
      schoolPlan,
      told.talk,
      place.question,
    );
    return [section, sectionNumber, sections, number, questions];
  };

  it('counts the questions that will be asked, as far as the answers tell', () => {
    expect(at(start)).toEqual([0, 1, 2, 1, 9]);
    const yes = start.says('bored', 1).says('left_before', 'yes');
    expect(at(yes)).toEqual([0, 1, 2, 3, 10]);
    expect(at(yes.says('talked', 'yes'))).toEqual([0, 1, 2, 4, 11]);
    expect(at(yes.says('talked', 'no'))).toEqual([0, 1, 2, 4, 10]);
    expect(at(yes.says('talked', 'no').skips('since'))).toEqual([1, 2, 2, 5, 10]);
  });

  it('counts what has had a reply', () => {
    expect(countReplies(schoolPlan, start.talk)).toEqual({ answered: 0, asked: 9 });
    const told = start.says('bored', 1).says('left_before', 'yes').skips('talked');
    expect(countReplies(schoolPlan, told.talk)).toEqual({ answered: 3, asked: 10 });
  });

  it('is none of a question that is not asked', () => {
    expect(() => questionProgress(schoolPlan, start.talk, 2)).toThrow(RangeError);
  });
});
