import type { PlanScale, PlanSource } from '../plan/plan.ts';
import { assessedScale, type Context, known, scaleOf } from './context.ts';
import { findingsThatAre } from './findings.ts';
import { type Block, ledList, paragraph } from './model.ts';
import { normGroups } from './norms.ts';

export interface CitedSource {
  readonly id: string;
  readonly source: PlanSource;
}

/** Sources of what holds for this learner: rules, norms, the scales and bands behind them, findings, critical answers. */
export function citedSources(context: Context): readonly CitedSource[] {
  const { assessment, plan } = context;
  const reasons = (assessment.tier?.reasons ?? []).filter((reason) => reason.state !== 'possible');
  const rules = reasons.map((reason) =>
    known(context.rules.get(`${reason.tier}/${reason.rule}`), reason.rule),
  );
  const scales = reasons.flatMap((reason) => reason.scales.map((id) => scaleOf(context, id)));
  const ids = new Set([
    ...assessment.critical.flatMap((id) => known(context.critical.get(id), id).cite),
    ...rules.flatMap((rule) => rule.cite),
    ...scales.flatMap((scale) => scaleCites(context, scale)),
    // What norms make of a value is told of every scale, whether or not a rule looked at it.
    ...plan.scales.flatMap((scale) => normCites(context, scale)),
    ...findingsThatAre(context, 'true').flatMap((finding) => finding.cite),
  ]);
  return [...ids].map((id) => ({ id, source: known(plan.sources[id], id) }));
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

/** The sources, with what nobody has read yet marked so (law 10). */
export function sourceBlocks(context: Context): readonly Block[] {
  const words = context.words.sources;
  const items = citedSources(context).map(({ id, source }) => ({ id, text: sourceText(context, source) }));
  return items.length === 0 ? [paragraph(words.none)] : ledList('sources', words.lead, items);
}

function sourceText(context: Context, { text, url, confirmed }: PlanSource): string {
  const where = url === null ? text : `${text}, ${url}`;
  return confirmed ? where : `${where} (${context.words.sources.unconfirmed})`;
}
