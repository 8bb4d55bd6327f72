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
import { say } from '../../src/words/say.ts';
import type { Ran } from './run.ts';

// Somebody at a terminal in memory who waits for what is asked and then types: whole runs of the program, plain.

export const FIRST_WEEKS = join(import.meta.dirname, '../../fixtures/definitions/first-weeks.yaml');

/** A school's contacts; from 16 on a learner consents alone there. */
export const CONTACTS = join(import.meta.dirname, '../../fixtures/contacts.yaml');

export const resultIn = (folder: string, file: string): Assessment =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Assessment;

/** The talks that are kept, without what lies beside them. */
export const sessionsIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'home/sessions')).filter((name) => name.endsWith('.session'));

export interface Desk {
  /** Sends a line. */
  readonly types: (line: string) => void;
  /** Ctrl-D: there is no more input. */
  readonly leaves: () => void;
  /** A signal comes. */
  readonly signals: (name: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => void;
}

/** What is waited for, and the line then typed or what is done instead. */
export type Turn = readonly [asked: string, does: string | number | ((desk: Desk) => void)];

export interface Place {
  /** Where the program is run, and where its sessions are (`home`). */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the result has a terminal, too; else it is piped. */
  readonly isShown?: boolean;
  /** What writing to stdout fails with. */
  readonly broken?: string;
  /** Not plain: whatever draws is asked for. */
  readonly isDrawn?: boolean;
  /** The moment at which all of it happens. */
  readonly now?: string;
  /** How wide the terminal is; null: it does not say. */
  readonly columns?: number | null;
}

/** Longer than anything here takes on a busy machine. */
const PATIENCE = 60_000;

/**
 * The clock that tells whether a line was typed too early leaps, so that nobody need wait before typing. To be called
 * once in a file of tests.
 */
export function typesAtOnce(): void {
  const real = performance.now.bind(performance);
  let leaps = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => real() + (leaps += 1000));
}

/** Runs `lotse interview` with somebody who does these things, each when it is asked for, and tells what came out. */
export async function sits(place: Place, args: readonly string[], turns: readonly Turn[]): Promise<Ran> {
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
    // Nothing is written to end a run, but to see that all went out.
    const isLost = broken !== undefined && String(chunk) !== '';
    if (!isLost) hear(String(chunk));
    done(isLost ? Object.assign(new Error(broken), { code: broken }) : null);
  };
  return Object.assign(new Writable({ decodeStrings: false, write }), { isTTY });
}

interface Person {
  readonly hears: (text: string) => void;
  /** Rejects where nothing is asked that was waited for. */
  readonly isLost: Promise<never>;
  /** All that was said; throws where something was never asked. */
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
      // What is being said is said to its end first.
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

/** As it reads, wherever its lines end. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

const plan = load();

function load(): Plan {
  const { definition, problems } = loadDefinition(readFileSync(FIRST_WEEKS, 'utf8'));
  if (definition === null) throw new Error(problems.map(({ code }) => code).join());
  return planOf(definition);
}

/** The text of a question of `first-weeks`, as it is asked. */
export function textOf(id: string, language: Language = 'en'): string {
  const question = plan.questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return say(question.text, plan, language);
}

/** From the introduction to the first question of `first-weeks`, for a learner who consents alone. */
export function begins(language: Language = 'en', learner: string | null = 'K-07'): readonly Turn[] {
  const { introduction, fields } = interviewWords[language];
  return [
    [introduction.prompt, 1],
    [fields.interviewer.message, 'AB'],
    ...(learner === null ? [] : [[fields.learner.message, learner] as const]),
    [fields.minor(18).message, 2],
    [fields.basis.message, 1],
    [fields.consent_who.message, 'learner'],
    [fields.responsible.message, 'Ms Example'],
    [fields.reach.message, 'room 12'],
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

/** Answers to `first-weeks` that are nothing out of the ordinary, from one question up to another. */
export function answers(language: Language = 'en', from = 0, to = ANSWERS.length): readonly Turn[] {
  return ANSWERS.slice(from, to).map(([question, typed]) => [textOf(question, language), typed]);
}

/** From the review to the end: nothing decided yet, nothing agreed, no date. */
export function ends(language: Language = 'en'): readonly Turn[] {
  const words = interviewWords[language];
  return [
    [words.review.prompt.message, ''],
    [words.result.ready.message, 2],
    [words.fields.tier.message, 4],
    [words.plan.prompt, 2],
    [words.plan.prompt, 2],
    [words.fields.next_date.message, ''],
  ];
}
