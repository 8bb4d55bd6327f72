import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit.ts';
import { assess, loadDefinition, plan, problemWords, readAnswers } from '../src/index.ts';
import { enHelp } from '../src/words/en/help.ts';
import {
  blocksOf,
  commandsOf,
  PAGES,
  prepareFolder,
  readPage,
  runTranscript,
  shownDefinition,
  withoutBlocks,
} from './readme.ts';
import { expectPart } from './golden.ts';

const TRANSCRIPTS = PAGES.filter((page) => transcriptsOf(readPage(page)).length > 0);

function transcriptsOf(markdown: string): readonly string[] {
  return blocksOf(markdown).flatMap(({ language, text }) => (language === 'console' ? [text] : []));
}

const OPTION = /(?<![\w-])--[a-z][a-z-]*/g;

/** The files that a page shows in full, each with the name of its format. */
const FILES = PAGES.flatMap((page) =>
  blocksOf(readPage(page)).flatMap(({ language, text }) => {
    const [, format] = /^format: (\S+)$/m.exec(text) ?? [];
    return language === 'yaml' && format !== undefined ? [[format, page, text] as const] : [];
  }),
);

const folders = new Map<string, string>();
beforeAll(() => {
  for (const page of PAGES) {
    const folder = mkdtempSync(join(tmpdir(), 'lotse-readme-'));
    prepareFolder(folder);
    folders.set(page, folder);
  }
});
afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});

describe('the README', () => {
  const readme = readPage('README.md');

  it('the README has at most 250 lines', () => {
    expect(readme.split('\n').length - 1).toBeLessThanOrEqual(250);
  });

  it('the README shows an interview and a scored file on its first screen', () => {
    const screen = readme.split('\n').slice(0, 60).join('\n');
    expect(screen).toContain('<!-- interview: drawn -->');
    expect(screen).toContain('$ lotse score ');
  });

  it('the README shows a file being scored and a report', () => {
    const commands = transcriptsOf(readme).flatMap(commandsOf).join('\n');
    for (const command of ['score', 'report']) expect(commands).toContain(`lotse ${command} `);
  });

  it('the README lists every command', () => {
    for (const command of Object.keys(enHelp.commands)) expect(readme).toContain(`| \`lotse ${command}`);
  });

  it('the README lists every exit code', () => {
    for (const code of Object.values(EXIT))
      expect(readme).toMatch(new RegExp(`^\\| ${code}[ ,]|, ${code}[ ,]`, 'm'));
  });

  it('the README leads to every page', () => {
    for (const page of PAGES.slice(1)) expect(readme).toContain(`](${page}`);
  });
});

describe('options that pages name', () => {
  // Only those that a command's help lists: neither dashes between words nor options of npm.
  const known = new Set(readPage('fixtures/golden/help.en.txt').match(OPTION));

  it.each(PAGES)('a page names only options of lotse: %s', (page) => {
    const named = withoutBlocks(readPage(page)).match(OPTION) ?? [];
    expect(named.filter((option) => !known.has(option))).toEqual([]);
  });
});

// The transcripts of a page build on each other, as for a reader who starts at the top.
describe.each(TRANSCRIPTS)('%s', (page) => {
  it('a page shows what the commands print', async () => {
    for (const text of transcriptsOf(readPage(page))) {
      expectPart(page, text, await runTranscript(text, folders.get(page)!));
    }
  });
});

describe('files that pages show', () => {
  it('pages show a file of every format that authors write', () => {
    expect(new Set(FILES.map(([format]) => format))).toEqual(
      new Set([
        'lotse/1',
        'lotse-battery/1',
        'lotse-mapping/1',
        'lotse-answers/1',
        'lotse-wording/1',
        'lotse-contacts/1',
        'lotse-catalogue/1',
      ]),
    );
  });

  it.each(FILES)('a file on a page passes lotse check: %s in %s', async (format, page, text) => {
    const file = `shown-${format.replace('/', '-')}.yaml`;
    writeFileSync(join(folders.get(page)!, file), text);
    const told = await runTranscript(`$ lotse check ${file}\n`, folders.get(page)!);
    expect(told).toBe(`$ lotse check ${file}\n1 file checked, no problems found.\n`);
  });

  it('the definition on a page is scored as its example expects', () => {
    const loading = loadDefinition(shownDefinition());
    expect(loading.problems.map((problem) => problemWords(problem, 'en').says)).toEqual([]);
    const built = plan(loading.definition!);
    const { sheet } = readAnswers(built, { slow: 2, known: 0, left_before: 'no', dark: 0, absence: 4 });
    expect(assess(built, sheet).tier).toMatchObject({ suggested: 'individual' });
  });
});

describe('library code that pages show', () => {
  const CODE = PAGES.flatMap((page) =>
    blocksOf(readPage(page)).flatMap(({ language, text }) => (language === 'ts' ? [[page, text]] : [])),
  ) as readonly (readonly [string, string])[];

  it('library code is on one page', () => {
    expect(CODE).toHaveLength(1);
  });

  it.each(CODE)('library code runs and does what its comments say: %s', async (page, text) => {
    const [, expression = '', expected = ''] = /^(assessment\..*); \/\/ (\[.*?\])/m.exec(text) ?? [];
    const code = text
      .replace("'lotse'", `'${resolve('src/index.ts')}'`)
      .replace(
        'const { definition',
        `const yamlText = ${JSON.stringify(shownDefinition())};\nconst { definition`,
      );
    const file = join(folders.get(page)!, 'library.ts');
    writeFileSync(file, `${code}\nexport const shown = ${expression};\n`);
    const { shown } = (await import(/* @vite-ignore */ file)) as { readonly shown: unknown };
    expect(shown).toEqual(JSON.parse(expected.replaceAll("'", '"')));
  });
});
