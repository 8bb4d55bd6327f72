import { isGradeAsGiven } from '../answer/grade.ts';
import type { AssessedPart, AssessedRulesTier, AssessedTier, Assessment } from './assessment.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanPart } from '../plan/plan.ts';

/**
 * Returns why an assessment cannot be used with this plan, or null if it can. A different wording is acceptable (the
 * report mentions it). Different scoring is not, because the reasons would not be those that led to the result.
 */
export function mismatch({ definition, ...assessment }: Assessment, plan: Plan): Problem | null {
  const differs = (what: 'id' | 'form' | 'scoring' | 'content', scored: string, given: string): Problem =>
    problem('assessment-misfit', null, { what, scored, given });
  if (definition.id !== plan.id) return differs('id', definition.id, plan.id);
  if (definition.form !== plan.form) return differs('form', definition.form ?? '', plan.form ?? '');
  if (definition.scoring_digest !== plan.scoringDigest)
    return differs('scoring', definition.version, plan.version);
  const part = differingPart(assessment, plan);
  return part === null ? null : differs('content', part, plan.id);
}

type Content = Omit<Assessment, 'definition'>;

/** Returns the first part of the assessment whose ids differ from those of the plan. */
function differingPart(assessment: Content, plan: Plan): string | null {
  const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(things.map(({ id }) => id));
  const parts: readonly (readonly [string, readonly string[], ReadonlySet<string>, 'all' | 'some'])[] = [
    ['answers', Object.keys(assessment.answers), ids(plan.questions), 'all'],
    ['scales', Object.keys(assessment.scales), ids(plan.scales), 'all'],
    ['findings', Object.keys(assessment.findings), ids(plan.findings), 'all'],
    ['critical', criticalIds(assessment), ids(plan.critical), 'some'],
    ['critical_unknown', assessment.critical_unknown, ids(plan.critical), 'some'],
    ['interview', handledIds(assessment), ids(plan.critical), 'some'],
    ['tier', tierIds(assessment), tierIdsOf(plan), 'some'],
    ['scales', scaleIds(assessment), scaleIdsOf(plan), 'some'],
    ['parts', Object.keys(assessment.parts ?? {}), ids(plan.parts), 'all'],
    ['compared', viewIds(assessment), viewIdsOf(plan), 'all'],
  ];
  const differing = parts.find(
    ([, found, known, required]) =>
      !found.every((id) => known.has(id)) || (required === 'all' && found.length !== known.size),
  );
  if (differing !== undefined) return differing[0];
  if (!plan.questions.every((question) => isGradeAsGiven(question, assessment.answers[question.id])))
    return 'answers';
  if ((assessment.tier === null) !== (plan.tiers === null)) return 'tier';
  return plan.parts.every((part) => partFits(assessment.parts?.[part.id], part, plan)) ? null : 'parts';
}

/** A part has no suggestion only if it was not asked or has no tiers. */
function partFits(assessed: AssessedPart | undefined, part: PlanPart, plan: Plan): boolean {
  if (assessed === undefined || assessed.definition.id !== part.definition.id) return false;
  if (assessed.respondent !== part.respondent || assessed.definition.form !== part.definition.form)
    return false;
  const { tier, asked } = assessed;
  const known = tierIdsOf({ ...plan, tiers: part.tiers });
  if (!tierIds({ tier }).every((id) => known.has(id))) return false;
  return (tier === null) === (part.tiers === null || asked === 'false');
}

/** Ids of each comparison and of each of its views. */
function viewIds({ compared = {} }: Content): readonly string[] {
  return Object.entries(compared).flatMap(([id, { views }]) => [
    id,
    ...Object.keys(views).map((part) => `${id} ${part}`),
  ]);
}

function viewIdsOf({ compare, parts }: Plan): ReadonlySet<string> {
  return new Set(
    compare.flatMap(({ id, views }) => [id, ...views.map(({ part }) => `${id} ${entryAt(parts, part).id}`)]),
  );
}

/** From the interview, and from those of a battery's parts. */
function handledIds({ interview, parts = {} }: Content): readonly string[] {
  const interviews = [interview, ...Object.values(parts).map((part) => part.interview)];
  return interviews.flatMap((each) => (each?.handled ?? []).map(({ critical }) => critical));
}

/** The rules that hold and the rules that their alerts cover. */
function criticalIds({ critical }: Content): readonly string[] {
  return critical.flatMap(({ id, covers = [] }) => [id, ...covers]);
}

/** Everything that the tier refers to, each id with its kind. */
function tierIds({ tier }: { readonly tier: AssessedRulesTier | AssessedTier | null }): readonly string[] {
  if (tier === null) return [];
  const settling = [tier.would_settle, ...('by_rules' in tier ? [tier.by_rules.would_settle] : [])];
  return [
    ...tier.reasons.flatMap((reason) => [
      `${reason.tier}/${reason.rule}`,
      ...reason.scales.map((id) => `scale ${id}`),
      ...reason.questions.map((id) => `question ${id}`),
    ]),
    ...settling.flatMap(({ missing, refused }) => [...missing, ...refused].map((id) => `question ${id}`)),
  ];
}

function tierIdsOf(plan: Plan): ReadonlySet<string> {
  return new Set([
    ...(plan.tiers ?? []).flatMap((tier) => tier.rules.map((rule) => `${tier.id}/${rule.id}`)),
    ...plan.scales.map(({ id }) => `scale ${id}`),
    ...plan.questions.map(({ id }) => `question ${id}`),
  ]);
}

/** Bands, norm groups, shares and deciding items, each with the id of its scale. */
function scaleIds({ scales }: Content): readonly string[] {
  return Object.entries(scales).flatMap(([scale, { band, norm, shares, decided_by = [] }]) => [
    ...(band === null ? [] : [`${scale} band ${band}`]),
    ...(norm === undefined ? [] : [`${scale} norms`, ...norm.groups.map((id) => `${scale} group ${id}`)]),
    ...shares.map(({ from, id = '' }) => `${scale} ${from} ${id}`),
    ...decided_by.map((id) => `${scale} decided ${id}`),
  ]);
}

function scaleIdsOf(plan: Plan): ReadonlySet<string> {
  const known = plan.scales.flatMap((scale) => {
    const items = scale.items.map((item) =>
      item.from === 'question'
        ? { from: item.from, id: plan.questions[item.question]?.id }
        : { from: item.from, id: plan.scales[item.scale]?.id },
    );
    return [
      ...scale.bands.map(({ id }) => `band ${id}`),
      ...(scale.norms === null ? [] : ['norms', ...scale.norms.groups.map(({ id }) => `group ${id}`)]),
      ...items.flatMap(({ from, id }) => [`${from} ${id}`, `decided ${id}`]),
      ...scale.conditions.map((_, index) => `condition ${index + 1}`),
      ...['constant ', 'filled ', 'rounding '],
    ].map((part) => `${scale.id} ${part}`);
  });
  return new Set(known);
}
