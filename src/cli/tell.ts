import type { Problem } from '../diagnostic/problem.ts';
import { problemText } from '../words/problem-text.ts';
import type { GlobalOptions } from './command.ts';
import type { Io } from '../files/io.ts';
import { chalkFor, problemStyle } from './style.ts';

type Telling = Pick<GlobalOptions, 'lang' | 'color'>;

/** Tells problems on stderr. Commands that mostly have none to tell load this when they do. */
export function tell(problems: readonly Problem[], options: Telling, io: Io): void {
  write(problems, options, io, '\n');
}

/** The same for those that each show a piece of a file: an empty line keeps one from the next. */
export function tellApart(problems: readonly Problem[], options: Telling, io: Io): void {
  write(problems, options, io, '\n\n');
}

function write(problems: readonly Problem[], { lang, color }: Telling, io: Io, end: string): void {
  const style = problemStyle(chalkFor(color, io.stderr, io.env));
  for (const found of problems) io.stderr.write(`${problemText(found, lang, style)}${end}`);
}
