import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { readWording } from '../../src/dialogue/wording.ts';
import { wordedPlan } from '../../src/dialogue/worded-plan.ts';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { counsellor, type Counsellor } from './counsellor.ts';
import { endAll, startLotse } from './terminal.ts';
import { learnerWords } from '../learner-words.ts';

// A talk with a scoring key, in a wording of the user's own: both made up.

const FIXTURES = join(import.meta.dirname, '../../fixtures/definitions');
const { en } = interviewWords;
const KEY = 'example-key.yaml';
const WORDING = 'example-wording.yaml';

/** As it is asked, in Ukrainian. */
const plan = worded();

function worded(): Plan {
  const text = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
  const { definition } = loadDefinition(text(KEY));
  if (definition === null) throw new Error('cannot be read');
  const key = planOf(definition);
  const { wording } = readWording({ name: WORDING, text: text(WORDING), whose: 'authors' }, key, 'uk');
  if (wording === null) throw new Error('is not sound');
  return wordedPlan(key, wording);
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-wording-'));
  for (const name of [KEY, WORDING]) cpSync(join(FIXTURES, name), join(folder, name));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

function interview(args: readonly string[], mode: 'drawn' | 'plain'): Counsellor {
  const env = { LOTSE_HOME: join(folder, 'home') };
  const flags = ['--lang', 'en', ...(mode === 'plain' ? ['--plain'] : [])];
  const terminal = startLotse(['interview', ...args, ...flags], { cwd: folder, cols: 90, rows: 40, env });
  return counsellor(terminal, plan, 'en', mode, 'uk');
}

test.each(['drawn', 'plain'] as const)(
  'a critical answer, a pause, the file gone, and on, %s',
  async (mode) => {
    const talk = interview([KEY, '--wording', WORDING, '--texts', 'uk', '--learner', 'K-07'], mode);
    // The wording is licensed; what the program itself tells the learner in that language is not yet reviewed.
    await talk.writes(en.fields.interviewer.message, 'AB');
    await talk.takes(en.fields.go_ahead.message, 1);
    await talk.takes(learnerWords('uk').talk.introduction.clear, 1);
    await talk.begins({ knowsWho: true });
    await talk.isAt('q1');
    const screen = talk.terminal.everything();
    for (const shown of ['День і ніч', 'Йдеться про останні дні.', 'перша відповідь'])
      expect(screen).toContain(shown);
    await talk.says('q1', '0');
    await talk.isAt('q2');
    await talk.says('q2', '2');
    await talk.says('q3', '1');
    await talk.takes(en.critical.prompt, 2);
    await talk.isAt('q4');
    await talk.does('pause');
    expect(await talk.terminal.exit).toEqual({ code: 0, signal: 0 });

    rmSync(join(folder, WORDING));
    const again = interview(['--resume', '-o', 'out.json'], mode);
    await again.says('q4', 'no');
    await again.says('q5', '8');
    await again.ends();
    expect(await again.terminal.exit).toEqual({ code: 0, signal: 0 });
    const assessment = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Assessment;
    expect(assessment).toMatchObject({
      ...{ language: 'uk', critical: [{ id: 'dark' }] },
      definition: { id: 'example-key', digest: plan.digest },
      scales: { total: { value: 3, band: 'high' } },
      tier: { suggested: 'individual' },
      provenance: { wording_source: 'No edition at all' },
    });
    expect(JSON.stringify(assessment)).not.toMatch(/[а-я]/);
  },
);

test('without it, a key is not asked', async () => {
  const { terminal } = interview([KEY], 'plain');
  await terminal.waitFor('wording-wanted');
  expect(await terminal.exit).toEqual({ code: 2, signal: 0 });
});
