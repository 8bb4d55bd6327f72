import { expect, test } from 'vitest';
import { resumedState } from '../../src/dialogue/again.ts';
import { newInterview, step, type Step } from '../../src/dialogue/step.ts';
import type { Setting } from '../../src/dialogue/interview-state.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { firstWeeks, sitThrough, type Does, type Sitting } from './person.ts';
import { learnerWords } from '../learner-words.ts';

const plan = { ...firstWeeks(), recall: 'P2W' };
const { again, fields, faults, leave, review, question } = interviewWords.en;
const BACK: Does = { command: 'back' };

const GIVEN = {
  ...{ interviewer: 'AB', learner: 'K-07', minor: 'no', basis: 'consent', consent_who: 'learner' },
  ...{ responsible: 'Ms Example', reach: 'room 12' },
};
const ANSWERED: Step = { do: 'answer', answer: { state: 'given', kind: 'option', option: 0 } };

/** A talk that was left after one answer and goes on on the next day. */
function onAnotherDay(
  script: readonly Does[],
  of: Plan = plan,
  setting: Partial<Setting> = {},
): Promise<Sitting> {
  const first = { language: 'en', wave: null, guardianAge: 18, given: GIVEN, offered: {}, informedBy: '1' };
  const begun = newInterview(of, { ...first, earlier: null, ...setting });
  const left = [{ do: 'go_on' } as const, ANSWERED].reduce(
    (interview, done) => step(of, interview, done),
    begun,
  );
  const day = { at: '2026-11-21T10:00:00.000Z', since: '2026-11-20', started: '2026-11-20T10:00:00.000Z' };
  return sitThrough(of, script, {}, { begun: resumedState(of, left, day) });
}

test('it says since when, and asks each thing with what stood there, none of it ready to be taken', async () => {
  const {
    seen,
    asked,
    faults: told,
  } = await onAnotherDay(['', 'CD', 1, 'x'.repeat(501), 'Mr Probe', 'room 4', 2]);
  expect(seen.slice(0, 2)).toEqual([`# ${again.title}`, again.lead('20 November 2026')]);
  expect(seen.filter((line) => line === `# ${again.title}`)).toHaveLength(1);
  expect(told).toEqual([faults.needed, faults.tooLong(500)]);
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

test('without a period that can be said nothing is said of one', async () => {
  const script: readonly Does[] = ['AB', 1, 'Mr Probe', 'room 4'];
  for (const recall of [null, 'P1Y6M']) {
    const { seen } = await onAnotherDay(script, { ...plan, recall });
    expect(seen.at(-2)).toBe(again.answersOf('20 November 2026'));
  }
});

test('the answers so far are looked through first where that is wanted', async () => {
  const { seen } = await onAnotherDay(['AB', 1, 'Mr Probe', 'room 4', 1]);
  expect(seen.slice(-2)[0]).toContain('1 | Lessons drag for me | not true');
  expect(seen.at(-1)).toBe(`? ${review.prompt.message}`);
});

test('a guardian is asked, too', async () => {
  const given = { ...GIVEN, minor: 'yes', guardian_given: 'yes', guardian: 'mother', assent: 'yes' };
  const { asked } = await onAnotherDay(['AB'], plan, { given });
  expect(asked.at(-1)?.help).toBe(again.consent(again.withGuardian('learner', 'mother')).help);
});

test('a learner of another language is asked in it', async () => {
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

test('a no is asked about once more, and ends it', async () => {
  const { asked, ending } = await onAnotherDay(['AB', 2, 1, 2, 2]);
  expect(
    asked.map(({ message }) => message).filter((message) => message === leave.declinePrompt),
  ).toHaveLength(2);
  expect(ending?.how).toBe('declined');
});

test.each<readonly [what: string, script: readonly Does[]]>([
  ['who holds it', []],
  ['consent', ['AB']],
  ['the period', ['AB', 1, 'Mr Probe', 'room 4']],
])('at %s it can be paused', async (_, script) => {
  expect((await onAnotherDay([...script, { command: 'pause' }])).ending?.how).toBe('pause');
});

test('back is to what was asked before, and said to be the beginning where there is nothing', async () => {
  const { asked, seen } = await onAnotherDay(['AB', BACK, BACK]);
  expect(asked.map(({ message }) => message)).toEqual([
    again.interviewer,
    again.consent('').message,
    again.interviewer,
    again.interviewer,
  ]);
  expect(seen).toContain(question.firstReached);
});
