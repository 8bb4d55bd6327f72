import type { Context } from '../../../report/context.ts';
import type { CliWords } from '../../../words/en/cli.ts';

/** Where a fact is from, at its own line; a source in which nobody has read it yet says so there, too. */
export function cited({ plan }: Context, words: CliWords['show'], cite: readonly string[]): string {
  if (cite.length === 0) return '';
  const marked = cite.map((id) =>
    plan.sources[id]?.confirmed === false ? `${id}: ${words.unconfirmed}` : id,
  );
  return ` [${marked.join(', ')}]`;
}
