import fc from 'fast-check';
import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { inquirerPrompter } from '../../src/interview/inquirer-prompter.ts';
import { learnerWords } from '../learner-words.ts';
import { nothingShown, type InterviewContext } from '../../src/interview/interview-context.ts';
import { runInterview } from '../../src/interview/run-interview.ts';
import { newInterview } from '../../src/dialogue/step.ts';
import { interviewWords } from '../../src/words/interview.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { conditionQuestions } from './condition-questions.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { firstWeeks, runScript, type Reply } from './person.ts';
import type { Prompt } from '../../src/interview/prompter.ts';
import { planOf } from '../bundled.ts';
import { runs } from '../runs.ts';

// Law 13: restricted information changes nothing on the screen that the learner sees, until the interviewer confirms
// that nobody else sees it.

const en = interviewWords.en;

/** By question id: the number of an option, or a command. Other questions are answered with their first option. */
type Answers = Readonly<Record<string, Reply>>;

/** The screens from the review to the end, without the lines of some questions. */
async function lastScreens(
  plan: Plan,
  answers: Answers,
  excluded: readonly string[],
): Promise<readonly string[]> {
  const { seen, ending } = await runScript(plan, personWith(plan, answers));
  expect(ending?.how).toBe('finished');
  const excludedTexts = plan.questions
    .filter(({ id }) => excluded.includes(id))
    .map(({ text }) => text['en'] ?? '');
  return seen
    .slice(seen.lastIndexOf('(cleared)'))
    .flatMap((block) => block.split('\n'))
    .filter((line) => !excludedTexts.some((text) => line.includes(` | ${text} | `)))
    .map((line) => line.replace(/^\d+ \| /, ''));
}

/** A person who answers so and continues to the end. */
function personWith(plan: Plan, answers: Answers): (prompt: Prompt) => Reply {
  const texts = new Map(plan.questions.map(({ id, text }) => [text['en'] ?? '', id]));
  return (prompt) => {
    const id = texts.get(prompt.message);
    if (id !== undefined) return answers[id] ?? defaultReply(prompt);
    switch (prompt.message) {
      case en.critical.prompt:
      case en.fields.minor(18).message:
      case en.result.ready.message:
        return 2;
      case en.fields.tier.message:
        return 4;
      case en.plan.prompt:
        return 2;
      case en.review.prompt.message:
      case en.fields.next_date.message:
        return '';
      default:
        return prompt.kind === 'line' ? '16' : 1;
    }
  };
}

function defaultReply(prompt: Prompt): Reply {
  if (prompt.kind === 'choice') return 1;
  if (prompt.kind === 'several') return [1];
  return { command: 'skip' };
}

describe.each<readonly [name: string, plan: Plan]>([
  ['first-weeks', firstWeeks()],
  ['risiko-check', planOf('risiko-check')],
])('%s', (_, plan) => {
  const choices = plan.questions.filter(({ kind }) => kind === 'choice');
  const critical = choices.filter(({ id }) => conditionQuestions(plan).critical.includes(id));
  const withDependents = (id: string) => [id, ...conditionQuestions(plan).dependents(id)];

  test('the questionnaire has critical questions', () => {
    expect(critical.length).toBeGreaterThan(0);
  });

  test.each(critical.map(({ id }) => id))('the answer to %s does not change the last screens', async (id) => {
    const question = critical.find((one) => one.id === id)!;
    const variants: readonly Reply[] = [
      ...question.options.map((__, option) => option + 1),
      { command: 'skip' },
      { command: 'refuse' },
    ];
    const screens = [];
    for (const variant of variants)
      screens.push(await lastScreens(plan, { [id]: variant }, withDependents(id)));
    for (const screen of screens) expect(screen).toEqual(screens[0]);
  });

  test('no critical answer changes the last screens, whatever the other answers are', async () => {
    const answer = fc.integer({ min: 1, max: 3 });
    const one = fc.record({
      base: fc.array(answer, { minLength: choices.length, maxLength: choices.length }),
      turned: fc.constantFrom(...critical),
      to: fc.constantFrom<Reply>(1, 2, { command: 'skip' }, { command: 'refuse' }),
    });
    await fc.assert(
      fc.asyncProperty(one, async ({ base, turned, to }) => {
        const answers = Object.fromEntries(
          choices.map(({ id, options }, index) => [id, Math.min(base[index] ?? 1, options.length)]),
        );
        const before = await lastScreens(plan, answers, withDependents(turned.id));
        const after = await lastScreens(plan, { ...answers, [turned.id]: to }, withDependents(turned.id));
        expect(after).toEqual(before);
      }),
      { numRuns: runs(12) },
    );
  });
});

