import type { Answer } from '../answer/answer.ts';
import { isLater } from '../answer/moment.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { againBefore, againFilled } from './again.ts';
import { leaveReview, withEarlierReplies, withoutUnasked, withReply, withRestSkipped } from './reply.ts';
import { withAgeAnswered, withoutTypedAge } from './age.ts';
import { isAgreed, lacksGuardian, needsGuardian } from './consent.ts';
import { afterDecision, askedQuestions, isDecided, isSameStop, pathOf, questionPlace } from './path.ts';
import {
  OPEN,
  type Action,
  type FieldId,
  type Fields,
  type Mend,
  type PlainPlace,
  type QuestionPlace,
  type Reply,
  type Setting,
  type Stop,
  type InterviewState,
} from './interview-state.ts';
import { outcomeOf } from './sheet.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** An action at a place. `at` is the moment, ISO 8601; the dialogue reads no clock. */
export type Step =
  /** Continue from a text, the review, the goals or the actions. */
  | { readonly do: 'go_on' }
  /**
   * The decision on the page before the first question: begin on consent or on another legal basis, or end. `who`
   * consented, in words.
   */
  | {
      readonly do: 'begin';
      readonly basis: 'consent' | 'legal' | 'none';
      readonly who: string;
      readonly at: string;
    }
  | { readonly do: 'back' }
  | { readonly do: 'fill'; readonly value: string; readonly at: string }
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'skip' }
  | { readonly do: 'refuse' }
  /** Stop asking: skip all open questions and go to the review. */
  | { readonly do: 'finish' }
  /** Write a note for the question; '' removes it. */
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'acknowledge'; readonly at: string }
  /** Go from the review to a question. */
  | { readonly do: 'edit'; readonly question: QuestionIndex }
  /**
   * After an earlier interview: reuse its answers and review them instead of asking again. At the result: keep the
   * decision that was made.
   */
  | { readonly do: 'keep' }
  | { readonly do: 'add'; readonly field: 'goal' | 'action_what' }
  | { readonly do: 'drop_goal'; readonly goal: number }
  | { readonly do: 'mark_action'; readonly action: number; readonly status: Action['status'] | 'removed' };

/** A new interview, before its first screen. */
export function newInterview(plan: Plan, setting: Setting): InterviewState {
  const earlier = setting.earlier?.plan ?? null;
  const interview: InterviewState = {
    setting,
    place: { at: 'introduction' },
    fields: { ...contactOf(plan, setting), ...setting.given },
    moments: {},
    replies: plan.questions.map(() => OPEN),
    notes: plan.questions.map(() => null),
    handled: [],
    acknowledged: [],
    ...{ noticed: [], dropped: [], restored: [], aside: null, sittings: [], today: null },
    goals: earlier?.goals ?? [],
    actions: earlier?.actions.filter(({ status }) => status !== 'dropped') ?? [],
  };
  const { interview: known } = withoutUnasked(plan, withAgeAnswered(plan, interview));
  const first = entryAt(pathOf(plan, known), 0);
  return { ...known, place: isConfirmedLater(known, first) ? after(plan, known, first) : first };
}

/** The school's contact is on the page and confirmed there, unless a person types another one. */
function contactOf({ critical }: Plan, { offered: { responsible = '', reach = '' } }: Setting): Fields {
  return critical.length === 0 || responsible === '' || reach === '' ? {} : { responsible, reach };
}

function isConfirmedLater({ fields, moments, setting }: InterviewState, stop: Stop): boolean {
  if (stop.at !== 'field' || (stop.field !== 'responsible' && stop.field !== 'reach')) return false;
  const isOffered = setting.given[stop.field] === undefined && fields[stop.field] !== undefined;
  return isOffered && moments.responsible === undefined && moments.reach === undefined;
}

/** The stop after this one that needs a reply. */
function after(plan: Plan, interview: InterviewState, stop: Stop): Stop {
  const next = neighbour(plan, interview, stop, 1);
  return isConfirmedLater(interview, next) ? after(plan, interview, next) : next;
}

