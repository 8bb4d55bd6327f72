import type { Problem } from '../diagnostic/problem.ts';
import type { TextPlace } from '../diagnostic/place.ts';
import { nodeAt, type Node, type Span } from '../source/node.ts';
import type { Fault } from './fault.ts';

/** The lines in which faults of syntax begin. */
export function brokenLines(text: string, problems: readonly Problem[]): readonly Span[] {
  return problems
    .filter(({ code }) => code === 'yaml-syntax')
    .map(({ at }) => lineAround(text, (at as TextPlace).start));
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
export function isEcho(fault: Fault, at: Span, tree: Node, broken: readonly Span[]): boolean {
  if (broken.length === 0) return false;
  if (fault.kind !== 'missing') return touches(at, broken);
  const lacking = nodeAt(tree, fault.path.slice(0, -1)) as Node;
  return lacking === tree || touches(lacking, broken);
}

function touches({ start, end }: Span, broken: readonly Span[]): boolean {
  return broken.some((line) => line.start <= end && line.end >= start);
}
