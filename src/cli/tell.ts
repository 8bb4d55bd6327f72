import type { Problem } from '../diagnostic/problem.ts';
import { problemText } from '../words/problem-text.ts';
import type { GlobalOptions } from './command.ts';
import type { Io } from '../files/io.ts';
import { chalkFor, problemStyle } from './style.ts';

/** Tells problems on stderr, an empty line between two. The only place that does: no command has a loop of its own. */
export function tell(
  problems: readonly Problem[],
  { lang, color }: Pick<GlobalOptions, 'lang' | 'color'>,
  io: Io,
): void {
  const style = problemStyle(chalkFor(color, io.stderr, io.env));
  if (problems.length === 0) return;
  io.stderr.write(problems.map((found) => `${problemText(found, lang, style)}\n`).join('\n'));
}
