import { describe, expect, test } from 'vitest';
import { readAnswers, type AnswerRecord } from '../../src/answer/read.ts';
import { assess } from '../../src/assess.ts';
import { assessmentOf } from '../../src/dialogue/about.ts';
import { step } from '../../src/dialogue/step.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { InterviewState } from '../../src/dialogue/interview-state.ts';
import { mayBeKept } from '../../src/interview/keeping.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { reportWords } from '../../src/words/report.ts';
import { BEGIN, CALM, firstWeeks, sitThrough, type Does } from './person.ts';
import { fill } from '../../src/words/fill.ts';

const plan = firstWeeks();
const en = interviewWords.en;
const BACK: Does = { command: 'back' };

/** From the review to the end: the result not looked at, no tier, nothing agreed. */
const END: readonly Does[] = ['', 2, 4, 2, 2, ''];

function resultOf(interview: InterviewState | undefined): Assessment {
  if (interview === undefined) throw new Error('no talk');
  return assessmentOf(plan, interview, { at: '2026-11-21T11:00:00.000Z', provenance: {} });
}

describe('before the first question', () => {
  test('what it is, who sees it, its limits; and a record of consent', async () => {
    const { seen, ending } = await sitThrough(plan, [...BEGIN, ...CALM, ...END]);
    expect(seen).toContain(en.introduction.points.learner[2]);
    expect(seen).toContain(en.introduction.seesAsk.learner);
    expect(seen).toContain(en.introduction.limits.learner);
    expect(ending?.how).toBe('finished');
    expect(resultOf(ending?.talk)).toMatchObject({
      learner: 'K-07',
      consent: { who: 'learner', basis: 'consent', at: '2026-11-21T10:00:00.000Z', text: 'text 1' },
      interview: { interviewer: 'AB', responsible: { who: 'Ms Example', reach: 'room 12' } },
    });
  });

  test('who sees the answers is told where the school says it', async () => {
    const { seen } = await sitThrough(plan, [], {}, { held: { sees: ['the class teacher', 'the nurse'] } });
    expect(seen).toContain(fill(en.introduction.sees, { roles: 'the class teacher and the nurse' }));
  });

  test.each(['staff', 'record', 'company'] as const)(
    'filled in by %s: nobody is addressed as learner',
    async (respondent) => {
      const { seen } = await sitThrough({ ...plan, respondent }, []);
      expect(seen).not.toContain(en.introduction.limits.learner);
      expect(seen).toContain(en.introduction.points[respondent][0]);
    },
  );

  test.each(['parent', 'company'] as const)('%s: who sees it, and the limits', async (respondent) => {
    const { seen } = await sitThrough({ ...plan, respondent }, []);
    expect(seen).toEqual(
      expect.arrayContaining([
        ...en.introduction.points[respondent],
        en.introduction.seesAsk[respondent],
        en.introduction.limits[respondent],
      ]),
    );
  });

  test.each<readonly [respondent: Plan['respondent'], message: string]>([
    ['learner', en.fields.assent.message],
    ['staff', en.fields.assentGiven.message],
    ['company', en.fields.assentGiven.message],
  ])('answered by %s: the learner’s own yes', async (respondent, message) => {
    const young: readonly Does[] = [1, 'AB', 'K-07', 1, 1, 'mother', 1, 'mother'];
    const { asked } = await sitThrough({ ...plan, respondent }, young);
    expect(asked.at(-1)?.message).toBe(message);
  });

  test.each<readonly [what: string, script: readonly Does[], fault: string]>([
    ['nobody', [1, ''], en.faults.needed],
    ['a code of too many letters', [1, 'AB', 'K'.repeat(201)], en.faults.tooLong(200)],
    ['a code that a terminal would obey', [1, 'AB', 'K\u001b[2J'], en.faults.control],
  ])('%s is not taken', async (_, script, fault) => {
    expect((await sitThrough(plan, script)).faults).toEqual([fault]);
  });

  test('an age is a whole number of years', async () => {
    const aged = { ...plan, appliesTo: { age: [14, 25], question: null } as const };
    const { faults, asked } = await sitThrough(aged, [1, 'AB', 'K-07', 'old', '16,5', '16', 1]);
    expect(faults).toEqual([en.faults.age, en.faults.age]);
    expect(asked.at(-1)?.message).toBe(en.fields.consent_who.message);
  });

  test.each<readonly [what: string, script: readonly Does[]]>([
    ['no legal basis', [1, 'AB', 'K-07', 2, 3, 1, 3, 2]],
    ['no guardian', [1, 'AB', 'K-07', 1, 1, 'learner', 2, 2]],
    ['no assent', [1, 'AB', 'K-07', 1, 1, 'learner', 1, 'mother', 2, 2]],
  ])('%s ends it', async (_, script) => {
    expect((await sitThrough(plan, script)).ending?.how).toBe('declined');
  });

  test('back at the beginning is said to be the beginning', async () => {
    const { seen } = await sitThrough(plan, [1, BACK, 1, BACK]);
    expect(seen.filter((line) => line === `? ${en.introduction.prompt}`)).toHaveLength(3);
  });

  test('an age that tells another story than what was said of it is told at the review', async () => {
    const aged = { ...plan, appliesTo: { age: [14, 25], question: 3 } as const };
    const young = await sitThrough(aged, [...BEGIN, 1, 2, '17', [1], 1, '2026-09-01', 'x']);
    expect(young.seen).toContain(en.review.guardianMissing(18));
    const grown = await sitThrough(aged, [...BEGIN, 1, 2, '18', [1], 1, '2026-09-01', 'x']);
    expect(grown.seen).not.toContain(en.review.guardianMissing(18));
    const unsaid = await sitThrough(aged, [...BEGIN, 1, 2, { command: 'refuse' }, [1], 1, '2026-09-01', 'x']);
    expect(unsaid.seen).not.toContain(en.review.guardianMissing(18));
  });

  test('pausing there leaves', async () => {
    expect((await sitThrough(plan, [{ command: 'pause' }])).ending?.how).toBe('pause');
  });
});

