import type { Outcome } from '../assessment/outcome.ts';
import { secondsByQuestion, type Manner } from '../plan/duration.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan, TierId } from '../plan/plan.ts';

export type Urgency = Plan['critical'][number]['urgency'];

/** The most urgent first. */
export const URGENCIES: readonly Urgency[] = ['immediate', 'same_day', 'within_3_days'];

/** A suggestion; `none` if the questionnaire is not meant for the learner. */
export type Suggestion = TierId | 'review' | 'none';

export const SUGGESTIONS: readonly Suggestion[] = ['universal', 'selective', 'individual', 'review', 'none'];

/** What a school takes on with a questionnaire: counts of simulated learners, and sums over all of them. */
export interface SchoolLoad {
  /** By the tier rules alone; null if the plan has no tiers. */
  readonly byRules: Readonly<Record<Suggestion, number>> | null;
  /** With what critical answers raise. */
  readonly suggested: Readonly<Record<Suggestion, number>> | null;
  /** Learners with a critical answer, each counted once, under the most urgent of theirs. */
  readonly critical: Readonly<Record<Urgency, number>>;
  /** Learners for whom at least one critical rule is unknown. */
  readonly criticalUnknown: number;
  /** Questions asked. */
  readonly questions: number;
  /** Seconds to answer them. */
  readonly seconds: Readonly<Record<Manner, number>>;
  /** Minutes of the talks that follow, by the rule of `TALK_MINUTES`. */
  readonly talkMinutes: number;
}

/**
 * The talks that follow, in minutes with one member of staff: our own guess, since no study is known that counted them.
 * A learner has one talk, the longest that applies. A critical answer is talked about whatever the tier; for universal
 * support nobody is called in.
 */
export const TALK_MINUTES: Readonly<Record<Urgency | Suggestion, number>> = {
  immediate: 60,
  same_day: 45,
  within_3_days: 30,
  individual: 45,
  selective: 15,
  review: 15,
  universal: 0,
  none: 0,
};

/** Learners in a class. */
export const CLASS_SIZE = 25;

/** The load while it is being counted, and the function that adds a learner to it. */
export interface LoadCounter {
  readonly load: SchoolLoad;
  readonly add: (outcome: Outcome) => void;
}

/** Counts the load of one questionnaire, read in a language. */
export function countLoad(plan: Plan, language: string): LoadCounter {
  const none = () => (plan.tiers === null ? null : shares());
  const load = {
    byRules: none(),
    suggested: none(),
    critical: { immediate: 0, same_day: 0, within_3_days: 0 },
    criticalUnknown: 0,
    questions: 0,
    seconds: { alone: 0, talk: 0 },
    talkMinutes: 0,
  };
  const seconds = {
    alone: secondsByQuestion(plan, language, 'alone'),
    talk: secondsByQuestion(plan, language, 'talk'),
  };
  const add = (outcome: Outcome): void => {
    const { asked, critical, tier } = outcome;
    for (const [question, truth] of asked.entries()) {
      if (truth === 'false') continue;
      load.questions += 1;
      load.seconds.alone += entryAt(seconds.alone, question);
      load.seconds.talk += entryAt(seconds.talk, question);
    }
    const urgency = mostUrgent(plan, critical);
    if (urgency !== null) load.critical[urgency] += 1;
    if (critical.includes('unknown')) load.criticalUnknown += 1;
    const suggestion = tier === null ? 'none' : (tier.suggested ?? 'none');
    if (load.byRules !== null && tier !== null) load.byRules[tier.byRules.suggested ?? 'none'] += 1;
    if (load.suggested !== null) load.suggested[suggestion] += 1;
    const talk = urgency === null ? 0 : TALK_MINUTES[urgency];
    load.talkMinutes += Math.max(talk, TALK_MINUTES[suggestion]);
  };
  return { load, add };
}

function shares(): Record<Suggestion, number> {
  return { universal: 0, selective: 0, individual: 0, review: 0, none: 0 };
}

/** The most urgent of the critical rules that hold; null if none does. */
function mostUrgent({ critical }: Plan, states: Outcome['critical']): Urgency | null {
  const held = critical.filter((_, position) => HOLDING.has(entryAt(states, position)));
  return URGENCIES.find((urgency) => held.some((rule) => rule.urgency === urgency)) ?? null;
}

/** A covered rule holds, too. */
const HOLDING: ReadonlySet<Outcome['critical'][number]> = new Set(['true', 'covered', 'dropped_row']);
