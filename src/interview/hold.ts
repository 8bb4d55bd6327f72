import { step, withNoticed, type Step } from '../dialogue/step.ts';
import type { Place, Talk } from '../dialogue/talk.ts';
import { at } from '../plan/at.ts';
import { say } from '../words/say.ts';
import { choose, type Held, type Leave, type Move } from './held.ts';
import { holdActions } from './places/actions.ts';
import { holdAgain } from './places/again.ts';
import { holdCritical } from './places/critical.ts';
import { holdEarlier } from './places/earlier.ts';
import { holdField } from './places/field.ts';
import { holdGoals } from './places/goals.ts';
import { holdIntroduction } from './places/introduction.ts';
import { holdQuestion } from './places/question.ts';
import { holdResult } from './places/result.ts';
import { holdReview } from './places/review.ts';
import { choiceFor, toldIn } from './told.ts';

/** How sitting together ended. */
export interface Ending {
  readonly talk: Talk;
  readonly how: 'finished' | 'declined' | Leave['leave'];
}

/**
 * Holds a talk from where it is to its end, or until somebody leaves it. Each step is kept (`keep`) before the next
 * question is put, so that whatever happens at most the answer being typed is lost. What ends it from outside (Left,
 * Stopped, a file that cannot be written) is thrown through.
 */
export async function hold(held: Held, begun: Talk, keep: (talk: Talk) => Promise<void>): Promise<Ending> {
  let talk = begun;
  for (;;) {
    const { place } = talk;
    if (place.at === 'end') return { talk, how: 'finished' };
    if (place.at === 'declined') return { talk, how: 'declined' };
    const move = await holdPlace(held, talk, place);
    if (move === null) continue;
    if ('leave' in move) {
      if (move.leave === 'delete' && !(await isDeletionMeant(held, talk))) continue;
      return { talk, how: move.leave };
    }
    const next = withNoticed(held.plan, step(held.plan, talk, move), held.now());
    if (!(await isDroppingMeant(held, next))) continue;
    await keep(next);
    tellOf(held, move, talk, next);
    talk = next;
  }
}

async function isDeletionMeant(held: Held, talk: Talk): Promise<boolean> {
  const { deletePrompt, deleteNo, deleteYes } = held.words.leave;
  const own = { message: deletePrompt, help: null, options: { no: deleteNo, yes: deleteYes } };
  const { options, ...asked } = choiceFor(own, toldIn(talk)?.words.leave.delete ?? null);
  const reply = await choose(held, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

/** What a change would drop is named before it does. */
async function isDroppingMeant(held: Held, { dropped }: Talk): Promise<boolean> {
  if (dropped.length === 0) return true;
  const { options, ...asked } = choiceFor(held.words.question.drop(textsOf(held, dropped)), null);
  const reply = await choose(held, asked, options, [], null, true);
  return 'chosen' in reply && reply.chosen === 'yes';
}

function textsOf({ plan, texts }: Held, questions: readonly number[]): readonly string[] {
  return questions.map((question) => say(at(plan.questions, question).text, plan, texts));
}

/** Leaving a place for the review or the way back shows things anew; being told is once. */
function tellOf(held: Held, move: Step, before: Talk, { place, dropped, restored }: Talk): void {
  const { prompter, words } = held;
  if (move.do === 'back' && place === before.place) prompter.say(words.question.firstReached);
  if (dropped.length > 0) prompter.say(words.question.dropped(textsOf(held, dropped)));
  if (restored.length > 0) prompter.say(words.question.restored(textsOf(held, restored)));
}

function holdPlace(held: Held, talk: Talk, place: Place): Promise<Move> {
  switch (place.at) {
    case 'introduction':
      return holdIntroduction(held, talk, place);
    case 'earlier':
      return holdEarlier(held, talk, place);
    case 'field':
      return holdField(held, talk, place);
    case 'question':
      return holdQuestion(held, talk, place);
    case 'again':
      return holdAgain(held, talk, place);
    case 'critical':
      return holdCritical(held, talk, place);
    case 'review':
      return holdReview(held, talk, place);
    case 'result':
      return holdResult(held, talk, place);
    case 'goals':
      return holdGoals(held, talk, place);
    case 'actions':
      return holdActions(held, talk, place);
    case 'end':
    case 'declined':
      return Promise.resolve(null);
  }
}
