import { z } from 'zod';
import { nodeAt, type Node, type Path } from '../source/node.ts';
import { kindCalled, nearest, type ShapeProblem } from './shape-problem.ts';
import { keysAt, unionOn } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;
type AnySchema = z.core.$ZodType;

/** A value that does not fit its schema, and the tree that it was read from. */
interface Looked {
  readonly value: unknown;
  readonly tree: Node;
}

/** The faults of shape in a tree, from what the schema says of its value. Of a union: those of the branch meant. */
export function faultsOf(
  issues: readonly Issue[],
  schema: AnySchema,
  value: unknown,
  tree: Node,
): readonly ShapeProblem[] {
  return paired(oncePerPath(flatten(issues, schema, [], { value, tree })), tree);
}

function flatten(
  issues: readonly Issue[],
  schema: AnySchema,
  base: Path,
  looked: Looked,
): readonly ShapeProblem[] {
  const seen = new Set<string>();
  return issues.flatMap((issue) => {
    const inner = issue.path as Path;
    // What is wrong with a key is not wrong with its value.
    const union = unionOn(schema, issue.code === 'invalid_key' ? inner.slice(0, -1) : inner);
    if (union === null) return single(issue, schema, inner, [...base, ...inner], looked.tree);
    // zod gives some issues of a branch as the union's own; then each branch is asked again, once for all of them.
    const path = [...base, ...union.path];
    const name = JSON.stringify(path);
    if (seen.has(name)) return [];
    seen.add(name);
    const branches = union.options.map((option, i) => {
      const given =
        issue.code === 'invalid_union' && inner.length === union.path.length ? issue.errors[i] : undefined;
      return flatten(given ?? issuesOf(option, path, looked), option, path, looked);
    });
    return branchMeant(branches, path, looked.tree);
  });
}

/** Of a branch of a union that failed; so it did, too. */
function issuesOf(option: AnySchema, path: Path, { value }: Looked): readonly Issue[] {
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

/** null where the kind is right and the value is not. */
function kindsExpected(issue: Issue, path: Path, tree: Node): readonly string[] | null {
  if (issue.code === 'invalid_type') return [kindCalled(issue.expected, path)];
  if (issue.code !== 'invalid_value') return null;
  const node = nodeAt(tree, path);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? null : issue.values.map(String);
}

/** Whether the whole piece is lacking or of the wrong kind. */
function isAtRoot(fault: ShapeProblem, path: Path): fault is Extract<ShapeProblem, { expected: unknown }> {
  return 'expected' in fault && fault.path.length === path.length;
}

/**
 * The faults of the branch that the author had in mind: of the right kind first, then the one whose own keys are there,
 * then the one with the fewest and deepest faults. Where none is of the right kind, or nothing tells which one was
 * meant, what any of them would have wanted.
 */
function branchMeant(
  branches: readonly (readonly ShapeProblem[])[],
  path: Path,
  tree: Node,
): readonly ShapeProblem[] {
  const atRoot = branches.flatMap((branch) => branch.filter((fault) => isAtRoot(fault, path)));
  if (atRoot.length === branches.length) {
    const expected = [...new Set(atRoot.flatMap((fault) => fault.expected))];
    return [isAbsent(tree, path) ? missing(path, expected) : { kind: 'wrong-kind', path, expected }];
  }
  const costs = branches.map((branch) => cost(branch, path));
  const least = Math.min(...costs);
  const best = branches.filter((_, i) => costs[i] === least);
  const keys = [...new Set(best.flatMap((branch) => branch.flatMap((fault) => missingHere(fault, path))))];
  return best
    .slice(0, 1)
    .flatMap((branch) =>
      branch.map((fault) => (missingHere(fault, path).length === 0 ? fault : { ...fault, keys })),
    );
}

function missingHere(fault: ShapeProblem, path: Path): readonly string[] {
  return fault.kind === 'missing' && fault.path.length === path.length + 1 ? fault.keys : [];
}

function cost(branch: readonly ShapeProblem[], path: Path): number {
  const unknown = branch.flatMap((fault) =>
    fault.kind === 'unknown-key' && fault.path.length === path.length ? [fault.key] : [],
  );
  return branch.reduce((sum, fault) => {
    if (isAtRoot(fault, path)) return sum + 1000;
    const [lacking] = missingHere(fault, path);
    // A key that is only misspelt is nearly there.
    if (lacking !== undefined) return sum + (nearest(lacking, unknown) === null ? 30 : 12);
    return sum + (fault.kind === 'unknown-key' && fault.path.length === path.length ? 10 : 1);
  }, 0);
}

/** One value can break several limits at once; the first says it. */
function oncePerPath(faults: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const name = JSON.stringify([
      fault.path,
      fault.kind === 'unknown-key' ? fault.key : null,
      fault.kind === 'unknown-key',
    ]);
    return !seen.has(name) && seen.add(name);
  });
}

/** A file with more faults is not one that was mistyped. */
const MAX_GUESSES = 500;

/** Finds for each unknown key the one that was meant; where that one is lacking, this is one fault and not two. */
function paired(faults: readonly ShapeProblem[], tree: Node): readonly ShapeProblem[] {
  const free = new Map<string, Set<string>>();
  const taken = new Set<string>();
  const named = faults.map((fault, i): ShapeProblem => {
    if (fault.kind !== 'unknown-key' || i >= MAX_GUESSES) return fault;
    const map = JSON.stringify(fault.path);
    const unused =
      free.get(map) ?? new Set(fault.allowed.filter((key) => isAbsent(tree, [...fault.path, key])));
    free.set(map, unused);
    const meant = nearest(fault.key, unused);
    if (meant === null) return { ...fault, suggestion: nearest(fault.key, fault.allowed) };
    unused.delete(meant);
    taken.add(JSON.stringify([...fault.path, meant]));
    return { ...fault, suggestion: meant, rename: true };
  });
  return named.filter((fault) => fault.kind !== 'missing' || !taken.has(JSON.stringify(fault.path)));
}
