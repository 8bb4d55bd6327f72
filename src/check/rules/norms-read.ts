import type { NormGroup, Norms } from '../../definition/schema.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { allLeaves, type ConditionAt, type WrittenLeaf } from '../conditions.ts';
import type { CheckContext } from '../context.ts';
import { isBySex } from './norms.ts';

/**
 * Laws 10 and 11: a cut-off that differs by sex reaches a tier only as somebody's published norm. What is only recalled
 * may stand in norms, marked so, but no rule of a tier may rest on it: until somebody has read it, it is ours.
 */
export function* normsRead(context: CheckContext): Iterable<Problem> {
  for (const root of context.conditions) {
    if (root.role !== 'tier') continue;
    const rule = root.condition.id ?? root.owner;
    for (const leaf of allLeaves(root)) {
      const [found] = unread(context, leaf, new Set());
      if (found !== undefined) yield context.found('norms-unread', leaf.idPath, { rule, ...found });
    }
  }
}

interface Unread {
  readonly scale: string;
  readonly group: string;
}

/** The groups that nobody has read, of scales whose bands a leaf comes down to. */
function* unread(
  context: CheckContext,
  { subject, id, tests }: WrittenLeaf,
  seen: Set<string>,
): Iterable<Unread> {
  const norms = subject === 'scale' ? context.scales.get(id)?.scale.norms : undefined;
  if (
    norms !== undefined &&
    isBySex(norms) &&
    (tests.band !== undefined || tests.band_at_least !== undefined)
  )
    for (const group of norms.groups)
      if (!isRead(context, norms, group)) yield { scale: id, group: group.id };
  for (const condition of beneath(context, subject, id, seen))
    for (const leaf of allLeaves(condition)) yield* unread(context, leaf, seen);
}

/** Whether any of its sources is confirmed. */
function isRead({ definition }: CheckContext, norms: Norms, { cite }: NormGroup): boolean {
  const ids = cite ?? norms.cite;
  return [ids].flat().some((id) => definition.sources?.[id]?.confirmed !== false);
}

/** The conditions behind a finding, and those that a scale counts, or scales that it is built of; each once. */
function beneath(
  context: CheckContext,
  subject: WrittenLeaf['subject'],
  id: string,
  seen: Set<string>,
): readonly ConditionAt[] {
  if (seen.has(`${subject} ${id}`)) return [];
  seen.add(`${subject} ${id}`);
  if (subject === 'finding') {
    const found = context.findings.get(id);
    return found === undefined ? [] : [{ condition: found.finding.if, path: [] }];
  }
  const scale = subject === 'scale' ? context.scales.get(id) : undefined;
  const items = (scale?.items ?? []).flatMap(({ item }) => ('scale' in item ? [item.scale] : []));
  return [
    ...(scale?.scale.count ?? []).map((condition) => ({ condition, path: [] })),
    ...items.flatMap((inner) => beneath(context, 'scale', inner, seen)),
  ];
}
