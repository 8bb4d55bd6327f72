import { cellText } from '../answer/cell.ts';
import { isLater, isMoment } from '../answer/moment.ts';
import type { ColumnLayout } from './columns/column-layout.ts';

/** When a row was answered, in ISO 8601; null if the cell is blank or unreadable. */
export interface AnsweredAt {
  readonly moment: string | null;
  readonly isReadable: boolean;
}

/**
 * Reads the column with the time of answering: an ISO 8601 date or date and time. A blank between date and time is
 * accepted, since survey tools write it. Other orders of day and month are not guessed, and a time after the run is
 * unreadable.
 */
export function readAnsweredAt(
  record: readonly string[],
  { answeredAt }: Pick<ColumnLayout, 'answeredAt'>,
  now: string,
): AnsweredAt {
  const text = answeredAt === null ? '' : cellText(record[answeredAt] ?? '');
  if (text === '') return { moment: null, isReadable: true };
  const moment = text.replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T');
  const isReadable = isMoment(moment) && !isLater(moment, now);
  return { moment: isReadable ? moment : null, isReadable };
}