/**
 * The interview after one step. Pure: the same state and step always give the same result. Throws a RangeError if the
 * place does not allow the step.
 */
export function step(plan: Plan, interview: InterviewState, done: Step): InterviewState {
  const fresh: InterviewState = { ...interview, dropped: [], restored: [] };
  switch (done.do) {
    case 'go_on':
      return goOn(plan, fresh);
    case 'begin':
      return begin(plan, requirePlace(fresh, 'introduction'), done);
    case 'back':
      return goBack(plan, fresh);
    case 'fill':
      return fill(plan, fresh, done.value, done.at);
    case 'answer':
      return reply(plan, fresh, replyOf(done.answer));
    case 'skip':
      return reply(plan, fresh, { reply: 'skipped' });
    case 'refuse':
      return reply(plan, fresh, { reply: 'refused' });
    case 'finish':
      return withRestSkipped(plan, fresh, questionHere(fresh));
    case 'note':
      return note(fresh, done.text);
    case 'acknowledge':
      return acknowledge(plan, fresh, done.at);
    case 'edit':
      return edit(plan, requirePlace(fresh, 'review'), done.question);
    case 'keep':
      return keep(plan, requirePlace(fresh, 'earlier', 'result'));
    case 'add':
      return add(fresh, done.field);
    case 'drop_goal':
      return dropGoal(requirePlace(fresh, 'goals'), done.goal);
    case 'mark_action':
      return markAction(requirePlace(fresh, 'actions'), done.action, done.status);
  }
}

/** Returns the interview if it is at one of these places; otherwise throws a RangeError. */
function requirePlace(
  interview: InterviewState,
  ...places: readonly InterviewState['place']['at'][]
): InterviewState {
  if (places.includes(interview.place.at)) return interview;
  throw new RangeError(`No such step at ${interview.place.at}`);
}

/** The stop after or before this one on the path. */
function neighbour(plan: Plan, interview: InterviewState, stop: Stop, by: 1 | -1): Stop {
  const path = pathOf(plan, interview);
  const here = path.findIndex((other) => isSameStop(other, stop));
  return path[here + by] ?? stop;
}

function goOn(plan: Plan, interview: InterviewState): InterviewState {
  const { place } = requirePlace(
    interview,
    'introduction',
    'earlier',
    'review',
    'result',
    'goals',
    'actions',
  );
  if (place.at === 'review') return leaveReview(plan, interview);
  if (place.at === 'introduction' && !isAgreed(plan, interview)) throw new RangeError('Nobody has agreed');
  return { ...interview, place: neighbour(plan, interview, place as PlainPlace, 1) };
}

function begin(
  plan: Plan,
  interview: InterviewState,
  { basis, who, at }: Extract<Step, { readonly do: 'begin' }>,
): InterviewState {
  const decided = { basis, ...(basis === 'consent' ? { consent_who: who } : {}) };
  const begun = filled(without(interview, ['consent_who', 'assent']), decided, at);
  if (basis === 'none') return declined(plan, begun);
  if (!isAgreed(plan, begun) || plan.private) throw new RangeError('Nobody can agree to this');
  const assent = basis === 'consent' && needsGuardian(plan, begun) ? { assent: 'yes' } : {};
  const agreed = filled(begun, assent, at);
  return { ...agreed, place: after(plan, agreed, { at: 'introduction' }) };
}

function filled(interview: InterviewState, fields: Fields, at: string): InterviewState {
  const moments = Object.fromEntries(Object.keys(fields).map((field) => [field, at]));
  return {
    ...interview,
    fields: { ...interview.fields, ...fields },
    moments: { ...interview.moments, ...moments },
  };
}

function keep(plan: Plan, interview: InterviewState): InterviewState {
  if (interview.place.at === 'earlier') return withEarlierReplies(plan, interview);
  if (!isDecided(plan, interview)) throw new RangeError('Nothing was decided');
  return { ...interview, place: afterDecision(plan, interview) };
}

