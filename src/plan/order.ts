import { entryAt } from './entry-at.ts';
import { leavesOf } from './leaves.ts';
import type { PlanCondition, PlanQuestion, PlanScale, PlanStep } from './plan.ts';
import type { QuestionIndex, ScaleIndex } from './positions.ts';

/** Everything a condition refers to, nested conditions included. */
export interface Mentions {
  readonly questions: ReadonlySet<QuestionIndex>;
  readonly scales: ReadonlySet<ScaleIndex>;
  readonly findings: ReadonlySet<number>;
}

/** Returns the questions, scales and findings that conditions refer to directly. */
export function mentions(conditions: readonly PlanCondition[]): Mentions {
  const questions = new Set<QuestionIndex>();
  const scales = new Set<ScaleIndex>();
  const findings = new Set<number>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    if (leaf.test === 'question') questions.add(leaf.question);
    else if (leaf.test === 'scale') scales.add(leaf.scale);
    else findings.add(leaf.finding);
  }
  return { questions, scales, findings };
}

interface Parts {
  readonly questions: readonly PlanQuestion[];
  readonly scales: readonly PlanScale[];
  readonly findings: readonly { readonly if: PlanCondition }[];
}

/** A question, scale or finding on which others may depend. */
interface Node {
  readonly kind: 'question' | 'scale' | 'finding';
  readonly index: number;
}

/** Returns the direct dependencies of a node. */
function needs({ kind, index }: Node, parts: Parts): readonly Node[] {
  if (kind === 'question') {
    const { askIf } = entryAt(parts.questions, index);
    return askIf === null ? [] : mentioned([askIf]);
  }
  if (kind === 'finding') return mentioned([entryAt(parts.findings, index).if]);
  const { conditions, items } = entryAt(parts.scales, index);
  return [
    ...mentioned(conditions),
    ...items.map((item): Node =>
      item.from === 'question'
        ? { kind: 'question', index: item.question }
        : { kind: 'scale', index: item.scale },
    ),
  ];
}

function mentioned(conditions: readonly PlanCondition[]): readonly Node[] {
  const { questions, scales, findings } = mentions(conditions);
  const nodes = (kind: Node['kind'], positions: ReadonlySet<number>) =>
    [...positions].map((index) => ({ kind, index }));
  return [...nodes('question', questions), ...nodes('scale', scales), ...nodes('finding', findings)];
}

/**
 * Returns every scale and conditional question in dependency order (topological sort). Throws RangeError for a cycle,
 * which `lotse check` refuses.
 */
export function stepsInOrder(parts: Parts): readonly PlanStep[] {
  const ordered: PlanStep[] = [];
  const states = new Map<string, 'begun' | 'done'>();
  const visit = (node: Node): void => {
    const { kind, index } = node;
    const key = `${kind} ${String(index)}`;
    const state = states.get(key);
    if (state === 'begun') throw new RangeError(`The ${key} looks at itself`);
    if (state === 'done') return;
    states.set(key, 'begun');
    needs(node, parts).forEach(visit);
    states.set(key, 'done');
    const askIf = kind === 'question' ? entryAt(parts.questions, index).askIf : null;
    if (kind === 'scale') ordered.push({ step: 'scale', index });
    else if (askIf !== null) ordered.push({ step: 'ask', index, askIf });
  };
  const visitAll = (kind: Node['kind'], list: readonly unknown[]): void => {
    list.forEach((_, index) => {
      visit({ kind, index });
    });
  };
  visitAll('question', parts.questions);
  visitAll('scale', parts.scales);
  visitAll('finding', parts.findings);
  return ordered;
}
