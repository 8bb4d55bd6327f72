import type { Document } from '../document/model.ts';
import type { TextOptions } from '../document/formats/text.ts';
import type { Io, Stream } from '../files/io.ts';
import { formatOf, rendered, type Format } from '../render/formats.ts';
import type { GlobalOptions } from './command.ts';
import { chalkFor } from './style.ts';

/** Longer lines are hard to read, however wide the terminal. */
const WIDTH = 78;
const MIN_WIDTH = 40;
/** In wider tables, it is hard to follow a row across. */
const MAX_TABLE_WIDTH = 160;

/** Reads --json and --format; null means text in the form that suits the output stream. */
export function formatAsked({ json, format }: Record<string, unknown>): Format | null {
  return json === true ? 'json' : formatOf(format);
}

const PAGES = { none: {}, tables: { tableWidth: Infinity }, all: { width: Infinity } } as const;

interface Printing {
  readonly format: Format | null;
  readonly color: GlobalOptions['color'];
  /** The output stream; default stdout. */
  readonly on?: 'stdout' | 'stderr';
  /** What is kept on one line outside a terminal, so that the output can be searched with grep. */
  readonly unwrapped?: 'tables' | 'all';
}

/** Prints a document in the requested format, or as text: drawn on a terminal, plain otherwise. */
export async function print(
  document: Document,
  { format, color, on = 'stdout', unwrapped }: Printing,
  io: Pick<Io, 'stdout' | 'stderr' | 'env'>,
): Promise<void> {
  const stream = io[on];
  const options = format === null ? await drawing(stream, color, io.env) : null;
  stream.write(await rendered(document, format ?? 'txt', options ?? PAGES[unwrapped ?? 'none']));
}

/** Options for drawing text on a terminal; null for files, pipes and terminals that cannot draw. */
async function drawing(
  stream: Stream,
  color: GlobalOptions['color'],
  env: Io['env'],
): Promise<TextOptions | null> {
  const chalk = chalkFor(color, stream, env);
  if ((stream.isTTY !== true || env['TERM'] === 'dumb') && chalk.level === 0) return null;
  const { terminalLook } = await import('../render/terminal.ts');
  // Some terminals do not know their size and report 0.
  const columns = Math.max(MIN_WIDTH, stream.columns || WIDTH);
  const [width, tableWidth] = [Math.min(columns, WIDTH), Math.min(columns, MAX_TABLE_WIDTH)];
  return { look: terminalLook({ width, tableWidth, chalk, important: '!!', tables: 'drawn' }) };
}
