import { knownSheet } from '../assessment/sheet-of.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Outcome } from '../assessment/outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { viaGuardian } from './consent.ts';
import { askedQuestions, comingQuestions, questionPlace } from './path.ts';
import { outcomeOf } from './sheet.ts';
import { replyRecord } from './record.ts';
import {
  OPEN,
  type Aside,
  type AsideAnswer,
  type PlainPlace,
  type QuestionPlace,
  type Reply,
  type Stop,
  type InterviewState,
} from './interview-state.ts';
import type { QuestionIndex } from '../plan/positions.ts';

const REVIEW: PlainPlace = { at: 'review' };
const SKIPPED: Reply = { reply: 'skipped' };

/**
 * Records a reply to the question of a place. Answers to questions that no longer apply are dropped and listed, and a
 * critical rule that now holds is shown before anything else. Changing the same answer again first undoes the
 * previous change, so answers that only that change dropped are restored.
 */
export function withReply(
  plan: Plan,
  interview: InterviewState,
  place: QuestionPlace,
  given: Reply,
): InterviewState {
  const { question } = place;
  const back = interview.aside?.question === question ? interview.aside.answers : null;
  const whole = withAnswers(interview, back ?? []);
  const { interview: left, outcome } = withoutUnasked(plan, {
    ...whole,
    replies: whole.replies.with(question, given),
  });
  const unasked = left.dropped.toSorted((a, b) => a - b);
  const isUnchanged =
    back === null && isSameReply(plan, question, entryAt(interview.replies, question), given);
  const kept: InterviewState = {
    ...left,
    dropped: unasked.filter((other) => hasContent(interview, other)),
    restored: (back ?? []).map((answer) => answer.question).filter((one) => !unasked.includes(one)),
    aside: isUnchanged ? interview.aside : asideOf(whole, question, unasked),
  };
  const next = viaGuardian(plan, kept, place, nextPlace(plan, interview, kept, outcome, place));
  return withCriticalNotice(plan, kept, outcome, place, next);
}

function withAnswers(interview: InterviewState, answers: readonly AsideAnswer[]): InterviewState {
  return answers.reduce(
    (all, { question, reply, note }) => ({
      ...all,
      replies: all.replies.with(question, reply),
      notes: all.notes.with(question, note),
    }),
    interview,
  );
}

function asideOf(
  { replies, notes }: InterviewState,
  question: QuestionIndex,
  unasked: readonly QuestionIndex[],
): Aside | null {
  if (unasked.length === 0) return null;
  return {
    question,
    answers: unasked.map((other) => ({
      question: other,
      reply: entryAt(replies, other),
      note: entryAt(notes, other),
    })),
  };
}

/** Confirming the existing answer does not count as a change. */
function isSameReply(plan: Plan, question: QuestionIndex, one: Reply, other: Reply): boolean {
  const [a, b] = [one, other].map((reply) => JSON.stringify(replyRecord(plan, question, reply)));
  return a === b;
}

/**
 * Moves to the review and marks every open question as skipped. Reached or not, its answer is unknown, so no result
 * changes. Critical rules that hold and are not acknowledged are shown first.
 */
export function withRestSkipped(plan: Plan, interview: InterviewState, place: QuestionPlace): InterviewState {
  const outcome = outcomeOf(plan, interview);
  const asked = askedQuestions(plan, outcome);
  const replies = interview.replies.map((given, question) =>
    given.reply === 'open' && asked.includes(question) ? SKIPPED : given,
  );
  return withCriticalNotice(plan, { ...interview, replies, aside: null }, outcome, place, REVIEW);
}

/**
 * Leaves the review for the result, once every critical rule that holds is acknowledged, a guardian has consented
 * where the answered age needs it, and every question to be asked has a reply. Going back from a notice or question leads to the review, not past it.
 */
export function leaveReview(plan: Plan, interview: InterviewState): InterviewState {
  const outcome = outcomeOf(plan, interview);
  const open = firstOpen(interview, askedQuestions(plan, outcome));
  const next = open === undefined ? ({ at: 'result' } as const) : questionPlace(open, true);
  return withCriticalNotice(plan, interview, outcome, REVIEW, viaGuardian(plan, interview, REVIEW, next));
}

/** Drops answers and notes of questions that are no longer asked, repeatedly, since dropping one may exclude others. */
export function withoutUnasked(
  plan: Plan,
  interview: InterviewState,
): { readonly interview: InterviewState; readonly outcome: Outcome } {
  const outcome = outcomeOf(plan, interview);
  const unasked = interview.replies.flatMap((_, question) =>
    hasContent(interview, question) && entryAt(outcome.asked, question) !== 'true' ? [question] : [],
  );
  if (unasked.length === 0) return { interview, outcome };
  return withoutUnasked(plan, {
    ...interview,
    replies: interview.replies.map((reply, question) => (unasked.includes(question) ? OPEN : reply)),
    notes: interview.notes.map((note, question) => (unasked.includes(question) ? null : note)),
    dropped: [...interview.dropped, ...unasked],
  });
}

