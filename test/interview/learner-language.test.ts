import { lengthOf } from '../../src/plan/duration.ts';
import { describe, expect, test } from 'vitest';
import { assessmentOf } from '../../src/dialogue/about.ts';
import { newInterview } from '../../src/dialogue/step.ts';
import type { Setting, InterviewState } from '../../src/dialogue/interview-state.ts';
import { learnerWordsIn } from '../../src/interview/learner-language.ts';
import { findLearnerWords } from '../../src/library/learner-words.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { firstWeeks, runScript, type Reply, type ScriptedInterview } from './person.ts';
import { planOf } from '../bundled.ts';
import { learnerWords } from '../learner-words.ts';
import { fill } from '../../src/words/fill.ts';

// Texts for the learner in a language that the interviewer need not understand.

const { en, de } = interviewWords;
const uk = learnerWords('uk').talk;
const german = learnerWords('de').talk;
const displaced = planOf('displaced-learner');
const weeks = firstWeeks();
const DELETE: Reply = { command: 'delete' };

type World = Parameters<typeof runScript>[3];

function runIn(
  plan: Plan,
  script: readonly Reply[],
  setting: Partial<Setting>,
  world: World = {},
): Promise<ScriptedInterview> {
  return runScript(plan, script, setting, { language: 'en', ...world });
}

const UKRAINIAN: Partial<Setting> = { language: 'uk', told: { language: 'uk', reviewed: false } };
const GERMAN: Partial<Setting> = { language: 'de', told: { language: 'de', reviewed: true } };

const HELP: readonly Reply[] = ['Ms Example', 'room 12'];

/** Interviewer, permission, the learner's code. */
const INTRODUCED: readonly Reply[] = ['AB', 1, 'K-07'];