describe('at a question', () => {
  test('sections are told once, with their part; progress at each question', async () => {
    const { seen, asked } = await sitThrough(plan, [...BEGIN, ...CALM]);
    expect(seen.filter((line) => line.startsWith('# Part'))).toEqual([
      '# Part 1 of 2: School',
      '# Part 2 of 2: How you are',
    ]);
    expect(asked.find(({ message }) => message === 'Who helps you?')?.help).toBe(
      'Question 4 of 7 · Choose all that fit.',
    );
    expect(asked.find(({ message }) => message.startsWith('Hours'))?.help).toBe(
      'Question 3 of 7 · A number from 0 to 60.',
    );
  });

  test('what was answered stands there when one comes back', async () => {
    const back: readonly Does[] = [BACK, BACK, BACK, BACK, BACK, BACK, BACK];
    const { asked } = await sitThrough(plan, [
      ...BEGIN,
      ...CALM,
      ...back,
      1,
      2,
      '0',
      [1, 2],
      1,
      '2026-09-01',
      'nothing',
    ]);
    const again = asked.slice(-8);
    expect(again.map((prompt) => ('initial' in prompt ? prompt.initial : null))).toEqual([
      0,
      1,
      '0',
      [0, 1],
      0,
      '2026-09-01',
      'nothing',
      '',
    ]);
  });

  test('in German a date and a number stand as one writes them', async () => {
    const script: readonly Does[] = [...BEGIN, 1, 2, '4,5', [1], 1, '01.09.2026', BACK, BACK, BACK, BACK];
    const { asked } = await sitThrough(plan, script, {}, { language: 'de' });
    expect(asked.at(-1)).toMatchObject({ initial: '4,5' });
    expect(asked.find((prompt) => prompt.kind === 'line' && prompt.initial === '01.09.2026')).toBeDefined();
  });

  test('a number stands there with all its decimals, or keeping it would change it', async () => {
    const { asked } = await sitThrough(plan, [...BEGIN, 1, 2, '4.123456789', BACK], {});
    expect(asked.at(-1)).toMatchObject({ initial: '4.123456789' });
  });

  test.each<readonly [question: string, before: readonly Does[], typed: Does, fault: string]>([
    ['a number out of range', [1, 2], '61', en.question.between('0', '60')],
    ['no number', [1, 2], 'much', en.question.between('0', '60')],
    ['a thousand or a fraction', [1, 2], '1,000', en.question.between('0', '60')],
    ['nothing', [1, 2], ' ', en.faults.answerNeeded],
    ['nobody and somebody', [1, 2, '0'], [1, 3], en.faults.exclusive('nobody')],
    ['no day', [1, 2, '0', [1], 1], '31.02.2026', en.faults.date],
    ['a day in an order that nobody knows', [1, 2, '0', [1], 1], '03/04/2026', en.faults.date],
  ])('%s is said and asked again', async (_, before, typed, fault) => {
    expect((await sitThrough(plan, [...BEGIN, ...before, typed])).faults).toEqual([fault]);
  });

  test('more than may be chosen, a text that is too long, a scale without ends', async () => {
    const limited = firstWeeks((text) =>
      text
        .replace('multiple:\n', 'multiple:\n          at_most: 1\n')
        .replace('free_text: { max: 200 }', 'free_text: { max: 3 }')
        .replace('number: { min: 0, max: 60 }', 'number: { min: 0 }'),
    );
    const { faults, asked } = await sitThrough(limited, [
      ...BEGIN,
      1,
      2,
      '70',
      [1, 2],
      [1],
      1,
      '2026-09-01',
      'long',
    ]);
    expect(faults[0]).toBe(en.faults.tooMany(1));
    expect(faults[1]).toBe(en.faults.tooLong(3));
    expect(asked.map(({ help }) => help).join()).toContain(en.question.between('0', null));
  });

  test('enough for today: asked about once more, and on to all answers', async () => {
    const finish: Does = { command: 'finish' };
    const { seen, asked, ending } = await sitThrough(plan, [...BEGIN, 1, finish, 1, finish, 2, ...END]);
    const { message, help } = en.question.finish(6);
    expect(asked.filter((prompt) => prompt.message === message).map((prompt) => prompt.help)).toEqual([
      help,
      help,
    ]);
    expect(seen).toContain(`# ${en.review.title}`);
    expect(
      Object.values(resultOf(ending?.talk).answers).filter(({ state }) => state === 'given'),
    ).toHaveLength(1);
  });

  test('at the last open question there is nothing more to leave out', async () => {
    const { asked } = await sitThrough(plan, [...BEGIN, ...CALM.slice(0, -1)]);
    const offered = asked.slice(-2).map(({ commands }) => commands.some(({ id }) => id === 'finish'));
    expect(offered).toEqual([true, false]);
  });

  test('skipped and refused are said when one comes back, and stay apart', async () => {
    const script: readonly Does[] = [...BEGIN, { command: 'skip' }, { command: 'refuse' }, BACK, BACK];
    const { asked, kept } = await sitThrough(plan, script);
    expect(asked.at(-1)?.help).toContain(en.question.skipped);
    expect(asked.at(-2)?.help).toContain(en.question.refused);
    const { answers } = resultOf(kept.at(-1));
    expect([answers['bored']?.state, answers['left_before']?.state]).toEqual(['missing', 'refused']);
  });

  test('a note is kept, shown, changed and taken away', async () => {
    const note: Does = { command: 'note' };
    const { seen, kept } = await sitThrough(plan, [...BEGIN, note, 'x'.repeat(2001), 'twice', note, '']);
    expect(seen).toContain(en.question.note('twice'));
    expect(seen).toContain(en.question.noteGone);
    expect(kept.map(({ notes }) => notes[0]).filter((text) => text !== null)).toEqual(['twice']);
  });

  test('why it is asked, in its own words or in ours', async () => {
    const why: Does = { command: 'why' };
    const { seen } = await sitThrough(plan, [...BEGIN, why, 1, why]);
    expect(seen).toContain('Boredom can be a sign that something does not fit.');
    expect(seen).toContain(en.question.whyNone);
  });

  test('a branch that is changed drops what hung on it, and says what', async () => {
    const script: readonly Does[] = [...BEGIN, 1, 1, 2, BACK, BACK, 2];
    const texts = ['Somebody talked it over with me'];
    const { asked, kept } = await sitThrough(plan, script);
    const { message, help } = en.question.drop(texts);
    expect(asked.at(-1)).toMatchObject({ message, help, initial: null, act: true });
    // Named before it is dropped: nothing is until then, and with a no nothing is at all.
    expect(kept.at(-1)?.replies[2]).toMatchObject({ reply: 'given' });
    const no = await sitThrough(plan, [...script, 1, 1]);
    expect(no.seen).not.toContain(en.question.dropped(texts));
    expect(no.kept.at(-1)?.replies).toEqual(kept.at(-1)?.replies);
    const yes = await sitThrough(plan, [...script, 2]);
    expect(yes.seen).toContain(en.question.dropped(texts));
    expect(yes.kept.at(-1)?.replies[2]).toEqual({ reply: 'open' });
    const undone = await sitThrough(plan, [...script, 2, BACK, 1]);
    expect(undone.seen).toContain(en.question.restored(texts));
    expect(undone.kept.at(-1)?.replies).toEqual(kept.at(-1)?.replies);
  });

  test('codes that may stand for a number are told', async () => {
    const coded = firstWeeks((text) =>
      text.replace(
        'number: { min: 0, max: 60 }',
        'number: { min: 0, max: 60, codes: [{ id: none_yet, label: { en: none yet, de: noch keine }, points: none, treat_as: missing }] }',
      ),
    );
    const { asked, kept } = await sitThrough(coded, [...BEGIN, 1, 2, 'none yet', BACK]);
    expect(asked.at(-1)?.help).toContain('none yet');
    expect(asked.at(-1)).toMatchObject({ initial: 'none yet' });
    expect(kept).not.toEqual([]);
  });

  test('no answer stands ready to be taken by one Enter too many, and what consents, decides or acknowledges never', async () => {
    // With a critical answer that was acknowledged, to the question whether to show the result.
    const { asked } = await sitThrough(plan, [...BEGIN, 1, 2, '0', [1], 3, 2, '2026-09-01', 'nothing', '']);
    expect(asked.map(({ message }) => message)).toEqual(
      expect.arrayContaining([en.critical.prompt, en.result.ready.message]),
    );
    const ready = asked.flatMap((prompt) =>
      prompt.kind === 'choice' && prompt.act !== true && prompt.deliberate !== true ? [prompt.message] : [],
    );
    expect(ready).toEqual([]);
    const acts = asked.flatMap((prompt) =>
      prompt.kind === 'choice' && prompt.act === true ? [prompt.message] : [],
    );
    expect(acts).toEqual([
      en.introduction.prompt,
      en.fields.minor(18).message,
      en.fields.basis.message,
      en.critical.prompt,
      en.result.ready.message,
    ]);
  });

  test('leaving: pause, and delete once it is meant', async () => {
    expect((await sitThrough(plan, [...BEGIN, { command: 'pause' }])).ending?.how).toBe('pause');
    const once = await sitThrough(plan, [...BEGIN, { command: 'delete' }, 1]);
    expect(once.ending).toBeNull();
    expect((await sitThrough(plan, [...BEGIN, { command: 'delete' }, 2])).ending?.how).toBe('delete');
  });
});

