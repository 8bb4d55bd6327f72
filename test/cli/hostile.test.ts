import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import markdown from 'markdown-it';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { small } from '../batch/questionnaire.ts';
import { FORMATS } from '../../src/render/formats.ts';
import { foldersFor } from '../folders.ts';
import { run, type World } from './run.ts';

// Texts of a user's own questionnaire and ids from a table may contain anything. In every format, the output must
// contain no control characters for a terminal, no markup and no additional lines (law 8).

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

/** The same questionnaire with the hostile text appended to every text that people read. */
function withHostileTexts(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('en' in value)) return value;
  return { en: `${String(value.en)} ${HOSTILE}` };
}

/** Control characters, except for line ends of the program itself and requested colours. */
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
  test.each(FORMATS)('has no control characters as %s', async (format) => {
    const { code, out, err } = await run([...command, '--format', format], { cwd });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(100);
    expect(out + err).not.toMatch(ACTIVE);
  });

  test('has no markup from texts as Markdown', async () => {
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
    // Every heading comes from the program.
    expect(kinds.filter((type) => type === 'heading_open').length).toBe(out.match(/^#+ /gm)?.length);
  });

  test('has no control characters when drawn for a terminal', async () => {
    const terminal: World = { cwd, columns: 100, env: { NO_COLOR: '1' } };
    const { code, out, err } = await run(command, terminal);
    expect(code).toBe(0);
    expect(out + err).not.toMatch(ACTIVE);
  });
});

test('every line of a framed table has the width of the frame', async () => {
  const command = ['check', 'own.yaml', '--simulate', '--learners', '5'];
  const { out } = await run(command, { cwd, columns: 100, env: { NO_COLOR: '1' } });
  // Each table has a width of its own: from its top line to its bottom line.
  const tables = out.match(/^┌[^]*?^└.*$/gm) ?? [];
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) expect(new Set(table.split('\n').map((line) => line.length)).size).toBe(1);
});

test('arguments of the command line are escaped in messages', async () => {
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
