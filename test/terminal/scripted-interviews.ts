import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsup';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Command, CommandId } from '../../src/interview/prompter.ts';
import type { Script, Step } from './scripted-interview.ts';
import { endAll, start, type Options, type Terminal } from './terminal.ts';

const root = join(import.meta.dirname, '../..');

/** Builds `scripted-interview.ts` inside the repository, so that it finds its packages. */
async function buildProgram(): Promise<string> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'lotse-talk-'));
  await build({
    config: false,
    entry: { talk: join(import.meta.dirname, 'scripted-interview.ts') },
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    target: 'node20',
    removeNodeProtocol: false,
    splitting: false,
    silent: true,
    outDir,
  });
  return outDir;
}

/** Starts a scripted interview in a terminal. */
export type OpenInterview = (steps: readonly Step[], script?: Partial<Script>, options?: Options) => Terminal;

/** Builds the program before the tests of a file, and ends the processes they left running. */
export function interviewsFor(mode: Script['mode']): {
  readonly interview: OpenInterview;
  readonly prepare: Prepare;
} {
  let folder = '';
  beforeAll(async () => {
    folder = await buildProgram();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(endAll);
  const prepare: Prepare = (steps, script = {}) => ({
    command: [process.execPath, join(folder, 'talk.mjs')],
    env: { TALK: JSON.stringify({ mode, language: 'en', steps, ...script }) },
  });
  const interview: OpenInterview = (steps, script, options = {}) => {
    const { command, env } = prepare(steps, script);
    return start(command, { ...options, env: { ...env, ...options.env } });
  };
  return { prepare, interview };
}

/** What starts a scripted interview: a command and its variables. */
type Prepare = (
  steps: readonly Step[],
  script?: Partial<Script>,
) => { readonly command: readonly string[]; readonly env: Readonly<Record<string, string>> };

const ENGLISH: Readonly<Partial<Record<CommandId, readonly [key: string, label: string]>>> = {
  back: ['b', 'back'],
  skip: ['s', 'skip'],
  refuse: ['r', 'rather not say'],
  note: ['n', 'note'],
  why: ['w', 'why do we ask?'],
  pause: ['p', 'pause'],
  finish: ['f', 'finish'],
};

/** The commands that the dialogue offers. */
function commands(...ids: readonly CommandId[]): readonly Command[] {
  return ids.map((id) => ({ id, key: ENGLISH[id]?.[0] ?? '', label: ENGLISH[id]?.[1] ?? '' }));
}

const ALL = commands('back', 'skip', 'refuse', 'note', 'why', 'pause', 'finish');

const options = (...labels: readonly string[]) => labels.map((label) => ({ label, hint: null }));

export const TRUTH = options('not true', 'partly true', 'true');

/** One question of each kind. */
export const BORED = {
  ask: {
    kind: 'choice',
    message: 'Lessons drag for me',
    help: 'In the last two weeks',
    commands: ALL,
    options: TRUTH,
    initial: null,
  },
} as const satisfies Step;

export const HELPERS = {
  ask: {
    kind: 'several',
    message: 'Who helps you?',
    help: null,
    commands: ALL,
    options: options('a parent', 'a teacher', 'nobody'),
    initial: [],
  },
  problems: { '[0,2]': 'Nobody cannot stand with others.' },
} as const satisfies Step;

export const ABSENCE = {
  ask: { kind: 'line', message: 'Absence in per cent', help: null, commands: ALL, initial: '' },
  problems: { '"much"': 'A number is needed.', '""': 'Please write a number.' },
} as const satisfies Step;
