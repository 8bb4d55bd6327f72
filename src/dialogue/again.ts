import type { InterviewDay } from '../assessment/assessment.ts';
import type { Plan } from '../plan/plan.ts';
import type { AgainPlace, AgainTopic, FieldId, Place, InterviewState } from './interview-state.ts';

type Needed = (plan: Plan, interview: InterviewState) => boolean;

/** What a talk goes over on another day, in this order: only what was settled before it was left, the rest is still to come. */
const TOPICS: readonly (readonly [AgainTopic, Needed])[] = [
  ['interviewer', (plan, { fields }) => !plan.private && (fields.interviewer ?? '') !== ''],
  ['consent', (_, { fields }) => fields.basis === 'consent' && (fields.consent_who ?? '') !== ''],
  ['responsible', wasInCharge],
  ['reach', wasInCharge],
  ['period', (_, { replies }) => replies.some(({ reply }) => reply !== 'open')],
];

/** Also where only their name was known when the talk was left. */
function wasInCharge(plan: Plan, { fields }: InterviewState): boolean {
  return plan.critical.length > 0 && (fields.responsible ?? '') !== '';
}

function topicsOf(plan: Plan, interview: InterviewState): readonly AgainTopic[] {
  return TOPICS.flatMap(([topic, needed]) => (needed(plan, interview) ? [topic] : []));
}

/** When a talk is gone on with. `at` and `started` (when it was begun) are moments, `since` is the day on which it was left. */
export interface Resumed {
  readonly at: string;
  readonly since: string;
  readonly started: string;
}

/**
 * A talk as it is gone on with on another day: whoever was to be reached may be away today, consent may be withdrawn, and
 * *the last two weeks* are others. So that is gone over first. A day on which it got no further than this is no sitting.
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
    sittings:
      place.at === 'again' ? interview.sittings : [...interview.sittings, sittingOf(interview, started)],
    today: { at },
    place:
      topic === undefined
        ? then
        : { at: 'again', topic, since: place.at === 'again' ? place.since : since, then },
  };
}

/** The sitting that a talk is in; `started` where that is the first. */
export function sittingOf({ today, fields }: InterviewState, started: string): InterviewDay {
  const { interviewer = '', responsible = '', reach = '' } = fields;
  return {
    at: started,
    ...today,
    interviewer: interviewer === '' ? null : interviewer,
    responsible: responsible === '' ? null : { who: responsible, reach },
  };
}

/** The talk with a topic settled; a consent that is withdrawn is for the caller. */
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
  const then: Place = next === undefined ? place.then : { ...place, topic: next };
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
 * Whether the answers may be looked through before the talk goes on where it was left: not before a critical one that nobody
 * has acknowledged, nor before all is settled that comes before the first question.
 */
export function mayLookThrough({ then }: AgainPlace): boolean {
  return ['question', 'review', 'result', 'goals', 'actions'].includes(then.at);
}

/** The topic before this one; at the first there is nothing before it. */
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
