import { inert } from './inert.ts';

/** Whether a text has nothing in it that a terminal would obey or that turns the order of what is read: as ids have to be. */
export function isInert(text: string): boolean {
  return inert(text) === text;
}
