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
import { BEGIN, CALM, firstWeeks, runScript, type Reply } from './person.ts';
import { fill } from '../../src/words/fill.ts';

const plan = firstWeeks();
const en = interviewWords.en;
const BACK: Reply = { command: 'back' };
/** Up to the page before the first question. */
const AT_PAGE = BEGIN.slice(0, -1);

/** From the review to the end: without looking at the result, without a tier or a plan. */
const END: readonly Reply[] = ['', 2, 4, 2, 2, ''];

function resultOf(interview: InterviewState | undefined): Assessment {
  if (interview === undefined) throw new Error('no interview');
  return assessmentOf(plan, interview, { at: '2026-11-21T11:00:00.000Z', provenance: {} });
}

describe('before the first question', () => {
  test('the introduction explains the interview, and consent is recorded', async () => {
    const { seen, ending } = await runScript(plan, [...BEGIN, ...CALM, ...END]);
    expect(seen).toContain(en.introduction.points.learner[2]);
    expect(seen).toContain(en.introduction.seesAsk.learner);
    expect(seen).toContain(en.introduction.limits.learner);
    expect(ending?.how).toBe('finished');
    expect(resultOf(ending?.interview)).toMatchObject({
      learner: 'K-07',
      consent: { who: 'learner', basis: 'consent', at: '2026-11-21T10:00:00.000Z', text: 'text 1' },
      interview: { interviewer: 'AB', responsible: { who: 'Ms Example', reach: 'room 12' } },
    });
  });

  test('the introduction names who sees the answers if the school says so', async () => {
    const { seen } = await runScript(
      plan,
      AT_PAGE,
      {},
      { context: { sees: ['the class teacher', 'the nurse'] } },
    );
    expect(seen).toContain(fill(en.introduction.sees, { roles: 'the class teacher and the nurse' }));
  });

  test.each(['staff', 'record', 'company'] as const)(
    'the introduction for %s does not address a learner',
    async (respondent) => {
      const { seen } = await runScript({ ...plan, respondent }, AT_PAGE);
      expect(seen).not.toContain(en.introduction.limits.learner);
      expect(seen).toContain(en.introduction.points[respondent][0]);
    },
  );

  test.each(['parent', 'company'] as const)(
    'the introduction for %s names who sees the answers and the limits',
    async (respondent) => {
      const { seen } = await runScript({ ...plan, respondent }, AT_PAGE);
      expect(seen).toEqual(
        expect.arrayContaining([
          ...en.introduction.points[respondent],
          en.introduction.seesAsk[respondent],
          en.introduction.limits[respondent],
        ]),
      );
    },
  );

  test.each<readonly [respondent: Plan['respondent'], message: string]>([
    ['learner', en.fields.assent.message],
    ['staff', en.introduction.agreed.message],
    ['company', en.introduction.agreed.message],
  ])('the decision is in words for %s', async (respondent, message) => {
    const young: readonly Reply[] = ['AB', 'K-07', 1, 'mother', 'Ms Example', 'room 12'];
    const { asked } = await runScript({ ...plan, respondent }, young);
    expect(asked.at(-1)?.message).toBe(message);
  });

  test.each<readonly [what: string, script: readonly Reply[], problem: string]>([
    ['an empty name', [''], en.faults.needed],
    ['a code that is too long', ['AB', 'K'.repeat(201)], en.faults.tooLong(200)],
    ['a code with a control character', ['AB', 'K\u001b[2J'], en.faults.control],
  ])('%s is refused', async (_, script, problem) => {
    expect((await runScript(plan, script)).problems).toEqual([problem]);
  });

  test('an age must be a whole number of years', async () => {
    const aged = { ...plan, appliesTo: { age: [14, 25], question: null } as const };
    const { problems, asked } = await runScript(aged, ['AB', 'K-07', 'old', '16,5', '16']);
    expect(problems).toEqual([en.faults.age, en.faults.age]);
    expect(asked.at(-1)?.message).toBe(en.fields.guardian(18).message);
  });

  const HELP: readonly Reply[] = ['Ms Example', 'room 12'];

  test.each<readonly [what: string, script: readonly Reply[]]>([
    ['no consent', ['AB', 'K-07', 2, ...HELP, 2, 1, 2, 2]],
    ['no guardian’s consent', ['AB', 'K-07', 1, '', ...HELP, 1, 2]],
    ['no assent', ['AB', 'K-07', 1, 'mother', ...HELP, 2, 2]],
  ])('%s ends the interview after confirmation', async (_, script) => {
    expect((await runScript(plan, script)).ending?.how).toBe('declined');
  });

  test('the page shows what was settled instead of asking for it again', async () => {
    const script: readonly Reply[] = ['AB', 'K-07', 1, 'mother', ...HELP];
    const { seen, asked } = await runScript(plan, script);
    const { settled } = en.introduction;
    const lines = [
      `${settled.interviewer}: AB`,
      `${settled.learner}: K-07`,
      `${settled.guardian}: mother`,
      `${settled.responsible}: Ms Example (room 12)`,
    ];
    expect(seen).toContain(lines.join('\n'));
    expect(asked.at(-1)).toMatchObject({ initial: null, act: true, help: en.introduction.clear });
  });

  test('without a guardian’s consent the page offers to end or another legal basis, and going back adds it', async () => {
    const script: readonly Reply[] = ['AB', 'K-07', 1, '', ...HELP];
    const { asked } = await runScript(plan, script);
    expect(asked.at(-1)).toMatchObject({
      message: en.introduction.noGuardian.message,
      options: [{ label: en.introduction.noGuardian.options.no }, { label: en.introduction.legal }],
    });
    const told = await runScript(plan, [...script, BACK, BACK, BACK, 'mother', ...HELP, 1]);
    expect(resultOf(told.kept.at(-1)).consent).toMatchObject({ guardian: { who: 'mother' } });
    const legal = await runScript(plan, [...script, 2, 'section 5']);
    expect(resultOf(legal.kept.at(-1)).consent).toMatchObject({ who: 'AB', basis: 'section 5' });
    // After another basis was chosen by mistake, the page still knows that nobody has consented.
    const again = await runScript(plan, [...script, 2, BACK]);
    expect(again.asked.at(-1)?.message).toBe(en.introduction.noGuardian.message);
  });

  test('a code that looks like a name is questioned once, and can be kept or changed', async () => {
    const { nameLike, minor } = en.fields;
    const kept = await runScript(plan, ['AB', 'Anna Muster', 2, BACK, 'Anna Muster']);
    expect(kept.asked.map(({ message }) => message)).toEqual([
      en.fields.interviewer.message,
      en.fields.learner.message,
      nameLike.message,
      minor(18).message,
      en.fields.learner.message,
      minor(18).message,
    ]);
    const changed = await runScript(plan, ['AB', 'Anna Muster', 1, 'K-07']);
    expect(changed.kept.at(-1)?.fields.learner).toBe('K-07');
    expect(kept.seen.join()).not.toContain('Anna');
  });

  test('going back at the first field says that it is the beginning', async () => {
    const { seen } = await runScript(plan, [BACK]);
    expect(seen).toContain(en.question.firstReached);
  });

  test('an answered age that requires a guardian asks for one at once', async () => {
    const aged = { ...plan, appliesTo: { age: [14, 25], question: 3 } as const };
    const begin: readonly Reply[] = ['AB', 'K-07', '', 2, ...HELP, 1, 1, 2];
    const young = await runScript(aged, [...begin, '17', '', 'mother']);
    expect(young.asked.at(-2)).toMatchObject(en.fields.guardianNow(18));
    expect(young.problems).toEqual([en.faults.needed]);
    expect(young.asked.at(-1)?.message).toBe('Who helps you?');
    expect((await runScript(aged, [...begin, '18'])).asked.at(-1)?.message).toBe('Who helps you?');
    const unsaid = await runScript(aged, [...begin, { command: 'refuse' }]);
    expect(unsaid.asked.at(-1)?.message).toBe('Who helps you?');
  });

  test('a typed age answers its question, must be one that the question accepts, and may be unknown', async () => {
    const aged = { ...plan, appliesTo: { age: [14, 25], question: 3 } as const };
    const { asked, problems } = await runScript(aged, ['AB', 'K-07', '61', '20', ...HELP, 1, 1, 2]);
    expect(problems).toEqual([en.question.between('0', '60')]);
    expect(asked.at(-1)?.message).toBe('Who helps you?');
    expect(asked.map(({ message }) => message)).not.toContain(en.fields.minor(18).message);
  });

  test('the interview can be paused before the first question', async () => {
    expect((await runScript(plan, [{ command: 'pause' }])).ending?.how).toBe('pause');
  });
});