describe('before consent', () => {
  test('permission comes first, and on the page the text for the interviewer before that for the learner', async () => {
    const { seen, asked } = await runIn(displaced, [...INTRODUCED, '19', ...HELP], UKRAINIAN);
    const { questions, minutes } = lengthOf(displaced, 'uk');
    const length = { questions: questions[1], minutes: Math.ceil(minutes.talk[1] / 5) * 5 };
    const { settled } = en.introduction;
    expect(seen.slice(0, 2)).toEqual([
      `? ${en.fields.interviewer.message}`,
      `? ${en.fields.go_ahead.message}`,
    ]);
    expect(seen.slice(6)).toEqual([
      en.introduction.ownFirst,
      `# ${en.introduction.title}`,
      ...en.introduction.points.learner,
      fill(en.introduction.length, length),
      en.introduction.seesAsk.learner,
      en.introduction.limits.learner,
      `# ${settled.title}`,
      [
        `${settled.interviewer}: AB`,
        `${settled.learner}: K-07`,
        `${settled.age}: 19`,
        `${settled.responsible}: Ms Example (room 12)`,
      ].join('\n'),
      `# ${uk.introduction.title}`,
      ...uk.introduction.points,
      fill(uk.introduction.length, length),
      uk.introduction.seesAsk,
      uk.introduction.limits,
      uk.introduction.clear,
      `? ${uk.assent.message}`,
    ]);
    expect(asked.at(-1)).toMatchObject({
      help: en.fields.assent.message,
      options: [
        { label: uk.assent.options.yes, hint: en.fields.assent.options.yes },
        { label: uk.assent.options.no },
        { label: en.introduction.legal, hint: null },
      ],
    });
  });

  test('without permission no text in the learner’s language is shown', async () => {
    const { seen, ending } = await runIn(displaced, ['AB', DELETE, 1, 2, 2], UKRAINIAN);
    expect(ending?.how).toBe('declined');
    expect(seen).toContain(`? ${en.leave.deletePrompt}`);
    expect(seen).toContain(`? ${en.leave.declinePrompt}`);
    expect(seen.join('')).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('reviewed texts need no permission', async () => {
    const { asked, seen } = await runIn(weeks, ['AB', 'K-07', 2, ...HELP], GERMAN);
    expect(asked.map(({ message }) => message)).not.toContain(en.fields.go_ahead.message);
    expect(asked.at(-1)?.message).toBe(german.assent.message);
    expect(seen).toContain(`# ${german.introduction.title}`);
  });

  test.each([
    [
      ['the class teacher', { en: 'the nurse', uk: 'медсестра' }],
      fill(uk.introduction.sees, { roles: 'the class teacher і медсестра' }),
    ],
    [['the class teacher', { en: 'the nurse', de: 'die Pflegekraft' }], uk.introduction.seesAsk],
  ])(
    'the roles that see the answers are named in the learner’s language if all are known: %j',
    async (sees, said) => {
      const { seen } = await runIn(displaced, [...INTRODUCED, '19', ...HELP], UKRAINIAN, {
        context: { sees },
      });
      expect(seen).toContain(said);
      expect(seen).toContain(fill(en.introduction.sees, { roles: 'the class teacher and the nurse' }));
    },
  );
});

describe('the learner’s own decisions', () => {
  const young: readonly Reply[] = [...INTRODUCED, '15', 'mother', ...HELP];

  test('assent and ending are asked for in both languages', async () => {
    const { asked, ending } = await runIn(displaced, [...young, 2, 1, 2, 2], UKRAINIAN);
    const [assent, decline] = asked.slice(-2);
    expect(assent).toMatchObject({
      message: uk.assent.message,
      help: en.fields.assent.message,
      options: [
        { label: uk.assent.options.yes, hint: 'yes' },
        { label: uk.assent.options.no, hint: 'no' },
        { label: en.introduction.legal },
      ],
    });
    expect(decline).toMatchObject({
      message: uk.leave.decline.message,
      help: en.leave.declinePrompt,
      options: [
        { label: uk.leave.decline.options.no, hint: en.leave.deleteNo },
        { label: uk.leave.decline.options.yes, hint: en.leave.declineYes },
      ],
    });
    expect(ending?.how).toBe('declined');
  });

  test('assent is recorded and the interview continues', async () => {
    const { kept } = await runIn(displaced, [...young, 1], UKRAINIAN);
    expect(kept.at(-1)?.fields).toMatchObject({ assent: 'yes', go_ahead: 'yes' });
  });

  test('deleting everything is asked for in both languages', async () => {
    const { asked, ending } = await runIn(displaced, [...young, DELETE, 1, DELETE, 2], UKRAINIAN);
    expect(asked.at(-1)).toMatchObject({
      message: uk.leave.delete.message,
      help: en.leave.deletePrompt,
      options: [
        { label: uk.leave.delete.options.no, hint: en.leave.deleteNo },
        { label: uk.leave.delete.options.yes, hint: en.leave.deleteYes },
      ],
    });
    expect(ending?.how).toBe('delete');
  });
});

const SETTLED: Setting['given'] = {
  ...{ interviewer: 'AB', go_ahead: 'yes', learner: 'K-07', minor: 'no', basis: 'consent' },
  ...{ consent_who: 'learner', responsible: 'Ms Example', reach: 'room 12' },
};

describe('a critical answer in two languages', () => {
  const unworded: Plan = { ...weeks, critical: weeks.critical.map((rule) => ({ ...rule, shared: null })) };
  const notice = async (plan: Plan, setting: Partial<Setting>): Promise<readonly string[]> => {
    const { seen } = await runIn(plan, [1, 1, 2, '0', [1], 3], {
      given: SETTLED,
      ...setting,
    });
    return seen.slice(
      seen.findLastIndex((line) => line.startsWith('# ')),
      -1,
    );
  };

  test('a critical notice is in the learner’s language, then in the interviewer’s', async () => {
    expect(await notice(unworded, UKRAINIAN)).toEqual([
      `# ${uk.critical.title}`,
      uk.critical.shared,
      uk.critical.urgency.same_day,
      fill(uk.critical.who, { name: 'Ms Example', reach: 'room 12' }),
      uk.critical.trusted,
      en.introduction.same,
      en.critical.shared,
      en.critical.urgency.same_day,
      en.critical.trusted,
    ]);
  });

  test('an emphasised text is marked in its own language', async () => {
    const { marked } = await runIn(unworded, [1, 1, 2, '0', [1], 3], { given: SETTLED, ...UKRAINIAN });
    expect(marked).toEqual([
      [en.introduction.limits.learner, undefined],
      [uk.introduction.limits, uk.important],
      [uk.critical.shared, uk.important],
      [fill(uk.critical.who, { name: 'Ms Example', reach: 'room 12' }), uk.important],
    ]);
  });

  test('a critical rule’s own words are shown in both languages', async () => {
    const [own, other] = ['de', 'en'].map((tag) => weeks.critical[0]?.shared?.[tag]);
    const lines = await notice(weeks, GERMAN);
    expect([lines[1], lines[6]]).toEqual([own, other]);
  });

  test.each([
    ['a language without texts', { language: 'fr' }, 'fr'],
    ['an interview from before there were texts', { language: 'uk' }, 'uk'],
  ])('the critical notice asks to interpret: %s', async (_, setting, tag) => {
    const lines = await notice(unworded, setting);
    expect(lines).toEqual([
      `# ${en.critical.title}`,
      en.critical.shared,
      en.critical.urgency.same_day,
      fill(en.critical.who, { name: 'Ms Example', reach: 'room 12' }),
      en.critical.trusted,
      en.introduction.interpret(tag),
    ]);
  });
});

test('the plan is to be written in the language that the learner reads', async () => {
  const done = ['', 2, 4];
  const { fields } = en;
  const beginning = [1, 1, { command: 'finish' }, 2, ...done] as const;
  const helps = async (
    setting: Partial<Setting>,
    script: readonly Reply[],
  ): Promise<readonly (string | null)[]> => {
    const { asked } = await runIn(weeks, [...script, 1, 'Be on time', 2, 1], { given: SETTLED, ...setting });
    const wanted = [fields.goal.message, fields.action_what.message];
    return asked.filter(({ message }) => wanted.includes(message)).map(({ help }) => help);
  };
  const own = [fields.goal.help, fields.action_what.help];
  expect(await helps({}, beginning)).toEqual(own);
  expect(await helps(UKRAINIAN, beginning)).toEqual(own.map((help) => `${help} ${fields.agreedIn('uk')}`));
});

describe('without texts in the language of the questions', () => {
  const interpret = (tag: string): string => de.introduction.interpret(tag);

  test('the interviewer is asked to interpret, on the page', async () => {
    const young: readonly Reply[] = ['AB', 1, 'K-07', '15', 'mother', ...HELP, 1];
    const { seen, asked } = await runIn(displaced, young, { language: 'fr' }, { language: 'de' });
    expect(seen.filter((line) => line === interpret('fr'))).toHaveLength(1);
    expect(asked.map(({ message }) => message)).toContain(de.fields.assent.message);
  });

  test.each<readonly [what: string, plan: Plan, language: string, isTold: boolean]>([
    ['a parent is asked', { ...displaced, respondent: 'parent' }, 'uk', true],
    ['staff is asked', { ...displaced, respondent: 'staff' }, 'uk', false],
    ['a private self-check is asked', { ...displaced, private: true }, 'uk', false],
    ['the questions are in the language of the program', displaced, 'de', false],
    ['the questions are in a variant of that language', displaced, 'de-AT', false],
  ])('whether the interviewer is asked to interpret when %s', async (_, plan, language, isTold) => {
    const { seen } = await runIn(
      plan,
      [],
      { language, given: { ...SETTLED, age: '19' } },
      { language: 'de' },
    );
    expect(seen.includes(interpret(language))).toBe(isTold);
  });
});

describe('the learner’s texts in use', () => {
  const interview = (
    told: Setting['told'] | null,
    go_ahead?: string,
  ): Pick<InterviewState, 'setting' | 'fields'> => {
    const { setting } = newInterview(weeks, {
      ...{
        language: 'uk',
        wave: null,
        guardianAge: 18,
        given: {},
        offered: {},
        informedBy: '',
        earlier: null,
      },
      ...(told == null ? {} : { told }),
    });
    return { setting, fields: go_ahead === undefined ? {} : { go_ahead } };
  };

  test.each<
    readonly [what: string, talk: Pick<InterviewState, 'setting' | 'fields'>, language: string | undefined]
  >([
    ['if there are none', interview(null, 'yes'), undefined],
    ['if reviewed', interview({ language: 'uk', reviewed: true }), 'uk'],
    ['if unreviewed and without permission yet', interview({ language: 'uk', reviewed: false }), undefined],
    ['if unreviewed and refused', interview({ language: 'uk', reviewed: false }, 'no'), undefined],
    ['if unreviewed and permitted', interview({ language: 'uk', reviewed: false }, 'yes'), 'uk'],
    ['if the language is unknown to this version', interview({ language: 'pl', reviewed: true }), undefined],
  ])('the learner’s texts are used %s', async (_, given, language) => {
    expect(
      learnerWordsIn({ learner: await findLearnerWords(given.setting.told?.language ?? 'uk') }, given)
        ?.language,
    ).toBe(language);
  });
});

test('the result names who permitted unreviewed texts of the program', async () => {
  const reviewed: Plan = { ...weeks, languages: [...weeks.languages, { id: 'uk', reviewed: true }] };
  const { kept, asked } = await runIn(reviewed, [...INTRODUCED, 2, ...HELP, 1], UKRAINIAN);
  expect(asked[1]?.message).toBe(en.fields.go_ahead.message);
  const frame = { at: '2026-11-21T11:00:00.000Z', provenance: {} };
  expect(assessmentOf(reviewed, kept.at(-1)!, frame).interview?.go_ahead).toMatchObject({ who: 'AB' });
});
