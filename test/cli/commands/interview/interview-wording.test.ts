import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordingTemplate } from '../../../../src/cli/commands/show/wording-template.ts';
import { interviewWords } from '../../../../src/words/interview.ts';
import type { Language } from '../../../../src/words/locale.ts';
import { foldersFor } from '../../../folders.ts';
import {
  begins,
  closes,
  ends as endsWithTier,
  FIRST_WEEKS,
  oneLine,
  resultIn,
  runWithPerson,
  typesAtOnce,
  type Turn,
} from '../../interview-person.ts';
import { run } from '../../run.ts';
import { planOf } from '../../../bundled.ts';

typesAtOnce();
const folderFor = foldersFor('interview-wording');
const en = interviewWords.en;
const DEFINITIONS = join(import.meta.dirname, '../../../../fixtures/definitions');

/** A mark that no text of a bundled questionnaire contains, so that it is recognised wherever it appears. */
const MARK = 'zzqx';

/** A wording for a bundled key in which every text is a number; it is nobody's property. */
function madeUp(id: string, languages: readonly string[], form: string | null = null): string {
  let count = 0;
  return wordingTemplate(planOf(id, form), languages, 'en').replaceAll(/^([^#].*)$/gm, (line) =>
    line.replaceAll('""', () => `"${MARK} ${(count += 1)}"`),
  );
}

const textOf = (wording: string, key: string): string =>
  new RegExp(`^  ${key}: \\{ \\w+: "(${MARK} \\d+)"`, 'm').exec(wording)?.[1] ?? '';

/** Answers by number: the first option, except for one question. */
const asks = (
  wording: string,
  from: number,
  to: number,
  other: Readonly<Record<number, string>> = {},
): readonly Turn[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).map((n) => [
    `${textOf(wording, `q${n}`)}\n`,
    other[n] ?? '1',
  ]);

/** To the first question. A key asks for the age, and one with critical rules for the person in charge. */
function starts(key: string): readonly Turn[] {
  const { appliesTo, critical } = planOf(key);
  const { fields } = en;
  return [
    [fields.interviewer.message, 'AB'],
    [fields.learner.message, 'K-07'],
    appliesTo === null ? [fields.minor(18).message, 2] : [fields.age.message, '20'],
    ...(critical.length === 0
      ? []
      : ([
          [fields.responsible.message, 'Ms Example'],
          [fields.reach.message, 'room 12'],
        ] as const)),
    [fields.assent.message, 1],
  ];
}

/** A key without tiers asks for no confirmed tier. */
const ends: readonly Turn[] = [
  [en.review.prompt.message, ''],
  [en.result.ready.message, 1],
  [en.result.note, 1],
  [en.plan.prompt, 2],
  [en.plan.prompt, 2],
  [en.fields.next_date.message, ''],
  ...closes(),
];

/** The output before the result was offered, and after. */
function aroundResult(err: string, language: Language = 'en'): readonly [string, string] {
  const said = oneLine(err);
  const at = said.indexOf(oneLine(interviewWords[language].result.ready.message));
  expect(at).toBeGreaterThan(0);
  return [said.slice(0, at), said.slice(at)];
}

function folderWith(wording: string, name = 'mine.yaml'): string {
  const folder = folderFor();
  writeFileSync(join(folder, name), wording);
  return folder;
}

describe('an interview in the user’s own wording', () => {
  test('a wording is used for questions and critical answers, and appears nowhere else', async () => {
    const wording = madeUp('phq-9', ['en']);
    const folder = folderWith(wording);
    const args = ['phq-9', '--wording', 'mine.yaml', '-o', 'K-07.json'];
    const { code, err } = await runWithPerson({ folder }, args, [
      ...starts('phq-9'),
      ...asks(wording, 1, 9, { 9: '2' }),
      [en.critical.prompt, 2],
      ...asks(wording, 10, 10),
      ...ends,
    ]);
    expect(code).toBe(0);
    const [asked, result] = aroundResult(err);
    expect(asked).toContain(`${MARK} 3`); // the introduction, after licence and source
    expect(asked).not.toContain('Low mood');
    expect(asked).not.toContain('0 of 3');
    // The result is shown by topic, as in a report.
    expect(result).not.toContain(MARK);
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);

    const assessment = resultIn(folder, 'K-07.json');
    const plan = planOf('phq-9');
    expect(assessment).toMatchObject({
      definition: { digest: plan.digest, scoring_digest: plan.scoringDigest },
      ...{ critical: [{ id: 'item_9', from: 'own' }], language: 'en' },
      provenance: { route: 'interview', wording_licence: `${MARK} 1`, wording_source: `${MARK} 2` },
      interview: { handled: [{ critical: 'item_9' }] },
    });
    const { provenance, ...rest } = assessment;
    expect(provenance['wording']).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rest)).not.toContain(MARK);
    for (const flags of [[], ['--format', 'txt'], ['--format', 'json'], ['--for', 'learner']]) {
      const report = await run(['report', 'K-07.json', ...flags], { cwd: folder });
      expect(report.code).toBe(0);
      expect(report.out).not.toContain(MARK);
    }
  });

  test('reasons are given by topic, on the screen and in reports', async () => {
    const folder = folderFor();
    for (const name of ['example-key.yaml', 'example-wording.yaml'])
      cpSync(join(DEFINITIONS, name), join(folder, name));
    const de = interviewWords.de;
    const { code, err } = await runWithPerson(
      { folder },
      ['example-key.yaml', '--wording', 'example-wording.yaml', '--lang', 'de', '-o', 'out.json'],
      [
        ...begins('de'),
        ['Text der ersten Frage', '1'],
        ['Text der zweiten Frage', '3'],
        ['Text der dritten Frage', '1'],
        ['Text der vierten Frage', '2'],
        ['Text der fünften Frage', '8'],
        [de.review.prompt.message, ''],
        [de.result.ready.message, 1],
        [de.result.note, 1],
        ...endsWithTier('de').slice(2),
      ],
    );
    expect(code).toBe(0);
    const [asked, result] = aroundResult(err, 'de');
    expect(asked).toContain('Es geht um die letzten Tage.');
    // One option has its own text, in the review as at the question.
    expect(asked.match(/ganz anders/g)).toHaveLength(2);
    const args = ['report', 'out.json', '--questionnaire', 'example-key.yaml', '--lang', 'de'];
    const report = await run(args, { cwd: folder });
    for (const shown of [result, report.out]) {
      for (const topic of ['Abende', '2 von 2', 'Hilfe']) expect(shown).toContain(topic);
      for (const text of ['Text der', 'ganz anders', 'kaum', 'letzten Tage'])
        expect(shown).not.toContain(text);
    }
  });

  test('an interview with a wording gives the same result as a file of answers', async () => {
    const wording = madeUp('k10', ['en'], 'us');
    const folder = folderWith(wording);
    const args = ['k10', '--form', 'us', '--wording', 'mine.yaml', '-o', 'talk.json'];
    const { code } = await runWithPerson({ folder }, args, [
      ...starts('k10'),
      ...asks(wording, 1, 10, { 3: '4', 8: '5' }),
      ...ends,
    ]);
    expect(code).toBe(0);
    const answers = Array.from(
      { length: 10 },
      (_, i) => `q${i + 1}: ${({ 2: 3, 7: 4 } as Record<number, number>)[i] ?? 0}`,
    );
    const consent = 'consent: { who: learner, at: 2026-01-31, basis: consent }\n';
    writeFileSync(join(folder, 'answers.yaml'), `${consent}age: 20\nanswers: { ${answers.join(', ')} }\n`);
    const ran = await run(
      ['interview', 'k10', '--form', 'us', '--answers', 'answers.yaml', '-o', 'file.json'],
      { cwd: folder },
    );
    expect(ran.code).toBe(0);
    const [talk, file] = ['talk.json', 'file.json'].map((name) => resultIn(folder, name));
    expect(talk?.definition).toEqual(file?.definition);
    expect(talk?.answers).toEqual(file?.answers);
    expect(talk?.scales).toEqual(file?.scales);
  });

  test('a wording may be in a language that neither the program nor the key has', async () => {
    const wording = madeUp('gad-7', ['fr']);
    const folder = folderWith(wording);
    const { code, err } = await runWithPerson(
      { folder },
      ['gad-7', '--wording', 'mine.yaml', '--texts', 'fr', '-o', '-'],
      [...starts('gad-7'), [textOf(wording, 'q1'), 'p']],
    );
    expect(code).toBe(0);
    expect(err).toContain(en.question.section(1, 1, textOf(wording, 'items')));
    // A licensed translation needs no permission.
    expect(err).not.toContain(en.fields.go_ahead.message);
  });
});

