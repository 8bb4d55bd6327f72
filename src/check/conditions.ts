import type { ConditionShape } from '../definition/schema/condition.ts';
import type { Definition } from '../definition/schema/schema.ts';
import type { Path } from '../source/node.ts';

/** A top-level condition and its purpose; `conditionTree` returns the nested ones. */
export interface ConditionRoot {
  readonly role: 'ask_if' | 'count' | 'finding' | 'critical' | 'tier';
  /** The question, scale, finding, critical rule or tier that it belongs to. */
  readonly owner: string;
  readonly condition: ConditionShape;
  readonly path: Path;
}

export interface ConditionAt {
  readonly condition: ConditionShape;
  readonly path: Path;
}

/** Returns all top-level conditions of a definition, in the order of the format. */
export function conditionRoots(definition: Definition): readonly ConditionRoot[] {
  return [
    ...askIfRoots(definition),
    ...countRoots(definition),
    ...ruleRoots(definition),
    ...tierRoots(definition),
  ];
}

function askIfRoots(definition: Definition): readonly ConditionRoot[] {
  return definition.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q): readonly ConditionRoot[] => {
      const path = ['sections', s, 'questions', q, 'ask_if'];
      return question.ask_if === undefined
        ? []
        : [{ role: 'ask_if', owner: question.id, condition: question.ask_if, path }];
    }),
  );
}

function countRoots(definition: Definition): readonly ConditionRoot[] {
  return Object.entries(definition.scales ?? {}).flatMap(([id, scale]) =>
    (scale.count ?? []).map((condition, i) => ({
      role: 'count' as const,
      owner: id,
      condition,
      path: ['scales', id, 'count', i],
    })),
  );
}

function ruleRoots(definition: Definition): readonly ConditionRoot[] {
  const findings = Object.entries(definition.findings ?? {}).map(([id, finding]) => ({
    role: 'finding' as const,
    owner: id,
    condition: finding.if,
    path: ['findings', id, 'if'],
  }));
  const critical = (definition.critical ?? []).map((rule, i) => ({
    role: 'critical' as const,
    owner: rule.id,
    condition: rule.if,
    path: ['critical', i, 'if'],
  }));
  return [...findings, ...critical];
}

export const TIERS = ['individual', 'selective'] as const;

function tierRoots(definition: Definition): readonly ConditionRoot[] {
  return TIERS.flatMap((tier) =>
    (definition.tiers?.[tier]?.any ?? []).map((condition, i) => ({
      role: 'tier' as const,
      owner: tier,
      condition,
      path: ['tiers', tier, 'any', i],
    })),
  );
}

/** Returns the conditions directly inside a condition. */
export function innerConditions({ condition, path }: ConditionAt): readonly ConditionAt[] {
  if ('any' in condition)
    return condition.any.map((inner, i) => ({ condition: inner, path: [...path, 'any', i] }));
  if ('all' in condition)
    return condition.all.map((inner, i) => ({ condition: inner, path: [...path, 'all', i] }));
  if ('not' in condition) return [{ condition: condition.not, path: [...path, 'not'] }];
  return [];
}

/** Returns a condition and all nested ones, outermost first. */
export function conditionTree(root: ConditionAt): readonly ConditionAt[] {
  return [{ condition: root.condition, path: root.path }, ...innerConditions(root).flatMap(conditionTree)];
}

/** The tests that a condition may have: on an option, a band, a number, or on whether there is an answer. */
export interface Tests {
  readonly is?: number | string | undefined;
  readonly in?: readonly (number | string)[] | undefined;
  readonly answered?: boolean | undefined;
  readonly band?: string | undefined;
  readonly band_at_least?: string | undefined;
  readonly at_least?: number | undefined;
  readonly more_than?: number | undefined;
  readonly at_most?: number | undefined;
  readonly less_than?: number | undefined;
}

/** One test on one subject: what remains of a condition without `any`, `all` and `not`. */
export interface WrittenLeaf {
  readonly subject: 'question' | 'scale' | 'finding';
  readonly id: string;
  readonly idPath: Path;
  readonly tests: Tests;
  /** Path of the tests. */
  readonly path: Path;
}

function member(
  subject: WrittenLeaf['subject'],
  path: Path,
  tests: Tests,
): (id: string, i: number) => WrittenLeaf {
  return (id, i) => ({
    subject,
    id,
    idPath: [...path, 'count', `${subject}s`, i],
    tests,
    path: [...path, 'count'],
  });
}

/** Returns the subjects of a single condition, each member of a count on its own; none for `any`, `all` and `not`. */
export function leaves({ condition, path }: ConditionAt): readonly WrittenLeaf[] {
  if ('question' in condition) {
    const idPath = [...path, 'question'];
    return [{ subject: 'question', id: condition.question, idPath, tests: condition, path }];
  }
  if ('scale' in condition)
    return [{ subject: 'scale', id: condition.scale, idPath: [...path, 'scale'], tests: condition, path }];
  if ('finding' in condition)
    return [{ subject: 'finding', id: condition.finding, idPath: [...path, 'finding'], tests: {}, path }];
  if (!('count' in condition)) return [];
  const { count } = condition;
  if ('scales' in count) return count.scales.map(member('scale', path, count));
  if ('questions' in count) return count.questions.map(member('question', path, count));
  return count.findings.map(member('finding', path, {}));
}

/** Returns all subjects of a condition and of its nested conditions. */
export function allLeaves(root: ConditionAt): readonly WrittenLeaf[] {
  return conditionTree(root).flatMap(leaves);
}
