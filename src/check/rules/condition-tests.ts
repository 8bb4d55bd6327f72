import type { Problem } from '../../diagnostic/problem.ts';
import { allLeaves, conditionTree, TIERS, type Tests } from '../conditions.ts';
import { present, type CheckContext } from '../context.ts';
import { ALL_TESTS, fittingTests } from '../fitting.ts';

/** A condition has a test; without one its meaning is unclear. */
export function* testsPresent(context: CheckContext): Iterable<Problem> {
  for (const { condition, path } of context.conditions.flatMap(conditionTree)) {
    if (!context.isIntact(path)) continue;
    const tests: Tests = condition as Tests;
    if (['question', 'scale', 'count'].some((key) => key in condition) && none(tests))
      yield context.problemAt('test-missing', path, {});
    if ('count' in condition && !('findings' in condition.count) && none(condition.count))
      yield context.problemAt('test-missing', [...path, 'count'], {});
  }
}

function none(tests: Tests): boolean {
  return present(ALL_TESTS, tests).length === 0;
}

/** A test applies to its subject: no band of a scale without bands, no *at least* on a date. */
export function* testsFit(context: CheckContext): Iterable<Problem> {
  for (const leaf of context.conditions.flatMap(allLeaves)) {
    const fitting = fittingTests(context, leaf);
    if (fitting === null) continue;
    for (const test of present(ALL_TESTS, leaf.tests))
      if (!fitting.includes(test))
        yield context.problemAt('test-mismatch', [...leaf.path, test], { test, subject: leaf.id });
  }
}

/** Every tier rule has an id. Nested conditions, and conditions elsewhere, have no `id`, `because` or `cite`. */
export function* ruleMarks(context: CheckContext): Iterable<Problem> {
  for (const root of context.conditions)
    for (const { condition, path } of conditionTree(root)) {
      const isRule = root.role === 'tier' && path === root.path;
      if (isRule && condition.id === undefined && context.isIntact(path))
        yield context.problemAt('rule-without-id', path, {});
      if (!isRule)
        for (const key of present(['id', 'because', 'cite'] as const, condition))
          yield context.problemAt('mark-misplaced', [...path, key], { key }, 'key');
    }
}

/** Law 10: cut-offs are cited. A published instrument has no tiers without a citation. */
export function* tiersCited(context: CheckContext): Iterable<Problem> {
  const { tiers, wording } = context.definition;
  if (tiers === undefined || wording !== 'supplied') return;
  for (const name of TIERS) {
    const tier = tiers[name];
    if (tier !== undefined && tier.cite === undefined && tier.any.some((rule) => rule.cite === undefined))
      yield context.problemAt('tiers-uncited', ['tiers', name], {});
  }
}