describe('resuming an interview in the user’s own wording', () => {
  const wording = madeUp('gad-7', ['en']);
  const startInterview = async (folder: string): Promise<void> => {
    const turns: readonly Turn[] = [...starts('gad-7'), ...asks(wording, 1, 2), [textOf(wording, 'q3'), 'p']];
    const { code, err } = await runWithPerson({ folder }, ['gad-7', '--wording', 'mine.yaml'], turns);
    expect(code).toBe(0);
    expect(err).toContain('--resume');
  };

  test.each<[string, (folder: string) => readonly string[]]>([
    [
      'without its file, which is gone',
      (folder) => {
        rmSync(join(folder, 'mine.yaml'));
        return [];
      },
    ],
    ['with its file', () => ['--wording', 'mine.yaml']],
    [
      'with its file in another layout',
      (folder) => {
        writeFileSync(join(folder, 'mine.yaml'), `# mine\n${wording}`);
        return ['--wording', 'mine.yaml'];
      },
    ],
  ])('an interview is resumed in its wording %s', async (_, change) => {
    const folder = folderWith(wording);
    await startInterview(folder);
    const flags = change(folder);
    const { length } = planOf('gad-7').questions;
    const { code, out, err } = await runWithPerson(
      { folder },
      ['--resume', ...flags, '-o', '-'],
      [...asks(wording, 3, length), ...ends],
    );
    expect(code).toBe(0);
    expect(err).toContain(`${MARK} 3`);
    expect(JSON.parse(out)).toMatchObject({ provenance: { wording_licence: `${MARK} 1` } });
  });

  test.each<[string, (text: string) => string, number, string]>([
    ['a changed wording', (text) => text.replace(textOf(wording, 'q3'), 'otherwise'), 2, 'wording-changed'],
    ['an incomplete wording', (text) => text.replace(textOf(wording, 'q3'), ''), 5, 'wording-incomplete'],
    ['a wording for another key', (text) => text.replace('id: gad-7', 'id: phq-9'), 5, 'wording-for-another'],
  ])('%s is refused, and the session stays', async (_, change, code, problem) => {
    const folder = folderWith(wording);
    await startInterview(folder);
    writeFileSync(join(folder, 'other.yaml'), change(wording));
    const ran = await runWithPerson({ folder }, ['--resume', '--wording', 'other.yaml'], []);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(problem);
    const again = await runWithPerson({ folder }, ['--resume'], [[textOf(wording, 'q3'), 'p']]);
    expect(again.code).toBe(0);
  });
});

