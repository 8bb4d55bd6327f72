import { z } from 'zod';
import { nodeAt, type Node, type Path } from '../source/node.ts';
import { kindName, nearest, type ShapeProblem } from './shape-problem.ts';
import { keysAt, unionOn } from './schema/walk.ts';

type Issue = z.core.$ZodIssue;
type AnySchema = z.core.$ZodType;

/** A value that does not fit its schema, and the tree that it comes from. */
interface ValidatedValue {
  readonly value: unknown;
  readonly tree: Node;
}

/**
 * Returns the problems of shape in a tree, from the issues that zod found. For a union, returns those of the branch
 * that the author probably meant.
 */
export function shapeProblemsOf(
  issues: readonly Issue[],
  schema: AnySchema,
  value: unknown,
  tree: Node,
): readonly ShapeProblem[] {
  return pairMisspeltKeys(oncePerPath(flatten(issues, schema, [], { value, tree })), tree);
}

function flatten(
  issues: readonly Issue[],
  schema: AnySchema,
  base: Path,
  validated: ValidatedValue,
): readonly ShapeProblem[] {
  const seen = new Set<string>();
  return issues.flatMap((issue) => {
    const inner = issue.path as Path;
    // An issue of a key is not one of its value.
    const union = unionOn(schema, issue.code === 'invalid_key' ? inner.slice(0, -1) : inner);
    if (union === null) return single(issue, schema, inner, [...base, ...inner], validated.tree);
    // zod reports some issues of a branch as the union's own. Each branch is then validated again, once for all of
    // these issues.
    const path = [...base, ...union.path];
    const name = JSON.stringify(path);
    if (seen.has(name)) return [];
    seen.add(name);
    const branches = union.options.map((option, i) => {
      const given =
        issue.code === 'invalid_union' && inner.length === union.path.length ? issue.errors[i] : undefined;
      return flatten(given ?? issuesOf(option, path, validated), option, path, validated);
    });
    return branchMeant(branches, path, validated.tree);
  });
}

/** Issues of a branch of a union that failed, so the branch failed as well. */
function issuesOf(option: AnySchema, path: Path, { value }: ValidatedValue): readonly Issue[] {
  const part = path.reduce((here: unknown, key) => (here as Readonly<Record<string, unknown>>)[key], value);
  return (z.safeParse(option, part).error as z.ZodError).issues;
}

function isAbsent(tree: Node, path: Path): boolean {
  return nodeAt(tree, path) === undefined;
}

function missing(path: Path, expected: readonly string[]): ShapeProblem {
  return { kind: 'missing', path, keys: [String(path.at(-1))], expected };
}

function single(
  issue: Issue,
  schema: AnySchema,
  inner: Path,
  path: Path,
  tree: Node,
): readonly ShapeProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, inner);
    return issue.keys.map((key) => ({
      kind: 'unknown-key',
      path,
      key,
      allowed,
      suggestion: null,
      rename: false,
    }));
  }
  if (issue.code === 'invalid_key') return issue.issues.map((of) => ({ kind: 'bad-key', path, issue: of }));
  const expected = kindsExpected(issue, path, tree);
  if (expected === null) return [{ kind: 'bad-value', path, issue }];
  return isAbsent(tree, path) ? [missing(path, expected)] : [{ kind: 'wrong-kind', path, expected }];
}

/** null if the kind is right and only the value is not allowed. */
function kindsExpected(issue: Issue, path: Path, tree: Node): readonly string[] | null {
  if (issue.code === 'invalid_type') return [kindName(issue.expected, path)];
  if (issue.code !== 'invalid_value') return null;
  const node = nodeAt(tree, path);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? null : issue.values.map(String);
}

/** Whether the whole node is missing or of the wrong kind. */
function isAtRoot(
  problem: ShapeProblem,
  path: Path,
): problem is Extract<ShapeProblem, { expected: unknown }> {
  return 'expected' in problem && problem.path.length === path.length;
}

/**
 * Returns the problems of the branch that the author probably meant: first by kind, then by the keys that are
 * present, then by the fewest and deepest problems. If no branch is of the right kind, or several are equally likely,
 * returns what any of them expects.
 */
function branchMeant(
  branches: readonly (readonly ShapeProblem[])[],
  path: Path,
  tree: Node,
): readonly ShapeProblem[] {
  const rootProblems = branches.flatMap((branch) => branch.filter((problem) => isAtRoot(problem, path)));
  if (rootProblems.length === branches.length) {
    const expected = [...new Set(rootProblems.flatMap((problem) => problem.expected))];
    return [isAbsent(tree, path) ? missing(path, expected) : { kind: 'wrong-kind', path, expected }];
  }
  const costs = branches.map((branch) => cost(branch, path));
  const least = Math.min(...costs);
  const best = branches.filter((_, i) => costs[i] === least);
  const keys = [
    ...new Set(best.flatMap((branch) => branch.flatMap((problem) => missingHere(problem, path)))),
  ];
  return best
    .slice(0, 1)
    .flatMap((branch) =>
      branch.map((problem) => (missingHere(problem, path).length === 0 ? problem : { ...problem, keys })),
    );
}

function missingHere(problem: ShapeProblem, path: Path): readonly string[] {
  return problem.kind === 'missing' && problem.path.length === path.length + 1 ? problem.keys : [];
}

function cost(branch: readonly ShapeProblem[], path: Path): number {
  const unknown = branch.flatMap((problem) =>
    problem.kind === 'unknown-key' && problem.path.length === path.length ? [problem.key] : [],
  );
  return branch.reduce((sum, problem) => {
    if (isAtRoot(problem, path)) return sum + 1000;
    const [missingKey] = missingHere(problem, path);
    // A misspelt key counts as almost present.
    if (missingKey !== undefined) return sum + (nearest(missingKey, unknown) === null ? 30 : 12);
    return sum + (problem.kind === 'unknown-key' && problem.path.length === path.length ? 10 : 1);
  }, 0);
}

/** One value can violate several limits at once; the first one is reported. */
function oncePerPath(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const name = JSON.stringify([
      problem.path,
      problem.kind === 'unknown-key' ? problem.key : null,
      problem.kind === 'unknown-key',
    ]);
    return !seen.has(name) && seen.add(name);
  });
}

/** A file with more problems than this was not merely mistyped. */
const MAX_GUESSES = 500;

/** Finds the key that each unknown key was meant to be. If that key is missing, the two problems become one. */
function pairMisspeltKeys(problems: readonly ShapeProblem[], tree: Node): readonly ShapeProblem[] {
  const free = new Map<string, Set<string>>();
  const taken = new Set<string>();
  const named = problems.map((problem, i): ShapeProblem => {
    if (problem.kind !== 'unknown-key' || i >= MAX_GUESSES) return problem;
    const map = JSON.stringify(problem.path);
    const unused =
      free.get(map) ?? new Set(problem.allowed.filter((key) => isAbsent(tree, [...problem.path, key])));
    free.set(map, unused);
    const meant = nearest(problem.key, unused);
    if (meant === null) return { ...problem, suggestion: nearest(problem.key, problem.allowed) };
    unused.delete(meant);
    taken.add(JSON.stringify([...problem.path, meant]));
    return { ...problem, suggestion: meant, rename: true };
  });
  return named.filter((problem) => problem.kind !== 'missing' || !taken.has(JSON.stringify(problem.path)));
}
