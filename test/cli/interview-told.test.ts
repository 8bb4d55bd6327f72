import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { interviewWords } from '../../src/words/interview.ts';
import { foldersFor } from '../folders.ts';
import { CONTACTS, oneLine, sessionsIn, sits, typesAtOnce, type Turn } from './interview-person.ts';
import { learnerWords } from '../learner-words.ts';
import { fill } from '../../src/words/fill.ts';

// Whole runs in which the learner reads another language than whoever holds the talk.

typesAtOnce();
const folderFor = foldersFor('interview-told');
const { en } = interviewWords;
const { fields, leave, introduction } = en;

const ARGS = ['displaced-learner', '--learner', 'K-07', '-o', 'out.json'];

const ahead: readonly Turn[] = [
  [fields.interviewer.message, 'AB'],
  [fields.go_ahead.message, 1],
];

/** Up to consent, with the introduction in both languages. */
const told = (clear: string): readonly Turn[] => [
  [clear, 1],
  [introduction.prompt, 1],
];

const young: readonly Turn[] = [
  [fields.age.message, '15'],
  [fields.basis.message, 1],
  [fields.consent_who.message, 'mother'],
  [fields.guardian_given.message, 1],
  [fields.guardian.message, 'mother'],
];

/** What is said in two languages, the learner's first. */
const both = (first: string, second: string): string => `${first}\n${second}\n`;

describe.each(['uk'] as const)('texts in %s, prompts in English', (language) => {
  const words = learnerWords(language).talk;
  const args = [...ARGS, '--texts', language];
  const begun = [...ahead, ...told(words.introduction.clear)];

  test('declined by the learner: said in both, and nothing is left', async () => {
    const folder = folderFor();
    const { code, err } = await sits({ folder }, args, [
      ...[...begun, ...young],
      [words.assent.message, 2],
      [words.leave.decline.message, 2],
    ]);
    expect(code).toBe(0);
    expect(err).toContain(both(words.leave.declined, leave.declined));
    expect(readdirSync(join(folder, 'home/sessions'))).toEqual([]);
  });

  test('deleted: said in both', async () => {
    const { err } = await sits({ folder: folderFor() }, args, [
      ...begun,
      [fields.age.message, '/x'],
      [words.leave.delete.message, 2],
    ]);
    expect(err).toContain(both(words.leave.deleted, leave.deleted));
  });

  test('the go-ahead refused, or left before it: the program’s words alone', async () => {
    const refused = await sits({ folder: folderFor() }, args, [
      [fields.interviewer.message, 'AB'],
      [fields.go_ahead.message, 2],
      [leave.declinePrompt, 2],
    ]);
    const left = await sits({ folder: folderFor() }, args, [
      [fields.interviewer.message, ({ leaves }) => leaves()],
    ]);
    expect(refused.err).toContain(leave.declined);
    expect(left.err).toContain(leave.nothingKept);
    expect(refused.err + left.err).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('left before consent, and after it', async () => {
    const before = await sits({ folder: folderFor() }, args, [
      ...ahead,
      [words.introduction.clear, ({ leaves }) => leaves()],
    ]);
    expect(before.err).toContain(both(words.leave.nothingKept, leave.nothingKept));
    const folder = folderFor();
    const { err, code } = await sits({ folder }, args, [
      ...[...begun, ...young],
      [words.assent.message, ({ signals }) => signals('SIGINT')],
    ]);
    const id = sessionsIn(folder)[0]?.replace('.session', '') ?? 'none';
    expect(code).toBe(130);
    expect(err).toContain(both(fill(words.leave.kept, { id }), fill(leave.kept, { id })));
  });

  test('gone on with, the assent is asked for in the same language', async () => {
    const folder = folderFor();
    await sits({ folder }, args, [...begun, ...young, [words.assent.message, 'p']]);
    const { err } = await sits(
      { folder },
      ['--resume', '--lang', 'de'],
      [
        [words.assent.message, 1],
        [fields.responsible.message, 'p'.padStart(2, '/')],
      ],
    );
    expect(err).toContain(en.resume.welcome(0, 0).split(':')[0]);
    expect(err).toContain(fields.assent.message);
  });

  test('who sees the answers, where the school says it in that language', async () => {
    const folder = folderFor();
    const said = readFileSync(CONTACTS, 'utf8').replaceAll('{ en: ', '{ uk: хтось, en: ');
    writeFileSync(join(folder, 'contacts.yaml'), said);
    const { err } = await sits(
      { folder },
      [...args, '--contacts', 'contacts.yaml'],
      [...ahead, [words.introduction.clear, 'p']],
    );
    expect(oneLine(err)).toContain(fill(words.introduction.sees, { roles: 'хтось і хтось' }));
  });
});

test.each([
  ['uk', 'en', 'lotse-talk/2 (uk, en)'],
  ['de', 'en', 'lotse-talk/2 (de, en)'],
  ['en', 'en', 'lotse-talk/2 (en)'],
] as const)('consent tells in which languages it was told: %s beside %s', async (texts, lang, text) => {
  const folder = folderFor();
  const words = learnerWords(texts).talk;
  const turns: readonly Turn[] = [
    ...(texts === 'uk' ? [...ahead, ...told(words.introduction.clear)] : []),
    ...(texts === 'de' ? told(words.introduction.clear) : []),
    ...(texts === 'en' ? [[introduction.prompt, 1] as const] : []),
    ...(texts === 'uk' ? [] : ahead.slice(0, 1)),
    [fields.age.message, '19'],
    [fields.basis.message, 1],
    [fields.consent_who.message, 'learner'],
    [fields.responsible.message, '/p'],
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
  await sits({ folder }, args, turns);
  const kept = JSON.parse(
    readFileSync(session, 'utf8')
      .split('\n')
      .find((line) => line.includes('informedBy')) ?? '{}',
  ) as unknown;
  expect(JSON.stringify(kept)).toContain(`"informedBy":"${text}"`);
});
