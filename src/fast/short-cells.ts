import type { Parser } from 'csv-parse';

/** In what csv-parse collects the bytes of a cell. */
interface CellBytes {
  readonly buf: Uint8Array;
  readonly length: number;
  toString: (encoding?: string) => unknown;
}

const SIGNS: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * Lets a parser take blank cells and cells of one sign of ASCII out of a list: most cells are such, and csv-parse has
 * each of 48 million decoded by Node. For this it reaches for what csv-parse does not promise to keep; where that is
 * not as expected, nothing is done (false), and all is read the same, only slower.
 */
export function takeShortCells(parser: Parser): boolean {
  const bytes = cellBytesOf(parser);
  if (bytes === null) return false;
  const decode = bytes.toString.bind(bytes);
  bytes.toString = (encoding) => {
    if (bytes.length > 1 || encoding === undefined) return decode(encoding);
    return bytes.length === 0 ? '' : (SIGNS[bytes.buf[0] as number] ?? decode(encoding));
  };
  return true;
}

function cellBytesOf(parser: Parser): CellBytes | null {
  const state = part(parser, 'state');
  const bytes = part(state, 'field');
  const isExpected = part(bytes, 'buf') instanceof Uint8Array && part(bytes, 'length') === 0;
  return isExpected ? (bytes as CellBytes) : null;
}

function part(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>)[name] : undefined;
}
