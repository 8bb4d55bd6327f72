import type { Answer, AnswerSheet } from '../answer/answer.ts';
import { readAnswers } from '../answer/read.ts';
import type { AssessedAnswer, Assessment } from '../assessment.ts';
import { at } from '../plan/at.ts';
import { fromDouble } from '../plan/from-double.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';

/**
 * The answers of an assessment as every other route hands them in: what was given off the path too, for critical rules
 * look at it; notes are no answers. Or the id of a question whose answer is none that could have been given.
 */
export function sheetOfAssessment(
  plan: Plan,
  { answers }: Pick<Assessment, 'answers'>,
): { readonly sheet: AnswerSheet } | { readonly strange: string } {
  const told = Object.entries(answers);
  const given = told.flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value] as const]));
  const refused = told.flatMap(([id, { state }]) => (state === 'refused' ? [id] : []));
  const read = readAnswers(plan, Object.fromEntries(given), refused);
  const sheet = plan.questions.map((question, position) =>
    asWritten(question, answers[question.id]?.value, at(read.sheet, position)),
  );
  const strange = plan.questions.find(({ id }, position) => !agrees(answers[id], at(sheet, position)));
  return strange === undefined ? { sheet } : { strange: strange.id };
}

/**
 * What an assessment's file cannot say by itself: a text is what it is, be it a sign that means missing elsewhere; and a
 * number is the one that was scored, not the decimal nearest to it.
 */
function asWritten({ kind }: PlanQuestion, value: AssessedAnswer['value'], read: Answer): Answer {
  if (kind === 'text' && typeof value === 'string') return { state: 'given', kind: 'text', text: value };
  const isNumber = typeof value === 'number' && read.state === 'given' && read.kind === 'number';
  return isNumber ? { ...read, number: fromDouble(value) } : read;
}

function agrees(told: AssessedAnswer | undefined, { state }: Answer): boolean {
  switch (told?.state) {
    case 'given':
    case 'unscorable':
      return state === 'given';
    case 'not_asked':
      return (told.value !== undefined) === (state === 'given');
    case 'missing':
    case 'refused':
      return told.state === state;
    case undefined:
      return false;
  }
}
