import { namedBands } from '../../plan/named-bands.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext, ScaleEntry } from '../context.ts';
import type { Path } from '../../source/node.ts';

/** Columns of every scored file, whatever the definition; see the scored CSV in the format reference. */
const RESERVED_COLUMNS: readonly string[] = [
  'id',
  'wave',
  'tier',
  'tier_basis',
  'tier_at_least',
  'tier_at_most',
  'tier_by_rules',
  'safety',
  'critical',
  'critical_unknown',
  'missing',
  'reasons',
];

/** Scales, their bands and findings become columns of the scored file, so their names must be unique. */
export function* columnNames(context: CheckContext): Iterable<Problem> {
  const taken = new Set(RESERVED_COLUMNS);
  for (const [name, path] of columns(context)) {
    if (taken.has(name)) yield context.problemAt('column-name-taken', path, { name });
    taken.add(name);
  }
}

function* columns({ scales, findings }: CheckContext): Iterable<readonly [string, Path]> {
  for (const { id, path } of scales.values()) yield [id, path];
  for (const { id, scale, path } of scales.values())
    if (namedBands(scale).length > 0) yield [`${id}_band`, path];
  for (const { id, path } of fillable(scales))
    for (const end of ['filled', 'lower', 'upper']) yield [`${id}_${end}`, path];
  for (const { id, path } of findings.values()) yield [id, path];
}

/** Scales that a missing rule can fill in: their own, or that of a scale that they are built from. */
function fillable(scales: CheckContext['scales']): readonly ScaleEntry[] {
  const canFill = ({ scale, items }: ScaleEntry, seen: readonly string[]): boolean =>
    scale.missing !== undefined ||
    items.some(({ item }) => {
      const inner = 'scale' in item ? scales.get(item.scale) : undefined;
      return inner !== undefined && !seen.includes(inner.id) && canFill(inner, [...seen, inner.id]);
    });
  return [...scales.values()].filter((entry) => canFill(entry, [entry.id]));
}
