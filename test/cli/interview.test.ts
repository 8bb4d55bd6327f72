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
  sits,
  typesAtOnce,
  type Turn,
} from './interview-person.ts';
import { fill } from '../../src/words/fill.ts';

typesAtOnce();
const folderFor = foldersFor('interview');
const en = interviewWords.en;

describe.each(['en', 'de'] as const)('a whole talk, %s', (lang) => {
  const words = interviewWords[lang];
  const whole = [...begins(lang), ...answers(lang), ...ends(lang)];

  test('to a file that is asked for; the name offered is the learner and the day', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'there.json'), 'of somebody else');
    const { code, out, err } = await sits(
      { folder, isShown: true },
      [FIRST_WEEKS, '--lang', lang],
      [
        ...whole,
        [words.end.file.message, 'there.json'],
        [words.faults.fileThere, ' '],
        [words.faults.needed, ''],
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
      consent: { who: 'learner', basis: 'consent' },
      answers: { hours: { value: 12.5 }, talked: { state: 'not_asked' } },
      confirmed: null,
      provenance: { route: 'interview' },
    });
    expect(err).toContain(words.end.written(file));
    // The machine of these tests speaks English.
    const spoken = lang === 'de' ? ' --lang de' : '';
    const report = `lotse report ${file} --questionnaire ${FIRST_WEEKS}${spoken}`;
    expect(err).toContain(words.end.next(report, `${report} --for learner`));
    expect(err).toContain(words.end.sessionGone);
    expect(sessionsIn(folder)).toEqual([]);
  });

  test('piped: stdout is the result and nothing else', async () => {
    const folder = folderFor();
    const { code, out, err } = await sits({ folder }, [FIRST_WEEKS, '--lang', lang], whole);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ learner: 'K-07', tier: { suggested: 'universal' } });
    expect(err).not.toContain(words.end.sessionGone);
    expect(err).not.toContain('"schema"');
    expect(sessionsIn(folder)).toEqual([]);
  });
});