describe('a critical answer', () => {
  const raised: readonly Does[] = [...BEGIN, 1, 2, '0', [1], 3];

  test('comes up at once, in words for a shared screen', async () => {
    const { seen } = await sitThrough(plan, raised);
    expect(seen.slice(-6)).toEqual(
      [
        `# ${en.critical.title}`,
        'Thank you for saying that. We stop here for a moment.',
        en.critical.urgency.same_day,
        fill(en.critical.who, { name: 'Ms Example', reach: 'room 12' }),
        `? ${en.critical.prompt}`,
      ].toSpliced(0, 0, '? I see no way forward at all'),
    );
    expect(seen.join('\n')).not.toContain('ask openly');
  });

  test('who answers about a learner is not spoken to as one', async () => {
    const unworded = plan.critical.map((rule) => ({ ...rule, shared: null }));
    const { seen, asked } = await sitThrough({ ...plan, respondent: 'staff', critical: unworded }, raised);
    const { title, shared, who, seen: label, stop } = en.critical.byOthers;
    expect(seen.slice(-5, -1)).toEqual([
      `# ${title}`,
      shared,
      en.critical.urgency.same_day,
      fill(who, { name: 'Ms Example', reach: 'room 12' }),
    ]);
    expect(asked.at(-1)).toMatchObject({ options: [{ label: stop }, { label }] });
  });

  test('without words of its own, in ours', async () => {
    const plain = firstWeeks((text) => text.replace(/\n {4}shared:.*/, ''));
    expect((await sitThrough(plain, raised)).seen).toContain(en.critical.shared);
  });

  test.each<readonly [what: string, contact: { name: string; reach: string } | null, shown: RegExp]>([
    [
      'with the school’s contact',
      { name: 'Alex Muster', reach: '555-0112' },
      /school psychologist: Alex Muster, 555-0112/,
    ],
    ['with the role', null, /school psychologist$/m],
  ])('what staff must do is shown to them alone, %s, and hidden again', async (_, contact, shown) => {
    const details: Does = { command: 'details' };
    const { seen } = await sitThrough(
      plan,
      [...raised, details, 1, details, 2, 1, 2],
      {},
      { held: { contact: () => contact } },
    );
    expect(seen).toContain('Stay with the learner and ask openly.');
    expect(seen.join('\n')).toMatch(shown);
    expect(seen.indexOf('(cleared)')).toBeGreaterThan(seen.indexOf('Stay with the learner and ask openly.'));
    expect(seen.at(-1)).toBe('? Since when are you here?');
  });

  test('a slip is corrected by going back; stopping leaves', async () => {
    const slip = await sitThrough(plan, [...raised, BACK, 1]);
    expect(slip.seen.at(-1)).toBe('? Since when are you here?');
    expect((await sitThrough(plan, [...raised, 1])).ending?.how).toBe('stop');
  });

  test.each(['immediate', 'same_day', 'within_3_days'] as const)(
    'whatever its urgency (%s), to stop is the first option and to go on the last',
    async (urgency) => {
      const critical = plan.critical.map((rule) => ({ ...rule, urgency }));
      const { asked } = await sitThrough({ ...plan, critical }, raised);
      expect(asked.at(-1)).toMatchObject({
        initial: null,
        act: true,
        options: [{ label: en.critical.stop }, { label: en.critical.seen }],
      });
    },
  );

  test('once it was seen, it is gone from the screen', async () => {
    const { seen } = await sitThrough(plan, [...raised, 2]);
    expect(seen.slice(-3)).toEqual(['(cleared)', '# Part 2 of 2: How you are', '? Since when are you here?']);
  });

  test('it is noticed when it is given, which is not later than when it is seen', async () => {
    let minute = 0;
    const now = () => `2026-11-21T10:${String((minute += 1)).padStart(2, '0')}:00.000Z`;
    const { kept } = await sitThrough(plan, [...raised, BACK, 3, 2], {}, { held: { now } });
    const raisedAt = kept.find(({ place }) => place.at === 'critical')?.noticed;
    const [handled] = resultOf(kept.at(-1)).interview?.handled ?? [];
    expect(raisedAt).toEqual([{ critical: 'no_way_forward', at: handled?.noticed }]);
    expect(String(handled?.noticed) < String(handled?.at)).toBe(true);
    // A clock that was put back in between.
    const back = {
      ...kept.at(-2)!,
      noticed: [{ critical: 'no_way_forward', at: '2027-01-01T10:00:00.000Z' }],
    };
    const later = step(plan, back, { do: 'acknowledge', at: '2026-11-21T10:00:00.000Z' });
    expect(later.handled.at(-1)).toMatchObject({
      at: '2026-11-21T10:00:00.000Z',
      noticed: '2026-11-21T10:00:00.000Z',
    });
  });

  test('there is no pausing or deleting before it was seen', async () => {
    const { asked } = await sitThrough(plan, raised);
    expect(asked.at(-1)?.commands.map(({ id }) => id)).toEqual(['details', 'back']);
  });
});

