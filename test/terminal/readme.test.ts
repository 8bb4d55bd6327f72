import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'vitest';
import { loadDefinition, plan as planOf } from '../../src/index.ts';
import { interviewWords } from '../../src/words/interview.ts';
import { counsellor } from './counsellor.ts';
import { endAll, startLotse } from './terminal.ts';
import { expectPart } from '../golden.ts';

// The README's two looks over a counsellor's shoulder.

const root = join(import.meta.dirname, '../..');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-readme-talk-'));
});
afterEach(() => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** The block that follows a mark such as `<!-- interview: drawn -->`. */
function blockAfter(readme: string, mark: string): string {
  return (
    new RegExp(`<!-- interview: ${mark} -->\\n\\n\`\`\`text\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''
  );
}

function holds(mark: string, seen: string): void {
  const shown = blockAfter(readFileSync(join(root, 'README.md'), 'utf8'), mark);
  expectPart('README.md', shown, `${seen.trimEnd()}\n`);
}

function load(file: string) {
  const { definition } = loadDefinition(readFileSync(join(root, file), 'utf8'));
  if (definition === null) throw new Error(file);
  return planOf(definition);
}

test('a talk that is drawn, paused after two questions', async () => {
  const args = ['interview', 'risiko-check', '--learner', 'K-07', '--lang', 'en'];
  const env = { LOTSE_HOME: folder };
  const terminal = startLotse(args, { cols: 88, rows: 50, env, cwd: folder });
  const talk = counsellor(terminal, load('questionnaires/risiko-check.yaml'), 'en', 'drawn');
  await talk.begins();
  await talk.says('age', '16');
  await talk.says('programme', 'company_and_school');
  await talk.isAt('first_year');
  const before = terminal.screen();
  await talk.does('pause');
  await terminal.exit;
  const [name = ''] = readdirSync(join(folder, 'sessions')).filter((file) => file.endsWith('.session'));
  const id = name.replace('.session', '');
  const left = terminal.screen().split('\n').slice(-2).join('\n');
  const from = before.indexOf('Part 1 of');
  holds('drawn', `${before.slice(from)}\n\n${left}`.replaceAll(id, 'k7m2xqd'));
});

test('a talk line by line in German, with a critical answer', async () => {
  const file = 'fixtures/definitions/first-weeks.yaml';
  const args = ['interview', join(root, file), '--learner', 'K-07', '--lang', 'de', '--plain'];
  const terminal = startLotse(args, { cols: 88, rows: 60, env: { LOTSE_HOME: folder }, cwd: folder });
  const talk = counsellor(terminal, load(file), 'de', 'plain');
  await talk.begins();
  await talk.says('bored', '1');
  await talk.says('left_before', 'no');
  await talk.says('hours', '4,5');
  await talk.says('helpers', ['friends']);
  await talk.says('gave_up', '2');
  await talk.isAsked(interviewWords.de.critical.prompt);
  const seen = terminal.everything();
  holds('plain', seen.slice(seen.indexOf('Ich sehe gar keinen Ausweg')));
});
