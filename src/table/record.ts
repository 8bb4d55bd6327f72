/** A row longer than this is no row, but a quote that was never closed. */
export const MAX_RECORD_BYTES = 1 << 20;

/** Where a record stands: its first physical line, and its bytes in the decoded text. */
export interface RecordPlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Is given each record with its place. Both are only good during the call; the place is one object, reused. */
export type OnRecord = (record: readonly string[], place: RecordPlace) => void;