describe('the review', () => {
  const atReview: readonly Does[] = [...BEGIN, ...CALM];

  test('lists each answer once, and again when asked', async () => {
    const { seen } = await sitThrough(plan, [...atReview, { command: 'list' }]);
    const lists = seen.filter((line) => line.startsWith('1 | Lessons drag for me | not true'));
    expect(lists).toHaveLength(2);
    expect(lists[0]).toContain('7 | What else? | nothing');
    expect(lists[0]).toContain('4 | Who helps you? | family and friends');
  });

  test('an answer is changed by its number; an unknown number is said', async () => {
    const { faults, kept } = await sitThrough(plan, [...atReview, '8', '1', 3]);
    expect(faults).toEqual([en.faults.reviewNumber(7)]);
    expect(resultOf(kept.at(-1)).answers['bored']).toMatchObject({ value: 2 });
    expect(kept.at(-1)?.place).toEqual({ at: 'review' });
  });

  test('a number is that of the list on the screen, which is shown again where a change made it another one', async () => {
    const { seen, asked } = await sitThrough(plan, [...atReview, '1', 3, '2', 1, 2, '3']);
    const lists = seen.filter((line) => line.startsWith('1 | Lessons drag for me'));
    expect(lists.map((list) => list.split('\n').length)).toEqual([7, 8]);
    expect(lists[1]).toContain('3 | Somebody talked it over with me');
    expect(asked.at(-1)?.message).toBe('Somebody talked it over with me');
  });

  test('what is open, refused or noted is said; nothing tells of an unknown critical answer before one is alone', async () => {
    const script: readonly Does[] = [
      ...BEGIN,
      { command: 'note' },
      'hm',
      1,
      2,
      '0',
      [1],
      { command: 'refuse' },
      { command: 'skip' },
      'x',
      '2',
      1,
      BACK,
    ];
    const { seen } = await sitThrough(plan, [...script, { command: 'pause' }]);
    expect(seen.join('\n')).toContain(`not true (${en.question.note('hm')})`);
    expect(seen).not.toContain(en.result.criticalUnknown);
    const alone = await sitThrough(plan, [...script.slice(0, -3), '', 1]);
    expect(alone.seen).toContain(en.result.criticalUnknown);
  });

  test('going back and leaving', async () => {
    expect((await sitThrough(plan, [...atReview, BACK])).seen.at(-1)).toBe('? What else?');
    expect((await sitThrough(plan, [...atReview, { command: 'pause' }])).ending?.how).toBe('pause');
  });
});