function edit(plan: Plan, interview: InterviewState, question: QuestionIndex): InterviewState {
  if (askedQuestions(plan, outcomeOf(plan, interview)).includes(question))
    return { ...interview, place: questionPlace(question, true) };
  throw new RangeError(`Question ${String(question)} is not asked`);
}

/** Repeated fields are not on the path: going back leads to the list that they add to, or to the field before. */
const BEFORE: Readonly<Partial<Record<FieldId, Stop>>> = {
  goal: { at: 'goals' },
  action_what: { at: 'actions' },
  action_who: { at: 'field', field: 'action_what' },
  action_by: { at: 'field', field: 'action_who' },
  action_agreed: { at: 'field', field: 'action_by' },
};

function goBack(plan: Plan, interview: InterviewState): InterviewState {
  const { place } = interview;
  if (place.at === 'critical') return { ...interview, place: place.back };
  if (place.at === 'again') return { ...interview, place: againBefore(plan, interview, place) };
  if (place.at === 'question' && place.fromReview) return { ...interview, place: { at: 'review' } };
  if (place.at === 'end' || place.at === 'declined') throw new RangeError(`No way back from ${place.at}`);
  // Going back must not lead to a decision, because the learner may see the screen again (law 13).
  if (place.at === 'goals' && isDecided(plan, interview)) return { ...interview, place: { at: 'result' } };
  if (place.at === 'field' && place.mend !== undefined) return { ...interview, place: place.mend.back };
  const before = place.at === 'field' ? BEFORE[place.field] : undefined;
  return { ...interview, place: before ?? neighbour(plan, interview, place, -1) };
}

/** Each of these values ends the interview and discards the answers. */
export const ENDING: Fields = { go_ahead: 'no' };

const ACTION_FIELDS = ['action_what', 'action_who', 'action_by', 'action_agreed'] as const;

function fill(plan: Plan, interview: InterviewState, value: string, moment: string): InterviewState {
  const { place } = interview;
  if (place.at === 'again') {
    const isWithdrawn = place.topic === 'consent' && value === 'no';
    return isWithdrawn ? declined(plan, interview) : againFilled(plan, interview, place, value, moment);
  }
  if (place.at !== 'field') throw new RangeError(`Nothing to fill in at ${place.at}`);
  const { field, mend } = place;
  const next = filled(withoutOldReach(interview, field, value), { [field]: value }, moment);
  if (ENDING[field] === value) return declined(plan, next);
  if (mend !== undefined) return mended(plan, next, mend);
  if (field === 'goal') return addGoal(next, value);
  if (field === 'action_what' && value === '') return { ...next, place: { at: 'actions' } };
  const step = ACTION_FIELDS.findIndex((other) => other === field);
  if (step < 0) {
    const known = field === 'age' ? withTypedAge(plan, interview, next) : next;
    return { ...known, place: after(plan, known, place) };
  }
  const following = ACTION_FIELDS[step + 1];
  return following === undefined ? addAction(next) : { ...next, place: { at: 'field', field: following } };
}

/** Answers that no longer apply at another age are dropped, as after any change of an answer. */
function withTypedAge(
  plan: Plan,
  before: InterviewState,
  { fields, moments }: InterviewState,
): InterviewState {
  const fresh = withoutTypedAge(plan, before);
  const { interview } = withoutUnasked(plan, withAgeAnswered(plan, { ...fresh, fields, moments }));
  return interview;
}

/** Another person in charge is reached in another way. */
function withoutOldReach(interview: InterviewState, field: FieldId, value: string): InterviewState {
  const isAnother = field === 'responsible' && value !== interview.fields.responsible;
  const { reach, ...fields } = interview.fields;
  return isAnother && reach === interview.setting.offered.reach ? { ...interview, fields } : interview;
}

/** Without a guardian's consent there is no way on. */
function mended(plan: Plan, interview: InterviewState, { next }: Mend): InterviewState {
  if (lacksGuardian(plan, interview)) throw new RangeError('No guardian has consented');
  return { ...interview, place: next };
}

