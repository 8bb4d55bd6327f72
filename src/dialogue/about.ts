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
import { dayOf } from './again.ts';
import { applicableFields } from './path.ts';
import { enteredAge } from './age.ts';
import { sheetOf } from './sheet.ts';
import type { InterviewState } from './interview-state.ts';

/** What the interview itself does not know. */
export interface Frame {
  /** ISO 8601. */
  readonly at: string;
  /** The version of Lotse. */
  readonly lotse?: string;
  readonly provenance: About['provenance'];
}

/**
 * The current assessment of an interview: the same as for these answers on any other route, plus what the interview
 * recorded.
 */
export function assessmentOf(plan: Plan, interview: InterviewState, frame: Frame): Assessment {
  return assess(plan, sheetOf(interview), aboutOf(plan, interview, frame));
}

function aboutOf(plan: Plan, whole: InterviewState, { at, lotse, provenance }: Frame): About {
  const interview = { ...whole, fields: applicableFields(plan, whole) };
  const { fields, setting } = interview;
  return {
    learner: textOrNull(fields.learner),
    wave: setting.wave,
    at,
    // An interview is scored when its last answer is given.
    answeredAt: at,
    observer: plan.respondent === 'learner' ? null : textOrNull(fields.interviewer),
    ...(lotse === undefined ? {} : { lotse }),
    language: setting.language,
    age: enteredAge(plan, whole),
    consent: consentOf(interview),
    notes: notesOf(plan, interview),
    confirmed: confirmedOf(interview),
    plan: planOf(interview),
    interview: interviewOf(interview),
    ...(provenance === undefined ? {} : { provenance }),
  };
}

function textOrNull(text = ''): string | null {
  return text === '' ? null : text;
}

function consentOf({ fields, moments, setting }: InterviewState): Consent | null {
  const { basis = '', consent_who = '', legal = '', interviewer = '', guardian = '' } = fields;
  if (basis === '') return null;
  const at = moments.basis ?? '';
  return {
    who: basis === 'consent' ? consent_who : interviewer,
    at,
    basis: basis === 'consent' ? basis : legal,
    text: setting.informedBy,
    // A learner who turned out to be younger had consented as if alone: that is their own agreement.
    ...(guardian === '' || basis !== 'consent'
      ? {}
      : { guardian: { who: guardian, at: moments.guardian ?? '' }, assent: moments.assent ?? at }),
  };
}

function notesOf(plan: Plan, { notes }: InterviewState): ReadonlyMap<string, string> {
  return new Map(
    plan.questions.flatMap(({ id }, index) => {
      const note = notes[index] ?? null;
      return note === null ? [] : [[id, note] as const];
    }),
  );
}

function confirmedOf({ fields, moments }: InterviewState): ConfirmedTier | null {
  const { tier = '', tier_by = '', tier_reason } = fields;
  if (tier === '') return null;
  return { tier: tier as TierId, by: tier_by, at: moments.tier ?? '', reason: textOrNull(tier_reason) };
}

function planOf({ goals, actions, fields }: InterviewState): SupportPlan | null {
  const next = textOrNull(fields.next_date);
  if (goals.length === 0 && actions.length === 0 && next === null) return null;
  return { goals, actions, next_date: next };
}

function interviewOf(interview: InterviewState): Interview {
  const { fields, moments, handled, sittings } = interview;
  const { interviewer = '', responsible = '', reach = '', go_ahead } = fields;
  return {
    interviewer: textOrNull(interviewer),
    responsible: responsible === '' ? null : { who: responsible, reach },
    go_ahead: go_ahead !== 'yes' ? null : { who: interviewer, at: moments.go_ahead ?? '' },
    handled,
    ...(sittings.length === 0 ? {} : { sittings: [...sittings, dayOf(interview, '')] }),
  };
}
