import { knownSheet } from '../assessment/sheet-of.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Outcome } from '../assessment/outcome.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { askedQuestions, questionPlace } from './path.ts';
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
 * The talk with a reply to the question of a place. Answers that no longer belong are dropped and named, and a critical
 * rule that holds from now on comes up before anything else does. Where it is the last change once more, all is as if that
 * had not been made before: what it dropped and this does not is back.
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
  const { talk: left, outcome } = withoutStrays(plan, {
    ...whole,
    replies: whole.replies.with(question, given),
  });
  const strays = left.dropped.toSorted((a, b) => a - b);
  const isUnchanged =
    back === null && isSameReply(plan, question, entryAt(interview.replies, question), given);
  const kept: InterviewState = {
    ...left,
    dropped: strays.filter((stray) => isTouched(interview, stray)),
    restored: (back ?? []).map((answer) => answer.question).filter((one) => !strays.includes(one)),
    aside: isUnchanged ? interview.aside : asideOf(whole, question, strays),
  };
  return raised(plan, kept, outcome, place, nextPlace(plan, interview, kept, outcome, place));
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
  strays: readonly QuestionIndex[],
): Aside | null {
  if (strays.length === 0) return null;
  return {
    question,
    answers: strays.map((stray) => ({
      question: stray,
      reply: entryAt(replies, stray),
      note: entryAt(notes, stray),
    })),
  };
}

/** An answer that is kept as it stands there is not another one. */
function isSameReply(plan: Plan, question: QuestionIndex, one: Reply, other: Reply): boolean {
  const [a, b] = [one, other].map((reply) => JSON.stringify(replyRecord(plan, question, reply)));
  return a === b;
}

/**
 * The talk at its review, with every question that is still open skipped. Whether it was not reached or left out, nobody
 * knows its answer, so nothing else changes by it. A critical rule that nobody has acknowledged yet comes up first.
 */
export function withRestSkipped(plan: Plan, interview: InterviewState, place: QuestionPlace): InterviewState {
  const outcome = outcomeOf(plan, interview);
  const asked = askedQuestions(plan, outcome);
  const replies = interview.replies.map((given, question) =>
    given.reply === 'open' && asked.includes(question) ? SKIPPED : given,
  );
  return raised(plan, { ...interview, replies, aside: null }, outcome, place, REVIEW);
}

/**
 * The talk behind the review: on to the result, once every critical rule that holds was acknowledged and every question
 * that is to be asked was. One steps back from a notice or a question to the review, but not past it.
 */
export function leaveReview(plan: Plan, interview: InterviewState): InterviewState {
  const outcome = outcomeOf(plan, interview);
  const open = firstOpen(interview, askedQuestions(plan, outcome));
  return raised(
    plan,
    interview,
    outcome,
    REVIEW,
    open === undefined ? { at: 'result' } : questionPlace(open, true),
  );
}

/**
 * Drops the answers to questions that are no longer to be asked, with their notes, until no more follow from that.
 */
function withoutStrays(
  plan: Plan,
  interview: InterviewState,
): { readonly talk: InterviewState; readonly outcome: Outcome } {
  const outcome = outcomeOf(plan, interview);
  const strays = interview.replies.flatMap((_, question) =>
    isTouched(interview, question) && entryAt(outcome.asked, question) !== 'true' ? [question] : [],
  );
  if (strays.length === 0) return { talk: interview, outcome };
  return withoutStrays(plan, {
    ...interview,
    replies: interview.replies.map((reply, question) => (strays.includes(question) ? OPEN : reply)),
    notes: interview.notes.map((note, question) => (strays.includes(question) ? null : note)),
    dropped: [...interview.dropped, ...strays],
  });
}

function isTouched({ replies, notes }: InterviewState, question: QuestionIndex): boolean {
  return entryAt(replies, question).reply !== 'open' || entryAt(notes, question) !== null;
}

/**
 * The next question on the way; from the review, one that has newly come up, else the review again. Nothing that is to
 * be asked is passed by: what an answer opened further up comes before the review, and only that. Who changes an answer in
 * the review of a talk that is not at its end yet comes back there, and to what is open when the review is left.
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
  const next = fromReview ? undefined : asked[asked.indexOf(question) + 1];
  if (next !== undefined) return questionPlace(next);
  const open = firstOpen(interview, asked);
  return open === undefined ? REVIEW : questionPlace(open, true);
}

function firstOpen({ replies }: InterviewState, asked: readonly QuestionIndex[]): QuestionIndex | undefined {
  return asked.find((question) => entryAt(replies, question).reply === 'open');
}

/** Rules that hold come up until they are acknowledged, and anew if they were taken back in between. */
function raised(
  plan: Plan,
  interview: InterviewState,
  { critical }: Outcome,
  back: Stop,
  then: Stop,
): InterviewState {
  const holding = plan.critical.flatMap((_, rule) => (entryAt(critical, rule) === 'true' ? [rule] : []));
  const ids = holding.map((rule) => entryAt(plan.critical, rule).id);
  const acknowledged = interview.acknowledged.filter((id) => ids.includes(id));
  const noticed = interview.noticed.filter(({ critical: id }) => ids.includes(id));
  const rules = holding.filter((rule) => !acknowledged.includes(entryAt(plan.critical, rule).id));
  const place = rules.length === 0 ? then : ({ at: 'critical', rules, then, back } as const);
  return { ...interview, acknowledged, noticed, place };
}

/**
 * The talk with the answers of the earlier one in place, to be looked through in the review. What was said today already
 * stands. Answers that were refused stay refused; critical ones come up as if they had just been given.
 */
export function withEarlierReplies(plan: Plan, interview: InterviewState): InterviewState {
  const { earlier } = interview.setting;
  if (!mayKeep(plan, earlier)) throw new RangeError('The earlier answers are of another questionnaire');
  const replies = knownSheet(plan, earlier).map((answer, question): Reply => {
    // What was answered off the path then is asked anew, if it is to be asked at all.
    const isOffPath = earlier.answers[entryAt(plan.questions, question).id]?.off_path === true;
    if (answer.state === 'given' && !isOffPath) return { reply: 'given', answer };
    return { reply: answer.state === 'refused' ? 'refused' : 'skipped' };
  });
  // What was not asked then was not skipped either: if it is to be asked now, it still is.
  const { talk: then } = withoutStrays(plan, { ...interview, replies });
  const { talk: kept, outcome } = withoutStrays(plan, {
    ...interview,
    replies: interview.replies.map((today, question) =>
      today.reply === 'open' ? entryAt(then.replies, question) : today,
    ),
  });
  // What was said today is asked for all the more with the rest filled in; only earlier answers can be dropped here, and
  // those have not been seen today. A slip in them is corrected in the review.
  return raised(plan, { ...kept, dropped: [], aside: null }, outcome, REVIEW, REVIEW);
}

/** Whether answers of an earlier assessment mean the same today: only under the same scoring. */
export function mayKeep(plan: Plan, earlier: Assessment | null): earlier is Assessment {
  return earlier?.definition.scoring_digest === plan.scoringDigest;
}
