import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookUpQuestionnaire } from '../../src/library/questionnaire.ts';
import { lengthTexts } from '../../src/cli/length.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { pickerWords } from '../../src/words/picker.ts';
import { practiceWords } from '../../src/words/practice.ts';
import type { Io } from '../../src/files/io.ts';
import { foldersFor } from '../folders.ts';
import { oneLine, runWithPerson, typesAtOnce, type Turn } from './interview-person.ts';
import { run } from './run.ts';
import { twoOrders } from './two-orders.ts';

typesAtOnce();
const folderFor = foldersFor('interview-picker');
const words = pickerWords.en;
const leaves: Turn[1] = ({ leaves: ctrlD }) => ctrlD();
const begun: Turn = [interviewWords.en.fields.interviewer.message, leaves];

/** The options that were offered at a prompt, without their numbers. */
function optionsAt(err: string, message: string): readonly string[] {
  const shown = err.slice(err.indexOf(message)).split('\n');
  const from = shown.findIndex((line) => line.startsWith('1. '));
  const to = shown.findIndex((line, index) => index > from && line.startsWith('Type '));
  return oneLine(shown.slice(from, to).join(' '))
    .split(/ ?\d+\. (?=\p{Lu}|the whole)/u)
    .slice(1);
}

async function offered(args: readonly string[]): Promise<readonly string[]> {
  const turns: readonly Turn[] = [[words.questionnaire.message, leaves]];
  const { code, err } = await runWithPerson({ folder: folderFor() }, args, turns);
  expect(code).toBe(130);
  return optionsAt(err, words.questionnaire.message);
}

describe('an interview without a questionnaire', () => {
  test('offers each that can be used, with its title, for whom it is, and its length', async () => {
    const found = await lookUpQuestionnaire('risiko-check', null, { cwd: '/' } as Io);
    if ('problems' in found) throw new Error('risiko-check');
    const { questions, minutes } = lengthTexts(found.plan, 'en');
    const options = await offered([]);
    expect(options[0]).toContain(
      `– ${words.respondents.learner}, ${words.questions(questions)}, ${words.minutes(minutes?.talk ?? '')}`,
    );
    const ids = (await run(['list', '--json'])).out;
    const bundled = JSON.parse(ids) as { title: { en: string }; family: string; respondent: string }[];
    const usable = bundled.filter(
      ({ family, respondent }) => family !== 'keys' && family !== 'batteries' && respondent !== 'record',
    );
    expect(options.map((option) => option.split(' – ')[0])).toEqual(usable.map(({ title }) => title.en));
  });

  test('offers only those in the language of --texts, with the form of --form, or for the wording', async () => {
    const all = await offered([]);
    const ukrainian = await offered(['--texts', 'uk']);
    expect(ukrainian.length).toBeGreaterThan(1);
    expect(ukrainian.length).toBeLessThan(all.length);
    expect(await offered(['--form', 'short'])).not.toEqual(all);
    const keys = await offered(['--wording', 'my.yaml']);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => all.includes(key))).toEqual([]);
  });

  test('takes nothing by an empty line, leads back from the form, and says how to start the same', async () => {
    const { code, err } = await runWithPerson(
      { folder: folderFor() },
      ['--wave', 'autumn 1'],
      [
        [words.questionnaire.message, ''],
        ['Type ', '1'],
        [words.form.message, 'b'],
        [words.questionnaire.message, '1'],
        [words.form.message, '2'],
        begun,
      ],
    );
    expect(code).toBe(130);
    const { forms } = (JSON.parse((await run(['list', '--json'])).out) as { forms: string[] }[])[0]!;
    expect(err).toContain(
      words.again(`lotse interview risiko-check --form ${forms[0]} --wave 'autumn 1' --plain\n`),
    );
    expect(optionsAt(err, words.form.message)[0]).toContain(words.form.whole);
  });

  test('leaves out the learner in that command, and the form if the whole questionnaire was chosen', async () => {
    const args = ['--learner', 'K-07', '-o', 'k.json', '--practice'];
    const turns: readonly Turn[] = [[words.questionnaire.message, '1'], [words.form.message, '1'], begun];
    const { err } = await runWithPerson({ folder: folderFor() }, args, turns);
    expect(err).toContain(words.again('lotse interview risiko-check --plain --practice\n'));
    const quiet = await runWithPerson({ folder: folderFor() }, [...args, '--quiet'], turns);
    expect(quiet.err).not.toContain(words.again(''));
  });

  test('does not ask for a form that is named', async () => {
    const turns: readonly Turn[] = [[words.questionnaire.message, '1'], begun];
    const { err } = await runWithPerson({ folder: folderFor() }, ['--form', 'short'], turns);
    expect(err).toContain(words.again('lotse interview risiko-check --form short --plain\n'));
  });

  test('can be left at once, which stores nothing', async () => {
    const folder = folderFor();
    const turns: readonly Turn[] = [[words.questionnaire.message, ({ signals }) => signals('SIGINT')]];
    const { code, err } = await runWithPerson({ folder }, ['--practice'], turns);
    expect([code, readdirSync(folder)]).toEqual([130, []]);
    expect(err).toContain(practiceWords.en.over);
  });

  test.each<readonly [what: string, args: readonly string[], problem: string]>([
    ['no questionnaire has the form', ['--form', 'nowhere'], 'questionnaire-wanted'],
    ['answers come from a file', ['--answers', 'a.yaml'], 'questionnaire-wanted'],
    ['the result exists', ['-o', '.'], 'output-exists'],
  ])('is refused before the first prompt if %s', async (_, args, problem) => {
    const answers = args[0] === '--answers';
    const folder = folderFor();
    const ran = answers
      ? await run(['interview', ...args], { cwd: folder })
      : await runWithPerson({ folder }, args, []);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(problem);
  });

  test('is refused without a terminal', async () => {
    const { code, out, err } = await run(['interview']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('questionnaire-wanted');
  });
});

