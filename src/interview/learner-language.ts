import type { InterviewState } from '../dialogue/interview-state.ts';
import type { ChoiceWords } from '../words/en/interview.ts';
import type { LearnerChoice, LearnerWords } from '../words/learner.ts';
import type { InterviewContext } from './interview-context.ts';

/**
 * The program's texts for the learner in their own language. null if that is the program's language, if there are no
 * texts in it, or if they are unreviewed and nobody has given the go-ahead.
 */
export function learnerWordsIn(
  { learner }: Pick<InterviewContext, 'learner'>,
  { setting, fields }: Pick<InterviewState, 'setting' | 'fields'>,
): LearnerWords | null {
  const { told } = setting;
  return told === undefined || (!told.reviewed && fields.go_ahead !== 'yes') ? null : learner;
}

/**
 * Asks the interviewer to interpret, because there are no texts for the respondent in the language of the questions.
 * null if there is nothing to interpret, or if the respondent sits alone.
 */
export function interpretLine(context: InterviewContext, interview: InterviewState): string | null {
  const { plan, texts, language, learner, words } = context;
  const isSpokenTo = plan.respondent === 'learner' || plan.respondent === 'parent';
  if (
    plan.private ||
    !isSpokenTo ||
    learner?.language === language ||
    learnerWordsIn(context, interview) !== null
  )
    return null;
  return words.introduction.interpret(texts);
}

/** A choice for the screen: in the learner's language if given, with the interviewer's words as hints. */
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
