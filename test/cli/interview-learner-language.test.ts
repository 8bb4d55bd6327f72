import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { foldersFor } from '../folders.ts';
import { entryAt } from '../../src/plan/entry-at.ts';
import { inLanguage } from '../../src/words/say.ts';
import { planOf } from '../bundled.ts';
import { CONTACTS, oneLine, sessionsIn, runWithPerson, typesAtOnce, type Turn } from './interview-person.ts';
import { learnerWords } from '../learner-words.ts';
import { fill } from '../../src/words/fill.ts';

// Whole runs in which the learner's language differs from the interviewer's.

typesAtOnce();
const folderFor = foldersFor('interview-learner-language');
const { en } = interviewWords;
const { fields, leave } = en;

const ARGS = ['displaced-learner', '--learner', 'K-07', '-o', 'out.json'];

const ahead: readonly Turn[] = [
  [fields.interviewer.message, 'AB'],
  [fields.go_ahead.message, 1],
];

const helped: readonly Turn[] = [
  [fields.responsible.message, 'Ms Example'],
  [fields.reach.message, 'room 12'],
];

/** Up to the page, for a learner whose mother has consented. */
const young: readonly Turn[] = [
  ...ahead,
  [fields.age.message, '15'],
  [fields.guardian(18).message, 'mother'],
  ...helped,
];

const plan = planOf('displaced-learner');
const questionText = (language: string): string =>
  inLanguage(entryAt(plan.questions, 0).text, plan, language);

/** A message in two languages, the learner's first. */
const both = (first: string, second: string): string => `${first}\n${second}\n`;

describe.each(['uk'] as const)('questions in %s, prompts in English', (language) => {
  const words = learnerWords(language).talk;
  const args = [...ARGS, '--texts', language];
  const first = questionText(language);

  test('an interview declined by the learner says so in both languages, and nothing is left', async () => {
    const folder = folderFor();
    const { code, err } = await runWithPerson({ folder }, args, [
      ...young,
      [words.assent.message, 2],
      [words.leave.decline.message, 2],
    ]);
    expect(code).toBe(0);
    expect(err).toContain(both(words.leave.declined, leave.declined));
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test('a deleted interview says so in both languages', async () => {
    const { err } = await runWithPerson({ folder: folderFor() }, args, [
      ...ahead,
      [fields.age.message, '/x'],
      [words.leave.delete.message, 2],
    ]);
    expect(err).toContain(both(words.leave.deleted, leave.deleted));
  });

  test('without permission for unreviewed texts only the program’s language is used', async () => {
    const refused = await runWithPerson({ folder: folderFor() }, args, [
      [fields.interviewer.message, 'AB'],
      [fields.go_ahead.message, 2],
      [leave.declinePrompt, 2],
    ]);
    const left = await runWithPerson({ folder: folderFor() }, args, [
      [fields.interviewer.message, ({ leaves }) => leaves()],
    ]);
    expect(refused.err).toContain(leave.declined);
    expect(left.err).toContain(leave.nothingKept);
    expect(refused.err + left.err).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('an interview left before or after consent says so in the right languages', async () => {
    const before = await runWithPerson({ folder: folderFor() }, args, [
      ...young,
      [words.assent.message, ({ leaves }) => leaves()],
    ]);
    expect(before.err).toContain(both(words.leave.nothingKept, leave.nothingKept));
    const folder = folderFor();
    const { err, code } = await runWithPerson({ folder }, args, [
      ...young,
      [words.assent.message, 1],
      [first, ({ signals }) => signals('SIGINT')],
    ]);
    const id = sessionsIn(folder)[0]?.replace('.session', '') ?? 'none';
    expect(code).toBe(130);
    expect(err).toContain(both(fill(words.leave.kept, { id }), fill(leave.kept, { id })));
  });

  test('a resumed interview shows the page in the same language', async () => {
    const folder = folderFor();
    await runWithPerson({ folder }, args, [
      ...young,
      [words.assent.message, 1],
      [first, 'b'],
      [words.assent.message, 'p'],
    ]);
    const { err } = await runWithPerson(
      { folder },
      ['--resume', '--lang', 'de'],
      [
        [words.assent.message, 1],
        [first, 'p'],
      ],
    );
    expect(err).toContain(en.resume.welcome(0, 0).split(':')[0]);
    expect(err).toContain(fields.assent.message);
  });

  test('the roles that see the answers are named in the learner’s language if the school provides them', async () => {
    const folder = folderFor();
    const said = readFileSync(CONTACTS, 'utf8').replaceAll('{ en: ', '{ uk: хтось, en: ');
    writeFileSync(join(folder, 'contacts.yaml'), said);
    const { err } = await runWithPerson(
      { folder },
      [...args, '--contacts', 'contacts.yaml'],
      [...ahead, [fields.age.message, '19'], [words.assent.message, 'p']],
    );
    expect(oneLine(err)).toContain(fill(words.introduction.sees, { roles: 'хтось і хтось' }));
  });
});

test.each([
  ['uk', 'en', 'lotse-talk/3 (uk, en)'],
  ['de', 'en', 'lotse-talk/3 (de, en)'],
  ['en', 'en', 'lotse-talk/3 (en)'],
] as const)('consent records the languages of the introduction: %s beside %s', async (texts, lang, text) => {
  const folder = folderFor();
  const words = learnerWords(texts).talk;
  const turns: readonly Turn[] = [
    ...(texts === 'uk' ? ahead : ahead.slice(0, 1)),
    [fields.age.message, '19'],
    ...helped,
    [words.assent.message, 1],
    [questionText(texts), 'p'],
  ];
  const session = join(folder, 'talk');
  const args = [
    'displaced-learner',
    '--learner',
    'K-07',
    '--texts',
    texts,
    '--lang',
    lang,
    '--session',
    session,
  ];
  await runWithPerson({ folder }, args, turns);
  const kept = JSON.parse(
    readFileSync(session, 'utf8')
      .split('\n')
      .find((line) => line.includes('informedBy')) ?? '{}',
  ) as unknown;
  expect(JSON.stringify(kept)).toContain(`"informedBy":"${text}"`);
});