describe('starting with a wording is refused', () => {
  const wording = madeUp('gad-7', ['de']);

  test.each<[string, string, readonly string[], number, string]>([
    ['a missing wording', wording, ['gad-7'], 2, 'wording-wanted'],
    ['a wording for another key', wording, ['phq-9', '--wording', 'mine.yaml'], 5, 'wording-for-another'],
    [
      'a wording for another form',
      wording,
      ['k10', '--form', 'au', '--wording', 'mine.yaml'],
      5,
      'wording-for-another',
    ],
    [
      'a wording in another language',
      wording,
      ['gad-7', '--wording', 'mine.yaml'],
      5,
      'wording-language-none',
    ],
    [
      'blanks',
      wording.replace(/zzqx 5/, ''),
      ['gad-7', '--wording', 'mine.yaml', '--texts', 'de'],
      5,
      'wording-incomplete',
    ],
    [
      'a wording for a questionnaire with its own texts',
      wording.replace('id: gad-7', 'id: first-weeks'),
      [FIRST_WEEKS, '--wording', 'mine.yaml'],
      5,
      'wording-not-wanted',
    ],
    ['a missing file', wording, ['gad-7', '--wording', 'nowhere.yaml'], 6, 'file-not-found'],
    [
      'a questionnaire and wording from standard input',
      wording,
      ['gad-7', '--wording', '-'],
      6,
      'file-not-found',
    ],
  ])('%s is refused before the first prompt', async (_, text, args, code, problem) => {
    const ran = await runWithPerson({ folder: folderWith(text) }, args, []);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toContain(problem);
    expect(ran.err).not.toContain(en.introduction.title);
  });

  test('a wording that is not UTF-8 is refused', async () => {
    const folder = folderFor();
    writeFileSync(join(folder, 'bytes'), Buffer.from([0x7b, 0xff, 0x7d]));
    const ran = await runWithPerson({ folder }, ['gad-7', '--wording', 'bytes'], []);
    expect([ran.code, ran.out]).toEqual([5, '']);
    expect(ran.err).toContain('not-utf8');
  });

  test('a wording together with a file of answers is refused', async () => {
    const { code, err } = await run(['interview', 'gad-7', '--answers', 'x', '--wording', 'y']);
    expect(code).toBe(2);
    expect(err).toContain('options-contradict');
  });
});
