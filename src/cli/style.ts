import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import type { ProblemStyle } from '../words/problem-text.ts';
import type { GlobalOptions } from './command.ts';
import type { Io, Stream } from '../files/io.ts';

const FORCED: ReadonlyMap<string, ColorSupportLevel> = new Map([
  ['0', 0],
  ['false', 0],
  ['2', 2],
  ['3', 3],
]);

/**
 * The colour level of a stream; 0 is none. The flag comes first, then FORCE_COLOR, NO_COLOR, CLICOLOR and a dumb
 * terminal, then whether the stream is a terminal. (chalk ignores NO_COLOR, so its detection is not used.)
 */
export function colourLevel(flag: GlobalOptions['color'], stream: Stream, env: Io['env']): ColorSupportLevel {
  if (flag !== 'auto') return flag === 'always' ? 1 : 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return FORCED.get(forced) ?? 1;
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0;
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb') return 0;
  return stream.isTTY === true ? 1 : 0;
}

export function chalkFor(flag: GlobalOptions['color'], stream: Stream, env: Io['env']): ChalkInstance {
  return new Chalk({ level: colourLevel(flag, stream, env) });
}

/** Colours for problems. Colour is never the only cue; each part also has its word. */
export function problemStyle(chalk: ChalkInstance): ProblemStyle {
  return {
    place: chalk.bold,
    error: chalk.red,
    warning: chalk.yellow,
    code: chalk.dim,
    faint: chalk.dim,
    mark: chalk.red,
  };
}
