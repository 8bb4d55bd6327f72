import { cellText } from '../answer/cell.ts';
import { isLater, isMoment } from '../answer/moment.ts';
import type { Layout } from './columns/layout.ts';

/** When a row was answered, ISO 8601: null where the cell is blank, or cannot be read. */
export interface AnsweredAt {
  readonly moment: string | null;
  readonly isReadable: boolean;
}

/**
 * Reads the column that says when a row was answered: a day or moment of ISO 8601, a blank between day and time included, as
 * survey tools write it. Any other order of day and month is not guessed at, and a moment after the run is none.
 */
export function readAnsweredAt(
  record: readonly string[],
  { answeredAt }: Pick<Layout, 'answeredAt'>,
  now: string,
): AnsweredAt {
  const text = answeredAt === null ? '' : cellText(record[answeredAt] ?? '');
  if (text === '') return { moment: null, isReadable: true };
  const moment = text.replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T');
  const isReadable = isMoment(moment) && !isLater(moment, now);
  return { moment: isReadable ? moment : null, isReadable };
}
