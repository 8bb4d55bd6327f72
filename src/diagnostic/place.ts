/** A text that was read, with the name that users know it by. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  /**
   * Who wrote the content. A message may quote a line that an author wrote. It never quotes a line or a word of a
   * text that contains learners' answers.
   */
  readonly origin: 'authors' | 'learners';
}

/** A range of a text. Line and column are computed from the offsets only when they are shown. */
export interface TextPlace {
  readonly source: SourceText;
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset after the last UTF-16 unit; equal to `start` for a point. */
  readonly end: number;
}

/** A place in a table: a line of the file, and optionally the header of a column. */
export interface CellPlace {
  readonly file: string;
  /** Counted from 1; absent if the whole file is meant. */
  readonly line?: number;
  readonly column?: string;
}

export type Place = TextPlace | CellPlace;

export interface LineColumn {
  /** Both counted from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset in UTF-16 units. CR, LF and CRLF each end one line. */
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
