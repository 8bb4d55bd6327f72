import type { Problem } from '../../diagnostic/problem.ts';
import {
  allLeaves,
  conditionTree,
  innerConditions,
  leaves,
  type ConditionAt,
  type ConditionRoot,
  type WrittenLeaf,
} from '../conditions.ts';
import { present, type CheckContext } from '../context.ts';
import type { Path } from '../../source/node.ts';
import { NUMBER_TESTS } from '../fitting.ts';
import { alwaysHolds, canHold, canHoldAsked } from '../satisfy.ts';
import { cycles } from './cycles.ts';

const SINGLE = ['is', 'in', 'at_least', 'more_than', 'at_most', 'less_than'] as const;

/**
 * A condition that no answers can fulfil is a mistake. It is reported at its smallest such part, and for `ask_if` as
 * never-asked. So is a finding or a rule that all answers fulfil.
 */
export function* neverHolds(context: CheckContext): Iterable<Problem> {
  // Conditions in a cycle cannot be tried out, and the cycle is reported already.
  if ([...cycles(context)].length > 0) return;
  const possible: ConditionRoot[] = [];
  for (const root of context.conditions) {
    const parts = [...impossibleParts(context, root)];
    yield* parts;
    if (parts.length > 0) continue;
    possible.push(root);
    if (root.role === 'ask_if' && !canHoldAsked(context, root))
      yield context.problemAt('never-asked', root.path, { question: root.owner });
  }
  yield* certain(context, possible);
}

/**
 * The roles in which a condition must not hold for every set of answers. `ask_if` and `count` may, since they can merely
 * test that a question was answered.
 */
const MUST_DISCRIMINATE: readonly ConditionRoot['role'][] = ['finding', 'critical', 'tier'];

function* certain(context: CheckContext, roots: readonly ConditionRoot[]): Iterable<Problem> {
  const judged = roots.filter((root) => MUST_DISCRIMINATE.includes(root.role) && isComplete(context, root));
  const found = judged.filter((root) => alwaysHolds(context, root));
  const findings = new Set(found.flatMap(({ role, owner }) => (role === 'finding' ? [owner] : [])));
  for (const root of found) {
    // A rule based on such a finding is corrected together with it.
    if (allLeaves(root).some(({ subject, id }) => subject === 'finding' && findings.has(id))) continue;
    const leaf = onlyLeaf(root);
    const what = leaf?.id ?? root.condition.id ?? root.owner;
    yield context.problemAt('always-holds', placeOf(root, leaf), { what });
  }
}

/** A condition without a test, or with one that could not be read, would always hold for that reason alone. */
function isComplete(context: CheckContext, root: ConditionRoot): boolean {
  const isTested = ({ condition }: ConditionAt): boolean =>
    !('count' in condition) || present(NUMBER_TESTS, condition).length > 0;
  return context.isIntact(root.path) && conditionTree(root).every(isTested);
}

function* impossibleParts(context: CheckContext, root: ConditionRoot): Iterable<Problem> {
  const reported = new Set<Path>();
  for (const node of conditionTree(root).toReversed()) {
    const inside = innerConditions(node).some(({ path }) =>
      [...reported].some((done) => startsWith(done, path)),
    );
    const isWholeAskIf = root.role === 'ask_if' && node.path === root.path;
    const leaf = onlyLeaf(node);
    if (inside || (isWholeAskIf && leaf === null)) continue;
    if (canHold(context, node)) continue;
    reported.add(node.path);
    yield context.problemAt('never-holds', placeOf(node, leaf), {
      what: leaf?.id ?? node.condition.id ?? root.owner,
    });
  }
}

/** The single test of a condition on one question, scale or finding. */
function onlyLeaf(node: ConditionAt): WrittenLeaf | null {
  return 'count' in node.condition ? null : (leaves(node)[0] ?? null);
}

function placeOf({ path }: ConditionAt, leaf: WrittenLeaf | null): Path {
  const tests = leaf === null ? [] : present(SINGLE, leaf.tests);
  const [first] = tests;
  return tests.length === 1 && first !== undefined ? [...path, first] : path;
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, i) => path[i] === key);
}
