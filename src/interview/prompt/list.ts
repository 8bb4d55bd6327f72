import { usePagination } from '@inquirer/core';
import { styled } from '../../document/layout/hanging.ts';
import { faultText, linesOf, sum, type Setting } from './drawing.ts';

/** A prompt with options: as many as there is room for around the cursor, what is wrong, and the keys. */
export function useList(
  { parts, sheet }: Setting,
  { cursor, said }: { readonly cursor: number; readonly said: string | null },
  markOf: (option: number) => string,
): string {
  const fault = said === null ? [] : [faultText(said, sheet)];
  // Keys are left out where they and what is wrong would leave no line to the options.
  const below = sum(fault.map(linesOf)) < parts.page ? [...fault, parts.footer] : fault;
  const page = usePagination({
    items: parts.options,
    active: cursor,
    renderItem: ({ item, index }) => {
      const mark = markOf(index);
      return mark.startsWith('>') ? styled(mark + item, sheet.chalk.cyan) : mark + item;
    },
    pageSize: Math.max(1, parts.page + linesOf(parts.footer) - sum(below.map(linesOf))),
    loop: false,
  });
  return [parts.message, page, '', ...below].join('\n').trimEnd();
}

/** Where an arrow leads to from an option. */
export function moved(cursor: number, by: number, options: number): number {
  return Math.max(0, Math.min(options - 1, cursor + by));
}

/** The digits of a number that is being typed, and when the last one came. */
export interface Typed {
  readonly digits: string;
  readonly at: number;
}

/** Milliseconds in which digits are one number: `1` and `2` are 12, and after a pause the 2 alone. */
const NUMBER_MS = 700;

/** Digits with those typed just before them. */
export function typedOn(before: Typed | null, digits: string, at: number): Typed {
  return { digits: `${before !== null && at - before.at < NUMBER_MS ? before.digits : ''}${digits}`, at };
}

/** The option that a number names; null: none. */
export function optionOf(number: string, options: number): number | null {
  return /^[1-9]\d*$/.test(number) && Number(number) <= options ? Number(number) - 1 : null;
}
