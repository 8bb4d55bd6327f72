import fc from 'fast-check';
import { Chalk } from 'chalk';
import { PassThrough, Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { resumedState } from '../../src/dialogue/again.ts';
import { newInterview, step, type Step } from '../../src/dialogue/step.ts';
import type { InterviewState } from '../../src/dialogue/interview-state.ts';
import { learnerWords } from '../learner-words.ts';
import { nothingShown, type InterviewContext } from '../../src/interview/interview-context.ts';
import { runInterview, type Ending } from '../../src/interview/run-interview.ts';
import { inquirerPrompter } from '../../src/interview/inquirer-prompter.ts';
import { plainPrompter } from '../../src/interview/plain-prompter.ts';
import type { Prompter } from '../../src/interview/prompter.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { firstWeeks } from './person.ts';
import { runs } from '../runs.ts';

// A law: whatever keys are pressed at any place of an interview, nothing is consented to, decided, acknowledged or
// deleted by accident. The generated keys leave out the deliberate ways to do so: drawn, Enter right after a key that
// moves to an option (an arrow or a digit); line by line, a line with nothing but the number of an option, or yes or
// no.

const plan = firstWeeks();
const NOW = '2026-11-21T10:00:00.000Z';

const before = new Map(
  (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => [name, process.listeners(name)] as const),
);
afterAll(() => {
  for (const [name, listeners] of before)
    for (const listener of process.listeners(name))
      if (!listeners.includes(listener)) process.off(name, listener);
});

const GIVEN = { interviewer: 'AB', learner: 'K-07', minor: 'yes' };
const HELP = { responsible: 'Ms Example', reach: 'room 12' };
const SETTLED = { ...GIVEN, ...HELP, minor: 'no', basis: 'consent', consent_who: 'learner' };

function interviewWith(
  given: InterviewState['fields'],
  steps: readonly Step[] = [],
  reviewed = true,
): InterviewState {
  const told = reviewed ? {} : { told: { language: 'uk', reviewed } };
  const setting = {
    language: 'en',
    wave: null,
    guardianAge: 18,
    offered: {},
    informedBy: 'text 1',
    earlier: null,
  };
  return steps.reduce(
    (interview, done) => step(plan, interview, done),
    newInterview(plan, { ...setting, ...told, given }),
  );
}

const goOn: Step = { do: 'go_on' };
const option = (number: number): Step => ({
  do: 'answer',
  answer: { state: 'given', kind: 'option', option: number },
});
const skip: Step = { do: 'skip' };
const atGaveUp = [goOn, option(0), option(1), skip, skip];
const atReview = [...atGaveUp, option(0), skip, skip];
const critical = [...atGaveUp, option(2)];

const PLACES: readonly (readonly [place: string, talk: InterviewState])[] = [
  ['the first field', interviewWith({})],
  ['a go-ahead', interviewWith({ interviewer: 'AB' }, [], false)],
  ['the consent', interviewWith({ ...GIVEN, ...HELP, minor: 'no' })],
  ['the assent', interviewWith({ ...GIVEN, ...HELP, guardian: 'mother' })],
  ['the page without a guardian', interviewWith({ ...GIVEN, ...HELP, guardian: '' })],
  ['a question', interviewWith(SETTLED, [goOn])],
  ['a line', interviewWith(SETTLED, [goOn, option(0), option(1)])],
  ['several', interviewWith(SETTLED, [goOn, option(0), option(1), skip])],
  ['a critical answer', interviewWith(SETTLED, critical)],
  ['the review', interviewWith(SETTLED, atReview)],
  ['the result', interviewWith(SETTLED, [...atReview, goOn])],
  ['the decision', interviewWith(SETTLED, [...atReview, goOn, goOn])],
  ['the goals', interviewWith(SETTLED, [...atReview, goOn, goOn, { do: 'fill', value: '', at: NOW }])],
  [
    'another day',
    resumedState(plan, interviewWith(SETTLED, critical), {
      at: NOW,
      since: '2026-11-20',
      started: '2026-11-20T10:00:00.000Z',
    }),
  ],
];

/** The decisions that must not be made by accident. */
function decisionsOf(interview: InterviewState): string {
  const { go_ahead, basis, assent, tier } = interview.fields;
  return JSON.stringify([
    [go_ahead, basis, assent, tier],
    interview.handled.length,
    interview.today?.consent_confirmed ?? null,
    interview.place.at === 'declined',
  ]);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzäß'];
const OTHERS = [' ', '\t', '\u007f', '２', '漢', '-', '.', '/', '\u0015', '\u0002', '\u001b[C', '\u001b'];
const MOVES = [...'0123456789', '\u001b[A', '\u001b[B'];
const ENTER = '\r';
const pasted = fc
  .string({ minLength: 2, maxLength: 8 })
  .map((text) => text.replaceAll(/[\u0000-\u001f\u007f]/g, 'x'));

const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MOVES) },
  { weight: 4, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 2, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 4, arbitrary: fc.constant(ENTER) },
  { weight: 1, arbitrary: pasted },
);

