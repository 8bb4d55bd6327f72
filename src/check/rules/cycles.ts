import type { Problem } from '../../diagnostic/problem.ts';
import { allLeaves } from '../conditions.ts';
import type { CheckContext } from '../context.ts';
import type { Path } from '../../source/node.ts';

/** A dependency, and the path that declares it. */
interface Edge {
  readonly to: string;
  readonly path: Path;
}

type Graph = ReadonlyMap<string, readonly Edge[]>;

/**
 * Nothing may depend on itself or cover itself: `ask_if` of questions, scales, findings, critical rules. Each cycle
 * is reported once.
 */
export function* cycles(context: CheckContext): Iterable<Problem> {
  const graph = dependencies(context);
  const done = new Set<string>();
  for (const start of graph.keys()) {
    for (const { trail, path } of cyclesFrom(start, graph, done))
      yield context.problemAt('cycle', path, {
        path: trail.map((node) => node.slice(node.indexOf(' ') + 1)),
      });
  }
}

function dependencies(context: CheckContext): Graph {
  const graph = new Map<string, Edge[]>();
  const add = (from: string, to: string, path: Path): void => {
    graph.set(from, [...(graph.get(from) ?? []), { to, path }]);
  };
  const roles = { ask_if: 'question', count: 'scale', finding: 'finding' } as const;
  for (const root of context.conditions) {
    if (root.role === 'critical' || root.role === 'tier') continue;
    const from = `${roles[root.role]} ${root.owner}`;
    for (const leaf of allLeaves(root)) add(from, `${leaf.subject} ${leaf.id}`, leaf.idPath);
  }
  for (const [i, rule] of (context.definition.critical ?? []).entries())
    for (const [c, id] of (rule.covers ?? []).entries())
      add(`critical ${rule.id}`, `critical ${id}`, ['critical', i, 'covers', c]);
  for (const { id, items } of context.scales.values())
    for (const { item, idPath } of items)
      add(`scale ${id}`, 'question' in item ? `question ${item.question}` : `scale ${item.scale}`, idPath);
  return graph;
}

interface Cycle {
  readonly trail: readonly string[];
  readonly path: Path;
}

/** Searches depth first. The edge that leads back into the trail closes a cycle, and the problem points at it. */
function cyclesFrom(start: string, graph: Graph, done: Set<string>): readonly Cycle[] {
  const found: Cycle[] = [];
  const visit = (node: string, before: readonly string[]): void => {
    if (done.has(node)) return;
    const trail = [...before, node];
    for (const { to, path } of graph.get(node) ?? []) {
      const back = trail.indexOf(to);
      if (back >= 0) found.push({ trail: [...trail.slice(back), to], path });
      else visit(to, trail);
    }
    done.add(node);
  };
  visit(start, []);
  return found;
}
