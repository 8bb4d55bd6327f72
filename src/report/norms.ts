import type { AssessedNorm } from '../assessment/assessment.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { PlanNormGroup, PlanNorms, PlanScale } from '../plan/plan.ts';
import { fromNumber } from '../plan/rational.ts';
import { formatExact } from '../words/number.ts';
import { assessedScale, type Context, rangeWords, say } from './context.ts';
import type { Block, Fact } from '../document/model.ts';

/** The norm groups that the learner may belong to; empty if the scale has no norms. */
export function normGroups(scale: PlanScale, norm: AssessedNorm | undefined): readonly PlanNormGroup[] {
  const possible = norm?.groups ?? [];
  return (scale.norms?.groups ?? []).filter(({ id }) => possible.includes(id));
}

/** The norm groups behind a scale's band and scores, and the scores; empty if the scale has no norms. */
export function normFacts(context: Context, scale: PlanScale): readonly Fact[] {
  const { norm, z_score: z, t_score: t } = assessedScale(context, scale.id);
  if (norm === undefined || scale.norms === null) return [];
  const words = context.words.scales.norms;
  const score = (value: number | null, lower: number | null, upper: number | null): string => {
    const show = (number: number | null) =>
      number === null ? null : formatExact(fromNumber(number), context.language);
    const sure = show(value);
    if (sure !== null) return sure;
    return lower === null && upper === null
      ? context.words.reasons.noValue
      : words.could(rangeWords(context.words, show(lower), show(upper)));
  };
  return [
    { key: 'norm', label: words.norms, text: normText(context, scale, scale.norms, norm), value: norm.group },
    ...(t === undefined
      ? []
      : [{ key: 't_score', label: words.t, text: score(t, norm.t_lower, norm.t_upper), value: t }]),
    ...(z === undefined
      ? []
      : [{ key: 'z_score', label: words.z, text: score(z, norm.z_lower, norm.z_upper), value: z }]),
  ];
}

/** The norm facts of all scales that have norms, repeated next to the table of scales. */
export function normBlocks(context: Context, scales: readonly PlanScale[]): readonly Block[] {
  const facts = scales.flatMap((scale): readonly Fact[] => {
    const [norm, ...scores] = normFacts(context, scale);
    if (norm === undefined) return [];
    const shown = scores.map(({ label, text }) => `${label}: ${text}`);
    const text = [...shown, `${norm.label}: ${norm.text}`].join('; ');
    return [{ key: scale.id, label: say(context, scale.title), text }];
  });
  return facts.length === 0 ? [] : [{ kind: 'facts', key: 'norms', facts }];
}

function normText(context: Context, scale: PlanScale, norms: PlanNorms, norm: AssessedNorm): string {
  const possible = normGroups(scale, norm);
  const words = context.words.scales.norms;
  const names = possible.map((one) => groupName(context, norms, one));
  const populations = [...new Set(possible.map(({ population }) => say(context, population)))].join('; ');
  if (norm.no_group === null) return words.of(names.join('; '), populations);
  const reason = words.noGroup[norm.no_group];
  return names.length === 0 ? reason : words.open(reason, names.join('; '), populations);
}

/** Describes a norm group by its answer about sex and its ages. */
export function groupName(context: Context, norms: PlanNorms, { sex, age }: PlanNormGroup): string {
  const words = context.words.scales.norms;
  const parts: string[] = [];
  if (sex !== null && norms.sex !== null) {
    const { options } = entryAt(context.plan.questions, norms.sex);
    parts.push(sex.map((option) => say(context, entryAt(options, option).label)).join(' / '));
  }
  if (age !== null) parts.push(words.years(...age));
  return parts.length === 0 ? words.everyone : parts.join(', ');
}
