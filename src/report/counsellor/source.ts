import type { AssessedPart, Assessment } from '../../assessment/assessment.ts';
import type { Text } from '../../definition/schema/text.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { isWithin, within } from '../../plan/stretch.ts';
import type { Plan, PlanPart, PlanQuestion } from '../../plan/plan.ts';
import { assessedAnswer, type Context, known, reportContext, say, type Source } from '../context.ts';

/** The same, with the parts of a battery told apart; a questionnaire has none. */
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

/** A part has no tier but that of its rules: critical answers count once, for the whole. */
function byRulesAlone({ tier }: AssessedPart): Assessment['tier'] {
  if (tier === null) return null;
  const { suggested, basis, at_least, at_most, would_settle } = tier;
  return { ...tier, by_rules: { suggested, basis, at_least, at_most, would_settle } };
}

/** Its questions stand where they stand in the whole, and so do scales and findings. */
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

/** A title of a merged battery without the name of its part before it; see `prefixed`. */
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

/** The part that something is of, by its position among its kind; null where it is of the battery itself. */
export function sourceAt(
  context: Context,
  kind: 'questions' | 'scales' | 'findings' | 'critical',
  position: number,
): Source | null {
  return context.sources.find(({ part }) => isWithin(part[kind], position)) ?? null;
}

/** Titles of the sources that are in this state, as a list; empty where none is. */
export function titlesOf(context: Context, state: Source['state']): string {
  return context.sources
    .filter((source) => source.state === state)
    .map(({ title }) => title)
    .join(', ');
}

/** Positions of a part's scales or findings, of those sources that were handed in. */
export function handedIn(context: Context): readonly Source[] {
  return context.sources.filter(({ state }) => state === 'handed_in');
}
