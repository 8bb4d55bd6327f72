import { knownAge, ageQuestion } from './age.ts';
import type { Plan } from '../plan/plan.ts';
import type { CriticalPlace, FieldPlace, InterviewState, Stop } from './interview-state.ts';

/** Whether the learner is below the age of consenting alone, as far as it is known. */
function isYoung(plan: Plan, interview: InterviewState): boolean {
  const age = knownAge(plan, interview);
  return age === null ? interview.fields.minor === 'yes' : age < interview.setting.guardianAge;
}

/** Whether consent needs a guardian's, too: below the age limit. */
export function needsGuardian(plan: Plan, interview: InterviewState): boolean {
  return !plan.private && isYoung(plan, interview);
}

/** Whether consent needs a guardian's and nobody has given it. */
export function lacksGuardian(plan: Plan, interview: InterviewState): boolean {
  return needsGuardian(plan, interview) && (interview.fields.guardian ?? '') === '';
}

/** Whether the interview may begin: on consent, a guardian's included where it is needed, or on another legal basis. */
export function isAgreed(plan: Plan, interview: InterviewState): boolean {
  const { basis = '' } = interview.fields;
  if (plan.private || basis === 'legal') return true;
  return basis === 'consent' && !lacksGuardian(plan, interview);
}

/**
 * Where the interview continues if the answered age shows that a guardian has to consent after all: with that, and then
 * at `next`. Going back leads to `here`, where the age can be corrected.
 */
export function viaGuardian(plan: Plan, interview: InterviewState, here: Stop, next: Stop): Stop {
  if (next.at === 'field' && next.mend !== undefined) return next;
  const isMissing = interview.fields.basis === 'consent' && lacksGuardian(plan, interview);
  return isMissing ? { at: 'field', field: 'guardian', mend: { next, back: here } } : next;
}

/** Fields of earlier versions that are settled on the page before the first question now. */
const ON_PAGE: readonly string[] = ['basis', 'consent_who', 'guardian_given', 'assent'];

/**
 * The place of an interview saved by an earlier version, which asked for consent in several steps and noticed a
 * missing guardian only in the review.
 */
export function placeToday(plan: Plan, interview: InterviewState): InterviewState {
  const { place } = interview;
  if (place.at === 'again')
    return { ...interview, place: { ...place, then: todays(plan, interview, place.then) } };
  if (place.at === 'end' || place.at === 'declined') return interview;
  return { ...interview, place: todays(plan, interview, place) };
}

function todays<P extends Stop | CriticalPlace>(
  plan: Plan,
  interview: InterviewState,
  place: P,
): P | Stop | CriticalPlace {
  if (place.at === 'field') return ON_PAGE.includes(place.field) ? toPage(plan, interview) : place;
  if (place.at === 'introduction') return place;
  const question = ageQuestion(plan);
  if (question === null) return place;
  const back: Stop = { at: 'question', question, fromReview: false };
  if (place.at !== 'critical') return viaGuardian(plan, interview, back, place);
  return { ...place, then: viaGuardian(plan, interview, back, place.then) };
}

/** The page, or first the guardian's consent. */
function toPage(plan: Plan, interview: InterviewState): FieldPlace | Stop {
  return lacksGuardian(plan, interview) ? { at: 'field', field: 'guardian' } : { at: 'introduction' };
}
