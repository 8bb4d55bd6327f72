import type { InterviewState } from '../dialogue/interview-state.ts';
import type { ChoiceWords } from '../words/en/interview.ts';
import type { LearnerChoice, LearnerWords } from '../words/learner.ts';
import type { InterviewContext } from './interview-context.ts';

/**
 * What the program says to the learner in their own language now; null where it is the language that it speaks anyway, where
 * it has no such words, and as long as nobody has said that words which nobody reviewed may be used.
 */
export function toldIn(
  { learner }: Pick<InterviewContext, 'learner'>,
  { setting, fields }: Pick<InterviewState, 'setting' | 'fields'>,
): LearnerWords | null {
  const { told } = setting;
  return told === undefined || (!told.reviewed && fields.go_ahead !== 'yes') ? null : learner;
}

/**
 * What tells whoever holds the talk to interpret: the questions are in a language in which there are no words for whom they
 * are asked. null where nothing is to be interpreted, or nobody sits beside whoever answers.
 */
export function interpretLine(context: InterviewContext, interview: InterviewState): string | null {
  const { plan, texts, language, learner, words } = context;
  const isSpokenTo = plan.respondent === 'learner' || plan.respondent === 'parent';
  if (plan.private || !isSpokenTo || learner?.language === language || toldIn(context, interview) !== null)
    return null;
  return words.introduction.interpret(texts);
}

/** A choice as it is put: to the learner in their language, with the words of whoever holds the talk beside it. */
export function choiceFor<K extends string>(
  own: ChoiceWords<K>,
  learner: LearnerChoice<K> | null,
): { readonly message: string; readonly help: string | null; readonly options: readonly ChoiceOption<K>[] } {
  const options = Object.entries<string>(own.options).map(([key, label]) => [key as K, label] as const);
  if (learner === null) return { message: own.message, help: own.help, options };
  return {
    message: learner.message,
    help: own.message,
    options: options.map(([key, label]) => [key, learner.options[key], label]),
  };
}

type ChoiceOption<K> = readonly [key: K, label: string, hint?: string];