test('forms for different people say for whom they are', async () => {
  const titles = await offered([]);
  const number = titles.findIndex((title) => title.includes('four views')) + 1;
  expect(number).toBeGreaterThan(0);
  const turns: readonly Turn[] = [
    [words.questionnaire.message, number],
    [words.form.message, leaves],
  ];
  const { err } = await runWithPerson({ folder: folderFor() }, [], turns);
  const forms = optionsAt(err, words.form.message);
  expect(forms[0]).toContain(words.respondents.learner);
  expect(forms.join()).toContain(words.respondents.company);
});

describe('a questionnaire of which a form must be chosen', () => {
  function fileIn(folder: string): string {
    writeFileSync(join(folder, 'two orders.yaml'), twoOrders('own'));
    return 'two orders.yaml';
  }

  test('is asked for in which form, at a terminal', async () => {
    const folder = folderFor();
    const turns: readonly Turn[] = [[words.form.message, '2'], begun];
    const { code, err } = await runWithPerson({ folder }, [fileIn(folder)], turns);
    expect(code).toBe(130);
    expect(optionsAt(err, words.form.message)).toEqual([
      'Order A – 1 question, about 1 minute',
      'Order B – 1 question, about 1 minute',
    ]);
    expect(err).toContain(words.again(`lotse interview 'two orders.yaml' --form b --plain\n`));
  });

  test.each<readonly [what: string, args: readonly string[]]>([
    ['there is no wording', ['k10']],
    ['it lacks the language', ['two orders.yaml', '--lang', 'de']],
  ])('is refused, and nothing asked, if %s', async (_, args) => {
    const folder = folderFor();
    fileIn(folder);
    const { code, err } = await runWithPerson({ folder }, args, []);
    expect(code).toBe(2);
    expect(err).toContain('form-wanted');
    expect(err).not.toContain(words.form.message);
  });

  test('is refused without a terminal', async () => {
    const folder = folderFor();
    const { code, err } = await run(['interview', fileIn(folder)], { cwd: folder });
    expect(code).toBe(7);
    expect(err).toContain('terminal-wanted');
  });
});
