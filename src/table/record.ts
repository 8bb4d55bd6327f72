/** Maximum size of a row. A longer one usually means a quote that was never closed. */
export const MAX_RECORD_BYTES = 1 << 20;

/** Place of a record: its first physical line, and its byte range in the decoded text. */
export interface RecordPlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Receives each record with its place. Both are only valid during the call; the place object is reused. */
export type OnRecord = (record: readonly string[], place: RecordPlace) => void;
