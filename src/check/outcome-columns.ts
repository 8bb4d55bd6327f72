import { describeCritical } from '../assessment/describe-critical.ts';
import type { Outcome } from '../assessment/outcome.ts';
import { isFillable } from '../plan/fillable.ts';
import type { Plan } from '../plan/plan.ts';
import { entryAt } from '../plan/entry-at.ts';
import { rational, type Rational } from '../plan/rational.ts';
import { tScore, zScore } from '../score/norm-scores.ts';
import type { NormFit, ScaleResult, Truth } from '../score/result.ts';
import { truthOf } from '../score/truth.ts';

/** The value of one column of a scored file, before it is formatted. */
export type OutcomeCell =
  | { readonly kind: 'number'; readonly value: Rational | null }
  | { readonly kind: 'name'; readonly value: string | null }
  | { readonly kind: 'truth'; readonly value: Truth }
  | { readonly kind: 'names'; readonly value: readonly string[] };

/**
 * Returns what an example may expect: the columns of a scored file by name, and for scales with norms also the norm
 * group and the z and T scores.
 */
export function outcomeColumns(plan: Plan, outcome: Outcome): ReadonlyMap<string, OutcomeCell> {
  const { critical, critical_unknown: unknown } = describeCritical(plan, outcome);
  return new Map<string, OutcomeCell>([
    ...normColumns(plan, outcome),
    ...scaleColumns(plan, outcome),
    ...plan.findings.map((finding, i): [string, OutcomeCell] => [
      finding.id,
      { kind: 'truth', value: entryAt(outcome.findings, i) },
    ]),
    ...tierColumns(outcome),
    ...partColumns(plan, outcome),
    ['safety', { kind: 'name', value: outcome.safety }],
    ['critical', { kind: 'names', value: critical.map(({ id }) => id) }],
    ['critical_unknown', { kind: 'names', value: unknown }],
    ['missing', { kind: 'number', value: rational(BigInt(outcome.missing)) }],
  ]);
}

/** Columns of a battery: whether each part was asked, its own tier, and whether the views differ. */
function partColumns(
  { parts, compare }: Plan,
  outcome: Outcome,
): readonly (readonly [string, OutcomeCell])[] {
  return [
    ...parts.flatMap(({ id }, i): readonly (readonly [string, OutcomeCell])[] => {
      const { asked, tier } = entryAt(outcome.parts, i);
      return [
        [`${id}.asked`, { kind: 'truth', value: asked }],
        [`${id}.tier`, { kind: 'name', value: tier?.suggested ?? null }],
      ];
    }),
    ...compare.map(({ id }, i): [string, OutcomeCell] => [
      id,
      { kind: 'name', value: entryAt(outcome.compare, i).agreement },
    ]),
  ];
}

function scaleColumns(plan: Plan, outcome: Outcome): readonly (readonly [string, OutcomeCell])[] {
  return plan.scales.flatMap((scale, i) => {
    const result = outcome.scales[i];
    const value: readonly [string, OutcomeCell] = [
      scale.id,
      { kind: 'number', value: result?.value ?? null },
    ];
    const band = scale.bands[result?.band ?? -1]?.id ?? null;
    const range = isFillable(plan.scales, i) && result !== undefined ? rangeColumns(scale.id, result) : [];
    return [value, [`${scale.id}_band`, { kind: 'name', value: band }], ...range];
  });
}

/** Whether the value was filled in, and its bounds. */
function rangeColumns(
  id: string,
  { filled, lower, upper }: ScaleResult,
): readonly (readonly [string, OutcomeCell])[] {
  return [
    [`${id}_filled`, { kind: 'truth', value: truthOf(filled) }],
    [`${id}_lower`, { kind: 'number', value: lower }],
    [`${id}_upper`, { kind: 'number', value: upper }],
  ];
}

/** These are in assessments but not in scored files. A column of the same name takes precedence. */
function normColumns(plan: Plan, outcome: Outcome): readonly (readonly [string, OutcomeCell])[] {
  return plan.scales.flatMap((scale, i): readonly (readonly [string, OutcomeCell])[] => {
    const result = entryAt(outcome.scales, i);
    const { norms } = scale;
    if (norms === null) return [];
    // Every scale with norms has a fit.
    const { groups, noGroup } = result.norm as NormFit;
    const group = noGroup === null ? entryAt(norms.groups, entryAt(groups, 0)).id : null;
    const z = zScore(scale, result);
    return [
      [`${scale.id}_norm`, { kind: 'name', value: group }],
      ...(z === null
        ? []
        : ([
            [`${scale.id}_z`, { kind: 'number', value: z.value }],
            [`${scale.id}_t`, { kind: 'number', value: tScore(z).value }],
          ] as const)),
    ];
  });
}

function tierColumns({ tier }: Outcome): readonly (readonly [string, OutcomeCell])[] {
  if (tier === null) return [];
  return [
    ['tier', { kind: 'name', value: tier.suggested }],
    ['tier_basis', { kind: 'name', value: tier.basis }],
    ['tier_at_least', { kind: 'name', value: tier.atLeast }],
    ['tier_at_most', { kind: 'name', value: tier.atMost }],
    ['tier_by_rules', { kind: 'name', value: tier.byRules.suggested }],
    [
      'reasons',
      {
        kind: 'names',
        value: tier.reasons.filter(({ state }) => state !== 'possible').map(({ rule }) => rule),
      },
    ],
  ];
}
