import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.ts';
import { planOfEarlier } from '../../src/cli/commands/interview/earlier-plan.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { cliWords } from '../../src/words/cli.ts';
import { foldersFor } from '../folders.ts';
import { run } from './run.ts';
import { planOf } from '../bundled.ts';

const folder = foldersFor('cli-private')();
const ANSWERS = `format: lotse-answers/1
questionnaire: staff-wellbeing
at: 2026-01-15
consent: { who: myself, at: 2026-01-15, basis: consent }
age: 40
answers: { empty: 3, dread: 2, short_fuse: 1 }
`;

describe('a private questionnaire', () => {
  test.each([
    ['staff-wellbeing', true],
    ['staff-signals', false],
  ])('show says whether a questionnaire is private: %s %s', async (id, isPrivate) => {
    const { out } = await run(['show', id, '--lang', 'en']);
    expect(out.replaceAll(/\s+/g, ' ').includes(cliWords.en.show.privately)).toBe(isPrivate);
  });

  test('a private questionnaire is not scored from a table', async () => {
    writeFileSync(join(folder, 'staff.csv'), 'id,empty\nA,3\n');
    const ran = await run(['score', 'staff-wellbeing', 'staff.csv', '-o', '-', '--aside', 'staff'], {
      cwd: folder,
    });
    expect([ran.code, ran.out]).toEqual([EXIT.usage, '']);
    expect(ran.err).toContain('questionnaire-private');
  });

  test.each([[[]], [['--for', 'learner']]])('a private questionnaire has no report, %j', async (flags) => {
    writeFileSync(join(folder, 'answers.yaml'), ANSWERS);
    const asked = await run(['interview', 'staff-wellbeing', '--answers', 'answers.yaml', '-o', '-'], {
      cwd: folder,
    });
    expect(JSON.parse(asked.out)).toMatchObject({ scales: { worn_out: { value: 6 } }, tier: null });
    const ran = await run(['report', '-', ...flags], { cwd: folder, stdin: asked.out });
    expect([ran.code, ran.out]).toEqual([EXIT.usage, '']);
    expect(ran.err).toContain('questionnaire-private');
  });
});

describe('the plan of an earlier result', () => {
  const profile = planOf('counselling-profile');
  const io = { stdin: process.stdin, cwd: folder, signal: new AbortController().signal } as never;
  const of = (id: string, form: string | null = null): Assessment =>
    ({ definition: { id, form } }) as Assessment;

  test.each<[string, Assessment | null, string | null]>([
    ['none', null, null],
    ['the same questionnaire', of('counselling-profile'), null],
    ['another', of('risiko-check'), 'risiko-check'],
    ['a form of another questionnaire', of('school-record', 'air'), 'school-record'],
    ['an unknown form', of('school-record', 'nowhere'), null],
    ['a questionnaire that is not bundled', of('our-check'), null],
  ])('the plan is found for an earlier result of %s', async (_, earlier, id) => {
    expect((await planOfEarlier(profile, earlier, io))?.id ?? null).toBe(id);
  });
});
