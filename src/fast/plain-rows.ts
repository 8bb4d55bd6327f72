/**
 * Splits a text without quotes as csv-parse does: there is nothing that could hide a delimiter or a line end. `take` is
 * given the cells of each row, where it begins, where it ends, and where the next one begins; it says whether to go on.
 */
export function eachPlainRow(
  text: string,
  delimiter: string,
  take: (cells: readonly string[], from: number, end: number, next: number) => boolean,
): void {
  const lineEnd = /\r\n|\n|\r|$/g;
  for (let from = 0; from < text.length; from = lineEnd.lastIndex) {
    lineEnd.lastIndex = from;
    // The end of the text is a match at the latest.
    const found = lineEnd.exec(text) as RegExpExecArray;
    const next = found.index + found[0].length;
    if (!take(text.slice(from, found.index).split(delimiter), from, found.index, next)) return;
    lineEnd.lastIndex = next;
  }
}
