import type { LoadedDefinition } from '../definition/load.ts';
import type { Place, TextPlace } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { headOf, locate, nodeAt, type Node, type Path, type Span } from '../source/node.ts';

/** Where the pieces of a definition stand, and which of them are whole. */
export interface Places {
  place(path: Path, what: 'value' | 'key'): Place;
  whole(path: Path): boolean;
}

/** `faults`: of syntax and shape; a piece that one of them lies within is not whole. */
export function placesIn(
  { source, node }: Pick<LoadedDefinition, 'source' | 'node'>,
  faults: readonly Problem[],
): Places {
  // Where there is a definition there is its tree, and faults of syntax and shape stand in the text.
  const root = node as Node;
  const spans = faults.map(({ at }) => at as TextPlace);
  return {
    place: (path, what) => {
      const { start, end } = spanOf(root, path, what);
      return { source, start, end };
    },
    whole: (path) => {
      const piece = nodeAt(root, path) ?? locate(root, path);
      return !spans.some(({ start, end }) => start >= piece.start && end <= piece.end);
    },
  };
}

/** A list or map is pointed at by its key, or by what it begins with: a mark should not run over all that is in it. */
function spanOf(root: Node, path: Path, what: 'value' | 'key'): Span {
  const found = nodeAt(root, path);
  if (found === undefined || found.kind === 'scalar') return locate(root, path, what);
  return typeof path.at(-1) === 'string' ? locate(root, path, 'key') : headOf(found);
}
