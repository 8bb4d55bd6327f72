import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { counsellor } from './counsellor.ts';
import { endAll, startLotse } from './terminal.ts';
import { blocksOf, PAGES, readPage } from '../readme.ts';
import { expectPart } from '../golden.ts';

// Runs the interviews that pages show, marked by comments such as `<!-- interview: drawn -->`. UPDATE=1 rewrites the
// pages.

const root = join(import.meta.dirname, '../..');

const MARK = /<!-- interview: (\w+) -->\n\n```text\n/g;

/** The page of each mark. */
const MARKED = new Map(
  PAGES.flatMap((page) => [...readPage(page).matchAll(MARK)].map(([, mark]) => [mark!, page] as const)),
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-readme-talk-'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** The block after a mark. */
function blockAfter(markdown: string, mark: string): string {
  return (
    new RegExp(`<!-- interview: ${mark} -->\\n\\n\`\`\`text\\n([\\s\\S]*?)\`\`\``).exec(markdown)?.[1] ?? ''
  );
}

function holds(mark: string, seen: string): void {
  const page = MARKED.get(mark);
  if (page === undefined) throw new Error(`No page has the mark ${mark}`);
  const markdown = readPage(page);
  const before = blockAfter(markdown, mark);
  const text = `${seen.trimEnd()}\n`;
  const open = `<!-- interview: ${mark} -->\n\n\`\`\`text\n`;
  expectPart(page, `${open}${before}`, `${open}${text}`);
}

function load(file: string) {
  const { definition } = loadDefinition(readFileSync(join(root, file), 'utf8'));
  if (definition === null) throw new Error(file);
  return planOf(definition);
}

test('every screen on a page has a mark, and every mark is run here', () => {
  const texts = PAGES.flatMap((page) => blocksOf(readPage(page))).filter(
    ({ language }) => language === 'text',
  );
  expect(texts).toHaveLength(MARKED.size);
  expect([...MARKED.keys()].toSorted()).toEqual(['drawn', 'paused', 'plain']);
});

test('a page shows a drawn interview, paused after two questions', async () => {
  const args = ['interview', 'risiko-check', '--learner', 'K-07', '--lang', 'en'];
  const env = { LOTSE_HOME: folder };
  const terminal = startLotse(args, { cols: 88, rows: 50, env, cwd: folder });
  const person = counsellor(terminal, load('questionnaires/risiko-check.yaml'), 'en', 'drawn');
  await person.begins({ age: 16 });
  await person.says('programme', 'company_and_school');
  await person.isAt('has_company');
  const before = terminal.screen();
  await person.does('pause');
  await terminal.exit;
  const [name = ''] = readdirSync(join(folder, 'sessions')).filter((file) => file.endsWith('.session'));
  const id = name.replace('.session', '');
  const left = terminal.screen().split('\n').slice(-2).join('\n');
  const from = before.indexOf('Part 1 of');
  holds('drawn', before.slice(from));
  holds('paused', left.replaceAll(id, 'k7m2xqd'));
});

test('a page shows an interview line by line in German, with a critical answer', async () => {
  const file = 'fixtures/definitions/first-weeks.yaml';
  const args = ['interview', join(root, file), '--learner', 'K-07', '--lang', 'de', '--plain'];
  const terminal = startLotse(args, { cols: 88, rows: 60, env: { LOTSE_HOME: folder }, cwd: folder });
  const person = counsellor(terminal, load(file), 'de', 'plain');
  await person.begins();
  await person.says('bored', '1');
  await person.says('left_before', 'no');
  await person.says('hours', '4,5');
  await person.says('helpers', ['friends']);
  await person.says('gave_up', '2');
  await person.isAsked(interviewWords.de.critical.prompt);
  const seen = terminal.everything();
  holds('plain', seen.slice(seen.indexOf('Ich sehe gar keinen Ausweg')));
});
