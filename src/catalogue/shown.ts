import type { Assessment } from '../assessment/assessment.ts';
import type { Signal } from '../definition/catalogue.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * Whether a signal holds. In a battery each of its questionnaires counts, but one without an answer does not show
 * even a situation.
 */
export function holds({ questionnaire, form, finding, if: answer }: Signal, assessment: Assessment): boolean {
  const { definition: whole, findings, answers, parts = {} } = assessment;
  const definitions = [
    { definition: whole, lead: '' },
    ...Object.entries(parts).flatMap(([id, { definition, answered }]) =>
      answered === 0 ? [] : [{ definition, lead: `${id}.` }],
    ),
  ];
  return definitions.some(
    ({ definition, lead }) =>
      definition.id === questionnaire &&
      (form === undefined || definition.form === form) &&
      (finding === undefined || findings[`${lead}${finding}`] === 'true') &&
      (answer === undefined || answers[`${lead}${answer.question}`]?.value === answer.is),
  );
}

/** Returns the age if a question asked for it and it was answered, otherwise null. */
export function ageAnswered({ answers }: Assessment, { questions }: Plan): number | null {
  const answered = questions
    .filter(({ about, kind }) => about === 'age' && kind === 'number')
    .map(({ id }) => answers[id]?.value);
  return answered.find((value) => typeof value === 'number') ?? null;
}
