import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import markdown from 'markdown-it';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { small } from '../batch/questionnaire.ts';
import { foldersFor } from '../folders.ts';
import { run, type World } from './run.ts';

// A questionnaire of somebody's own may have anything in its texts, and a learner's id comes out of any table. Whatever is
// shown of them, and in whatever format: no terminal obeys it, no page makes markup of it, no line becomes two (law 8).

const cwd = foldersFor('hostile')();

const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u202eback\u202c',
  'two\nlines\r\n',
  '| cell |',
  '`code`',
  '=1+1',
  '<b>bold</b>',
  '[link](https://example.org)',
  '# heading',
].join(' ');

/** The same questionnaire, with all of that behind each text that people read. */
function withHostileTexts(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('en' in value)) return value;
  return { en: `${String(value.en)} ${HOSTILE}` };
}

/** Nothing that a terminal obeys, but the line ends that the program makes itself and the colours that were asked for. */
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u206f]/;

const ID = 'K-07 |`=1+1` <b>x</b> [y](http://z)';

beforeAll(async () => {
  const plain = { ...small, languages: ['en'], sources: { book: { text: `A book ${HOSTILE}` } } };
  writeFileSync(join(cwd, 'own.yaml'), stringify(JSON.parse(JSON.stringify(plain, withHostileTexts))));
  const row = [`"${ID}"`, '2', '1', 'yes', '7', '3', '2', '2001-05-05', '', ''].join(',');
  writeFileSync(
    join(cwd, 'table.csv'),
    `id,bored,belongs,gave_up,absence,hours,maths,born,worries,remarks\n${row}\n`,
  );
  const { code, err } = await run(
    ['score', 'own.yaml', 'table.csv', '--format', 'ndjson', '-o', 'scored.ndjson', '--grades', 'own'],
    { cwd },
  );
  expect([code, err]).toEqual([0, err]);
});

const FORMATS = ['md', 'txt', 'json'];

const commands: readonly (readonly [string, readonly string[]])[] = [
  ['show', ['show', 'own.yaml']],
  ['check', ['check', 'own.yaml', '--simulate', '--learners', '5']],
  ['the report for staff', ['report', 'scored.ndjson', '--questionnaire', 'own.yaml']],
  [
    'the page for the learner',
    ['report', 'scored.ndjson', '--questionnaire', 'own.yaml', '--for', 'learner'],
  ],
];

describe.each(commands)('%s', (_, command) => {
  test.each(FORMATS)('as %s', async (format) => {
    const { code, out, err } = await run([...command, '--format', format], { cwd });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(100);
    expect(out + err).not.toMatch(ACTIVE);
  });

  test('as Markdown, in which nothing of it is markup', async () => {
    const { out } = await run([...command, '--format', 'md'], { cwd });
    const kinds = markdown({ html: true, linkify: true })
      .parse(out, {})
      .flatMap((token) => [token, ...(token.children ?? [])].map(({ type }) => type));
    for (const type of [
      'html_inline',
      'html_block',
      'link_open',
      'image',
      'code_inline',
      'code_block',
      'fence',
    ])
      expect(kinds).not.toContain(type);
    // Each heading that it has is one of its own.
    expect(kinds.filter((type) => type === 'heading_open').length).toBe(out.match(/^#+ /gm)?.length);
  });

  test('drawn for a terminal', async () => {
    const terminal: World = { cwd, columns: 100, env: { NO_COLOR: '1' } };
    const { code, out, err } = await run(command, terminal);
    expect(code).toBe(0);
    expect(out + err).not.toMatch(ACTIVE);
  });
});

test('every line of a table that is drawn is as wide as its frame', async () => {
  const command = ['check', 'own.yaml', '--simulate', '--learners', '5'];
  const { out } = await run(command, { cwd, columns: 100, env: { NO_COLOR: '1' } });
  const widths = new Set(
    out
      .split('\n')
      .filter((line) => /^[│├┌└]/.test(line))
      .map((line) => line.length),
  );
  expect(widths.size).toBe(1);
});

test('what is typed on the command line is told back harmless', async () => {
  for (const argv of [
    ['show', HOSTILE],
    ['check', HOSTILE],
    ['sessions', 'delete', HOSTILE, '--yes'],
    ['list', `--${HOSTILE}`],
  ]) {
    const { code, out, err } = await run(argv, { cwd, env: { LOTSE_HOME: cwd } });
    expect(code).toBeGreaterThan(0);
    expect(err).not.toBe('');
    expect(out + err).not.toMatch(ACTIVE);
  }
});