function declined(plan: Plan, { setting, fields, moments }: InterviewState): InterviewState {
  const replies = plan.questions.map(() => OPEN);
  return { ...newInterview(plan, setting), replies, fields, moments, place: { at: 'declined' } };
}

function addGoal(interview: InterviewState, goal: string): InterviewState {
  return {
    ...without(interview, ['goal']),
    place: { at: 'goals' },
    goals: goal === '' ? interview.goals : [...interview.goals, goal],
  };
}

function addAction(interview: InterviewState): InterviewState {
  const {
    action_what: what = '',
    action_who: who = '',
    action_by: by = '',
    action_agreed: agreed,
  } = interview.fields;
  const action: Action = { what, who, by: by === '' ? null : by, agreed: agreed === 'yes', status: 'open' };
  return {
    ...without(interview, ACTION_FIELDS),
    place: { at: 'actions' },
    actions: [...interview.actions, action],
  };
}

function without(interview: InterviewState, fields: readonly FieldId[]): InterviewState {
  const rest = (all: Fields): Fields =>
    Object.fromEntries(Object.entries(all).filter(([field]) => !fields.includes(field as FieldId)));
  return { ...interview, fields: rest(interview.fields), moments: rest(interview.moments) };
}

function add(interview: InterviewState, field: 'goal' | 'action_what'): InterviewState {
  requirePlace(interview, field === 'goal' ? 'goals' : 'actions');
  return { ...interview, place: { at: 'field', field } };
}

function dropGoal(interview: InterviewState, goal: number): InterviewState {
  if (interview.goals[goal] === undefined) throw new RangeError(`No goal ${String(goal)}`);
  return { ...interview, goals: interview.goals.toSpliced(goal, 1) };
}

function markAction(
  interview: InterviewState,
  index: number,
  status: Action['status'] | 'removed',
): InterviewState {
  const action = entryAt(interview.actions, index);
  const marked = status === 'removed' ? [] : [{ ...action, status }];
  return { ...interview, actions: interview.actions.toSpliced(index, 1, ...marked) };
}

function questionHere(interview: InterviewState): QuestionPlace {
  const { place } = interview;
  if (place.at !== 'question') throw new RangeError(`No question at ${place.at}`);
  return place;
}

/** Records the moment at which critical rules came up, if they have just done so. */
export function withNoticed(plan: Plan, interview: InterviewState, moment: string): InterviewState {
  const { place, noticed } = interview;
  if (place.at !== 'critical') return interview;
  const known = noticed.map(({ critical }) => critical);
  const fresh = place.rules
    .map((rule) => entryAt(plan.critical, rule).id)
    .filter((critical) => !known.includes(critical));
  return { ...interview, noticed: [...noticed, ...fresh.map((critical) => ({ critical, at: moment }))] };
}

function reply(plan: Plan, interview: InterviewState, given: Reply): InterviewState {
  return withReply(plan, interview, questionHere(interview), given);
}

/** The user may also type a code for a missing or refused answer. */
function replyOf(answer: Answer): Reply {
  if (answer.state === 'given') return { reply: 'given', answer };
  return { reply: answer.state === 'refused' ? 'refused' : 'skipped' };
}

function note(interview: InterviewState, text: string): InterviewState {
  const { question } = questionHere(interview);
  return { ...interview, notes: interview.notes.with(question, text === '' ? null : text) };
}

function acknowledge(plan: Plan, interview: InterviewState, moment: string): InterviewState {
  const { place } = interview;
  if (place.at !== 'critical') throw new RangeError(`Nothing to acknowledge at ${place.at}`);
  const handled = place.rules.map((rule) => {
    const critical = entryAt(plan.critical, rule).id;
    const since = interview.noticed.find((noticed) => noticed.critical === critical)?.at ?? moment;
    // The clock may have been set back since.
    return { critical, at: moment, noticed: isLater(since, moment) ? moment : since };
  });
  return {
    ...interview,
    handled: [...interview.handled, ...handled],
    acknowledged: [...interview.acknowledged, ...handled.map(({ critical }) => critical)],
    place: place.then,
  };
}
