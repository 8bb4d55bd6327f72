import { Help } from 'commander';
import { describe, expect, test } from 'vitest';
import { helpWords, translatedHelp } from '../../src/cli/help.ts';
import { usageMessage } from '../../src/cli/usage.ts';
import { enHelp } from '../../src/words/en/help.ts';
import { LANGUAGES } from '../../src/words/locale.ts';
import { run } from './run.ts';
import { expectGolden } from '../golden.ts';

const COMMANDS = Object.keys(enHelp.commands);

/** A command line for each kind of usage error. */
const WRONG: readonly (readonly string[])[] = [
  ['chekc'],
  ['repot'],
  ['nothing-like-it'],
  ['list', '--jsno'],
  ['check', '--forma'],
  ['score', '--de', 'x'],
  ['list', '--nothing-like-it'],
  ['list', 'more'],
  ['show'],
  ['show', 'phq-9', 'more', 'and more'],
  ['show', 'phq-9', '--form'],
  ['list', '--lang', 'xx'],
  ['list', '--color', ''],
  ['sessions', 'look'],
  ['score', 'phq-9', 'x.csv', '--delimiter', 'x'],
  ['score', 'phq-9', 'x.csv', '--at', '2026-02-30'],
  ['score', 'phq-9', 'x.csv', '--consent', 'yes'],
  ['check', 'x.yaml', '--missing', '101'],
  ['check', 'x.yaml', '--learners', '0'],
  ['check', 'x.yaml', '--seed', "a' is\ninvalid"],
];

describe.each(LANGUAGES)('help in %s', (language) => {
  const env = { LANG: language === 'de' ? 'de_DE.UTF-8' : 'C' };

  test('every help page has its text', async () => {
    const pages = await Promise.all(
      ['', ...COMMANDS].map((command) => run([...(command === '' ? [] : [command]), '--help'], { env })),
    );
    expect(pages.filter(({ code, err }) => code !== 0 || err !== '')).toEqual([]);
    expectGolden(`help.${language}.txt`, pages.map(({ out }) => out).join(`\n${'='.repeat(60)}\n\n`));
  });

  test('every usage error has its message', async () => {
    const outputs: string[] = [];
    for (const argv of WRONG) {
      const { code, err, out } = await run(argv, { env });
      expect([code, out]).toEqual([2, '']);
      outputs.push(`$ lotse ${argv.join(' ')}\n${err}`);
    }
    expectGolden(`usage.${language}.txt`, outputs.join('\n'));
  });
});

test('a German help page contains no English', async () => {
  const page = async (command: string, lang: string) => {
    const { out } = await run([command, '--help', '--lang', lang]);
    return out.split('\n').map((line) => line.trim());
  };
  for (const command of COMMANDS) {
    const english = new Set(await page(command, 'en'));
    const shared = (await page(command, 'de')).filter(
      (line) => english.has(line) && line !== '' && !line.startsWith('$') && !line.startsWith('lotse '),
    );
    // Only names and the syntax of commands are the same.
    expect(
      shared.filter((line) => !/^(?:(?:-[a-z], )?--[a-z-]+(?: <[^>]+>)?|["a-z., )]+)$/.test(line)),
    ).toEqual([]);
  }
});

test.each(LANGUAGES)(
  'lotse by itself shows an interview and a scored file among its examples, in %s',
  async (lang) => {
    const { code, err } = await run(['--lang', lang]);
    expect(code).toBe(2);
    for (const command of ['interview', 'score', 'report']) expect(err).toContain(`  $ lotse ${command} `);
  },
);

test('the language asked for takes precedence over that of the system', async () => {
  const { out } = await run(['--help', '--lang', 'en'], { env: { LANG: 'de_DE.UTF-8' } });
  expect(out).toContain('Usage: lotse [options] [command]');
  expect((await run(['--help', '--lang=de'])).out).toContain('Aufruf: lotse [Optionen] [Befehl]');
});

test('an unknown message of commander is printed unchanged', async () => {
  const { usage } = await helpWords('de');
  expect(usageMessage('error: something else', usage)).toBe('error: something else');
  expect(translatedHelp(enHelp).styleTitle?.call(new Help(), 'Others:')).toBe('Others:');
});