function hasContent({ replies, notes }: InterviewState, question: QuestionIndex): boolean {
  return entryAt(replies, question).reply !== 'open' || entryAt(notes, question) !== null;
}

/**
 * The next question; from the review, a question that the answer has newly opened, or else the review. A question
 * opened before the current one is asked before the review begins. Whoever changes an answer in the review before the
 * last question returns to the review; open questions come up when it is left.
 */
function nextPlace(
  plan: Plan,
  before: InterviewState,
  interview: InterviewState,
  outcome: Outcome,
  { question, fromReview }: QuestionPlace,
): Stop {
  const asked = askedQuestions(plan, outcome);
  if (fromReview && entryAt(before.replies, question).reply !== 'open') {
    const known = askedQuestions(plan, outcomeOf(plan, before));
    const fresh = firstOpen(
      interview,
      asked.filter((one) => !known.includes(one)),
    );
    return fresh === undefined ? REVIEW : questionPlace(fresh, true);
  }
  const coming = comingQuestions(plan, interview, outcome).filter(
    (one) => asked.indexOf(one) > asked.indexOf(question),
  );
  const next = fromReview ? undefined : coming[0];
  if (next !== undefined) return questionPlace(next);
  const open = firstOpen(interview, asked);
  return open === undefined ? REVIEW : questionPlace(open, true);
}

function firstOpen({ replies }: InterviewState, asked: readonly QuestionIndex[]): QuestionIndex | undefined {
  return asked.find((question) => entryAt(replies, question).reply === 'open');
}

/** Shows critical rules that hold until they are acknowledged, and again if they ceased to hold in between. */
function withCriticalNotice(
  plan: Plan,
  interview: InterviewState,
  { critical }: Outcome,
  back: Stop,
  then: Stop,
): InterviewState {
  const holdingRules = plan.critical.flatMap((_, rule) => (entryAt(critical, rule) === 'true' ? [rule] : []));
  const ids = holdingRules.map((rule) => entryAt(plan.critical, rule).id);
  const acknowledged = interview.acknowledged.filter((id) => ids.includes(id));
  const noticed = interview.noticed.filter(({ critical: id }) => ids.includes(id));
  const rules = holdingRules.filter((rule) => !acknowledged.includes(entryAt(plan.critical, rule).id));
  const place = rules.length === 0 ? then : ({ at: 'critical', rules, then, back } as const);
  return { ...interview, acknowledged, noticed, place };
}

/**
 * Fills in the answers of the earlier interview, to be checked in the review. Answers given today take precedence.
 * Refused answers stay refused. Critical answers are shown as if just given. Throws a RangeError if the earlier
 * answers belong to another scoring.
 */
export function withEarlierReplies(plan: Plan, interview: InterviewState): InterviewState {
  const { earlier } = interview.setting;
  if (!mayKeep(plan, earlier)) throw new RangeError('The earlier answers are of another questionnaire');
  const replies = knownSheet(plan, earlier).map((answer, question): Reply => {
    // An answer to a question that did not apply then is asked for again, if the question applies now.
    const isOffPath = earlier.answers[entryAt(plan.questions, question).id]?.off_path === true;
    if (answer.state === 'given' && !isOffPath) return { reply: 'given', answer };
    return { reply: answer.state === 'refused' ? 'refused' : 'skipped' };
  });
  // A question that was not asked then was not skipped: if it applies now, it stays open.
  const { interview: then } = withoutUnasked(plan, { ...interview, replies });
  const { interview: kept, outcome } = withoutUnasked(plan, {
    ...interview,
    replies: interview.replies.map((today, question) =>
      today.reply === 'open' ? entryAt(then.replies, question) : today,
    ),
  });
  // The earlier answers can only add questions to those of today's answers, so only earlier answers can be dropped
  // here. Nobody has seen those today, so they are not listed. Mistakes in them are corrected in the review.
  const next = viaGuardian(plan, kept, REVIEW, REVIEW);
  return withCriticalNotice(plan, { ...kept, dropped: [], aside: null }, outcome, REVIEW, next);
}

/** Whether the answers of an earlier assessment can be reused: only under the same scoring. */
export function mayKeep(plan: Plan, earlier: Assessment | null): earlier is Assessment {
  return earlier?.definition.scoring_digest === plan.scoringDigest;
}