describe('where the result goes', () => {
  const whole = [...begins('en', null), ...answers(), ...ends()];

  test.each<readonly [what: string, learner: string, there: string | null, file: RegExp]>([
    ['of a code with other signs', 'Zoë/7', null, /^zo-7-2026-01-31\.json$/],
    ['of a code without letters', '::', null, /^result-2026-01-31\.json$/],
    ['of a day that has one already', 'K-07', 'k-07-2026-01-31.json', /^k-07-2026-01-31-\d+\.json$/],
  ])('a name %s', async (_, learner, there, file) => {
    const folder = folderFor();
    if (there !== null) writeFileSync(join(folder, there), '');
    const turns: readonly Turn[] = [...whole, [en.end.file.message, '']];
    const { code } = await sits({ folder, isShown: true }, [FIRST_WEEKS, '--learner', learner], turns);
    expect(code).toBe(0);
    const made = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== there);
    expect(made).toEqual([expect.stringMatching(file)]);
    expect(resultIn(folder, made[0] ?? '').learner).toBe(learner);
  });

  test('-o, in a folder to be made, with a name that a shell would part', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '--wave', 'w2', '-o', "new/it's here.json"];
    const { code, out, err } = await sits({ folder, isShown: true }, args, whole);
    expect([code, out]).toEqual([0, '']);
    expect(resultIn(folder, "new/it's here.json")).toMatchObject({ learner: 'K-07', wave: 'w2' });
    expect(err).toContain(
      `lotse report '${folder}/new/it'\\''s here.json' --questionnaire ${FIRST_WEEKS} --for learner`,
    );
  });

  test('--quiet says nothing of it', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', 'out.json', '--quiet'];
    const { code, err } = await sits({ folder }, args, whole);
    expect(code).toBe(0);
    expect(err).not.toContain('out.json');
  });

  test('-o - with a terminal for it', async () => {
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', '-'];
    const { code, out } = await sits({ folder: folderFor(), isShown: true }, args, whole);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ learner: 'K-07' });
  });

  test('a file that came up while they talked is left as it is', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', 'out.json'];
    const { code, err } = await sits({ folder }, args, [
      ...whole.slice(0, -1),
      [
        en.fields.next_date.message,
        ({ types }) => {
          writeFileSync(join(folder, 'out.json'), 'of somebody else');
          types('');
        },
      ],
      [en.end.file.message, 'other.json'],
    ]);
    expect(code).toBe(0);
    expect(err).toContain(en.faults.fileThere);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('of somebody else');
    expect(resultIn(folder, 'other.json').learner).toBe('K-07');
  });

  test('a file that the talk itself is kept in is not written over', async () => {
    const folder = folderFor();
    const args = [FIRST_WEEKS, '--learner', 'K-07', '-o', 'one', '--session', 'one'];
    const { code } = await sits({ folder }, args, [...whole, [en.end.file.message, 'two']]);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['two']);
    expect(resultIn(folder, 'two').learner).toBe('K-07');
  });

  test.each([
    ['EPIPE', 0],
    ['ENOSPC', 6],
  ])('a stdout that fails with %s: the talk is kept', async (broken, code) => {
    const folder = folderFor();
    const ran = await sits({ folder, broken }, [FIRST_WEEKS, '--learner', 'K-07'], whole);
    expect(ran.code).toBe(code);
    const [session = ''] = sessionsIn(folder);
    expect(ran.err).toContain(fill(en.leave.kept, { id: session.replace('.session', '') }));
    const again = await sits({ folder }, ['--resume'], []);
    expect(JSON.parse(again.out)).toMatchObject({ learner: 'K-07' });
  });

  test('one that cannot be written: exit 6, and the talk is kept', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'file'), '');
    const turns: readonly Turn[] = [...whole, [en.end.file.message, 'file/out.json']];
    const place = { folder, isShown: true };
    const { code, err } = await sits(place, [FIRST_WEEKS, '--learner', 'K-07'], turns);
    expect(code).toBe(6);
    expect(err).toContain('file-not-writable');
    const again = await sits(place, ['--resume'], [[en.end.file.message, 'out.json']]);
    expect(again.code).toBe(0);
    expect(resultIn(folder, 'out.json').learner).toBe('K-07');
  });
});

describe('how it is held', () => {
  const drawn = '\u001b[';
  const leavesAtOnce: readonly Turn[] = [[en.introduction.prompt, ({ leaves: end }) => end()]];

  test.each([
    ['as a terminal draws', {}, true],
    ['TERM=dumb', { TERM: 'dumb' }, false],
    ['LOTSE_ACCESSIBLE', { LOTSE_ACCESSIBLE: '1' }, false],
    ['LOTSE_ACCESSIBLE, empty', { LOTSE_ACCESSIBLE: '' }, true],
  ])('%s', async (_, env, isDrawn) => {
    const { code, err } = await sits(
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
  ])('line by line, %j columns: at most %i', async (columns, most) => {
    const { err } = await sits({ folder: folderFor(), columns }, [FIRST_WEEKS], leavesAtOnce);
    const longest = Math.max(...err.split('\n').map((line) => line.length));
    expect([longest <= most, longest > most - 15]).toEqual([true, true]);
  });
});

test('a bundled questionnaire goes by its id, whatever lies in the folder', async () => {
  const folder = folderFor();
  mkdirSync(join(folder, 'risiko-check'));
  const { introduction, fields } = en;
  const turns: readonly Turn[] = [
    [introduction.prompt, 1],
    [fields.interviewer.message, 'AB'],
    [fields.learner.message, 'K-07'],
    [fields.minor(18).message, 2],
    [fields.basis.message, 2],
    [fields.legal.message, '/p'],
  ];
  await sits({ folder }, ['risiko-check'], turns);
  const { code } = await sits({ folder }, ['--resume'], [[fields.legal.message, '/p']]);
  expect(code).toBe(0);
});
