import type { LineColumn, Place, SourceText, TextPlace } from '../diagnostic/place.ts';

const lineStarts = new WeakMap<SourceText, readonly number[]>();

/** Offsets of the line starts; computed once per text, since a file may have a thousand problems. */
function startsOf(source: SourceText): readonly number[] {
  const known = lineStarts.get(source);
  if (known !== undefined) return known;
  const starts = [0, ...[...source.text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  lineStarts.set(source, starts);
  return starts;
}

/** Line and column of an offset; both count from 1, columns in UTF-16 units. */
export function lineColumnAt(source: SourceText, offset: number): LineColumn {
  const starts = startsOf(source);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/** One line of a text without its line end; lines count from 1. */
export function lineAt(source: SourceText, line: number): string {
  const starts = startsOf(source);
  return source.text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, '');
}

export function isTextPlace(place: Place): place is TextPlace {
  return 'source' in place;
}
