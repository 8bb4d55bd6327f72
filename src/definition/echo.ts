import type { Problem } from '../diagnostic/problem.ts';
import type { TextPlace } from '../diagnostic/place.ts';
import { nodeAt, type Node, type Span } from '../source/node.ts';
import type { ShapeProblem } from './shape-problem.ts';

/** A line in which a fault of syntax begins, and where in it. */
export interface BrokenLine extends Span {
  readonly at: number;
}

/** The lines in which faults of syntax begin. */
export function brokenLines(text: string, problems: readonly Problem[]): readonly BrokenLine[] {
  return problems
    .filter(({ code }) => code === 'yaml-syntax')
    .map(({ at }) => (at as TextPlace).start)
    .map((at) => ({ ...lineAround(text, at), at }));
}

function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end += 1;
  return { start, end };
}

/**
 * Whether a fault of shape is likely nothing but the echo of a fault of syntax: the syntax breaks within the piece or on
 * its line, or a key is lacking of what may have been cut short. Once the syntax is mended, the real ones are seen.
 */
export function isEcho(fault: ShapeProblem, at: Span, tree: Node, broken: readonly BrokenLine[]): boolean {
  if (broken.length === 0) return false;
  if (isWithinMisread(fault, tree, broken)) return true;
  if (fault.kind !== 'missing') return touches(isUnwritten(fault, tree) ? behind(at) : at, broken);
  const lacking = nodeAt(tree, fault.path.slice(0, -1)) as Node;
  return lacking === tree || touches(lacking, broken);
}

/** A colon too many makes a map of a text, and that map takes in the lines behind it. */
function isWithinMisread({ path }: ShapeProblem, tree: Node, broken: readonly BrokenLine[]): boolean {
  return path.some((_, i) => {
    const around = i === 0 ? undefined : nodeAt(tree, path.slice(0, i));
    return around?.kind === 'map' && broken.some(({ at }) => at === around.start);
  });
}

/** What should stand in the lines behind a key may be there, and be misread. */
function isUnwritten({ path }: ShapeProblem, tree: Node): boolean {
  const node = nodeAt(tree, path);
  return node?.kind === 'scalar' && node.start === node.end;
}

/** The key itself, its colon, the line end, and the beginning of the next line. */
function behind({ start, end }: Span): Span {
  return { start, end: end + 3 };
}

function touches({ start, end }: Span, broken: readonly Span[]): boolean {
  return broken.some((line) => line.start <= end && line.end >= start);
}
