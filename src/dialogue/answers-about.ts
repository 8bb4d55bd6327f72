import type { About, ConfirmedTier, Consent, Interview, SupportPlan } from '../assessment/assessment.ts';
import type { Answers } from '../definition/answers.ts';
import type { AnswersContext } from './answers-looked.ts';

/** What a file of answers contains besides the answers. */
export function aboutOf({ value, at }: AnswersContext): About {
  return {
    learner: pseudonym(value.learner),
    wave: pseudonym(value.wave),
    at,
    answeredAt: value.at ?? null,
    language: value.language ?? null,
    age: value.age ?? null,
    // A file without consent is refused before this.
    consent: consentOf(value.consent as NonNullable<Answers['consent']>),
    notes: new Map(Object.entries(value.notes ?? {})),
    confirmed: confirmedOf(value, at),
    plan: planOf(value),
    interview: interviewOf(value),
  };
}

/** Normalises a pseudonym as a batch does; null if there is none. */
export function pseudonym(text: string | number | undefined): string | null {
  return text === undefined ? null : String(text).trim().normalize('NFC');
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
