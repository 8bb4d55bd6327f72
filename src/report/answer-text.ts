import type { AssessedAnswer } from '../assessment/assessment.ts';
import type { PlanNumber, PlanQuestion } from '../plan/plan.ts';
import { formatList, formatMoment, formatNumber } from '../words/locale.ts';
import { oneLine } from '../words/say.ts';
import { unitText } from '../words/unit.ts';
import { assessedAnswer, type Context, gradeScaleText, questionOf, say } from './context.ts';

type Value = NonNullable<AssessedAnswer['value']>;

/**
 * Formats an answer for people: the option's label, the number with its unit, or the date; or why there is none. Free
 * text is not repeated here, because it may name other people.
 */
export function answerText(context: Context, id: string): string {
  const question = questionOf(context, id);
  const answer = assessedAnswer(context, id);
  const { state, value } = answer;
  if (value === undefined || (state !== 'given' && state !== 'unscorable')) {
    const none = state === 'given' ? 'missing' : state;
    return context.words.gaps.states[none].toLocaleLowerCase(context.language);
  }
  return valueText(context, question, value, answer.as_given);
}

function valueText(
  context: Context,
  question: PlanQuestion,
  value: Value,
  as_given: AssessedAnswer['as_given'],
): string {
  if (question.kind === 'text') return '…';
  if (typeof value === 'object') {
    if (value.length === 0) return context.words.reasons.noneChosen;
    return formatList(
      value.map((part) => oneText(context, question, part)),
      context.language,
    );
  }
  if (as_given === undefined) return oneText(context, question, value);
  // The grade as in the data file: teachers would not recognize the converted one.
  return formatNumber(as_given.value, context.language) + gradeScaleText(context, question, as_given);
}

function oneText(context: Context, question: PlanQuestion, value: number | string): string {
  // Options without an id are identified by their value.
  const option = question.options.find(({ key }) => key === String(value));
  if (option !== undefined) return say(context, option.label);
  if (typeof value === 'number')
    return (
      formatNumber(value, context.language) +
      unitOf(context, question.number, value) +
      gradeScaleText(context, question)
    );
  return question.kind === 'date' ? formatMoment(value, context.language) : oneLine(value);
}

function unitOf({ plan, texts }: Context, asked: PlanNumber | null, value: number): string {
  const unit = asked?.unit ?? null;
  // A no-break space keeps the number and its unit together.
  return unit === null ? '' : `\u00a0${unitText(unit, plan, texts, value)}`;
}
