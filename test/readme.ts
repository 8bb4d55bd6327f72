import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../src/files/io.ts';
import { main } from '../src/cli/main.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The README and every page that it leads to, so that a new page is tested at once. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** A fenced block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

export function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

/** A page without its fenced blocks, which contain no links or headings. */
export function withoutBlocks(markdown: string): string {
  return markdown.replaceAll(/^```[^]*?^```$/gm, '');
}

/** The commands of a transcript, which follow its prompts. */
export function commandsOf(transcript: string): readonly string[] {
  return [...transcript.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command!);
}

/** Runs the commands of a transcript in a folder and returns the new transcript. */
export async function runTranscript(transcript: string, folder: string): Promise<string> {
  const parts: string[] = [];
  for (const command of commandsOf(transcript))
    parts.push(`$ ${command}\n${await runCommand(command, folder)}`);
  return parts.join('\n');
}

/** `lotse …` or `cat FILE`, each optionally followed by `| head -n N` or `| sed -n 'A,Bp'`. */
async function runCommand(command: string, folder: string): Promise<string> {
  const [first = '', ...filters] = command.split(' | ');
  const words = [...first.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const { out, err } = await runProgram(words, folder);
  // On a page, the CRLF of a CSV file ends a line like any other.
  return (err + filters.reduce(applyFilter, out)).replaceAll('\r\n', '\n');
}

async function runProgram(
  [program, ...args]: readonly string[],
  folder: string,
): Promise<{ out: string; err: string }> {
  if (program === 'cat')
    return { out: args.map((file) => readFileSync(join(folder, file), 'utf8')).join(''), err: '' };
  if (program !== 'lotse') throw new Error(`A transcript runs lotse and cat, not ${String(program)}`);
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdin: Readable.from([]),
    stdout: collect(out),
    stderr: collect(err),
    env: {},
    cwd: folder,
    now: () => new Date('2026-11-20T09:00:00Z'),
    signal: new AbortController().signal,
  };
  await main(args, io);
  return { out: out.join(''), err: err.join('') };
}

function collect(into: string[]): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _, done) => {
      into.push(String(chunk));
      done();
    },
  });
}

function applyFilter(text: string, filter: string): string {
  const lines = text.split('\n');
  const head = /^head -n (\d+)$/.exec(filter);
  if (head) return `${lines.slice(0, Number(head[1])).join('\n')}\n`;
  const sed = /^sed -n '(\d+),(\d+)p'$/.exec(filter);
  if (sed) return `${lines.slice(Number(sed[1]) - 1, Number(sed[2])).join('\n')}\n`;
  throw new Error(`A transcript knows head -n and sed -n, not ${filter}`);
}

/** The complete definition on the page for authors. */
export function shownDefinition(): string {
  const blocks = PAGES.flatMap((page) => blocksOf(readPage(page)));
  const definition = blocks.find(({ text }) => text.includes('format: lotse/1\n'));
  if (definition === undefined) throw new Error('No page shows a whole definition');
  return definition.text;
}

/** A folder as a reader has it: the example files, and the definition that the pages show. */
export function prepareFolder(folder: string): void {
  cpSync(join(ROOT, 'fixtures/readme'), folder, { recursive: true });
  for (const name of ['example-check.yaml', 'example-key.yaml'])
    cpSync(join(ROOT, 'fixtures/definitions', name), join(folder, name));
  writeFileSync(join(folder, 'small-check.yaml'), shownDefinition());
}
