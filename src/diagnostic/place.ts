/** A text that was read: the name people know it by, and what it says. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  /**
   * Who wrote what is in it. Of an author's text a message may show a line; of one that holds what learners said it shows
   * neither a line nor a word.
   */
  readonly whose: 'authors' | 'learners';
}

/** A stretch of a text. Offsets are kept as they are; line and column are worked out only when shown. */
export interface TextPlace {
  readonly source: SourceText;
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset after the last UTF-16 unit; equal to `start` for a point. */
  readonly end: number;
}

/** A place in a table: a physical line, and the column by its header where one is meant. */
export interface CellPlace {
  readonly file: string;
  /** Counted from 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly column?: string;
}

export type Place = TextPlace | CellPlace;

export interface LineColumn {
  /** Both counted from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset; CR, LF and CRLF each end one line. */
export function lineColumn(text: string, offset: number): LineColumn {
  const ends = /\r\n|\r|\n/g;
  let line = 1;
  let start = 0;
  for (let found = ends.exec(text); found !== null && ends.lastIndex <= offset; found = ends.exec(text)) {
    line += 1;
    start = ends.lastIndex;
  }
  return { line, column: offset - start + 1 };
}
