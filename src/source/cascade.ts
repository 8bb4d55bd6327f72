import type { TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem, type ProblemOf } from '../diagnostic/problem.ts';

/** Syntax errors after which the parser has lost its position and may report further errors in valid lines below. */
const LOST: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'TAB_AS_INDENT',
]);

/** Syntax errors that can be caused by an earlier one in the same line. */
const FOLLOWING: ReadonlySet<string> = new Set([...LOST, 'IMPOSSIBLE', 'MISSING_CHAR', 'UNEXPECTED_TOKEN']);

/** Maximum distance in lines between two errors that one mistake causes. */
const FARTHEST = 2;

/** Unquoted text with a second colon. Such a line is wrong in itself, whatever is wrong in other lines. */
const COLON_TOO_MANY = /^[^"'{[#]*: [^"'{[#]*: /;

interface LocatedError {
  readonly found: ProblemOf<'yaml-syntax'>;
  readonly place: TextPlace;
  /** Counted from 0. */
  readonly line: number;
}

type Run = readonly [LocatedError, ...LocatedError[]];

/**
 * Removes syntax errors that only follow from an earlier one.
 *
 * One wrong indentation causes errors in the lines below, too. Only the first error of such a run is kept, or is
 * replaced by the tab or no-break space that caused it. Other problems stay, except for `complex-key` in a line that
 * was misread.
 */
export function withoutFollowUpErrors(text: string, problems: readonly Problem[]): readonly Problem[] {
  const starts = lineStarts(text);
  const lineOf = ({ start }: TextPlace): number => starts.findLastIndex((begin) => begin <= start);
  const errors = problems.flatMap((found): readonly LocatedError[] => {
    // Every YAML problem has its place in the text.
    const at = found.place as TextPlace;
    return found.code === 'yaml-syntax' ? [{ found, place: at, line: lineOf(at) }] : [];
  });
  const lines = text.split(/\r\n|\r|\n/);
  const isOwn = ({ found: { args }, line }: LocatedError): boolean =>
    args.reason === 'BLOCK_AS_IMPLICIT_KEY' && COLON_TOO_MANY.test(lines[line] as string);
  const kept = new Map<Problem, Problem | null>(errors.map(({ found }) => [found, null]));
  for (const run of runsOf(errors, isOwn)) kept.set(run[0].found, causeOf(run, lines, starts));
  const broken = new Set(errors.map(({ line }) => line));
  return problems.flatMap((found) => {
    const isMisread = found.code === 'complex-key' && broken.has(lineOf(found.place as TextPlace));
    const own = kept.has(found) ? kept.get(found) : found;
    return own == null || isMisread ? [] : [own];
  });
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
}

function runsOf(errors: readonly LocatedError[], isOwn: (error: LocatedError) => boolean): readonly Run[] {
  const runs: [LocatedError, ...LocatedError[]][] = [];
  for (const error of errors.toSorted((a, b) => a.place.start - b.place.start)) {
    const run = runs.at(-1);
    if (run !== undefined && follows(error, run, isOwn(error))) run.push(error);
    else runs.push([error]);
  }
  return runs;
}

function follows({ found, line }: LocatedError, run: Run, isOwn: boolean): boolean {
  const far = line - (run.at(-1) as LocatedError).line;
  if (far === 0) return FOLLOWING.has(found.args.reason);
  return !isOwn && far <= FARTHEST && LOST.has(found.args.reason) && LOST.has(run[0].found.args.reason);
}

/**
 * Returns the tab or no-break space that caused the run, because readers cannot see it, or else the first error. The
 * search starts one line early: that line may have been read as valid because of it.
 */
function causeOf(run: Run, lines: readonly string[], starts: readonly number[]): Problem {
  const [{ found, place, line: first }] = run;
  const { line: last } = run.at(-1) as LocatedError;
  if (!FOLLOWING.has(found.args.reason)) return found;
  const from = LOST.has(found.args.reason) ? Math.max(0, first - 1) : first;
  for (let line = from; line <= last; line += 1) {
    const before = /^(?: *(?=[\t\u00a0])|[^#"']*?:(?=\u00a0))/.exec(lines[line] as string);
    if (before === null) continue;
    const start = (starts[line] as number) + before[0].length;
    const reason = place.source.text[start] === '\t' ? 'TAB_AS_INDENT' : 'NO_BREAK_SPACE';
    return problem('yaml-syntax', { source: place.source, start, end: start + 1 }, { reason });
  }
  return found;
}