test('progress counts a question that follows a critical answer for everybody', async () => {
  const plan = planOf('risiko-check');
  const texts = new Map(plan.questions.map(({ id, text }) => [text['en'] ?? '', id]));
  const progress = async (answers: Answers): Promise<readonly (string | null)[]> => {
    const { asked } = await runScript(plan, personWith(plan, answers));
    const later = asked.filter(({ message }) => texts.has(message));
    const last = later.findIndex(({ message }) => texts.get(message) === 'thought_of_dying');
    return later
      .slice(last + 1)
      .filter(({ message }) => texts.get(message) !== 'dark_today')
      .map(({ help }) => help);
  };
  const calm = await progress({ thought_of_dying: 1 });
  expect(calm.length).toBeGreaterThan(20);
  expect(await progress({ thought_of_dying: 4, dark_today: 3 })).toEqual(calm);
  expect(await progress({ thought_of_dying: { command: 'refuse' } })).toEqual(calm);
});

test('the drawn screens of the review, the result and the decision are the same with a critical answer', async () => {
  const calm = await drawn('1');
  const critical = await drawn('3', '2');
  // Only the line of the answer itself differs, in the list of the learner's own answers.
  const line = (screen: string) => screen.replace(/(I see no way forward at all).*/, '$1 …');
  expect(critical.map(line)).toEqual(calm.map(line));
  expect(calm[0]).toContain(en.review.title);
  expect(calm[0]).not.toContain(en.introduction.title);
});

/** The drawn screens from the review on; `acknowledges` is typed at the critical notice. */
async function drawn(gaveUp: string, acknowledges?: string): Promise<readonly string[]> {
  const plan = firstWeeks();
  const terminal = fakeTerminal(100, 60);
  const abort = new AbortController();
  const prompter = inquirerPrompter({
    ...terminal,
    language: 'en',
    signal: abort.signal,
    chalk: new Chalk({ level: 0 }),
    settle: 0,
  });
  const interview = newInterview(plan, {
    ...{ language: 'en', wave: null, guardianAge: 18, offered: {}, informedBy: 'text 1', earlier: null },
    given: {
      ...{ interviewer: 'AB', learner: 'K-07', minor: 'no', basis: 'consent', consent_who: 'learner' },
      ...{ responsible: 'Ms Example', reach: 'room 12' },
    },
  });
  const context: InterviewContext = {
    ...{
      plan,
      scoringPlan: plan,
      language: 'en',
      texts: 'en',
      learner: learnerWords('en'),
      words: en,
      prompter,
      sees: [],
      earlierPlan: null,
    },
    now: () => '2026-11-21T10:00:00.000Z',
    contact: () => null,
    shown: nothingShown(),
  };
  const ended = runInterview(context, interview, () => Promise.resolve()).catch(() => null);
  const types = async (asked: string, keys: string): Promise<void> => {
    await terminal.waitFor(`? ${asked}`);
    for (const key of keys.match(/\d|[^\d]+/g) ?? []) {
      terminal.send(key);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await types(en.fields.assent.message, '1\r');
  for (const [text, keys] of [
    ['Lessons drag', '1\r'],
    ['I have left', '2\r'],
    ['Hours', '0\r'],
    ['Who helps', '1\r'],
    ['I see no way', `${gaveUp}\r`],
  ] as const)
    await types(text, keys);
  if (acknowledges !== undefined) await types(en.critical.prompt, `${acknowledges}\r`);
  await types('Since when', '2026-09-01\r');
  await types('What else', 'x\r');
  const screens: string[] = [];
  await terminal.waitFor(`? ${en.review.prompt.message}`);
  screens.push(await terminal.screen());
  await types(en.review.prompt.message, '\r');
  await terminal.waitFor(en.result.ready.options.later);
  screens.push(await terminal.screen());
  await types('The result is for', '2\r');
  await terminal.waitFor(en.fields.tier.options.later);
  screens.push(await terminal.screen());
  abort.abort();
  await ended;
  return screens;
}
