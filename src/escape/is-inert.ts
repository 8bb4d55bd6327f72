import { inert } from './inert.ts';

/** Whether a text contains no character that controls a terminal or changes the reading order, as required of ids. */
export function isInert(text: string): boolean {
  return inert(text) === text;
}
