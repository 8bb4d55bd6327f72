import type { AssessedPart, Assessment } from '../../assessment/assessment.ts';
import type { Text } from '../../definition/schema/text.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin, within } from '../../plan/index-range.ts';
import type { Plan, PlanPart, PlanQuestion } from '../../plan/plan.ts';
import { assessedAnswer, type Context, known, reportContext, say, type Source } from '../context.ts';

/** Adds the parts of a battery to the context; a single questionnaire has none. */
export function withSources(context: Context): Context {
  return { ...context, sources: context.plan.parts.map((part) => sourceOf(context, part)) };
}

function sourceOf(context: Context, part: PlanPart): Source {
  const { assessment, plan, language, texts } = context;
  const assessed = known(assessment.parts?.[part.id], part.id);
  const asked = questionsOf(plan, part).filter(({ kind }) => kind !== 'text');
  const states = asked.map(({ id }) => assessedAnswer(context, id));
  const answered = states.filter(({ state }) => state === 'given' || state === 'unscorable').length;
  const isSilent = answered === 0 && states.every(({ state }) => state !== 'refused');
  const own: Assessment = { ...assessment, tier: byRulesAlone(assessed), applies: assessed.applies };
  return {
    part,
    title: say(context, part.title),
    state: assessed.asked === 'false' ? 'not_asked' : isSilent ? 'absent' : 'handed_in',
    assessed,
    answered,
    of: states.filter(({ state }) => state !== 'not_asked').length,
    strayed: states.filter(({ off_path: strayed }) => strayed === true).length,
    context: reportContext(own, planOfPart(plan, part), language, texts),
  };
}

/** The part's tier by its rules only: critical answers count once, for the whole battery. */
function byRulesAlone({ tier }: AssessedPart): Assessment['tier'] {
  if (tier === null) return null;
  const { suggested, basis, at_least, at_most, would_settle } = tier;
  return { ...tier, by_rules: { suggested, basis, at_least, at_most, would_settle } };
}

/** Questions, scales and findings keep their positions in the whole plan. */
function planOfPart(plan: Plan, part: PlanPart): Plan {
  return {
    ...plan,
    scales: plan.scales.map((scale, index) =>
      isWithin(part.scales, index) ? { ...scale, title: unled(scale.title, part.title) } : scale,
    ),
    tiers: part.tiers,
    respondent: part.respondent,
    appliesTo: part.appliesTo,
  };
}

/** Removes the part's name from a title of a merged battery; see `prefixed`. */
export function unled(text: Text, lead: Text): Text {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => {
      const start = `${lead[language] ?? ''}: `;
      return [language, words.startsWith(start) ? words.slice(start.length) : words];
    }),
  );
}

/** The questions of a part. */
export function questionsOf(plan: Plan, part: PlanPart): readonly PlanQuestion[] {
  return within(part.questions).map((position) => entryAt(plan.questions, position));
}

/** The source that an element at a position of the plan belongs to; null for the battery itself. */
export function sourceAt(
  context: Context,
  kind: 'questions' | 'scales' | 'findings' | 'critical',
  position: number,
): Source | null {
  return context.sources.find(({ part }) => isWithin(part[kind], position)) ?? null;
}

/** The titles of all sources in this state, as a list; empty if there are none. */
export function titlesOf(context: Context, state: Source['state']): string {
  return context.sources
    .filter((source) => source.state === state)
    .map(({ title }) => title)
    .join(', ');
}

/** The sources that were handed in. */
export function handedIn(context: Context): readonly Source[] {
  return context.sources.filter(({ state }) => state === 'handed_in');
}
