import type { GivenAnswer } from '../answer/answer.ts';
import type { AssessedAnswer } from './assessment.ts';
import { exactText } from './answer-number.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { PlanQuestion } from '../plan/plan.ts';
import { toNumber } from '../plan/rational.ts';
import { chosenOptions } from '../score/known.ts';
import type { View } from '../score/view.ts';

/** Returns one answer with its state: given, given but unscorable, missing, refused, or not asked. */
export function describeAnswer(
  view: View,
  index: number,
  notes: ReadonlyMap<string, string>,
): AssessedAnswer {
  const question = entryAt(view.plan.questions, index);
  const answer = entryAt(view.sheet, index);
  const note = notes.get(question.id);
  const noted = note === undefined ? {} : { note };
  if (answer.state !== 'given') {
    return { state: entryAt(view.asked, index) === 'false' ? 'not_asked' : answer.state, ...noted };
  }
  const value = answerValue(question, answer);
  const given = { value, ...exactPart(question, value, answer), ...asGiven(answer) };
  if (entryAt(view.asked, index) === 'false')
    return { state: 'not_asked', ...given, off_path: true, ...noted };
  return { state: isScorable(question, answer) ? 'given' : 'unscorable', ...given, ...noted };
}

function exactPart(
  question: PlanQuestion,
  value: AssessedAnswer['value'],
  answer: GivenAnswer,
): Pick<AssessedAnswer, 'exact'> {
  if (answer.kind !== 'number' || typeof value !== 'number') return {};
  const exact = exactText(question, value, answer.number);
  return exact === null ? {} : { exact };
}

/** Whether no option without points was chosen, such as *not sure* or *does not apply*. */
function isScorable(question: PlanQuestion, answer: GivenAnswer): boolean {
  return chosenOptions(answer).every((option) => entryAt(question.options, option).unscored === null);
}

/** Returns the answer as a definition writes it: option ids or values, a number, a date, a text. */
function answerValue(
  question: PlanQuestion,
  answer: GivenAnswer,
): number | string | readonly (number | string)[] {
  const option = (index: number) => optionValue(question, index);
  switch (answer.kind) {
    case 'option':
      return option(answer.option);
    case 'options':
      return answer.options.map(option);
    case 'number':
      return toNumber(answer.number);
    case 'date':
      return answer.date;
    case 'text':
      return answer.text;
  }
}

/** A grade as written in the file. */
function asGiven(answer: GivenAnswer): Pick<AssessedAnswer, 'as_given'> {
  if (answer.kind !== 'number' || answer.asGiven === undefined) return {};
  const { grade, scale } = answer.asGiven;
  const pass = scale.pass == null ? {} : { pass: toNumber(scale.pass) };
  return {
    as_given: { value: toNumber(grade), best: toNumber(scale.best), worst: toNumber(scale.worst), ...pass },
  };
}

/** An option without an id of its own is named by its value. */
function optionValue(question: PlanQuestion, index: number): number | string {
  const { key, value } = entryAt(question.options, index);
  const number = value === null ? null : value[0] / value[1];
  return number !== null && String(number) === key ? number : key;
}
