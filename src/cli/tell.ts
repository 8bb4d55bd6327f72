import type { Problem } from '../diagnostic/problem.ts';
import { problemText } from '../words/problem-text.ts';
import type { GlobalOptions } from './command.ts';
import type { Io } from './io.ts';
import { chalkFor, problemStyle } from './style.ts';

/** Tells problems on stderr. Commands that mostly have none to tell load this when they do. */
export function tell(
  problems: readonly Problem[],
  { lang, color }: Pick<GlobalOptions, 'lang' | 'color'>,
  io: Io,
): void {
  const style = problemStyle(chalkFor(color, io.stderr, io.env));
  for (const found of problems) io.stderr.write(`${problemText(found, lang, style)}\n`);
}
