import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import type { Node } from '../source/node.ts';

/**
 * Reports numbers with leading zeros: this parser reads `0144` as 144 and other YAML readers as 100, and `007` is
 * often a code that should keep its zeros. Lists under keys of `rawTexts` hold texts as written and are not checked.
 */
export function leadingZeros(
  source: SourceText,
  tree: Node,
  rawTexts: ReadonlySet<string>,
): readonly Problem[] {
  // By offset, because aliases lead to the same node from several places.
  const found = new Map<number, Problem>();
  const visit = (node: Node): void => {
    if (node.kind === 'list') node.items.forEach(visit);
    else if (node.kind === 'map')
      for (const { key, value } of node.entries) if (!rawTexts.has(key)) visit(value);
    if (node.kind !== 'scalar' || typeof node.value !== 'number' || !/^[+-]?0\d/.test(node.text)) return;
    const { start, end, text } = node;
    const args = { text, read: String(node.value) };
    found.set(start, problem('number-leading-zero', { source, start, end }, args));
  };
  visit(tree);
  return [...found.values()];
}
