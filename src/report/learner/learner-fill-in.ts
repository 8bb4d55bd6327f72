import { formatMoment } from '../../words/locale.ts';
import { oneLine } from '../../words/say.ts';
import type { FillIn, FillIns } from '../../document/model.ts';

/** A labelled line with a text, or blank to write on. */
export function fillIn(key: string, label: string, text: string | null = null): FillIn {
  return { key, label, text };
}

export function fillIns(key: string, lines: readonly FillIn[]): FillIns {
  return { kind: 'fill_in', key, lines };
}

/** The day without time and zone. */
export function day(iso: string, language: string): string {
  return formatMoment(/^(\d{4}-\d\d-\d\d)T/.exec(iso)?.[1] ?? oneLine(iso), language);
}
