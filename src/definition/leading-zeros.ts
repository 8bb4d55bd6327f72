import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import type { Node } from '../source/node.ts';

/**
 * Numbers that begin with a needless zero: `0144` is 144 here and 100 to other readers of YAML, and `007` is often a
 * code that should keep its zeros. Keys of `rawTexts` hold texts as written; they are left alone.
 */
export function leadingZeros(
  source: SourceText,
  tree: Node,
  rawTexts: ReadonlySet<string>,
): readonly Problem[] {
  // Aliases show one piece at many places.
  const found = new Map<number, Problem>();
  const look = (node: Node): void => {
    if (node.kind === 'list') node.items.forEach(look);
    else if (node.kind === 'map')
      for (const { key, value } of node.entries) if (!rawTexts.has(key)) look(value);
    if (node.kind !== 'scalar' || typeof node.value !== 'number' || !/^[+-]?0\d/.test(node.text)) return;
    const { start, end, text } = node;
    const args = { text, read: String(node.value) };
    found.set(start, problem('number-leading-zero', { source, start, end }, args));
  };
  look(tree);
  return [...found.values()];
}
