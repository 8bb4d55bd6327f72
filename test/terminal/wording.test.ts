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

// An interview with a scoring key in the user's own wording; both are made up.

const FIXTURES = join(import.meta.dirname, '../../fixtures/definitions');
const { en } = interviewWords;
const KEY = 'example-key.yaml';
const WORDING = 'example-wording.yaml';

/** The texts of the wording, in Ukrainian. */
const plan = worded();

function worded(): Plan {
  const text = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
  const { definition } = loadDefinition(text(KEY));
  if (definition === null) throw new Error('cannot be read');
  const key = planOf(definition);
  const { wording } = readWording({ name: WORDING, text: text(WORDING), origin: 'authors' }, key, 'uk');
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
    const person = interview([KEY, '--wording', WORDING, '--texts', 'uk', '--learner', 'K-07'], mode);
    // The wording is licensed, but the program's own texts in that language are not reviewed yet.
    await person.writes(en.fields.interviewer.message, 'AB');
    await person.takes(en.fields.go_ahead.message, 1);
    await person.begins({ knowsWho: true });
    await person.isAt('q1');
    const screen = person.terminal.everything();
    for (const shown of ['День і ніч', 'Йдеться про останні дні.', 'перша відповідь'])
      expect(screen).toContain(shown);
    await person.says('q1', '0');
    await person.isAt('q2');
    await person.says('q2', '2');
    await person.says('q3', '1');
    await person.takes(en.critical.prompt, 2);
    await person.isAt('q4');
    await person.does('pause');
    expect(await person.terminal.exit).toEqual({ code: 0, signal: 0 });

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

test('an interview with a scoring key without a wording is refused', async () => {
  const { terminal } = interview([KEY], 'plain');
  await terminal.waitFor('wording-wanted');
  expect(await terminal.exit).toEqual({ code: 2, signal: 0 });
});
