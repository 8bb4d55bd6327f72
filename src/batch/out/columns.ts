import { isFillable } from '../../plan/fillable.ts';
import type { Plan } from '../../plan/plan.ts';

/** Kind of a column in a scored file. The manifest records it for later commands. */
export type ColumnKind =
  | 'id'
  | 'wave'
  | 'kept'
  | 'scale'
  | 'band'
  | 'filled'
  | 'lower'
  | 'upper'
  | 'finding'
  | 'tier'
  | 'tier_basis'
  | 'tier_at_least'
  | 'tier_at_most'
  | 'tier_by_rules'
  | 'safety'
  | 'critical'
  | 'critical_unknown'
  | 'missing'
  | 'reasons'
  | 'sources_missing'
  | 'part_asked'
  | 'part_tier';

export interface OutputColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** The scale, finding or part to which it belongs. */
  readonly of?: string;
}

/**
 * Returns the columns of a scored CSV file, in order. Definitions without tiers have no tier columns and no reasons.
 */
export function outputColumns(plan: Plan, wave: boolean, kept: readonly string[]): readonly OutputColumn[] {
  const scales = plan.scales.flatMap(({ id }, position): OutputColumn[] => [
    { name: id, kind: 'scale', of: id },
    { name: `${id}_band`, kind: 'band', of: id },
    ...(isFillable(plan.scales, position) ? (['filled', 'lower', 'upper'] as const) : []).map((kind) => ({
      name: `${id}_${kind}`,
      kind,
      of: id,
    })),
  ]);
  const findings = plan.findings.map(({ id }): OutputColumn => ({ name: id, kind: 'finding', of: id }));
  const tier = (['tier', 'tier_basis', 'tier_at_least', 'tier_at_most', 'tier_by_rules'] as const).map(own);
  const hasTiers = plan.tiers !== null;
  return [
    own('id'),
    ...(wave ? [own('wave')] : []),
    ...kept.map((name): OutputColumn => ({ name, kind: 'kept' })),
    ...scales,
    ...findings,
    ...(hasTiers ? tier : []),
    ...(['safety', 'critical', 'critical_unknown', 'missing'] as const).map(own),
    ...(hasTiers ? [own('reasons')] : []),
    ...partColumns(plan),
  ];
}

/** Columns of a battery: the parts still missing, and for each part whether it was to be asked and its own tier. */
function partColumns({ parts }: Plan): readonly OutputColumn[] {
  if (parts.length === 0) return [];
  return [
    own('sources_missing'),
    ...parts.flatMap(({ id, tiers }): OutputColumn[] => [
      { name: `${id}.asked`, kind: 'part_asked', of: id },
      ...(tiers === null ? [] : [{ name: `${id}.tier`, kind: 'part_tier', of: id } as const]),
    ]),
  ];
}

type OwnKind = Exclude<
  ColumnKind,
  'kept' | 'scale' | 'band' | 'filled' | 'lower' | 'upper' | 'finding' | 'part_asked' | 'part_tier'
>;

function own(kind: OwnKind): OutputColumn {
  return { name: kind, kind };
}