describe('the result', () => {
  const atResult: readonly Does[] = [...BEGIN, ...CALM, ''];

  test('is shown if the counsellor says so: strengths first, then scales, tier and reasons', async () => {
    const { seen } = await sitThrough(plan, [...atResult, 1, 1]);
    const titles = seen.filter((line) => line.startsWith('# ')).slice(-4);
    expect(titles).toEqual([
      '# Strengths and resources',
      '# All scales',
      '# Suggested support',
      '# Why this is suggested',
    ]);
    expect(seen.join('\n')).toContain('People who help: high');
    expect(seen.at(-1)).toBe(`? ${en.fields.tier.message}`);
    expect(seen).toContain('(cleared)');
  });

  test('the numbers behind the reasons are shown where they are wanted, and asked about again', async () => {
    const worried: readonly Does[] = [...BEGIN, 3, 2, '0', [1], 3, 2, '2026-09-01', 'x', '', 1];
    const before = await sitThrough(plan, worried);
    const after = await sitThrough(plan, [...worried, 2]);
    const told = after.seen.slice(before.seen.length).join('\n');
    expect(before.asked.at(-1)).toMatchObject({
      options: [{ label: en.result.goOn }, { label: en.result.numbers }],
    });
    expect(told).toContain('I see no way forward at all');
    expect(after.seen.at(-1)).toBe(`? ${en.result.note}`);
    // Where no rule looks at anything, there are none.
    const calm = await sitThrough({ ...plan, tiers: null }, [...atResult, 1]);
    expect(calm.asked.at(-1)).toMatchObject({ options: [{ label: en.result.goOn }] });
  });

  test('outside the ages that it is meant for there are no reasons, and no title to them', async () => {
    const aged = { ...plan, appliesTo: { age: [14, 25], question: 3 } as const };
    const { seen } = await sitThrough(aged, [...BEGIN, 1, 2, '12', [1], 1, '2026-09-01', 'x', '', 1]);
    const { sections } = reportWords.en;
    expect(seen).toContain(`# ${sections.tier}`);
    expect(seen).not.toContain(`# ${sections.reasons}`);
  });

  test('a critical answer comes before it', async () => {
    const { seen } = await sitThrough(plan, [...BEGIN, 1, 2, '0', [1], 3, 2, '2026-09-01', 'x', '', 1]);
    const { categories, urgencies } = reportWords.en.critical;
    const lead = seen.indexOf(en.result.criticalFirst(1));
    expect(seen[lead + 1]).toBe(`- ${categories.self_harm}: ${urgencies.same_day}`);
  });

  test('back from it, and from what it shows', async () => {
    expect((await sitThrough(plan, [...atResult, BACK])).seen.at(-1)).toBe(`? ${en.review.prompt.message}`);
    expect((await sitThrough(plan, [...atResult, 1, BACK])).seen.at(-1)).toBe(
      `? ${en.review.prompt.message}`,
    );
  });

  test('another tier than suggested needs a reason', async () => {
    const { faults, kept } = await sitThrough(plan, [
      ...atResult,
      1,
      1,
      2,
      'Dr. Muster',
      '',
      'She asked for it.',
      2,
      2,
      '',
    ]);
    expect(faults).toEqual([en.fields.tierReasonNeeded]);
    expect(resultOf(kept.at(-1)).confirmed).toEqual({
      tier: 'selective',
      by: 'Dr. Muster',
      at: '2026-11-21T10:00:00.000Z',
      reason: 'She asked for it.',
    });
  });

  test('the suggested one needs none; it is named, and not where the cursor is', async () => {
    const { asked, kept } = await sitThrough(plan, [...atResult, 1, 1, 1, 'AB', '', 2, 2, '']);
    expect(asked.find(({ message }) => message === en.fields.tier.message)).toMatchObject({
      initial: null,
      act: true,
      options: [{ hint: en.fields.tierSuggested }, { hint: null }, { hint: null }, { hint: null }],
    });
    expect(asked.find(({ message }) => message === en.fields.tier_by.message)).toMatchObject({
      initial: 'AB',
    });
    expect(resultOf(kept.at(-1)).confirmed).toMatchObject({ tier: 'universal', reason: null });
  });

  test('on a screen that is shared no suggestion is named, nor does a reason that is needed tell which it is', async () => {
    const { asked, faults } = await sitThrough(plan, [...atResult, 2, 1, 'AB', '', 'She asked for it.']);
    expect(asked.find(({ message }) => message === en.fields.tier.message)).toMatchObject({
      options: [{ hint: null }, { hint: null }, { hint: null }, { hint: null }],
    });
    expect(faults).toEqual([en.fields.tierReasonAlways]);
    const alone = await sitThrough(plan, [...atResult, 1, 1, 1, 'AB', '']);
    expect(alone.seen.slice(-4)).toEqual([
      '(cleared)',
      `# ${en.plan.goals}`,
      en.plan.noGoals,
      `? ${en.plan.prompt}`,
    ]);
    const back = await sitThrough(plan, [...atResult, 1, 1, 1, 'AB', '', BACK, 2]);
    expect(back.asked.at(-1)).toMatchObject({ options: [{ hint: null }, {}, {}, {}] });
  });

  test('what was decided alone, and why, comes back to no screen that is shared', async () => {
    const decided: readonly Does[] = [...atResult, 1, 1, 2, 'AB', 'She asked for it.'];
    const shared = await sitThrough(plan, [...decided, BACK, 2, 2, 'AB']);
    const [tier, , reason] = shared.asked.slice(-3);
    expect([tier, reason]).toMatchObject([{ initial: null }, { initial: '' }]);
    expect(shared.seen.slice(shared.seen.lastIndexOf('(cleared)')).join()).not.toContain('She asked');
    const alone = await sitThrough(plan, [...decided, BACK, 1, 1, 2, 'AB']);
    expect(alone.asked.slice(-3)).toMatchObject([{ initial: 1 }, {}, { initial: 'She asked for it.' }]);
  });

  test('nor does it where the interview was paused in between, and goes on on a screen that is shared', async () => {
    const alone = await sitThrough(plan, [...atResult, 1, 1, 2, 'AB', { command: 'pause' }]);
    const begun = alone.kept.at(-1)!;
    expect(begun.place).toEqual({ at: 'field', field: 'tier_reason' });
    const again = await sitThrough(plan, [BACK, BACK], {}, { begun });
    expect(again.asked.at(-1)).toMatchObject({ message: en.fields.tier.message, initial: null });
    expect(again.asked.at(-1)).toMatchObject({
      options: [{ hint: null }, { hint: null }, { hint: null }, {}],
    });
  });

  test('once decided, it may stand without being shown', async () => {
    const { asked, kept } = await sitThrough(plan, [...atResult, 1, 1, 1, 'AB', '', BACK, 3]);
    expect(asked.at(-2)).toMatchObject({ options: [{}, {}, { label: en.result.keep }] });
    expect(asked.at(-1)?.message).toBe(en.plan.prompt);
    expect(resultOf(kept.at(-1)).confirmed).toMatchObject({ tier: 'universal' });
  });

  test.each<readonly [what: string, leaves: Does]>([
    ['read', 1],
    ['left by going back', BACK],
    ['left by a pause', { command: 'pause' }],
  ])('however it is left, it is gone from the screen: %s', async (_, leaves) => {
    const { seen } = await sitThrough(plan, [...atResult, 1, leaves]);
    expect(seen.slice(seen.indexOf(`? ${en.result.note}`))).toContain('(cleared)');
  });
});

