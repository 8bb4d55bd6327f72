import type { TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem, type ProblemOf } from '../diagnostic/problem.ts';

/** Faults that leave the reader at a loss as to where it is, and are seen then in sound lines behind, too. */
const LOST: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'TAB_AS_INDENT',
]);

/** Faults that follow from an earlier one in their line. */
const FOLLOWING: ReadonlySet<string> = new Set([...LOST, 'IMPOSSIBLE', 'MISSING_CHAR', 'UNEXPECTED_TOKEN']);

/** The lines in which one slip is seen are at most so far apart. */
const FARTHEST = 2;

/** A text with a colon in it and no quotes round it: that is wrong in this line, whatever is wrong in others. */
const COLON_TOO_MANY = /^[^"'{[#]*: [^"'{[#]*: /;

interface Fault {
  readonly found: ProblemOf<'yaml-syntax'>;
  readonly at: TextPlace;
  /** From 0. */
  readonly line: number;
}

type Run = readonly [Fault, ...Fault[]];

/**
 * One slip of indentation makes faults of syntax in the lines behind it, too: of each run of such faults only the first
 * is left, or the tab or no-break space that began them. Other faults stay as they are, save keys that are lists or maps
 * only because their line was misread.
 */
export function withoutEchoes(text: string, problems: readonly Problem[]): readonly Problem[] {
  const starts = lineStarts(text);
  const lineOf = ({ start }: TextPlace): number => starts.findLastIndex((begin) => begin <= start);
  const faults = problems.flatMap((found): readonly Fault[] => {
    // Whatever is wrong with a text has its place in it.
    const at = found.at as TextPlace;
    return found.code === 'yaml-syntax' ? [{ found, at, line: lineOf(at) }] : [];
  });
  const lines = text.split(/\r\n|\r|\n/);
  const isOwn = ({ found: { args }, line }: Fault): boolean =>
    args.reason === 'BLOCK_AS_IMPLICIT_KEY' && COLON_TOO_MANY.test(lines[line] as string);
  const told = new Map<Problem, Problem | null>(faults.map(({ found }) => [found, null]));
  for (const run of runsOf(faults, isOwn)) told.set(run[0].found, causeOf(run, lines, starts));
  const broken = new Set(faults.map(({ line }) => line));
  return problems.flatMap((found) => {
    const isMisread = found.code === 'complex-key' && broken.has(lineOf(found.at as TextPlace));
    const own = told.has(found) ? told.get(found) : found;
    return own == null || isMisread ? [] : [own];
  });
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
}

function runsOf(faults: readonly Fault[], isOwn: (fault: Fault) => boolean): readonly Run[] {
  const runs: [Fault, ...Fault[]][] = [];
  for (const fault of faults.toSorted((a, b) => a.at.start - b.at.start)) {
    const run = runs.at(-1);
    if (run !== undefined && follows(fault, run, isOwn(fault))) run.push(fault);
    else runs.push([fault]);
  }
  return runs;
}

function follows({ found, line }: Fault, run: Run, isOwn: boolean): boolean {
  const far = line - (run.at(-1) as Fault).line;
  if (far === 0) return FOLLOWING.has(found.args.reason);
  return !isOwn && far <= FARTHEST && LOST.has(found.args.reason) && LOST.has(run[0].found.args.reason);
}

/** A tab or a no-break space where it is to blame; they cannot be seen. The line before may look sound for its sake. */
function causeOf(run: Run, lines: readonly string[], starts: readonly number[]): Problem {
  const [{ found, at, line: first }] = run;
  const { line: last } = run.at(-1) as Fault;
  if (!FOLLOWING.has(found.args.reason)) return found;
  const from = LOST.has(found.args.reason) ? Math.max(0, first - 1) : first;
  for (let line = from; line <= last; line += 1) {
    const before = /^(?: *(?=[\t\u00a0])|[^#"']*?:(?=\u00a0))/.exec(lines[line] as string);
    if (before === null) continue;
    const start = (starts[line] as number) + before[0].length;
    const reason = at.source.text[start] === '\t' ? 'TAB_AS_INDENT' : 'NO_BREAK_SPACE';
    return problem('yaml-syntax', { source: at.source, start, end: start + 1 }, { reason });
  }
  return found;
}
