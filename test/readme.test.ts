import { checkBattery, type PartSource } from '../src/check/battery.ts';
import { readBattery } from '../src/definition/battery.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit.ts';
import { assess, loadDefinition, plan, problemWords, readAnswers } from '../src/index.ts';
import { readAnswersShape } from '../src/definition/answers.ts';
import { readContacts } from '../src/dialogue/contacts.ts';
import { readMapping } from '../src/definition/mapping.ts';
import { readWordingShape } from '../src/definition/wording.ts';
import { blocksOf, commandsOf, prepareFolder, runTranscript } from './readme.ts';
import { expectPart } from './golden.ts';
import { bundled } from './bundled.ts';

const readme = readFileSync('README.md', 'utf8');
const formats = readFileSync('docs/formats.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'lotse-readme-'));

beforeAll(() => {
  prepareFolder(folder, readme);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the README', () => {
  const transcripts = blocksOf(readme).filter(({ language }) => language === 'console');

  it('has transcripts of what it describes', () => {
    const commands = transcripts
      .flatMap(({ text }) => commandsOf(text))
      .map((command) => command.split(' ')[1]);
    expect(new Set(commands)).toEqual(expect.objectContaining(new Set(['score', 'report', 'check'])));
  });

  // Transcripts build on each other, as for somebody who reads from the top.
  it('shows what the commands really print', async () => {
    for (const { text } of transcripts) expectPart('README.md', text, await runTranscript(text, folder));
  });

  it('shows a definition that passes the check', () => {
    const { text } = blocksOf(readme).find((block) => block.text.includes('format: lotse/1'))!;
    const loading = loadDefinition(text);
    expect(loading.problems.map((problem) => problemWords(problem, 'en').says)).toEqual([]);
    const built = plan(loading.definition!);
    const { sheet } = readAnswers(built, { slow: 2, known: 0, left_before: 'no', dark: 0, absence: 4 });
    expect(assess(built, sheet).tier).toMatchObject({ suggested: 'individual' });
  });

  it('shows library code that runs and does what its comments say', async () => {
    const { text: yaml } = blocksOf(readme).find((block) => block.text.includes('format: lotse/1'))!;
    const { text } = blocksOf(readme).find(({ language }) => language === 'ts')!;
    const [, expression = '', expected = ''] = /^(assessment\..*); \/\/ (\[.*?\])/m.exec(text) ?? [];
    const code = text
      .replace("'lotse'", `'${resolve('src/index.ts')}'`)
      .replace('const { definition', `const yamlText = ${JSON.stringify(yaml)};\nconst { definition`);
    const file = join(folder, 'library.ts');
    writeFileSync(file, `${code}\nexport const shown = ${expression};\n`);
    const { shown } = (await import(/* @vite-ignore */ file)) as { readonly shown: unknown };
    expect(shown).toEqual(JSON.parse(expected.replaceAll("'", '"')));
  });

  it('lists every exit code', () => {
    for (const code of Object.values(EXIT))
      expect(readme).toMatch(new RegExp(`^\\| ${code}[ ,]|, ${code}[ ,]`, 'm'));
  });
});

describe('the reference of formats', () => {
  it('shows a mapping that is read without a problem', () => {
    const { text } = blocksOf(formats).find((block) => block.text.includes('format: lotse-mapping/1'))!;
    expect(readMapping({ name: 'formats.md', text, whose: 'authors' }).problems).toEqual([]);
  });

  it('shows answers and contacts that are read without a problem', () => {
    const block = (format: string) =>
      blocksOf(formats).find(({ text }) => text.includes(`format: ${format}`))!.text;
    const name = 'formats.md';
    expect(readAnswersShape({ name, text: block('lotse-answers/1'), whose: 'authors' }).problems).toEqual([]);
    expect(readContacts({ name, text: block('lotse-contacts/1'), whose: 'authors' }).problems).toEqual([]);
  });

  it('shows a wording that is read without a problem', () => {
    const { text } = blocksOf(formats).find(
      (block) => block.language === 'yaml' && block.text.includes('format: lotse-wording/1'),
    )!;
    expect(readWordingShape({ name: 'formats.md', text, whose: 'authors' }).problems).toEqual([]);
  });

  it('shows a battery that is sound, and whose example holds', () => {
    const { text } = blocksOf(formats).find((block) => block.text.includes('format: lotse-battery/1'))!;
    const sources = new Map(
      ['school-record', 'staff-signals'].map((id): [string, PartSource] => [id, { source: bundled(id) }]),
    );
    expect(
      checkBattery(readBattery({ name: 'formats.md', text, whose: 'authors' }), sources).problems,
    ).toEqual([]);
  });
});
