import { readdirSync, readFileSync } from 'node:fs';
import type { SourceText } from '../../src/diagnostic/place.ts';

const FOLDER = 'fixtures/broken';

export interface Broken {
  readonly code: string;
  readonly source: SourceText;
  /** From the comment on the line with the problem. */
  readonly line: number;
  readonly column: number;
}

function read(file: string): Broken {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('<- here '));
  const column = Number(/<- here (\d+)/.exec(lines[line] ?? '')?.[1]);
  return {
    code: file.replace('.yaml', ''),
    source: { name: file, text, origin: 'authors' },
    line: line + 1,
    column,
  };
}

/** The broken definitions, each named after the only code that it raises. */
export const broken: readonly Broken[] = readdirSync(FOLDER).sort().map(read);

const HEAD = readFileSync(`${FOLDER}/unused.yaml`, 'utf8').replace(/sources:[^]*/, '');

/** Texts too large to be stored as fixtures. */
export const made: readonly { readonly code: string; readonly source: SourceText }[] = [
  { code: 'file-too-large', text: `${HEAD}# ${'x'.repeat(1 << 20)}\n` },
  { code: 'too-deep', text: `${HEAD}scales: ${'['.repeat(200)}\n` },
  { code: 'too-many-values', text: `${HEAD}scales: [${'a, '.repeat(60_000)}]\n` },
].map(({ code, text }) => ({ code, source: { name: `${code}.yaml`, text, origin: 'authors' } }));