describe('at a question', () => {
  test('a section is shown once, and progress at each question', async () => {
    const { seen, asked } = await runScript(plan, [...BEGIN, ...CALM]);
    expect(seen.filter((line) => line.startsWith('# Part'))).toEqual([
      '# Part 1 of 2: School',
      '# Part 2 of 2: How you are',
    ]);
    expect(asked.find(({ message }) => message === 'Who helps you?')?.help).toBe(
      'Question 4 of 7 · Choose all that apply.',
    );
    expect(asked.find(({ message }) => message.startsWith('Hours'))?.help).toBe(
      'Question 3 of 7 · A number from 0 to 60.',
    );
  });

  test('a question that is asked again starts with its answer', async () => {
    const back: readonly Reply[] = [BACK, BACK, BACK, BACK, BACK, BACK, BACK];
    const { asked } = await runScript(plan, [
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

  test('a German prompt starts with the date and number in German format', async () => {
    const script: readonly Reply[] = [...BEGIN, 1, 2, '4,5', [1], 1, '01.09.2026', BACK, BACK, BACK, BACK];
    const { asked } = await runScript(plan, script, {}, { language: 'de' });
    expect(asked.at(-1)).toMatchObject({ initial: '4,5' });
    expect(asked.find((prompt) => prompt.kind === 'line' && prompt.initial === '01.09.2026')).toBeDefined();
  });

  test('a number is shown with all its decimals, so that accepting it does not change it', async () => {
    const { asked } = await runScript(plan, [...BEGIN, 1, 2, '4.123456789', BACK], {});
    expect(asked.at(-1)).toMatchObject({ initial: '4.123456789' });
  });

  test.each<readonly [question: string, before: readonly Reply[], typed: Reply, problem: string]>([
    ['a number out of range', [1, 2], '61', en.question.between('0', '60')],
    ['a text instead of a number', [1, 2], 'much', en.faults.number],
    [
      'a number that may be a thousand or a fraction',
      [1, 2],
      '1,000',
      en.faults.thousand('1,000', '1000', '1'),
    ],
    ['an empty answer', [1, 2], ' ', en.faults.answerNeeded],
    ['an exclusive option with another one', [1, 2, '0'], [1, 3], en.faults.exclusive('nobody')],
    ['an invalid date', [1, 2, '0', [1], 1], '31.02.2026', en.dates.none],
  ])('%s is refused and asked again', async (_, before, typed, problem) => {
    expect((await runScript(plan, [...BEGIN, ...before, typed])).problems).toEqual([problem]);
  });

  test('too many options, a text that is too long and a range without a maximum are described', async () => {
    const limited = firstWeeks((text) =>
      text
        .replace('multiple:\n', 'multiple:\n          at_most: 1\n')
        .replace('free_text: { max: 200 }', 'free_text: { max: 3 }')
        .replace('number: { min: 0, max: 60 }', 'number: { min: 0 }'),
    );
    const { problems, asked } = await runScript(limited, [
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
    expect(problems[0]).toBe(en.faults.tooMany(1));
    expect(problems[1]).toBe(en.faults.tooLong(3));
    expect(asked.map(({ help }) => help).join()).toContain(en.question.between('0', null));
  });

  test('finishing early is confirmed and leads to the list of answers', async () => {
    const finish: Reply = { command: 'finish' };
    const { seen, asked, ending } = await runScript(plan, [...BEGIN, 1, finish, 1, finish, 2, ...END]);
    const { message, help } = en.question.finish(6);
    expect(asked.filter((prompt) => prompt.message === message).map((prompt) => prompt.help)).toEqual([
      help,
      help,
    ]);
    expect(seen).toContain(`# ${en.review.title}`);
    expect(
      Object.values(resultOf(ending?.interview).answers).filter(({ state }) => state === 'given'),
    ).toHaveLength(1);
  });

  test('finishing early is not offered at the last open question', async () => {
    const { asked } = await runScript(plan, [...BEGIN, ...CALM.slice(0, -1)]);
    const offered = asked.slice(-2).map(({ commands }) => commands.some(({ id }) => id === 'finish'));
    expect(offered).toEqual([true, false]);
  });

  test('skipped and refused answers are shown as such, and stay distinct', async () => {
    const script: readonly Reply[] = [...BEGIN, { command: 'skip' }, { command: 'refuse' }, BACK, BACK];
    const { asked, kept } = await runScript(plan, script);
    expect(asked.at(-1)?.help).toContain(en.question.skipped);
    expect(asked.at(-2)?.help).toContain(en.question.refused);
    const { answers } = resultOf(kept.at(-1));
    expect([answers['bored']?.state, answers['left_before']?.state]).toEqual(['missing', 'refused']);
  });

  test('a note is saved, shown, changed and removed', async () => {
    const note: Reply = { command: 'note' };
    const { seen, kept } = await runScript(plan, [...BEGIN, note, 'x'.repeat(2001), 'twice', note, '']);
    expect(seen).toContain(en.question.note('twice'));
    expect(seen).toContain(en.question.noteGone);
    expect(kept.map(({ notes }) => notes[0]).filter((text) => text !== null)).toEqual(['twice']);
  });

  test('the reason for a question is its own, or a general one', async () => {
    const why: Reply = { command: 'why' };
    const { seen } = await runScript(plan, [...BEGIN, why, 1, why]);
    expect(seen).toContain('Boredom can be a sign that something does not fit.');
    expect(seen).toContain(en.question.whyNone);
  });

  test('an answer that would drop others names them first and asks for confirmation', async () => {
    const script: readonly Reply[] = [...BEGIN, 1, 1, 2, BACK, BACK, 2];
    const texts = ['Somebody talked it over with me'];
    const { asked, kept } = await runScript(plan, script);
    const { message, help } = en.question.drop(texts);
    expect(asked.at(-1)).toMatchObject({ message, help, initial: null, act: true });
    // Nothing is dropped before the confirmation, and nothing at all without it.
    expect(kept.at(-1)?.replies[2]).toMatchObject({ reply: 'given' });
    const no = await runScript(plan, [...script, 1, 1]);
    expect(no.seen).not.toContain(en.question.dropped(texts));
    expect(no.kept.at(-1)?.replies).toEqual(kept.at(-1)?.replies);
    const yes = await runScript(plan, [...script, 2]);
    expect(yes.seen).toContain(en.question.dropped(texts));
    expect(yes.kept.at(-1)?.replies[2]).toEqual({ reply: 'open' });
    const undone = await runScript(plan, [...script, 2, BACK, 1]);
    expect(undone.seen).toContain(en.question.restored(texts));
    expect(undone.kept.at(-1)?.replies).toEqual(kept.at(-1)?.replies);
  });

  test('codes that can replace a number are listed', async () => {
    const coded = firstWeeks((text) =>
      text.replace(
        'number: { min: 0, max: 60 }',
        'number: { min: 0, max: 60, codes: [{ id: none_yet, label: { en: none yet, de: noch keine }, points: none, treat_as: missing }] }',
      ),
    );
    const { asked, kept } = await runScript(coded, [...BEGIN, 1, 2, 'none yet', BACK]);
    expect(asked.at(-1)?.help).toContain('none yet');
    expect(asked.at(-1)).toMatchObject({ initial: 'none yet' });
    expect(kept).not.toEqual([]);
  });

  test('no answer and no decision is preselected', async () => {
    // Up to the prompt for the result, with an acknowledged critical answer.
    const { asked } = await runScript(plan, [...BEGIN, 1, 2, '0', [1], 3, 2, '2026-09-01', 'nothing', '']);
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
      en.fields.minor(18).message,
      en.fields.assent.message,
      en.critical.prompt,
      en.result.ready.message,
    ]);
  });

  test('the interview can be paused, and deleted after confirmation', async () => {
    expect((await runScript(plan, [...BEGIN, { command: 'pause' }])).ending?.how).toBe('pause');
    const once = await runScript(plan, [...BEGIN, { command: 'delete' }, 1]);
    expect(once.ending).toBeNull();
    expect((await runScript(plan, [...BEGIN, { command: 'delete' }, 2])).ending?.how).toBe('delete');
  });
});

describe('a critical answer', () => {
  const raised: readonly Reply[] = [...BEGIN, 1, 2, '0', [1], 3];

  test('a critical answer is shown at once, in words for a shared screen', async () => {
    const { seen } = await runScript(plan, raised);
    expect(seen.slice(-7)).toEqual(
      [
        `# ${en.critical.title}`,
        'Thank you for saying that. We stop here for a moment.',
        en.critical.urgency.same_day,
        fill(en.critical.who, { name: 'Ms Example', reach: 'room 12' }),
        en.critical.trusted,
        `? ${en.critical.prompt}`,
      ].toSpliced(0, 0, '? I see no way forward at all'),
    );
    expect(seen.join('\n')).not.toContain('ask openly');
  });

  test('a critical notice does not address a respondent other than the learner as one', async () => {
    const unworded = plan.critical.map((rule) => ({ ...rule, shared: null }));
    const { seen, asked } = await runScript({ ...plan, respondent: 'staff', critical: unworded }, raised);
    const { title, shared, who, trusted, seen: label, stop } = en.critical.byOthers;
    expect(seen.slice(-6, -1)).toEqual([
      `# ${title}`,
      shared,
      en.critical.urgency.same_day,
      fill(who, { name: 'Ms Example', reach: 'room 12' }),
      trusted,
    ]);
    expect(asked.at(-1)).toMatchObject({ options: [{ label: stop }, { label }] });
  });

  test('only an answer that cannot wait asks which adult can be with the learner now', async () => {
    const later = plan.critical.map((rule) => ({ ...rule, urgency: 'within_3_days' as const }));
    const { seen } = await runScript({ ...plan, critical: later }, raised);
    expect(seen).toContain(en.critical.urgency.within_3_days);
    expect(seen).not.toContain(en.critical.trusted);
  });

  test('a critical rule without own words is shown in general ones', async () => {
    const plain = firstWeeks((text) => text.replace(/\n {4}shared:.*/, ''));
    expect((await runScript(plain, raised)).seen).toContain(en.critical.shared);
  });

  test.each<readonly [what: string, contact: { name: string; reach: string } | null, shown: RegExp]>([
    [
      'the school’s contact',
      { name: 'Alex Muster', reach: '555-0112' },
      /school psychologist: Alex Muster, 555-0112/,
    ],
    ['the role', null, /school psychologist$/m],
  ])(
    'instructions for staff are shown on confirmation, with %s, and cleared again',
    async (_, contact, shown) => {
      const details: Reply = { command: 'details' };
      const { seen } = await runScript(
        plan,
        [...raised, details, 1, details, 2, 1, 2],
        {},
        { context: { contact: () => contact } },
      );
      expect(seen).toContain('Stay with the learner and ask openly.');
      expect(seen.join('\n')).toMatch(shown);
      expect(seen.indexOf('(cleared)')).toBeGreaterThan(
        seen.indexOf('Stay with the learner and ask openly.'),
      );
      expect(seen.at(-1)).toBe('? Since when are you here?');
    },
  );

  test('going back from a critical notice corrects the answer, and stopping ends the interview', async () => {
    const slip = await runScript(plan, [...raised, BACK, 1]);
    expect(slip.seen.at(-1)).toBe('? Since when are you here?');
    expect((await runScript(plan, [...raised, 1])).ending?.how).toBe('stop');
  });

  test.each(['immediate', 'same_day', 'within_3_days'] as const)(
    'the first option of a critical notice is to stop, whatever its urgency (%s)',
    async (urgency) => {
      const critical = plan.critical.map((rule) => ({ ...rule, urgency }));
      const { asked } = await runScript({ ...plan, critical }, raised);
      expect(asked.at(-1)).toMatchObject({
        initial: null,
        act: true,
        options: [{ label: en.critical.stop }, { label: en.critical.seen }],
      });
    },
  );

  test('an acknowledged critical notice is cleared from the screen', async () => {
    const { seen } = await runScript(plan, [...raised, 2]);
    expect(seen.slice(-3)).toEqual(['(cleared)', '# Part 2 of 2: How you are', '? Since when are you here?']);
  });

  test('a critical answer is recorded when given, never later than its acknowledgement', async () => {
    let minute = 0;
    const now = () => `2026-11-21T10:${String((minute += 1)).padStart(2, '0')}:00.000Z`;
    const { kept } = await runScript(plan, [...raised, BACK, 3, 2], {}, { context: { now } });
    const raisedAt = kept.find(({ place }) => place.at === 'critical')?.noticed;
    const [handled] = resultOf(kept.at(-1)).interview?.handled ?? [];
    expect(raisedAt).toEqual([{ critical: 'no_way_forward', at: handled?.noticed }]);
    expect(String(handled?.noticed) < String(handled?.at)).toBe(true);
    // The clock was set back in between.
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

  test('an interview cannot be paused or deleted at a critical notice', async () => {
    const { asked } = await runScript(plan, raised);
    expect(asked.at(-1)?.commands.map(({ id }) => id)).toEqual(['details', 'back']);
  });
});

describe('the review', () => {
  const atReview: readonly Reply[] = [...BEGIN, ...CALM];

  test('the review lists each answer once, and again on request', async () => {
    const { seen } = await runScript(plan, [...atReview, { command: 'list' }]);
    const lists = seen.filter((line) => line.startsWith('1 | Lessons drag for me | not true'));
    expect(lists).toHaveLength(2);
    expect(lists[0]).toContain('7 | What else? | nothing');
    expect(lists[0]).toContain('4 | Who helps you? | family and friends');
  });

  test('the review changes an answer by its number and refuses an unknown number', async () => {
    const { problems, kept } = await runScript(plan, [...atReview, '8', '1', 3]);
    expect(problems).toEqual([en.faults.reviewNumber(7)]);
    expect(resultOf(kept.at(-1)).answers['bored']).toMatchObject({ value: 2 });
    expect(kept.at(-1)?.place).toEqual({ at: 'review' });
  });

  test('the review shows the list again if a change altered its numbers', async () => {
    const { seen, asked } = await runScript(plan, [...atReview, '1', 3, '2', 1, 2, '3']);
    const lists = seen.filter((line) => line.startsWith('1 | Lessons drag for me'));
    expect(lists.map((list) => list.split('\n').length)).toEqual([7, 8]);
    expect(lists[1]).toContain('3 | Somebody talked it over with me');
    expect(asked.at(-1)?.message).toBe('Somebody talked it over with me');
  });

  test('the review shows open, refused and noted answers, but no unknown critical rule before the interviewer is alone', async () => {
    const script: readonly Reply[] = [
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
    const { seen } = await runScript(plan, [...script, { command: 'pause' }]);
    expect(seen.join('\n')).toContain(`not true (${en.question.note('hm')})`);
    expect(seen).not.toContain(en.result.criticalUnknown);
    const alone = await runScript(plan, [...script.slice(0, -3), '', 1]);
    expect(alone.seen).toContain(en.result.criticalUnknown);
  });

  test('the review can be left by going back and by a pause', async () => {
    expect((await runScript(plan, [...atReview, BACK])).seen.at(-1)).toBe('? What else?');
    expect((await runScript(plan, [...atReview, { command: 'pause' }])).ending?.how).toBe('pause');
  });
});

describe('the result', () => {
  const atResult: readonly Reply[] = [...BEGIN, ...CALM, ''];

  test('the result is shown on confirmation: strengths, scales, tier and reasons', async () => {
    const { seen } = await runScript(plan, [...atResult, 1, 1]);
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

  test('the details behind the reasons are shown on request', async () => {
    const worried: readonly Reply[] = [...BEGIN, 3, 2, '0', [1], 3, 2, '2026-09-01', 'x', '', 1];
    const before = await runScript(plan, worried);
    const after = await runScript(plan, [...worried, 2]);
    const shownText = after.seen.slice(before.seen.length).join('\n');
    expect(before.asked.at(-1)).toMatchObject({
      options: [{ label: en.result.goOn }, { label: en.result.numbers }],
    });
    expect(shownText).toContain('I see no way forward at all');
    expect(after.seen.at(-1)).toBe(`? ${en.result.note}`);
    // If no rule uses anything, there are no details.
    const calm = await runScript({ ...plan, tiers: null }, [...atResult, 1]);
    expect(calm.asked.at(-1)).toMatchObject({ options: [{ label: en.result.goOn }] });
  });

  test('the result outside the age range has no reasons and no heading for them', async () => {
    const aged = { ...plan, appliesTo: { age: [14, 25], question: 3 } as const };
    const begin: readonly Reply[] = ['AB', 'K-07', '12', 'mother', 'Ms Example', 'room 12', 1];
    const young = [...begin, 1, 2, [1], 1, '2026-09-01', 'x', '', 1];
    const { seen } = await runScript(aged, young);
    const { sections } = reportWords.en;
    expect(seen).toContain(`# ${sections.tier}`);
    expect(seen).not.toContain(`# ${sections.reasons}`);
  });

  test('the result starts with critical answers', async () => {
    const { seen } = await runScript(plan, [...BEGIN, 1, 2, '0', [1], 3, 2, '2026-09-01', 'x', '', 1]);
    const { categories, urgencies } = reportWords.en.critical;
    const lead = seen.indexOf(en.result.criticalFirst(1));
    expect(seen[lead + 1]).toBe(`- ${categories.self_harm}: ${urgencies.same_day}`);
  });

  test('going back from the result leads to the review', async () => {
    expect((await runScript(plan, [...atResult, BACK])).seen.at(-1)).toBe(`? ${en.review.prompt.message}`);
    expect((await runScript(plan, [...atResult, 1, BACK])).seen.at(-1)).toBe(`? ${en.review.prompt.message}`);
  });

  test('a tier other than the suggested one needs a reason', async () => {
    const { problems, kept } = await runScript(plan, [
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
    expect(problems).toEqual([en.fields.tierReasonNeeded]);
    expect(resultOf(kept.at(-1)).confirmed).toEqual({
      tier: 'selective',
      by: 'Dr. Muster',
      at: '2026-11-21T10:00:00.000Z',
      reason: 'She asked for it.',
    });
  });

  test('the suggested tier needs no reason, and is marked but not preselected', async () => {
    const { asked, kept } = await runScript(plan, [...atResult, 1, 1, 1, 'AB', '', 2, 2, '']);
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

  test('on a shared screen the suggestion is not marked, and the need for a reason does not reveal it', async () => {
    const { asked, problems } = await runScript(plan, [...atResult, 2, 1, 'AB', '', 'She asked for it.']);
    expect(asked.find(({ message }) => message === en.fields.tier.message)).toMatchObject({
      options: [{ hint: null }, { hint: null }, { hint: null }, { hint: null }],
    });
    expect(problems).toEqual([en.fields.tierReasonAlways]);
    const alone = await runScript(plan, [...atResult, 1, 1, 1, 'AB', '']);
    expect(alone.seen.slice(-4)).toEqual([
      '(cleared)',
      `# ${en.plan.goals}`,
      en.plan.noGoals,
      `? ${en.plan.prompt}`,
    ]);
    const back = await runScript(plan, [...atResult, 1, 1, 1, 'AB', '', BACK, 2]);
    expect(back.asked.at(-1)).toMatchObject({ options: [{ hint: null }, {}, {}, {}] });
  });

  test('a decision made alone is not shown again on a shared screen', async () => {
    const decided: readonly Reply[] = [...atResult, 1, 1, 2, 'AB', 'She asked for it.'];
    const shared = await runScript(plan, [...decided, BACK, 2, 2, 'AB']);
    const [tier, , reason] = shared.asked.slice(-3);
    expect([tier, reason]).toMatchObject([{ initial: null }, { initial: '' }]);
    expect(shared.seen.slice(shared.seen.lastIndexOf('(cleared)')).join()).not.toContain('She asked');
    const alone = await runScript(plan, [...decided, BACK, 1, 1, 2, 'AB']);
    expect(alone.asked.slice(-3)).toMatchObject([{ initial: 1 }, {}, { initial: 'She asked for it.' }]);
  });

  test('a decision made alone is not shown after a pause on a shared screen', async () => {
    const alone = await runScript(plan, [...atResult, 1, 1, 2, 'AB', { command: 'pause' }]);
    const paused = alone.kept.at(-1)!;
    expect(paused.place).toEqual({ at: 'field', field: 'tier_reason' });
    const again = await runScript(plan, [BACK, BACK], {}, { start: paused });
    expect(again.asked.at(-1)).toMatchObject({ message: en.fields.tier.message, initial: null });
    expect(again.asked.at(-1)).toMatchObject({
      options: [{ hint: null }, { hint: null }, { hint: null }, {}],
    });
  });

  test('a confirmed tier can be kept without showing the result', async () => {
    const { asked, kept } = await runScript(plan, [...atResult, 1, 1, 1, 'AB', '', BACK, 3]);
    expect(asked.at(-2)).toMatchObject({ options: [{}, {}, { label: en.result.keep }] });
    expect(asked.at(-1)?.message).toBe(en.plan.prompt);
    expect(resultOf(kept.at(-1)).confirmed).toMatchObject({ tier: 'universal' });
  });

  test.each<readonly [what: string, leaves: Reply]>([
    ['read', 1],
    ['left by going back', BACK],
    ['left by a pause', { command: 'pause' }],
  ])('the result is cleared from the screen when it is %s', async (_, leaves) => {
    const { seen } = await runScript(plan, [...atResult, 1, leaves]);
    expect(seen.slice(seen.indexOf(`? ${en.result.note}`))).toContain('(cleared)');
  });
});

describe('a question that is left unanswered', () => {
  test.each([
    ['skip', en.question.recorded.skipped, en.question.skipped],
    ['refuse', en.question.recorded.refused, en.question.refused],
  ] as const)('%s is shown when it is recorded, and on the way back', async (command, said, before) => {
    const { seen, asked } = await runScript(plan, [...BEGIN, { command }, BACK]);
    expect(seen).toContain(said);
    expect(asked.at(-1)?.help).toContain(before);
  });

  test('an answer and going back leave no such trace', async () => {
    const { seen } = await runScript(plan, [...BEGIN, 1, BACK, 2]);
    for (const said of Object.values(en.question.recorded)) expect(seen).not.toContain(said);
  });
});

describe('the plan', () => {
  const atGoals: readonly Reply[] = [...BEGIN, ...CALM, '', 2, 4];

  test('goals are added and removed', async () => {
    const { kept } = await runScript(plan, [
      ...atGoals,
      1,
      'Be on time',
      1,
      'Sleep',
      3,
      1,
      3,
      2,
      1,
      '',
      2,
      2,
      '',
    ]);
    expect(resultOf(kept.at(-1)).plan).toEqual({ goals: ['Sleep'], actions: [], next_date: null });
  });

  test('no option of goals and actions changes its number when the list grows', async () => {
    const action: readonly Reply[] = [1, 'Look at bus times', 'AB', '', 1];
    const { asked } = await runScript(plan, [...atGoals, 1, 'Be on time', 2, ...action, 2]);
    const menus = asked.filter(({ message }) => message === en.plan.prompt);
    expect(menus.map((menu) => menu.kind === 'choice' && menu.options.map(({ label }) => label))).toEqual([
      [en.plan.addGoal, en.plan.goOn],
      [en.plan.addGoal, en.plan.goOn, en.plan.dropGoal('Be on time')],
      [en.plan.addAction, en.plan.goOn],
      [en.plan.addAction, en.plan.goOn, en.plan.markAction('Look at bus times')],
    ]);
    for (const menu of menus) expect(menu).toMatchObject({ initial: null, act: true });
  });

  test('actions are added with person, date and agreement, changed and removed', async () => {
    const step: readonly Reply[] = [1, 'Look at bus times', 'AB', '31.12.2026', 1];
    const other: readonly Reply[] = [1, 'Call the company', 'Ms Example', '', 2];
    const { kept, seen } = await runScript(plan, [
      ...atGoals,
      2,
      ...step,
      ...other,
      3,
      3,
      4,
      1,
      4,
      5,
      1,
      4,
      5,
      2,
      2,
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
    ['31.2.2027', en.dates.none],
  ])('%s is refused as the next date', async (typed, problem) => {
    expect((await runScript(plan, [...atGoals, 2, 2, typed])).problems).toEqual([problem]);
  });

  const atDate: readonly Reply[] = [...atGoals, 2, 2];

  test('a next date without a year is offered with its weekday, and taken only when confirmed', async () => {
    const { asked, kept, seen } = await runScript(plan, [...atDate, '7.12.', 2, '7.12.', 1]);
    const offers = asked.filter(({ message }) => message === en.dates.meant);
    expect(offers).toHaveLength(2);
    expect(offers[0]).toMatchObject({
      act: true,
      options: [{ label: 'Mon 7 Dec 2026' }, { label: en.dates.again }],
    });
    expect(resultOf(kept.at(-1)).plan?.next_date).toBe('2026-12-07');
    expect(seen).toContain(en.dates.taken('Mon 7 Dec 2026'));
  });

  test('a next date that can be read in two ways is asked about', async () => {
    const { asked, kept } = await runScript(plan, [...atDate, '03/04/2027', 2]);
    expect(asked.at(-1)).toMatchObject({
      message: en.dates.which,
      options: [{ label: 'Thu 4 Mar 2027' }, { label: 'Sat 3 Apr 2027' }, { label: en.dates.again }],
    });
    expect(resultOf(kept.at(-1)).plan?.next_date).toBe('2027-04-03');
  });

  test('an answer that is a date without a year is asked about', async () => {
    const script: readonly Reply[] = [...BEGIN, 1, 2, '0', [1], 1, '7.12.'];
    const { asked } = await runScript(plan, script);
    expect(asked.at(-1)).toMatchObject({
      options: [{ label: 'Sun 7 Dec 2025' }, { label: 'Mon 7 Dec 2026' }, { label: en.dates.again }],
    });
    const { kept } = await runScript(plan, [...script, 1]);
    expect(resultOf(kept.at(-1)).answers['since']).toMatchObject({ value: '2025-12-07' });
    expect((await runScript(plan, [...script, 3])).asked.at(-1)?.kind).toBe('line');
  });

  test('a fraction where whole numbers are wanted, and a grade outside its scale, are explained', async () => {
    const whole = firstWeeks((text) => text.replace('min: 0, max: 60', 'min: 0, max: 60, integer: true'));
    const { problems } = await runScript(whole, [...BEGIN, 1, 2, '16,5', '61']);
    expect(problems).toEqual([en.faults.whole('16'), en.question.between('0', '60')]);
  });

  test('a next date at a weekend is mentioned and taken', async () => {
    const { seen, kept } = await runScript(plan, [...atDate, '12.12.2026']);
    expect(seen).toContain(en.dates.weekend('Sat 12 Dec 2026'));
    expect(resultOf(kept.at(-1)).plan?.next_date).toBe('2026-12-12');
  });

  test('going back from the goals and actions leads to the previous place', async () => {
    expect((await runScript(plan, [...atGoals, BACK])).seen.at(-1)).toBe(`? ${en.fields.tier.message}`);
    expect((await runScript(plan, [...atGoals, 2, BACK])).seen.at(-2)).toBe(en.plan.noGoals);
  });
});

describe('a later interview', () => {
  async function earlier(): Promise<Assessment> {
    const script: readonly Reply[] = [
      ...BEGIN,
      ...CALM,
      '',
      2,
      4,
      1,
      'Be on time',
      2,
      1,
      'Bus times',
      'AB',
      '',
      1,
      2,
      '',
    ];
    const { ending } = await runScript(plan, script);
    return resultOf(ending?.interview);
  }

  test('a later interview starts with the earlier plan', async () => {
    const { seen, ending } = await runScript(plan, [...BEGIN, 1, ...CALM, '', 2, 4, 2, 3, 3, 2, ''], {
      earlier: await earlier(),
    });
    expect(seen).toContain('- Be on time');
    expect(seen).toContain('- Bus times: AB (still to do)');
    expect(resultOf(ending?.interview).plan).toMatchObject({
      goals: ['Be on time'],
      actions: [{ status: 'done' }],
    });
  });

  test('a later interview can review the earlier answers', async () => {
    const { kept } = await runScript(plan, [...BEGIN, 2], { earlier: await earlier() });
    expect(kept.at(-1)?.place).toEqual({ at: 'review' });
    expect(resultOf(kept.at(-1)).answers['helpers']).toMatchObject({ value: ['family', 'friends'] });
  });

  test('answers of another scoring are asked again, which is explained', async () => {
    const old = await earlier();
    const other = {
      ...old,
      plan: null,
      at: null,
      definition: { ...old.definition, scoring_digest: 'other' },
    };
    const { seen, asked } = await runScript(plan, [...BEGIN, BACK, 1, 1], { earlier: other });
    expect(seen).toContain(en.earlier.cannotKeep);
    expect(seen).toContain(en.earlier.noPlan);
    expect(asked.at(-1)?.message).toBe('Lessons drag for me');
  });
});

describe('an interview after the result of another questionnaire', () => {
  const other = {
    ...firstWeeks((text) => text.replace('id: first-weeks', 'id: other-weeks')),
    scoringDigest: 'other',
  };
  const weighed = { bored: 2, gave_up: 2, hours: 20, helpers: ['family'], left_before: 'yes', talked: 'no' };

  function resultOfOther(answers: AnswerRecord = weighed, agreed: Assessment['plan'] = null): Assessment {
    const { sheet } = readAnswers(other, answers);
    return assess(other, sheet, { learner: 'K-07', at: '2026-11-14', plan: agreed });
  }

  /** The lines between the heading and the question how to start. */
  async function shown(earlier: Assessment, earlierPlan: Plan | null): Promise<readonly string[]> {
    const { seen, asked } = await runScript(plan, [...BEGIN, 1], { earlier }, { context: { earlierPlan } });
    expect(asked.at(-1)?.message).toBe('Lessons drag for me');
    const from = seen.indexOf(`# ${en.earlier.title}`);
    return seen.slice(from + 2, seen.indexOf(`? ${en.earlier.prompt}`));
  }

  test('another questionnaire’s result shows strengths and topics, but no tier, band, critical answer or name', async () => {
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

  test('another questionnaire’s result shows only certain strengths, and its plan', async () => {
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
    ['not available', null],
    ['answered by staff', { ...other, respondent: 'staff' }],
    ['of another scoring than the result', { ...other, scoringDigest: 'newer' }],
  ])('only the plan is shown of a questionnaire that is %s', async (_, earlierPlan) => {
    expect(await shown(resultOfOther(), earlierPlan)).toEqual([en.earlier.another, en.earlier.noPlan]);
  });

  test('answers of another questionnaire cannot be kept, and no change is reported', async () => {
    const { seen, asked } = await runScript(plan, BEGIN, { earlier: resultOfOther() });
    expect(seen).not.toContain(en.earlier.cannotKeep);
    expect(asked.at(-1)).toMatchObject({ options: [{ label: en.earlier.begin }] });
  });
});

describe('a private self-check', () => {
  const alone: Plan = { ...plan, respondent: 'staff', private: true, tiers: null, critical: [] };

  test('a private self-check starts with who sees it, which is nobody, and the first question', async () => {
    const { seen, asked } = await runScript(alone, [1]);
    expect(seen).toEqual(expect.arrayContaining([...en.introduction.privately]));
    expect(seen).not.toContain(en.introduction.points.staff[0]);
    expect(asked.at(-1)?.message).toBe('Lessons drag for me');
  });

  test('a private self-check ends with the result, with findings and without a tier', async () => {
    const { seen, ending } = await runScript(alone, [1, 1, 1, 2, '0', [1], 1, '2026-09-01', 'x', '', 1, 1]);
    expect(ending?.how).toBe('finished');
    expect(seen).toContain(`? ${en.result.privateReady.message}`);
    expect(seen).toContain('- Has left before and nobody talked it over.');
    expect(seen).toContain(`? ${en.result.privateNote}`);
    expect(seen).not.toContain(`# ${reportWords.en.sections.tier}`);
  });

  test('the result of a private self-check need not be shown', async () => {
    const { seen, ending } = await runScript(alone, [1, 1, 2, '0', [1], 1, '2026-09-01', 'x', '', 2]);
    expect(ending?.how).toBe('finished');
    expect(seen).not.toContain(`? ${en.result.privateNote}`);
  });

  test('a private self-check is saved from the first question on', async () => {
    const { kept } = await runScript(alone, [1, 1]);
    expect(kept.map((interview) => mayBeKept(alone, interview))).toEqual([true, true]);
    const back = await runScript(alone, [1, BACK]);
    expect(back.kept.map((interview) => mayBeKept(alone, interview))).toEqual([true, false]);
  });
});
