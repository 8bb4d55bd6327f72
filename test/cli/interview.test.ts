import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { foldersFor } from '../folders.ts';
import {
  answers,
  begins,
  ends,
  FIRST_WEEKS,
  resultIn,
  sessionsIn,
  runWithPerson,
  typesAtOnce,
  type Turn,
  closes,
} from './interview-person.ts';
import { fill } from '../../src/words/fill.ts';

typesAtOnce();
const folderFor = foldersFor('interview');
const en = interviewWords.en;

describe.each(['en', 'de'] as const)('a whole interview in %s', (lang) => {
  const words = interviewWords[lang];
  const asked = [...begins(lang), ...answers(lang)];
  const whole = [...asked, ...ends(lang)];

  test('an interview asks for a file and suggests the learner’s code and the date', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'there.json'), 'of somebody else');
    const { code, out, err } = await runWithPerson(
      { folder, isShown: true },
      [FIRST_WEEKS, '--lang', lang],
      [
        ...asked,
        ...ends(lang, [
          [words.end.file.message, 'there.json'],
          [words.faults.fileThere, ' '],
          [words.faults.needed, ''],
        ]),
      ],
    );
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'there.json'), 'utf8')).toBe('of somebody else');
    const file = join(folder, 'k-07-2026-01-31.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(resultIn(folder, 'k-07-2026-01-31.json')).toMatchObject({
      schema: 'lotse/assessment/2',
      learner: 'K-07',
      at: '2026-01-31T12:00:00.000Z',
      language: lang,
      consent: { who: interviewWords[lang].introduction.learnerConsents, basis: 'consent' },
      answers: { hours: { value: 12.5 }, talked: { state: 'not_asked' } },
      confirmed: null,
      provenance: { route: 'interview' },
    });
    expect(err).toContain(words.end.written(file));
    // The machine of these tests uses English.
    const spoken = lang === 'de' ? ' --lang de' : '';
    const report = `lotse report ${file} --questionnaire ${FIRST_WEEKS}${spoken}`;
    expect(err).toContain(words.end.next(report, `${report} --for learner`).join('\n'));
    expect(err).toContain(words.end.sessionGone);
    expect(sessionsIn(folder)).toEqual([]);
  });

  test('an interview with stdout in a pipe writes only the result to it', async () => {
    const folder = folderFor();
    const { code, out, err } = await runWithPerson({ folder }, [FIRST_WEEKS, '--lang', lang], whole);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ learner: 'K-07', tier: { suggested: 'universal' } });
    expect(err).not.toContain(words.end.sessionGone);
    expect(err).not.toContain('"schema"');
    expect(sessionsIn(folder)).toEqual([]);
  });
});

