import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageAsked, languageOf } from '../../src/cli/language.ts';
import { EXIT, exitOfSignal } from '../../src/cli/exit.ts';
import { explainError } from '../../src/cli/explain.ts';
import { Stopped, problemError } from '../../src/files/problem-error.ts';
import { VERSION } from '../../src/cli/version.ts';
import { run } from './run.ts';
import { Readable, Writable } from 'node:stream';

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
  expect(await run(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
});

test.each<[string, readonly string[], number]>([
  ['nothing', [], 2],
  ['help', ['--help'], 0],
  ['help of a command', ['help', 'check'], 0],
  ['an unknown command', ['chekc'], 2],
  ['an unknown flag', ['list', '--jsno'], 2],
  ['a flag with a wrong value', ['list', '--lang', 'xx'], 2],
  ['a missing argument', ['show'], 2],
  ['too many arguments', ['list', 'more'], 2],
])('the exit code and message of: %s', async (_, argv, code) => {
  const ran = await run(argv);
  expect({ code: ran.code, isOnStdout: ran.out !== '', isOnStderr: ran.err !== '' }).toEqual({
    code,
    isOnStdout: code === 0,
    isOnStderr: code !== 0,
  });
});

test('a mistyped command gets a suggestion', async () => {
  expect((await run(['chekc'])).err).toContain('check');
  expect((await run(['list', '--jsno'])).err).toContain('--json');
});

test.each([
  [['--json'], '', 0],
  [['--json'], 'EPIPE', 0],
  [['--json'], 'ENOSPC', 6],
])('list %j with stdout failing with %j exits with %i', async (flags, broken, code) => {
  const ran = await run(['list', ...flags], broken === '' ? {} : { broken });
  expect(ran.code).toBe(code);
  expect(ran.err !== '').toBe(code === 6);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['other', 130],
])('%s exits with %i', async (name, code) => {
  expect(exitOfSignal(name)).toBe(code);
  expect((await run(['list'], { signal: AbortSignal.abort(name) })).code).toBe(code);
});

test.each<[string, unknown, Readonly<Record<string, string>>, number, RegExp]>([
  ['a file', problemError('file', 'file-not-found', { file: 'x' }), {}, EXIT.file, /file-not-found/],
  ['an input', problemError('input', 'table-empty', { file: 'x' }), {}, EXIT.refused, /table-empty/],
  ['usage', problemError('usage', 'output-is-input', { file: 'x' }), {}, EXIT.usage, /output-is-input/],
  ['a stop', new Stopped(), {}, EXIT.interrupted, /^$/],
  ['a bug', new Error('secret of a learner'), {}, EXIT.bug, /^lotse: (?!.*secret)[^\n]*\n$/],
  ['a bug with LOTSE_DEBUG=1', new Error('why'), { LOTSE_DEBUG: '1' }, EXIT.bug, /why[^]*at /],
  ['a thrown value that is no Error', 'why', { LOTSE_DEBUG: '1' }, EXIT.bug, /\nwhy\n$/],
])('%s is explained', (_, error, env, code, says) => {
  let said = '';
  const stderr = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      said += String(chunk);
      done();
    },
  });
  const signal = AbortSignal.abort('SIGINT');
  const io = {
    stdin: Readable.from([]),
    stdout: stderr,
    stderr,
    env,
    cwd: '/',
    now: () => new Date(0),
    signal,
  };
  expect(explainError(error, { lang: 'en', color: 'auto' }, io)).toBe(code);
  expect(said).toMatch(says);
});

test.each([
  [{}, 'en'],
  [{ LANG: 'de_AT.UTF-8' }, 'de'],
  [{ LANG: 'de' }, 'de'],
  [{ LC_ALL: 'C', LANG: 'de_DE' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'de_CH', LANG: 'fr_CH' }, 'de'],
  [{ LANG: 'den' }, 'en'],
])('the language of %j is %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});

test.each([
  [['list', '--lang', 'de'], 'de'],
  [['--lang=de', 'list'], 'de'],
  [['--lang=de', '--lang', 'en'], 'en'],
  [['--lang', 'xx'], 'en'],
  [['--lang'], 'en'],
])('%j asks for %s', (argv, language) => {
  expect(languageAsked(argv, {})).toBe(language);
});

test.each([
  [['list', '--', '--lang', 'de'], 'en'],
  [['list', '--lang', 'de', '--', '--lang', 'en'], 'de'],
])('%j asks for %s, since words after -- are not flags', (argv, language) => {
  expect(languageAsked(argv, {})).toBe(language);
});

test.each<readonly [readonly string[]]>([
  [['show', 'nowhere.yaml']],
  [['check', 'nowhere.yaml']],
  [['report', 'nowhere.json']],
  [['score', 'nowhere.yaml', '-']],
  [['score', 'risiko-check', 'nowhere.csv']],
  [['score', 'risiko-check', '-', '--map', 'nowhere.yaml']],
])('the problem of %j is printed in the language asked for, not in that of the machine', async (argv) => {
  const said = { en: /There is no|no file/i, de: /Es gibt|Datei/ };
  for (const [asked, other] of [
    ['en', 'de_DE.UTF-8'],
    ['de', 'en_GB.UTF-8'],
  ] as const) {
    for (const flags of [
      ['--lang', asked, ...argv],
      [...argv, '--lang', asked],
      [...argv, `--lang=${asked}`],
    ]) {
      const ran = await run(flags, { env: { LANG: other } });
      expect([ran.code, ran.out === '' || argv[0] === 'check']).toEqual([6, true]);
      expect(ran.err + ran.out).toMatch(said[asked]);
      expect(ran.err + ran.out).not.toMatch(said[asked === 'en' ? 'de' : 'en']);
    }
  }
});
