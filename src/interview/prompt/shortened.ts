import { inert } from '../../escape/inert.ts';

const MOST = 20;

/** What was typed, made inert and short enough to be repeated in one line. */
export function shortened(typed: string): string {
  const signs = [...typed];
  return inert(signs.length <= MOST ? typed : `${signs.slice(0, MOST - 1).join('')}…`);
}
