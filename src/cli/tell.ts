import type { Problem } from '../diagnostic/problem.ts';
import { problemText } from '../words/problem-text.ts';
import type { GlobalOptions } from './command.ts';
import type { Io } from '../files/io.ts';
import { chalkFor, problemStyle } from './style.ts';

/** Prints problems to stderr, separated by empty lines. All commands report problems through this function. */
export function tell(
  problems: readonly Problem[],
  { lang, color }: Pick<GlobalOptions, 'lang' | 'color'>,
  io: Io,
): void {
  const style = problemStyle(chalkFor(color, io.stderr, io.env));
  if (problems.length === 0) return;
  io.stderr.write(problems.map((found) => `${problemText(found, lang, style)}\n`).join('\n'));
}
