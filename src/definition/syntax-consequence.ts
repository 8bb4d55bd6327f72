import type { Problem } from '../diagnostic/problem.ts';
import type { TextPlace } from '../diagnostic/place.ts';
import { nodeAt, type Node, type Span } from '../source/node.ts';
import type { ShapeProblem } from './shape-problem.ts';

/** A line in which a syntax error starts; `at` is the offset of the error. */
export interface BrokenLine extends Span {
  readonly at: number;
}

/** Returns the lines in which syntax errors start. */
export function brokenLines(text: string, problems: readonly Problem[]): readonly BrokenLine[] {
  return problems
    .filter(({ code }) => code === 'yaml-syntax')
    .map(({ place }) => (place as TextPlace).start)
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
 * Whether a problem of shape probably only follows from a syntax error: the error lies within the node or on its
 * line, or a key is missing from something that may be truncated. Once the syntax is corrected, the real problems are
 * reported.
 */
export function followsFromSyntaxError(
  shapeProblem: ShapeProblem,
  at: Span,
  tree: Node,
  broken: readonly BrokenLine[],
): boolean {
  if (broken.length === 0) return false;
  if (isWithinMisread(shapeProblem, tree, broken)) return true;
  if (shapeProblem.kind !== 'missing')
    return touches(isUnwritten(shapeProblem, tree) ? extended(at) : at, broken);
  const incomplete = nodeAt(tree, shapeProblem.path.slice(0, -1)) as Node;
  return incomplete === tree || touches(incomplete, broken);
}

/** A surplus colon turns a text into a map, which then includes the lines below it. */
function isWithinMisread({ path }: ShapeProblem, tree: Node, broken: readonly BrokenLine[]): boolean {
  return path.some((_, i) => {
    const enclosing = i === 0 ? undefined : nodeAt(tree, path.slice(0, i));
    return enclosing?.kind === 'map' && broken.some(({ at }) => at === enclosing.start);
  });
}

/** The value that should follow a key may be written in the lines below, and be misread. */
function isUnwritten({ path }: ShapeProblem, tree: Node): boolean {
  const node = nodeAt(tree, path);
  return node?.kind === 'scalar' && node.start === node.end;
}

/** Extends the range to the key's colon, the line end, and the start of the next line. */
function extended({ start, end }: Span): Span {
  return { start, end: end + 3 };
}

function touches({ start, end }: Span, broken: readonly Span[]): boolean {
  return broken.some((line) => line.start <= end && line.end >= start);
}
