import type { InterviewDay } from '../assessment/assessment.ts';
import type { Plan } from '../plan/plan.ts';
import type { AgainPlace, AgainTopic, FieldId, InterviewPlace, InterviewState } from './interview-state.ts';

type Needed = (plan: Plan, interview: InterviewState) => boolean;

/**
 * What an interview confirms on another day, in order. Only what was settled before it was left; the rest is still to
 * come.
 */
const TOPICS: readonly (readonly [AgainTopic, Needed])[] = [
  ['interviewer', (plan, { fields }) => !plan.private && (fields.interviewer ?? '') !== ''],
  ['consent', (_, { fields }) => fields.basis === 'consent' && (fields.consent_who ?? '') !== ''],
  ['responsible', hasResponsible],
  ['reach', hasResponsible],
  ['period', (_, { replies }) => replies.some(({ reply }) => reply !== 'open')],
];

/** Also if only the name was entered before the interview was left. */
function hasResponsible(plan: Plan, { fields }: InterviewState): boolean {
  return plan.critical.length > 0 && (fields.responsible ?? '') !== '';
}

function topicsOf(plan: Plan, interview: InterviewState): readonly AgainTopic[] {
  return TOPICS.flatMap(([topic, needed]) => (needed(plan, interview) ? [topic] : []));
}

/** When an interview is resumed: `at` now, `started` at first (both moments), and left on the date `since`. */
export interface Resumed {
  readonly at: string;
  readonly since: string;
  readonly started: string;
}

/**
 * Resumes an interview on another day. The person in charge may be away today, consent may be withdrawn, and *the
 * last two weeks* are different ones, so these are confirmed first. A day that got no further than this is not
 * recorded.
 */
export function resumedState(
  plan: Plan,
  interview: InterviewState,
  { at, since, started }: Resumed,
): InterviewState {
  const { place } = interview;
  const [topic] = topicsOf(plan, interview);
  const then = place.at === 'again' ? place.then : place;
  return {
    ...interview,
    sittings: place.at === 'again' ? interview.sittings : [...interview.sittings, dayOf(interview, started)],
    today: { at },
    place:
      topic === undefined
        ? then
        : { at: 'again', topic, since: place.at === 'again' ? place.since : since, then },
  };
}

/** The current day of an interview; `started` is used if that is the first. */
export function dayOf({ today, fields }: InterviewState, started: string): InterviewDay {
  const { interviewer = '', responsible = '', reach = '' } = fields;
  return {
    at: started,
    ...today,
    interviewer: interviewer === '' ? null : interviewer,
    responsible: responsible === '' ? null : { who: responsible, reach },
  };
}

/** Settles a topic. Withdrawn consent is left to the caller. */
export function againFilled(
  plan: Plan,
  interview: InterviewState,
  place: AgainPlace,
  value: string,
  moment: string,
): InterviewState {
  const { topic } = place;
  if (topic === 'period')
    return {
      ...interview,
      place: value === 'review' && mayLookThrough(place) ? { at: 'review' } : place.then,
    };
  const next = neighbour(plan, interview, topic, 1);
  const then: InterviewPlace = next === undefined ? place.then : { ...place, topic: next };
  if (topic === 'consent')
    return {
      ...interview,
      today: { at: moment, ...interview.today, consent_confirmed: moment },
      place: then,
    };
  const field: FieldId = topic;
  return {
    ...interview,
    fields: { ...interview.fields, [field]: value },
    moments: { ...interview.moments, [field]: moment },
    place: then,
  };
}

/**
 * Whether the answers may be reviewed before the interview continues: not before an unacknowledged critical answer,
 * nor before everything is settled that comes before the first question.
 */
export function mayLookThrough({ then }: AgainPlace): boolean {
  return ['question', 'review', 'result', 'goals', 'actions'].includes(then.at);
}

/** The previous topic; from the first one, the same place. */
export function againBefore(plan: Plan, interview: InterviewState, place: AgainPlace): AgainPlace {
  const topic = neighbour(plan, interview, place.topic, -1);
  return topic === undefined ? place : { ...place, topic };
}

function neighbour(
  plan: Plan,
  interview: InterviewState,
  topic: AgainTopic,
  by: 1 | -1,
): AgainTopic | undefined {
  const topics = topicsOf(plan, interview);
  return topics[topics.indexOf(topic) + by];
}
