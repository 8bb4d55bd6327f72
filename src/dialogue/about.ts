import { assess } from '../assess.ts';
import type {
  About,
  Assessment,
  ConfirmedTier,
  Consent,
  Interview,
  SupportPlan,
} from '../assessment/assessment.ts';
import type { Plan, TierId } from '../plan/plan.ts';
import { sittingOf } from './again.ts';
import { standingFields } from './path.ts';
import { ageOf, sheetOf } from './sheet.ts';
import type { Talk } from './talk.ts';

/** What the talk does not know by itself. */
export interface Frame {
  /** ISO 8601. */
  readonly at: string;
  /** The version of Lotse. */
  readonly lotse?: string;
  readonly provenance: About['provenance'];
}

/**
 * The assessment that a talk comes to, as far as it has got: that of the same answers on any other route, with what the
 * talk recorded beside them.
 */
export function assessmentOf(plan: Plan, talk: Talk, frame: Frame): Assessment {
  return assess(plan, sheetOf(talk), aboutOf(plan, talk, frame));
}

function aboutOf(plan: Plan, whole: Talk, { at, lotse, provenance }: Frame): About {
  const talk = { ...whole, fields: standingFields(plan, whole) };
  const { fields, setting } = talk;
  return {
    learner: textOrNull(fields.learner),
    wave: setting.wave,
    at,
    // By its own clock: a talk is scored when its last answer is given.
    answeredAt: at,
    observer: plan.respondent === 'learner' ? null : textOrNull(fields.interviewer),
    ...(lotse === undefined ? {} : { lotse }),
    language: setting.language,
    age: ageOf(whole),
    consent: consentOf(talk),
    notes: notesOf(plan, talk),
    confirmed: confirmedOf(talk),
    plan: planOf(talk),
    interview: interviewOf(talk),
    ...(provenance === undefined ? {} : { provenance }),
  };
}

function textOrNull(text = ''): string | null {
  return text === '' ? null : text;
}

function consentOf({ fields, moments, setting }: Talk): Consent | null {
  const { basis = '', consent_who = '', legal = '', interviewer = '', guardian = '', assent = '' } = fields;
  if (basis === '') return null;
  return {
    who: basis === 'consent' ? consent_who : interviewer,
    at: moments.basis ?? '',
    basis: basis === 'consent' ? basis : legal,
    text: setting.informedBy,
    ...(guardian === '' ? {} : { guardian: { who: guardian, at: moments.guardian ?? '' } }),
    ...(assent === '' ? {} : { assent: moments.assent ?? '' }),
  };
}

function notesOf(plan: Plan, { notes }: Talk): ReadonlyMap<string, string> {
  return new Map(
    plan.questions.flatMap(({ id }, index) => {
      const note = notes[index] ?? null;
      return note === null ? [] : [[id, note] as const];
    }),
  );
}

function confirmedOf({ fields, moments }: Talk): ConfirmedTier | null {
  const { tier = '', tier_by = '', tier_reason } = fields;
  if (tier === '') return null;
  return { tier: tier as TierId, by: tier_by, at: moments.tier ?? '', reason: textOrNull(tier_reason) };
}

function planOf({ goals, actions, fields }: Talk): SupportPlan | null {
  const next = textOrNull(fields.next_date);
  if (goals.length === 0 && actions.length === 0 && next === null) return null;
  return { goals, actions, next_date: next };
}

function interviewOf(talk: Talk): Interview {
  const { fields, moments, handled, sittings } = talk;
  const { interviewer = '', responsible = '', reach = '', go_ahead } = fields;
  return {
    interviewer: textOrNull(interviewer),
    responsible: responsible === '' ? null : { who: responsible, reach },
    go_ahead: go_ahead !== 'yes' ? null : { who: interviewer, at: moments.go_ahead ?? '' },
    handled,
    ...(sittings.length === 0 ? {} : { sittings: [...sittings, sittingOf(talk, '')] }),
  };
}
