import type { NormGroup, Norms } from '../../definition/schema/schema.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import { allLeaves, type ConditionAt, type WrittenLeaf } from '../conditions.ts';
import type { CheckContext } from '../context.ts';
import { isBySex } from './norms.ts';

/**
 * Laws 10 and 11: a cut-off that differs by sex reaches a tier only as a published norm. A recalled one may be used
 * in norms, if marked so, but no tier rule may depend on it: until somebody has checked it against the source, it
 * counts as our own.
 */
export function* normsRead(context: CheckContext): Iterable<Problem> {
  for (const root of context.conditions) {
    if (root.role !== 'tier') continue;
    const rule = root.condition.id ?? root.owner;
    for (const leaf of allLeaves(root)) {
      const [found] = unconfirmedGroups(context, leaf, new Set());
      if (found !== undefined) yield context.problemAt('norms-unread', leaf.idPath, { rule, ...found });
    }
  }
}

interface UnconfirmedGroup {
  readonly scale: string;
  readonly group: string;
}

/** Yields the unconfirmed groups of the scales whose bands a leaf depends on. */
function* unconfirmedGroups(
  context: CheckContext,
  { subject, id, tests }: WrittenLeaf,
  seen: Set<string>,
): Iterable<UnconfirmedGroup> {
  const norms = subject === 'scale' ? context.scales.get(id)?.scale.norms : undefined;
  if (
    norms !== undefined &&
    isBySex(norms) &&
    (tests.band !== undefined || tests.band_at_least !== undefined)
  )
    for (const group of norms.groups)
      if (!isConfirmed(context, norms, group)) yield { scale: id, group: group.id };
  for (const condition of innerConditionsOf(context, subject, id, seen))
    for (const leaf of allLeaves(condition)) yield* unconfirmedGroups(context, leaf, seen);
}

/** Whether any of its sources is confirmed. */
function isConfirmed({ definition }: CheckContext, norms: Norms, { cite }: NormGroup): boolean {
  const ids = cite ?? norms.cite;
  return [ids].flat().some((id) => definition.sources?.[id]?.confirmed !== false);
}

/** Returns the conditions of a finding, or those that a scale or its inner scales count; each once. */
function innerConditionsOf(
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
    ...items.flatMap((inner) => innerConditionsOf(context, 'scale', inner, seen)),
  ];
}