describe('what is agreed', () => {
  const atGoals: readonly Does[] = [...BEGIN, ...CALM, '', 2, 4];

  test('goals are added and taken away', async () => {
    const { kept } = await sitThrough(plan, [...atGoals, 1, 'Be on time', 1, 'Sleep', 2, 1, '', 3, 2, '']);
    expect(resultOf(kept.at(-1)).plan).toEqual({ goals: ['Sleep'], actions: [], next_date: null });
  });

  test('steps: what, who, by when, agreed; changed and removed', async () => {
    const step: readonly Does[] = [1, 'Look at bus times', 'AB', '31.12.2026', 1];
    const other: readonly Does[] = [1, 'Call the company', 'Ms Example', '', 2];
    const { kept, seen } = await sitThrough(plan, [
      ...atGoals,
      2,
      ...step,
      ...other,
      2,
      2,
      3,
      4,
      2,
      5,
      3,
      '2026-12-01',
    ]);
    expect(resultOf(kept.at(-1)).plan).toEqual({
      goals: [],
      actions: [{ what: 'Look at bus times', who: 'AB', by: '2026-12-31', agreed: true, status: 'done' }],
      next_date: '2026-12-01',
    });
    expect(seen.join('\n')).toContain(
      'Call the company: Ms Example, not yet agreed by the learner (still to do)',
    );
  });

  test.each([
    ['soon', en.faults.date],
    ['20.11.2026', en.faults.dateOver],
  ])('%s is no next date', async (typed, fault) => {
    expect((await sitThrough(plan, [...atGoals, 2, 2, typed])).faults).toEqual([fault]);
  });

  test('back from goals and from steps', async () => {
    expect((await sitThrough(plan, [...atGoals, BACK])).seen.at(-1)).toBe(`? ${en.fields.tier.message}`);
    expect((await sitThrough(plan, [...atGoals, 2, BACK])).seen.at(-2)).toBe(en.plan.noGoals);
  });
});

