import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable, type WritableOptions } from 'node:stream';
import { vi } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Io } from '../../src/files/io.ts';
import { main } from '../../src/cli/main.ts';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import type { Language } from '../../src/words/locale.ts';
import { inLanguage } from '../../src/words/say.ts';
import type { Ran } from './run.ts';

// A scripted person at a terminal in memory, who waits for each prompt and then types: whole runs of the program,
// line by line.

export const FIRST_WEEKS = join(import.meta.dirname, '../../fixtures/definitions/first-weeks.yaml');

/** A school's contacts, where a learner consents alone from 16 on. */
export const CONTACTS = join(import.meta.dirname, '../../fixtures/contacts.yaml');

export const resultIn = (folder: string, file: string): Assessment =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Assessment;

/** The saved sessions, without other files. */
export const sessionsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'home/sessions')).filter((name) => name.endsWith('.session'));

export interface Desk {
  /** Types a line. */
  readonly types: (line: string) => void;
  /** Ctrl-D: ends the input. */
  readonly leaves: () => void;
  /** Sends a signal. */
  readonly signals: (name: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void;
}

/** The text to wait for, and what is then typed or done. */
export type Turn = readonly [asked: string, does: string | number | ((desk: Desk) => void)];

export interface Place {
  /** The working directory, and the folder of the sessions (`home`). */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether stdout is a terminal; otherwise it is a pipe. */
  readonly isShown?: boolean;
  /** The error code with which writing to stdout fails. */
  readonly broken?: string;
  /** Without --plain, so that the drawing prompter is asked for. */
  readonly isDrawn?: boolean;
  /** The moment at which everything happens. */
  readonly now?: string;
  /** The width of the terminal; null: it does not report one. */
  readonly columns?: number | null;
}

/** Longer than anything takes here, even on a busy machine. */
const PATIENCE = 60_000;

/**
 * Advances the clock that detects lines typed too early, so that tests need not wait before typing. Call once in each
 * test file.
 */
export function typesAtOnce(): void {
  const real = performance.now.bind(performance);
  let leaps = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => real() + (leaps += 1000));
}

/** Runs `lotse interview` with a scripted person and returns the output. */
export async function runWithPerson(
  place: Place,
  args: readonly string[],
  turns: readonly Turn[],
): Promise<Ran> {
  const { folder, isShown = false, isDrawn = false } = place;
  const out: string[] = [];
  const abort = new AbortController();
  const keys = new PassThrough();
  const desk: Desk = {
    types: (line) => keys.write(`${line}\n`),
    leaves: () => keys.end(),
    signals: (name) => {
      abort.abort(name);
    },
  };
  const person = personAt(desk, turns);
  const io: Io = {
    stdin: Object.assign(keys, { isTTY: true }),
    stdout: sink((text) => out.push(text), isShown, place.broken),
    stderr: Object.assign(
      sink((text) => {
        person.hears(text);
      }, true),
      place.columns === null ? {} : { columns: place.columns ?? 500 },
    ),
    env: { LOTSE_HOME: join(folder, 'home'), NO_COLOR: '1', ...place.env },
    cwd: folder,
    now: () => new Date(place.now ?? '2026-01-31T12:00:00Z'),
    signal: abort.signal,
  };
  const mode = isDrawn ? [] : ['--plain'];
  const code = await Promise.race([main(['interview', ...args, ...mode], io), person.isLost]);
  return { code, out: out.join(''), err: person.done() };
}

function sink(hear: (text: string) => void, isTTY: boolean, broken?: string): Writable {
  const write: NonNullable<WritableOptions['write']> = (chunk, _, done) => {
    // An empty write at the end of a run only waits until everything is written.
    const isLost = broken !== undefined && String(chunk) !== '';
    if (!isLost) hear(String(chunk));
    done(isLost ? Object.assign(new Error(broken), { code: broken }) : null);
  };
  return Object.assign(new Writable({ decodeStrings: false, write }), { isTTY });
}

interface Person {
  readonly hears: (text: string) => void;
  /** Rejects if an expected prompt does not appear. */
  readonly isLost: Promise<never>;
  /** The whole output; throws if an expected prompt never appeared. */
  readonly done: () => string;
}

function personAt(desk: Desk, turns: readonly Turn[]): Person {
  const todo = [...turns];
  let all = '';
  let read = 0;
  let timer: NodeJS.Timeout | undefined;
  const told = (what: string): Error =>
    new Error(`${what} ${JSON.stringify(todo[0]?.[0] ?? 'the end')}:\n${all.slice(-1500)}`);
  const act = (): void => {
    const [turn] = todo;
    if (turn === undefined) return;
    const [asked, does] = turn;
    const found = oneLine(all.slice(read)).indexOf(oneLine(asked));
    if (found < 0) return;
    todo.shift();
    read = all.length;
    if (typeof does === 'function') does(desk);
    else desk.types(String(does));
  };
  const isLost = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(told('nobody asked'));
    }, PATIENCE);
  });
  return {
    hears: (text) => {
      all += text;
      // The output of the last step is completed first.
      setImmediate(act);
    },
    isLost,
    done: () => {
      clearTimeout(timer);
      if (todo.length > 0) throw told('it ended before');
      return all;
    },
  };
}

/** The text without line breaks. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

const plan = load();

function load(): Plan {
  const { definition, problems } = loadDefinition(readFileSync(FIRST_WEEKS, 'utf8'));
  if (definition === null) throw new Error(problems.map(({ code }) => code).join());
  return planOf(definition);
}

/** The text of a question of `first-weeks`. */
export function textOf(id: string, language: Language = 'en'): string {
  const question = plan.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return inLanguage(question.text, plan, language);
}

/** Up to the first question of `first-weeks`, for a learner who consents alone. */
export function begins(language: Language = 'en', learner: string | null = 'K-07'): readonly Turn[] {
  const { fields } = interviewWords[language];
  return [
    [fields.interviewer.message, 'AB'],
    ...(learner === null ? [] : [[fields.learner.message, learner] as const]),
    [fields.minor(18).message, 2],
    [fields.responsible.message, 'Ms Example'],
    [fields.reach.message, 'room 12'],
    [fields.assent.message, 1],
  ];
}

const ANSWERS: readonly (readonly [question: string, typed: string])[] = [
  ['bored', '1'],
  ['left_before', '2'],
  ['hours', '12,5'],
  ['helpers', '1 2'],
  ['gave_up', '1'],
  ['since', '2025-09-01'],
  ['remarks', 'nothing more'],
];

/** Answers to `first-weeks` without anything critical, from one question up to another. */
export function answers(language: Language = 'en', from = 0, to = ANSWERS.length): readonly Turn[] {
  return ANSWERS.slice(from, to).map(([question, typed]) => [textOf(question, language), typed]);
}

/** From the review to the end: no decision, no plan, no date; `files` are typed where the result’s file is asked for. */
export function ends(language: Language = 'en', files: readonly Turn[] = []): readonly Turn[] {
  const words = interviewWords[language];
  return [
    [words.review.prompt.message, ''],
    [words.result.ready.message, 2],
    [words.fields.tier.message, 4],
    [words.plan.prompt, 2],
    [words.plan.prompt, 2],
    [words.fields.next_date.message, ''],
    ...closes(language, files),
  ];
}

/** The last screen that both see, the file if it is asked for, and the list for staff, which is not shown. */
export function closes(language: Language = 'en', files: readonly Turn[] = []): readonly Turn[] {
  const { introduction, end } = interviewWords[language];
  return [[introduction.clear, 1], ...files, [end.staff.ready.message, 2]];
}
