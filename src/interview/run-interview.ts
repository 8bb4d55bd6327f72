import { step, withNoticed, type Step } from '../dialogue/step.ts';
import type { InterviewPlace, InterviewState } from '../dialogue/interview-state.ts';
import { entryAt } from '../plan/entry-at.ts';
import { inBoth } from './beside.ts';
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
import { choiceFor, learnerWordsIn } from './learner-language.ts';

/** How a run of the interview ended. */
export interface Ending {
  readonly interview: InterviewState;
  readonly how: 'finished' | 'declined' | Leave['leave'];
}

/**
 * Runs an interview until it ends or is left. Each step is saved (`keep`) before the next prompt, so at most the
 * answer being typed is lost. Left, Stopped and errors while saving are thrown.
 */
export async function runInterview(
  context: InterviewContext,
  start: InterviewState,
  keep: (interview: InterviewState) => Promise<void>,
): Promise<Ending> {
  let interview = start;
  for (;;) {
    const { place } = interview;
    if (place.at === 'end') return { interview, how: 'finished' };
    if (place.at === 'declined') return { interview, how: 'declined' };
    const move = await showPlace(context, interview, place);
    if (move === null) continue;
    if ('leave' in move) {
      if (move.leave === 'delete' && !(await confirmsDeletion(context, interview))) continue;
      return { interview, how: move.leave };
    }
    const next = withNoticed(context.plan, step(context.plan, interview, move), context.now());
    if (!(await confirmsDropping(context, next))) continue;
    await keep(next);
    showChanges(context, move, interview, next);
    interview = next;
  }
}

async function confirmsDeletion(context: InterviewContext, interview: InterviewState): Promise<boolean> {
  const { deletePrompt, deleteNo, deleteYes } = context.words.leave;
  const ownWords = { message: deletePrompt, help: null, options: { no: deleteNo, yes: deleteYes } };
  const { options, ...asked } = choiceFor(
    ownWords,
    learnerWordsIn(context, interview)?.talk.leave.delete ?? null,
  );
  const reply = await choose(context, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

/** Names the answers that a change would drop and asks for confirmation. */
async function confirmsDropping(context: InterviewContext, { dropped }: InterviewState): Promise<boolean> {
  if (dropped.length === 0) return true;
  const { options, ...asked } = choiceFor(context.words.question.drop(textsOf(context, dropped)), null);
  const reply = await choose(context, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

function textsOf(context: InterviewContext, questions: readonly number[]): readonly string[] {
  return questions.map((question) => inBoth(context, entryAt(context.plan.questions, question).text));
}

/** Shows what the step changed elsewhere: a place shown again does not repeat it. */
function showChanges(
  context: InterviewContext,
  move: Step,
  before: InterviewState,
  { place, dropped, restored, replies }: InterviewState,
): void {
  const { prompter, words } = context;
  if (move.do === 'back' && place === before.place) prompter.say(words.question.firstReached);
  const left = unanswered(move, before, replies);
  if (left !== null) prompter.say(words.question.recorded[left]);
  if (dropped.length > 0) prompter.say(words.question.dropped(textsOf(context, dropped)));
  if (restored.length > 0) prompter.say(words.question.restored(textsOf(context, restored)));
}

/** Whether the step left its question without an answer, also by typing a code that means so; null: it did not. */
function unanswered(
  move: Step,
  { place }: InterviewState,
  replies: InterviewState['replies'],
): 'skipped' | 'refused' | null {
  if (place.at !== 'question' || !['skip', 'refuse', 'answer'].includes(move.do)) return null;
  const { reply } = entryAt(replies, place.question);
  return reply === 'skipped' || reply === 'refused' ? reply : null;
}

function showPlace(
  context: InterviewContext,
  interview: InterviewState,
  place: InterviewPlace,
): Promise<Move> {
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
