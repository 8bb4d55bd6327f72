import { inert } from './inert.ts';

/** A text from outside in a comment of a YAML file: it stays on its line, whatever is in it (law 8). */
export function commentText(text: string): string {
  return inert(text);
}
