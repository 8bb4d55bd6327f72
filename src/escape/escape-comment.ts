import { inert } from './inert.ts';

/** Escapes a text for a comment in a YAML file, so that it stays on its line (law 8). */
export function commentText(text: string): string {
  return inert(text);
}
