import type { About, ConfirmedTier, Consent, Interview, SupportPlan } from '../assessment/assessment.ts';
import type { Answers } from '../definition/answers.ts';
import type { Looked } from './answers-looked.ts';

/** What a file of answers says besides the answers. */
export function aboutOf({ value, at }: Looked): About {
  return {
    learner: pseudonym(value.learner),
    wave: pseudonym(value.wave),
    at,
    answeredAt: value.at ?? null,
    language: value.language ?? null,
    age: value.age ?? null,
    // Without it nothing comes this far.
    consent: consentOf(value.consent as NonNullable<Answers['consent']>),
    notes: new Map(Object.entries(value.notes ?? {})),
    confirmed: confirmedOf(value, at),
    plan: planOf(value),
    interview: interviewOf(value),
  };
}

/** The one spelling of a pseudonym, as in a batch; null where there is none. */
export function pseudonym(said: string | number | undefined): string | null {
  return said === undefined ? null : String(said).trim().normalize('NFC');
}

function consentOf({ who, at, basis, text, guardian, assent }: NonNullable<Answers['consent']>): Consent {
  return {
    who,
    at,
    basis,
    ...(text === undefined ? {} : { text }),
    ...(guardian === undefined ? {} : { guardian }),
    ...(assent === undefined ? {} : { assent }),
  };
}

function confirmedOf({ confirmed }: Answers, at: string | null): ConfirmedTier | null {
  if (confirmed === undefined) return null;
  const { tier, by, reason } = confirmed;
  return { tier, by, at: confirmed.at ?? at ?? '', reason: reason ?? null };
}

function planOf({ plan }: Answers): SupportPlan | null {
  if (plan === undefined) return null;
  const actions = (plan.actions ?? []).map(({ what, who, by, agreed, status }) => ({
    what,
    who,
    by: by ?? null,
    agreed: agreed ?? false,
    status: status ?? ('open' as const),
  }));
  return { goals: plan.goals ?? [], actions, next_date: plan.next_date ?? null };
}

function interviewOf({ interviewer, responsible, go_ahead: goAhead, handled }: Answers): Interview {
  return {
    interviewer: interviewer ?? null,
    responsible: responsible ?? null,
    go_ahead: goAhead ?? null,
    handled: Object.entries(handled ?? {}).map(([critical, at]) => ({ critical, at })),
  };
}
