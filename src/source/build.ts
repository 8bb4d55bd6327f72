import { isAlias, isMap, isScalar, isSeq, type Alias, type Scalar, type YAMLMap } from 'yaml';
import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { MAX_ALIASED_VALUES, MAX_DEPTH } from './limits.ts';
import { isForbidden } from './names.ts';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode, Span } from './node.ts';
import { isExact } from './number.ts';

/** A node with its number of values and its depth after its aliases are expanded. */
interface Built {
  readonly node: Node;
  readonly values: number;
  readonly depth: number;
}

interface Builder {
  readonly source: SourceText;
  readonly problems: Problem[];
  /** The latest definition of each anchor so far, which is the one that YAML refers to. */
  readonly anchors: Map<string, Built>;
  /** Number of values that aliases have expanded to so far. */
  aliased: number;
}

/** Builds the located tree of a composed document, with a problem for each YAML feature that the format excludes. */
export function buildTree(
  source: SourceText,
  contents: unknown,
): { node: Node; problems: readonly Problem[] } {
  const builder: Builder = { source, problems: [], anchors: new Map(), aliased: 0 };
  const { node } = build(builder, contents, 1, 0);
  return { node, problems: builder.problems };
}

function report<C extends ProblemCode>(builder: Builder, code: C, at: Span, args: ProblemArgs[C]): void {
  const place = { source: builder.source, start: at.start, end: at.end };
  builder.problems.push(problem(code, place, args));
}

/** Every parsed node has a range; only nodes created in code lack one. */
function spanOf(builder: Builder, parsed: { range?: readonly number[] | null | undefined }): Span {
  const { length } = builder.source.text;
  const [first, last] = parsed.range as readonly [number, number];
  const start = Math.min(first, length);
  return { start, end: Math.max(start, Math.min(last, length)) };
}

function single(node: Node): Built {
  return { node, values: 1, depth: 0 };
}

function refused(at: Span): ScalarNode {
  return { kind: 'scalar', start: at.start, end: at.end, value: null, text: '', refused: true };
}

/** `from` is the offset of a value that is not written. */
function build(builder: Builder, parsed: unknown, level: number, from: number): Built {
  if (isAlias(parsed)) return expand(builder, parsed, level);
  const built = buildFresh(builder, parsed, level, from);
  const anchor = (parsed as { anchor?: string } | null)?.anchor;
  // Set the anchor only now: an alias inside its own anchor would never end, and is not found this way.
  if (anchor !== undefined) builder.anchors.set(anchor, built);
  return built;
}

function buildFresh(builder: Builder, parsed: unknown, level: number, from: number): Built {
  if (isMap(parsed)) return buildMap(builder, parsed, level);
  if (isSeq(parsed)) {
    const at = spanOf(builder, parsed);
    const items = parsed.items.map((item) => build(builder, item, level + 1, at.start));
    return collection(items, { kind: 'list', ...at, items: items.map(({ node }) => node) });
  }
  if (isScalar(parsed)) return single(buildScalar(builder, parsed));
  return single({ kind: 'scalar', start: from, end: from, value: null, text: '' });
}

function collection(children: readonly Built[], node: ListNode | MapNode): Built {
  const values = children.reduce((sum, child) => sum + child.values, 1);
  return { node, values, depth: 1 + Math.max(0, ...children.map(({ depth }) => depth)) };
}

/** Returns the tree of the anchor itself, so that a problem in it is reported once, where it is written. */
function expand(builder: Builder, alias: Alias, level: number): Built {
  const at = spanOf(builder, alias);
  const target = builder.anchors.get(alias.source);
  if (target === undefined) {
    report(builder, 'yaml-syntax', at, { reason: 'BAD_ALIAS' });
    return single(refused(at));
  }
  if (level + target.depth > MAX_DEPTH) {
    report(builder, 'too-deep', at, { limit: MAX_DEPTH });
    return single(refused(at));
  }
  if (builder.aliased + target.values > MAX_ALIASED_VALUES) {
    report(builder, 'too-many-values', at, { limit: MAX_ALIASED_VALUES });
    return single(refused(at));
  }
  builder.aliased += target.values;
  return target;
}

function buildScalar(builder: Builder, scalar: Scalar): ScalarNode {
  const at = spanOf(builder, scalar);
  const text = String(scalar.source);
  const { value } = scalar;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      report(builder, 'not-a-number', at, { text });
      return refused(at);
    }
    if (!isExact(text, value)) {
      report(builder, 'number-too-long', at, { text });
      return refused(at);
    }
  }
  return { kind: 'scalar', ...at, value: value as ScalarNode['value'], text };
}

function buildMap(builder: Builder, map: YAMLMap, level: number): Built {
  const at = spanOf(builder, map);
  const children: Built[] = [];
  const entries = new Map<string, MapEntry>();
  for (const pair of map.items) {
    const key = buildKey(builder, pair.key);
    const child = build(builder, pair.value, level + 1, key.at.end);
    if (key.name === null) continue;
    if (key.name === '<<') report(builder, 'merge-key', key.at, {});
    else if (isForbidden(key.name)) report(builder, 'forbidden-name', key.at, { name: key.name });
    else if (entries.has(key.name)) report(builder, 'duplicate-key', key.at, { key: key.name });
    else {
      children.push(child);
      const value = key.name === 'id' ? checkedId(builder, child.node) : child.node;
      entries.set(key.name, { key: key.name, keyStart: key.at.start, keyEnd: key.at.end, value });
    }
  }
  return collection(children, { kind: 'map', ...at, entries: [...entries.values()] });
}

function checkedId(builder: Builder, node: Node): Node {
  if (node.kind !== 'scalar' || !isForbidden(node.text)) return node;
  report(builder, 'forbidden-name', node, { name: node.text });
  return refused(node);
}

/** A key must be plain text. Lists, maps, aliases and empty keys get no name. */
function buildKey(builder: Builder, parsed: unknown): { name: string | null; at: Span } {
  const at = spanOf(builder, parsed as { range: number[] });
  if (!isScalar(parsed) || (parsed.value === null && parsed.source === '')) {
    report(builder, 'complex-key', at, {});
    return { name: null, at };
  }
  const name = String(parsed.source);
  const scalar: ScalarNode = { kind: 'scalar', ...at, value: name, text: name };
  if (parsed.anchor !== undefined) builder.anchors.set(parsed.anchor, single(scalar));
  return { name, at };
}