/** Without deliberate choices: between a move and Enter there is another key. */
const keys = fc
  .array(key, { minLength: 10, maxLength: 60 })
  .map((all) =>
    all.flatMap((one, index) => (one === ENTER && MOVES.includes(all[index - 1] ?? '') ? ['q', one] : [one])),
  );

const line = fc.oneof(
  fc.constantFrom('', ' ', '0', '12', '99', '1 x', '２', '-1', 'x', 'd', 'b', 'p p', '/x', '?', 'nev', 'ja'),
  fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\r\n]/g, ' ')),
);
const lines = fc.array(
  line.filter((text) => !/^\s*(?:0*[1-9]\.?|yes|y|no|n)\s*$/i.test(text.normalize('NFKC'))),
  { minLength: 5, maxLength: 40 },
);

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs an interview with random input and returns a decision that was made by accident, or null. */
async function accidentIn(
  start: InterviewState,
  prompter: Prompter,
  pressed: readonly string[],
  press: (one: string) => void,
  abort: AbortController,
): Promise<string | null> {
  const seen: { found: string | null; isOver: boolean } = { found: null, isOver: false };
  const context: InterviewContext = {
    ...{
      plan,
      scoringPlan: plan,
      language: 'en',
      texts: 'en',
      learner: learnerWords('en'),
      words: interviewWords.en,
      prompter,
      sees: [],
    },
    ...{ now: () => NOW, contact: () => null, earlierPlan: null, shown: nothingShown() },
  };
  const keep = (interview: InterviewState): Promise<void> => {
    // Going back to the earlier state does not count.
    if (decisionsOf(interview) !== decisionsOf(start)) seen.found ??= decisionsOf(interview);
    return Promise.resolve();
  };
  const ended = runInterview(context, start, keep)
    .catch((): Ending | null => null)
    .then((ending) => {
      seen.isOver = true;
      if (ending?.how === 'delete' || ending?.how === 'declined') seen.found ??= ending.how;
    });
  for (const one of pressed) {
    if (seen.isOver) break;
    press(one);
    await tick();
    await tick();
  }
  abort.abort();
  await ended;
  return seen.found;
}

/** Types the keys one after the other at the drawing prompter. */
async function drawn(start: InterviewState, pressed: readonly string[]): Promise<string | null> {
  const terminal = fakeTerminal();
  const abort = new AbortController();
  const prompter = inquirerPrompter({
    ...terminal,
    language: 'en',
    signal: abort.signal,
    chalk: new Chalk({ level: 0 }),
    settle: 0,
    stop: () => undefined,
  });
  return accidentIn(start, prompter, pressed, (one) => terminal.send(one), abort);
}

async function typed(start: InterviewState, lines: readonly string[]): Promise<string | null> {
  const input = new PassThrough();
  const output = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const abort = new AbortController();
  const prompter = plainPrompter({
    ...{ input, output, language: 'en', signal: abort.signal, settle: 0 },
    width: () => 80,
  });
  return accidentIn(start, prompter, lines, (one) => input.write(`${one}\n`), abort);
}

describe.each(PLACES)('random input at %s', (_, start) => {
  test('random keys decide nothing at the drawing prompter', async () => {
    const nothing = fc.asyncProperty(keys, async (pressed) => (await drawn(start, pressed)) === null);
    await fc.assert(nothing, { numRuns: runs(12) });
  });

  test('random lines decide nothing at the line-by-line prompter', async () => {
    const nothing = fc.asyncProperty(lines, async (all) => (await typed(start, all)) === null);
    await fc.assert(nothing, { numRuns: runs(12) });
  });
});

const place = (name: string): InterviewState => PLACES.find(([one]) => one === name)![1];

test.each<readonly [place: string, keys: readonly string[]]>([
  ['a go-ahead', ['1', ENTER]],
  ['the consent', ['1', ENTER]],
  ['the consent', ['\u001b[B', ENTER]],
  ['the assent', ['1', ENTER]],
  ['a critical answer', ['2', ENTER]],
  ['the decision', ['1', ENTER]],
  ['a question', ['x', '2', ENTER]],
])('a deliberate choice at %s is accepted', async (name, pressed) => {
  expect(await drawn(place(name), pressed)).not.toBeNull();
  const lines = pressed.filter((one) => one !== ENTER).map((one) => (one.length === 1 ? one : '1'));
  expect(await typed(place(name), lines)).not.toBeNull();
});
