import type { Reason } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { PlanRule, PlanScale, PlanSource } from '../../plan/plan.ts';
import { citedSource } from '../../words/cited-source.ts';
import { behindHeldRules } from './behind.ts';
import { assessedScale, type Context, known, scaleOf } from '../context.ts';
import { findingsThatAre } from './findings.ts';
import { type Block, ledList, paragraph } from '../../document/model.ts';
import { normGroups } from '../norms.ts';

export interface CitedSource {
  readonly id: string;
  readonly source: PlanSource;
}

/**
 * The sources cited by everything that holds for this learner: rules, norms, the scales and bands behind them, findings
 * and critical answers.
 */
export function citedSources(context: Context): readonly CitedSource[] {
  const { assessment, plan } = context;
  const rules = [context, ...context.sources.map((source) => source.context)].flatMap(rulesHolding);
  const scales =
    context.sources.length === 0
      ? reasonsHolding(context).flatMap((reason) => reason.scales.map((id) => scaleOf(context, id)))
      : behindHeldRules(context).scales.map((position) => entryAt(plan.scales, position));
  const ids = new Set([
    ...assessment.critical.flatMap(({ id }) => known(context.critical.get(id), id).cite),
    ...rules.flatMap((rule) => rule.cite),
    ...scales.flatMap((scale) => scaleCites(context, scale)),
    // Norm scores are shown for all scales, including those that no rule uses.
    ...plan.scales.flatMap((scale) => normCites(context, scale)),
    ...findingsThatAre(context, 'true').flatMap((finding) => finding.cite),
  ]);
  return [...ids].map((id) => ({ id, source: known(plan.sources[id], id) }));
}

function reasonsHolding({ assessment }: Context): readonly Reason[] {
  return (assessment.tier?.reasons ?? []).filter((reason) => reason.state !== 'possible');
}

function rulesHolding(context: Context): readonly PlanRule[] {
  return reasonsHolding(context).map((reason) =>
    known(context.rules.get(`${reason.tier}/${reason.rule}`), reason.rule),
  );
}

function scaleCites(context: Context, scale: PlanScale): readonly string[] {
  const { band, filled, norm } = assessedScale(context, scale.id);
  const groups = normGroups(scale, norm);
  const lists = scale.norms?.banded === true ? groups.map((group) => group.bands) : [scale.bands];
  const bandCites = lists.flatMap((bands) =>
    bands.filter(({ id }) => id === band).flatMap(({ cite }) => cite),
  );
  return [...scale.cite, ...bandCites, ...(filled ? (scale.missing?.cite ?? []) : [])];
}

function normCites(context: Context, scale: PlanScale): readonly string[] {
  return normGroups(scale, assessedScale(context, scale.id).norm).flatMap((group) => group.cite);
}

/** The list of sources; those not confirmed yet are marked (law 10). */
export function sourceBlocks(context: Context): readonly Block[] {
  const words = context.words.sources;
  const items = citedSources(context).map(({ id, source }) => ({ id, text: sourceText(context, source) }));
  return items.length === 0 ? [paragraph(words.none)] : ledList('sources', words.lead, items);
}

function sourceText(context: Context, { text, url, confirmed }: PlanSource): string {
  return citedSource(text, url, confirmed ? null : context.words.sources.unconfirmed);
}
