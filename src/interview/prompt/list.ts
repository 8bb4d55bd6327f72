import { usePagination } from '@inquirer/core';
import { styled } from '../../document/layout/hanging.ts';
import { problemText, linesOf, sum, type Setting } from './drawing.ts';

/** Draws a prompt with options: those around the cursor that fit, the error message, and the keys. */
export function useList(
  { parts, sheet }: Setting,
  { cursor, said }: { readonly cursor: number; readonly said: string | null },
  markOf: (option: number) => string,
): string {
  const problem = said === null ? [] : [problemText(said, sheet)];
  // The keys are omitted if they and the error message would leave no line for the options.
  const below = sum(problem.map(linesOf)) < parts.page ? [...problem, parts.footer] : problem;
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

/** The option that an arrow key leads to. */
export function moved(cursor: number, by: number, options: number): number {
  return Math.max(0, Math.min(options - 1, cursor + by));
}

/** The digits typed so far, and the time of the last one. */
export interface Typed {
  readonly digits: string;
  readonly at: number;
}

/** Milliseconds in which digits form one number: `1` and `2` are 12, but after a pause just 2. */
const NUMBER_MS = 700;

/** Adds digits to those typed just before. */
export function typedOn(before: Typed | null, digits: string, at: number): Typed {
  return { digits: `${before !== null && at - before.at < NUMBER_MS ? before.digits : ''}${digits}`, at };
}

/** The option with this number; null if there is none. */
export function optionOf(number: string, options: number): number | null {
  return /^[1-9]\d*$/.test(number) && Number(number) <= options ? Number(number) - 1 : null;
}