describe('a later talk', () => {
  async function earlier(): Promise<Assessment> {
    const script: readonly Does[] = [
      ...BEGIN,
      ...CALM,
      '',
      2,
      4,
      1,
      'Be on time',
      3,
      1,
      'Bus times',
      'AB',
      '',
      1,
      3,
      '',
    ];
    const { ending } = await sitThrough(plan, script);
    return resultOf(ending?.talk);
  }

  test('begins with what was agreed, and takes it up', async () => {
    const { seen, ending } = await sitThrough(plan, [...BEGIN, 1, ...CALM, '', 2, 4, 3, 2, 2, 3, ''], {
      earlier: await earlier(),
    });
    expect(seen).toContain('- Be on time');
    expect(seen).toContain('- Bus times: AB (still to do)');
    expect(resultOf(ending?.talk).plan).toMatchObject({
      goals: ['Be on time'],
      actions: [{ status: 'done' }],
    });
  });

  test('or looks through the earlier answers', async () => {
    const { kept } = await sitThrough(plan, [...BEGIN, 2], { earlier: await earlier() });
    expect(kept.at(-1)?.place).toEqual({ at: 'review' });
    expect(resultOf(kept.at(-1)).answers['helpers']).toMatchObject({ value: ['family', 'friends'] });
  });

  test('answers to another scoring are asked anew, and it is said', async () => {
    const old = await earlier();
    const other = {
      ...old,
      plan: null,
      at: null,
      definition: { ...old.definition, scoring_digest: 'other' },
    };
    const { seen, asked } = await sitThrough(plan, [...BEGIN, BACK, 'room 12', 1], { earlier: other });
    expect(seen).toContain(en.earlier.cannotKeep);
    expect(seen).toContain(en.earlier.noPlan);
    expect(asked.at(-1)?.message).toBe('Lessons drag for me');
  });
});

