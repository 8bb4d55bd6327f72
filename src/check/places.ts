import type { LoadedDefinition } from '../definition/load.ts';
import type { Place, TextPlace } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { headOf, locate, nodeAt, type Node, type Path, type Span } from '../source/node.ts';

/** The places of the nodes of a definition, and which nodes are complete. */
export interface Places {
  place(path: Path, what: 'value' | 'key'): Place;
  isIntact(path: Path): boolean;
}

/** `problems` are those of syntax and shape. A node is not complete if one of them lies within it. */
export function placesIn(
  { source, node }: Pick<LoadedDefinition, 'source' | 'node'>,
  problems: readonly Problem[],
): Places {
  // A definition always has a tree, and every problem of syntax and shape has its place in the text.
  const root = node as Node;
  const spans = problems.map(({ place }) => place as TextPlace);
  return {
    place: (path, what) => {
      const { start, end } = spanOf(root, path, what);
      return { source, start, end };
    },
    isIntact: (path) => {
      const piece = nodeAt(root, path) ?? locate(root, path);
      return !spans.some(({ start, end }) => start >= piece.start && end <= piece.end);
    },
  };
}

/** Points at a list or map by its key, or by its first entry, so that a caret does not underline all of it. */
function spanOf(root: Node, path: Path, what: 'value' | 'key'): Span {
  const found = nodeAt(root, path);
  if (found === undefined || found.kind === 'scalar') return locate(root, path, what);
  return typeof path.at(-1) === 'string' ? locate(root, path, 'key') : headOf(found);
}