describe('the file of the result', () => {
  const asked = [...begins('en', null), ...answers()];
  const whole = [...asked, ...ends()];

  test.each<readonly [what: string, learner: string, there: string | null, file: RegExp]>([
    ['for a code with other characters', 'Zoë/7', null, /^zo-7-2026-01-31\.json$/],
    ['for a code without letters', '::', null, /^result-2026-01-31\.json$/],
    ['if there is a file for that day', 'K-07', 'k-07-2026-01-31.json', /^k-07-2026-01-31-\d+\.json$/],
  ])('a name is suggested %s', async (_, learner, there, file) => {
    const folder = folderFor();
    if (there !== null) writeFileSync(join(folder, there), '');
    const turns = [...asked, ...ends('en', [[en.end.file.message, '']])];
    const { code } = await runWithPerson(
      { folder, isShown: true },
      [FIRST_WEEKS, '--learner', learner],
      turns,
    );
    expect(code).toBe(0);
    const made = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== there);
    expect(made).toEqual([expect.stringMatching(file)]);
    expect(resultIn(folder, made[0] ?? '').learner).toBe(learner);
  });

  test('-o creates the folder, and the next command quotes the path', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '--wave', 'w2', '-o', "new/it's here.json"];
    const { code, out, err } = await runWithPerson({ folder, isShown: true }, args, whole);
    expect([code, out]).toEqual([0, '']);
    expect(resultIn(folder, "new/it's here.json")).toMatchObject({ learner: 'K-07', wave: 'w2' });
    expect(err).toContain(
      `lotse report '${folder}/new/it'\\''s here.json' --questionnaire ${FIRST_WEEKS} --for learner`,
    );
  });

  test('--quiet prints nothing about the result', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', 'out.json', '--quiet'];
    const { code, err } = await runWithPerson({ folder }, args, whole);
    expect(code).toBe(0);
    expect(err).not.toContain('out.json');
  });

  test('-o - writes the result to a terminal', async () => {
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', '-'];
    const { code, out } = await runWithPerson({ folder: folderFor(), isShown: true }, args, whole);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ learner: 'K-07' });
  });

  test('a file that was created during the interview is not overwritten', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', 'out.json'];
    const { code, err } = await runWithPerson({ folder }, args, [
      ...whole.slice(0, -3),
      [
        en.fields.next_date.message,
        ({ types }) => {
          writeFileSync(join(folder, 'out.json'), 'of somebody else');
          types('');
        },
      ],
      ...closes('en', [[en.end.file.message, 'other.json']]),
    ]);
    expect(code).toBe(0);
    expect(err).toContain(en.faults.fileThere);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('of somebody else');
    expect(resultIn(folder, 'other.json').learner).toBe('K-07');
  });

  test('the file of the session is not overwritten by the result', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', 'one', '--session', 'one'];
    const { code } = await runWithPerson({ folder }, args, [
      ...asked,
      ...ends('en', [[en.end.file.message, 'two']]),
    ]);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['two']);
    expect(resultIn(folder, 'two').learner).toBe('K-07');
  });

  test.each([
    ['EPIPE', 0],
    ['ENOSPC', 6],
  ])('the interview stays saved if stdout fails with %s', async (broken, code) => {
    const folder = folderFor();
    const ran = await runWithPerson({ folder, broken }, [FIRST_WEEKS, '--learner', 'K-07'], whole);
    expect(ran.code).toBe(code);
    const [session = ''] = sessionsIn(folder);
    expect(ran.err).toContain(fill(en.leave.kept, { id: session.replace('.session', '') }));
    const again = await runWithPerson({ folder }, ['--resume'], closes());
    expect(JSON.parse(again.out)).toMatchObject({ learner: 'K-07' });
  });

  test('a result that cannot be written ends with exit code 6, and the interview stays saved', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'file'), '');
    const turns = [...whole.slice(0, -1), [en.end.file.message, 'file/out.json'] as const];
    const place = { folder, isShown: true };
    const { code, err } = await runWithPerson(place, [FIRST_WEEKS, '--learner', 'K-07'], turns);
    expect(code).toBe(6);
    expect(err).toContain('file-not-writable');
    const again = await runWithPerson(place, ['--resume'], closes('en', [[en.end.file.message, 'out.json']]));
    expect(again.code).toBe(0);
    expect(resultIn(folder, 'out.json').learner).toBe('K-07');
  });
});

describe('the prompter', () => {
  const drawn = '\u001b[';
  const leavesAtOnce: readonly Turn[] = [
    ...begins().slice(0, 5),
    [en.fields.assent.message, ({ leaves: end }) => end()],
  ];

  test.each([
    ['a terminal that can draw', {}, true],
    ['TERM=dumb', { TERM: 'dumb' }, false],
    ['LOTSE_ACCESSIBLE', { LOTSE_ACCESSIBLE: '1' }, false],
    ['an empty LOTSE_ACCESSIBLE', { LOTSE_ACCESSIBLE: '' }, true],
  ])('the drawing prompter is used with %s', async (_, env, isDrawn) => {
    const { code, err } = await runWithPerson(
      { folder: folderFor(), env, isDrawn: true },
      [FIRST_WEEKS],
      leavesAtOnce,
    );
    expect(code).toBe(130);
    expect(err.includes(drawn)).toBe(isDrawn);
  });

  test.each([
    [500, 100],
    [40, 40],
    [null, 80],
  ])('at %j columns, lines have at most %i characters', async (columns, most) => {
    const { err } = await runWithPerson({ folder: folderFor(), columns }, [FIRST_WEEKS], leavesAtOnce);
    const longest = Math.max(...err.split('\n').map((line) => line.length));
    expect([longest <= most, longest > most - 15]).toEqual([true, true]);
  });
});

test('an id names the bundled questionnaire, even if the folder has a file of that name', async () => {
  const folder = folderFor();
  mkdirSync(join(folder, 'risiko-check'));
  const { fields } = en;
  const turns: readonly Turn[] = [
    [fields.interviewer.message, 'AB'],
    [fields.learner.message, 'K-07'],
    [fields.age.message, '20'],
    [fields.responsible.message, 'Ms Example'],
    [fields.reach.message, 'room 12'],
    [fields.assent.message, 3],
    [fields.legal.message, '/p'],
  ];
  await runWithPerson({ folder }, ['risiko-check'], turns);
  const { code } = await runWithPerson({ folder }, ['--resume'], [[fields.legal.message, '/p']]);
  expect(code).toBe(0);
});