describe('a talk that follows the result of another questionnaire', () => {
  const other = {
    ...firstWeeks((text) => text.replace('id: first-weeks', 'id: other-weeks')),
    scoringDigest: 'other',
  };
  const weighed = { bored: 2, gave_up: 2, hours: 20, helpers: ['family'], left_before: 'yes', talked: 'no' };

  function resultOfOther(answers: AnswerRecord = weighed, agreed: Assessment['plan'] = null): Assessment {
    const { sheet } = readAnswers(other, answers);
    return assess(other, sheet, { learner: 'K-07', at: '2026-11-14', plan: agreed });
  }

  /** What stands on the screen between the heading and the question how to start. */
  async function shown(earlier: Assessment, earlierPlan: Plan | null): Promise<readonly string[]> {
    const { seen, asked } = await sitThrough(plan, [...BEGIN, 1], { earlier }, { held: { earlierPlan } });
    expect(asked.at(-1)?.message).toBe('Lessons drag for me');
    const from = seen.indexOf(`# ${en.earlier.title}`);
    return seen.slice(from + 2, seen.indexOf(`? ${en.earlier.prompt}`));
  }

  test('its strengths first, then its topics: no tier, no band, nothing critical, none of its names', async () => {
    const earlier = resultOfOther();
    expect(earlier).toMatchObject({
      tier: { suggested: 'individual' },
      critical: [{ id: 'no_way_forward' }],
    });
    expect(await shown(earlier, other)).toEqual([
      en.earlier.another,
      en.earlier.strong,
      '- People who help',
      en.earlier.topics,
      '- School',
      en.earlier.noPlan,
    ]);
  });

  test('what is not certain is no strength, and what was agreed is taken up', async () => {
    const agreed = { goals: ['Be on time'], actions: [], next_date: null };
    expect(await shown(resultOfOther({ bored: 0 }, agreed), other)).toEqual([
      en.earlier.another,
      en.earlier.topics,
      '- School',
      en.earlier.goals,
      '- Be on time',
    ]);
  });

  test.each<[string, Plan | null]>([
    ['not at hand', null],
    ['answered by staff', { ...other, respondent: 'staff' }],
    ['of another scoring than the result', { ...other, scoringDigest: 'newer' }],
  ])('of a questionnaire that is %s, only what was agreed is shown', async (_, earlierPlan) => {
    expect(await shown(resultOfOther(), earlierPlan)).toEqual([en.earlier.another, en.earlier.noPlan]);
  });

  test('the answers cannot be kept, and nobody is told that a questionnaire has changed', async () => {
    const { seen, asked } = await sitThrough(plan, BEGIN, { earlier: resultOfOther() });
    expect(seen).not.toContain(en.earlier.cannotKeep);
    expect(asked.at(-1)).toMatchObject({ options: [{ label: en.earlier.begin }] });
  });
});

describe('what somebody answers for themselves alone', () => {
  const alone: Plan = { ...plan, respondent: 'staff', private: true, tiers: null, critical: [] };

  test('begins with who sees it, which is nobody, and the first question', async () => {
    const { seen, asked } = await sitThrough(alone, [1]);
    expect(seen).toEqual(expect.arrayContaining([...en.introduction.privately]));
    expect(seen).not.toContain(en.introduction.points.staff[0]);
    expect(asked.at(-1)?.message).toBe('Lessons drag for me');
  });

  test('ends with the result for that person, findings among it and no tier', async () => {
    const { seen, ending } = await sitThrough(alone, [1, 1, 1, 2, '0', [1], 1, '2026-09-01', 'x', '', 1, 1]);
    expect(ending?.how).toBe('finished');
    expect(seen).toContain(`? ${en.result.privateReady.message}`);
    expect(seen).toContain('- Has left before and nobody talked it over.');
    expect(seen).toContain(`? ${en.result.privateNote}`);
    expect(seen).not.toContain(`# ${reportWords.en.sections.tier}`);
  });

  test('the result may be left alone', async () => {
    const { seen, ending } = await sitThrough(alone, [1, 1, 2, '0', [1], 1, '2026-09-01', 'x', '', 2]);
    expect(ending?.how).toBe('finished');
    expect(seen).not.toContain(`? ${en.result.privateNote}`);
  });

  test('is kept from the first question on, and not before', async () => {
    const { kept } = await sitThrough(alone, [1, 1]);
    expect(kept.map((interview) => mayBeKept(alone, interview))).toEqual([true, true]);
    const back = await sitThrough(alone, [1, BACK]);
    expect(back.kept.map((interview) => mayBeKept(alone, interview))).toEqual([true, false]);
  });
});
