import { expect, test } from 'vitest';
import { resumedState } from '../../src/dialogue/again.ts';
import { newInterview, step, type Step } from '../../src/dialogue/step.ts';
import type { Setting } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { firstWeeks, runScript, type Reply, type ScriptedInterview } from './person.ts';
import { learnerWords } from '../learner-words.ts';

const plan = { ...firstWeeks(), recall: 'P2W' };
const { again, fields, faults: texts, leave, review, question } = interviewWords.en;
const BACK: Reply = { command: 'back' };

const GIVEN = {
  ...{ interviewer: 'AB', learner: 'K-07', minor: 'no', basis: 'consent', consent_who: 'learner' },
  ...{ responsible: 'Ms Example', reach: 'room 12' },
};
const ANSWERED: Step = { do: 'answer', answer: { state: 'given', kind: 'option', option: 0 } };

/** An interview that was left after one answer and is resumed the next day. */
function onAnotherDay(
  script: readonly Reply[],
  of: Plan = plan,
  setting: Partial<Setting> = {},
): Promise<ScriptedInterview> {
  const first = { language: 'en', wave: null, guardianAge: 18, given: GIVEN, offered: {}, informedBy: '1' };
  const start = newInterview(of, { ...first, earlier: null, ...setting });
  const left = [{ do: 'go_on' } as const, ANSWERED].reduce(
    (interview, done) => step(of, interview, done),
    start,
  );
  const day = { at: '2026-11-21T10:00:00.000Z', since: '2026-11-20', started: '2026-11-20T10:00:00.000Z' };
  return runScript(of, script, {}, { start: resumedState(of, left, day) });
}

test('a resumed interview shows the date and the earlier values, none of them preselected', async () => {
  const { seen, asked, problems } = await onAnotherDay([
    '',
    'CD',
    1,
    'x'.repeat(501),
    'Mr Probe',
    'room 4',
    1,
  ]);
  expect(seen.slice(0, 2)).toEqual([`# ${again.title}`, again.lead('20 November 2026')]);
  expect(seen.filter((line) => line === `# ${again.title}`)).toHaveLength(1);
  expect(problems).toEqual([texts.needed, texts.tooLong(500)]);
  expect(asked.map(({ message, help }) => [message, help])).toEqual([
    [again.interviewer, again.before('AB')],
    [again.consent('').message, again.consent('learner').help],
    [fields.responsible.message, again.before('Ms Example')],
    [fields.reach.message, again.before('room 12')],
    [again.prompt, null],
    ['I have left a school before', expect.anything()],
  ]);
  expect(asked.slice(0, 5).every((prompt) => prompt.initial === '' || prompt.initial === null)).toBe(true);
  expect(seen).toContain(again.answersOf('20 November 2026'));
  expect(seen).toContain(again.period('the last two weeks', '21 November 2026'));
});

test('a resumed interview does not mention a period if there is none to name', async () => {
  const script: readonly Reply[] = ['AB', 1, 'Mr Probe', 'room 4'];
  for (const recall of [null, 'P1Y6M']) {
    const { seen } = await onAnotherDay(script, { ...plan, recall });
    expect(seen.at(-2)).toBe(again.answersOf('20 November 2026'));
  }
});

test('a resumed interview can show the answers so far first', async () => {
  const { seen } = await onAnotherDay(['AB', 1, 'Mr Probe', 'room 4', 2]);
  expect(seen.slice(-2)[0]).toContain('1 | Lessons drag for me | not true');
  expect(seen.at(-1)).toBe(`? ${review.prompt.message}`);
});

test('a resumed interview asks the guardian, too', async () => {
  const given = { ...GIVEN, minor: 'yes', guardian_given: 'yes', guardian: 'mother', assent: 'yes' };
  const { asked } = await onAnotherDay(['AB'], plan, { given });
  expect(asked.at(-1)?.help).toBe(again.consent(again.withGuardian('learner', 'mother')).help);
});

test('a resumed interview asks for consent in the learner’s language', async () => {
  const { asked } = await onAnotherDay(['AB'], plan, {
    language: 'uk',
    told: { language: 'uk', reviewed: false },
    given: { ...GIVEN, go_ahead: 'yes' },
  });
  const { message, options } = learnerWords('uk').talk.again;
  expect(asked.at(-1)).toMatchObject({
    message,
    help: again.consent('').message,
    options: [{ label: options.yes, hint: 'yes' }, { label: options.no }],
  });
});

test('withdrawing consent is confirmed and ends the interview', async () => {
  const { asked, ending } = await onAnotherDay(['AB', 2, 1, 2, 2]);
  expect(
    asked.map(({ message }) => message).filter((message) => message === leave.declinePrompt),
  ).toHaveLength(2);
  expect(ending?.how).toBe('declined');
});

test.each<readonly [what: string, script: readonly Reply[]]>([
  ['the interviewer', []],
  ['consent', ['AB']],
  ['the period', ['AB', 1, 'Mr Probe', 'room 4']],
])('a resumed interview can be paused at %s', async (_, script) => {
  expect((await onAnotherDay([...script, { command: 'pause' }])).ending?.how).toBe('pause');
});

test('going back leads to the previous topic, and the first one says that it is the first', async () => {
  const { asked, seen } = await onAnotherDay(['AB', BACK, BACK]);
  expect(asked.map(({ message }) => message)).toEqual([
    again.interviewer,
    again.consent('').message,
    again.interviewer,
    again.interviewer,
  ]);
  expect(seen).toContain(question.firstReached);
});
