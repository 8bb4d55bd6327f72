import type { Document } from '../document/model.ts';
import type { TextOptions } from '../document/formats/text.ts';
import type { Io, Stream } from '../files/io.ts';
import { formatOf, rendered, type Format } from '../render/formats.ts';
import type { GlobalOptions } from './command.ts';
import { chalkFor } from './style.ts';

/** Lines of words are read more easily where they are not longer, however wide a terminal is. */
const WIDTH = 78;
const MIN_WIDTH = 40;
/** Wider than this, an eye loses the row. */
const MAX_TABLE_WIDTH = 160;

/** What --json and --format ask for; null: text, as it reads best where it goes. */
export function formatAsked({ json, format }: Record<string, unknown>): Format | null {
  return json === true ? 'json' : formatOf(format);
}

const PAGES = { none: {}, tables: { tableWidth: Infinity }, all: { width: Infinity } } as const;

interface Printing {
  readonly format: Format | null;
  readonly color: GlobalOptions['color'];
  /** Where it goes; stdout if not told. */
  readonly on?: 'stdout' | 'stderr';
  /** What stays on one line in a file or a pipe, so that it can be searched. */
  readonly unwrapped?: 'tables' | 'all';
}

/** Prints a document: in the format asked for, or as text, which a terminal gets drawn for it. */
export async function print(
  document: Document,
  { format, color, on = 'stdout', unwrapped }: Printing,
  io: Pick<Io, 'stdout' | 'stderr' | 'env'>,
): Promise<void> {
  const stream = io[on];
  const options = format === null ? await drawing(stream, color, io.env) : null;
  stream.write(await rendered(document, format ?? 'txt', options ?? PAGES[unwrapped ?? 'none']));
}

/** How text is drawn for a terminal; null where it goes to a file or a pipe, or to a terminal that can draw nothing. */
async function drawing(
  stream: Stream,
  color: GlobalOptions['color'],
  env: Io['env'],
): Promise<TextOptions | null> {
  const chalk = chalkFor(color, stream, env);
  if ((stream.isTTY !== true || env['TERM'] === 'dumb') && chalk.level === 0) return null;
  const { terminalLook } = await import('../render/terminal.ts');
  // Some terminals do not know their size, and say 0.
  const columns = Math.max(MIN_WIDTH, stream.columns || WIDTH);
  const [width, tableWidth] = [Math.min(columns, WIDTH), Math.min(columns, MAX_TABLE_WIDTH)];
  return { look: terminalLook({ width, tableWidth, chalk, important: '!!', tables: 'drawn' }) };
}
