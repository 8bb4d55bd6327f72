import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { counsellor, type Counsellor, type Said } from './counsellor.ts';
import { endAll, startLotse, type Options } from './terminal.ts';

// Interviews with the definition `first-weeks` at a terminal, each test in a folder of its own.

const root = join(import.meta.dirname, '../..');
export const FILE = join(root, 'fixtures/definitions/first-weeks.yaml');

export type Mode = 'drawn' | 'plain';

function load(file: string): Plan {
  const { definition, problems } = loadDefinition(readFileSync(file, 'utf8'));
  if (definition === null) throw new Error(problems.map(({ code }) => code).join());
  return planOf(definition);
}

export const plan = load(FILE);

export const BEGIN = [FILE, '--learner', 'K-07', '-o', 'out.json'];

export interface Interviews {
  /** The folder of the test. */
  readonly folder: () => string;
  /** Starts an interview in the folder of the test, where its sessions are as well. */
  readonly interview: (
    args: readonly string[],
    mode: Mode,
    language?: 'en' | 'de',
    options?: Options,
    asked?: Plan,
  ) => Counsellor;
  readonly result: (file?: string) => Assessment;
  readonly sessionId: () => string;
}

/** Prepares a folder before each test of a file; afterwards ends what still runs and removes the folder. */
export function firstWeeks(): Interviews {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-interview-'));
  });
  afterEach(() => {
    endAll();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder: () => folder,
    interview: (args, mode, language = 'en', options = {}, asked = plan) => {
      const env = { LOTSE_HOME: join(folder, 'home'), ...options.env };
      const flags = mode === 'plain' ? ['--plain'] : [];
      const terminal = startLotse(['interview', ...args, '--lang', language, ...flags], {
        cwd: folder,
        cols: 90,
        rows: 40,
        ...options,
        env,
      });
      return counsellor(terminal, asked, language, mode);
    },
    result: (file = 'out.json') => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Assessment,
    sessionId: () => {
      const files = readdirSync(join(folder, 'home/sessions'));
      const [name = ''] = files.filter((file) => file.endsWith('.session'));
      return name.replace('.session', '');
    },
  };
}

export const ANSWERS: readonly (readonly [question: string, answer: Said])[] = [
  ['bored', '1'],
  ['left_before', 'yes'],
  ['talked', 'yes'],
  ['hours', '0'],
  ['helpers', ['nobody']],
  ['gave_up', '0'],
  ['since', '2026-09-01'],
  ['remarks', 'nothing'],
];

/** Answers questions from one index up to, but not including, another. */
export async function answers(person: Counsellor, from: number, to = ANSWERS.length): Promise<void> {
  for (const [question, answer] of ANSWERS.slice(from, to)) await person.says(question, answer);
}
