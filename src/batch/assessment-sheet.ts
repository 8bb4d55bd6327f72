import type { Answer, AnswerSheet } from '../answer/answer.ts';
import { readAnswers } from '../answer/read.ts';
import type { AssessedAnswer, Assessment } from '../assessment.ts';
import { at } from '../plan/at.ts';
import type { Plan } from '../plan/plan.ts';

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
  // A text is what it is, be it a sign that means missing elsewhere.
  const sheet = plan.questions.map(({ id, kind }, position): Answer => {
    const value = answers[id]?.value;
    const isText = kind === 'text' && typeof value === 'string';
    return isText ? { state: 'given', kind: 'text', text: value } : at(read.sheet, position);
  });
  const strange = plan.questions.find(({ id }, position) => !agrees(answers[id], at(sheet, position)));
  return strange === undefined ? { sheet } : { strange: strange.id };
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
