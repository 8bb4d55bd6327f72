import { entryAt } from '../plan/entry-at.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { QuestionIndex } from '../plan/positions.ts';
import { compareWith, fromNumber, toNumber, type Rational } from '../plan/rational.ts';
import { OPEN, type InterviewState } from './interview-state.ts';

type Typed = Pick<InterviewState, 'fields'>;

/** Whether a result needs an age that no question asks for. */
export function needsAge({ appliesTo, scales }: Plan): boolean {
  if (appliesTo !== null && appliesTo.question === null) return true;
  return scales.some(({ norms }) => norms?.age === null && norms.groups.some(({ age }) => age !== null));
}

/** The question that asks for the age as a number; null: none. */
export function ageQuestion({ appliesTo, scales, questions }: Plan): QuestionIndex | null {
  const question =
    appliesTo?.question ?? scales.map(({ norms }) => norms?.age ?? null).find((age) => age !== null) ?? null;
  return question !== null && entryAt(questions, question).kind === 'number' ? question : null;
}

/** The age typed before the first question, in completed years; null if it is unknown. */
function typedAge({ fields: { age = '' } }: Typed): number | null {
  return age === '' ? null : Number(age);
}

/** The learner's age for the result, if it was typed and no question asks for it; otherwise null. */
export function enteredAge(plan: Plan, interview: Typed): number | null {
  return needsAge(plan) ? typedAge(interview) : null;
}

/** The learner's age as far as it is known: as answered, else as typed; null: unknown. */
export function knownAge(plan: Plan, interview: Pick<InterviewState, 'fields' | 'replies'>): number | null {
  const question = ageQuestion(plan);
  const reply = question === null ? null : entryAt(interview.replies, question);
  if (reply?.reply === 'given' && reply.answer.kind === 'number') return toNumber(reply.answer.number);
  return typedAge(interview);
}

/**
 * The interview with the typed age as the answer to the question that asks for it, so that it is asked once. An age
 * that the question does not accept is left to the question.
 */
export function withAgeAnswered(plan: Plan, interview: InterviewState): InterviewState {
  const question = ageQuestion(plan);
  const years = typedAge(interview);
  if (question === null || years === null) return interview;
  const age = fromNumber(years);
  const isFit = isWithin(age, entryAt(plan.questions, question));
  const reply = { reply: 'given', answer: { state: 'given', kind: 'number', number: age } } as const;
  return { ...interview, replies: interview.replies.with(question, isFit ? reply : OPEN) };
}

/** The interview without the age that was typed before, and without the answer that it gave. */
export function withoutTypedAge(plan: Plan, interview: InterviewState): InterviewState {
  const answered = answeredByAge(plan, interview);
  return answered === null ? interview : { ...interview, replies: interview.replies.with(answered, OPEN) };
}

function isWithin(age: Rational, { number }: PlanQuestion): boolean {
  const { min = null, max = null } = number ?? {};
  return (min === null || compareWith(age, min) >= 0) && (max === null || compareWith(age, max) <= 0);
}

/** The question that the typed age has answered, which is therefore not asked again; null: none. */
export function answeredByAge(plan: Plan, interview: InterviewState): QuestionIndex | null {
  const question = ageQuestion(plan);
  if (question === null || typedAge(interview) === null) return null;
  return entryAt(interview.replies, question).reply === 'given' ? question : null;
}
