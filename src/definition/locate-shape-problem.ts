import type { z } from 'zod';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { locate, nodeAt, type Node, type Path, type Span } from '../source/node.ts';
import { nearest, type ShapeProblem } from './shape-problem.ts';
import { PATTERNS } from './schema/text.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns a problem of shape into a problem with its exact place. Returns null if a problem was already raised for that
 * node.
 */
export function problemOf(shapeProblem: ShapeProblem, source: SourceText, tree: Node): Problem | null {
  const at = ({ start, end }: Span) => ({ source, start, end });
  const node = nodeAt(tree, shapeProblem.path);
  if (node?.kind === 'scalar' && node.refused === true) return null;
  switch (shapeProblem.kind) {
    case 'unknown-key': {
      const { key, allowed, suggestion: near } = shapeProblem;
      const args = { key, allowed, suggestion: near, ...decimalMeant(tree, [...shapeProblem.path, key]) };
      return problem('unknown-key', at(locate(tree, [...shapeProblem.path, key], 'key')), args);
    }
    case 'missing':
      return problem('missing-key', at(locate(tree, shapeProblem.path)), {
        key: shapeProblem.keys.join(' | '),
      });
    case 'wrong-kind':
      return problem('wrong-type', at(locate(tree, shapeProblem.path)), {
        expected: shapeProblem.expected.join(' | '),
        got: kindOf(node),
        ...decimalMeant(tree, shapeProblem.path),
      });
    case 'bad-key':
      return unfit(
        shapeProblem.issue,
        String(shapeProblem.path.at(-1)),
        shapeProblem.path,
        at(locate(tree, shapeProblem.path, 'key')),
      );
    case 'bad-value':
      return unfit(shapeProblem.issue, textOf(node), shapeProblem.path, at(locate(tree, shapeProblem.path)));
  }
}

function kindOf(node: Node | undefined): string {
  if (node?.kind !== 'scalar') return String(node?.kind);
  if (node.value === null) return 'nothing';
  return { string: 'text', number: 'number', boolean: 'true or false' }[
    typeof node.value as 'string' | 'number' | 'boolean'
  ];
}

/** Within { } the comma of `above: 10,5` ends the number, and the digits after it become a key without a value. */
function decimalMeant(tree: Node, path: Path): { readonly decimal?: string } {
  const map = nodeAt(tree, path.slice(0, -1));
  const entries = map?.kind === 'map' ? map.entries : [];
  const i = entries.findIndex(({ key }) => key === path.at(-1));
  const [before, own] = [entries[i - 1], entries[i]];
  if (before?.value.kind !== 'scalar' || typeof before.value.value !== 'number') return {};
  const isRest = own?.keyStart === before.value.end + 1 && own.value.start === own.value.end;
  return isRest && /^\d+$/.test(own.key) ? { decimal: `${before.value.text}.${own.key}` } : {};
}

function textOf(node: Node | undefined): string {
  return node?.kind === 'scalar' ? node.text : '';
}

/** Reports a value or key of the right kind that is not allowed here. */
function unfit(issue: Issue, value: string, path: Path, at: Problem['place']): Problem {
  const { code } = issue;
  if (code === 'too_small')
    return problem('out-of-limits', at, { expected: limit('>', issue.minimum, issue) });
  if (code === 'too_big') return problem('out-of-limits', at, { expected: limit('<', issue.maximum, issue) });
  if (code === 'invalid_value') {
    if (path.length === 1 && path[0] === 'format') return problem('unknown-format', at, { format: value });
    const allowed = issue.values.map(String);
    return problem('not-allowed', at, { value, allowed, suggestion: nearest(value, allowed) });
  }
  return problem('bad-format', at, {
    expected: code === 'invalid_format' ? formatCalled(issue) : 'value',
    value,
  });
}

interface Limited {
  readonly origin: string;
  readonly inclusive?: boolean | undefined;
}

function limit(operator: string, bound: number | bigint, { origin, inclusive }: Limited): string {
  const unit = { string: ' characters', array: ' items' }[origin] ?? '';
  return `${operator}${inclusive === true ? '=' : ''} ${String(bound)}${unit}`;
}

function formatCalled(issue: z.core.$ZodIssueInvalidStringFormat): string {
  const named = Object.entries(PATTERNS).find(([, pattern]) => issue.pattern === String(pattern));
  return named?.[0] ?? issue.format;
}
