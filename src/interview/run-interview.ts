import { step, withNoticed, type Step } from '../dialogue/step.ts';
import type { Place, InterviewState } from '../dialogue/interview-state.ts';
import { entryAt } from '../plan/entry-at.ts';
import { say } from '../words/say.ts';
import { choose, type InterviewContext, type Leave, type Move } from './interview-context.ts';
import { showActions } from './places/actions.ts';
import { showAgain } from './places/again.ts';
import { showCritical } from './places/critical.ts';
import { showEarlier } from './places/earlier.ts';
import { showField } from './places/field.ts';
import { showGoals } from './places/goals.ts';
import { showIntroduction } from './places/introduction.ts';
import { showQuestion } from './places/question.ts';
import { showResult } from './places/result.ts';
import { showReview } from './places/review.ts';
import { choiceFor, toldIn } from './told.ts';

/** How sitting together ended. */
export interface Ending {
  readonly talk: InterviewState;
  readonly how: 'finished' | 'declined' | Leave['leave'];
}

/**
 * Holds a talk from where it is to its end, or until somebody leaves it. Each step is kept (`keep`) before the next
 * question is put, so that whatever happens at most the answer being typed is lost. What ends it from outside (Left,
 * Stopped, a file that cannot be written) is thrown through.
 */
export async function runInterview(
  context: InterviewContext,
  begun: InterviewState,
  keep: (interview: InterviewState) => Promise<void>,
): Promise<Ending> {
  let interview = begun;
  for (;;) {
    const { place } = interview;
    if (place.at === 'end') return { talk: interview, how: 'finished' };
    if (place.at === 'declined') return { talk: interview, how: 'declined' };
    const move = await showPlace(context, interview, place);
    if (move === null) continue;
    if ('leave' in move) {
      if (move.leave === 'delete' && !(await isDeletionMeant(context, interview))) continue;
      return { talk: interview, how: move.leave };
    }
    const next = withNoticed(context.plan, step(context.plan, interview, move), context.now());
    if (!(await isDroppingMeant(context, next))) continue;
    await keep(next);
    tellOf(context, move, interview, next);
    interview = next;
  }
}

async function isDeletionMeant(context: InterviewContext, interview: InterviewState): Promise<boolean> {
  const { deletePrompt, deleteNo, deleteYes } = context.words.leave;
  const own = { message: deletePrompt, help: null, options: { no: deleteNo, yes: deleteYes } };
  const { options, ...asked } = choiceFor(own, toldIn(context, interview)?.talk.leave.delete ?? null);
  const reply = await choose(context, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

/** What a change would drop is named before it does. */
async function isDroppingMeant(context: InterviewContext, { dropped }: InterviewState): Promise<boolean> {
  if (dropped.length === 0) return true;
  const { options, ...asked } = choiceFor(context.words.question.drop(textsOf(context, dropped)), null);
  const reply = await choose(context, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

function textsOf({ plan, texts }: InterviewContext, questions: readonly number[]): readonly string[] {
  return questions.map((question) => say(entryAt(plan.questions, question).text, plan, texts));
}

/** Leaving a place for the review or the way back shows things anew; being told is once. */
function tellOf(
  context: InterviewContext,
  move: Step,
  before: InterviewState,
  { place, dropped, restored }: InterviewState,
): void {
  const { prompter, words } = context;
  if (move.do === 'back' && place === before.place) prompter.say(words.question.firstReached);
  if (dropped.length > 0) prompter.say(words.question.dropped(textsOf(context, dropped)));
  if (restored.length > 0) prompter.say(words.question.restored(textsOf(context, restored)));
}

function showPlace(context: InterviewContext, interview: InterviewState, place: Place): Promise<Move> {
  switch (place.at) {
    case 'introduction':
      return showIntroduction(context, interview, place);
    case 'earlier':
      return showEarlier(context, interview, place);
    case 'field':
      return showField(context, interview, place);
    case 'question':
      return showQuestion(context, interview, place);
    case 'again':
      return showAgain(context, interview, place);
    case 'critical':
      return showCritical(context, interview, place);
    case 'review':
      return showReview(context, interview, place);
    case 'result':
      return showResult(context, interview, place);
    case 'goals':
      return showGoals(context, interview, place);
    case 'actions':
      return showActions(context, interview, place);
    case 'end':
    case 'declined':
      return Promise.resolve(null);
  }
}
