import { numberRanges } from '../../definition/question-kinds.ts';
import type { Problem } from '../../diagnostic/problem.ts';
import type { CheckContext } from '../context.ts';
import { passIsBetween } from '../../definition/grade-scale.ts';
import type { Path } from '../../source/node.ts';

/** The lower end of numbers, dates and ages lies below the upper end, and the best grade is not the worst. */
export function* boundsInOrder(context: CheckContext): Iterable<Problem> {
  for (const path of reversed(context)) yield context.problemAt('bounds-reversed', path, {});
}

function* reversed({ definition, questionList }: CheckContext): Iterable<Path> {
  for (const { question, path } of questionList) {
    const { date } = question;
    for (const [key, { min, max }] of numberRanges(question))
      if (min !== undefined && max !== undefined && min >= max)
        yield [...path, key, key === 'grade' ? 'worst' : 'max'];
    if (date?.earliest !== undefined && date.latest !== undefined && date.earliest > date.latest)
      yield [...path, 'date', 'latest'];
  }
  const age = definition.applies_to?.age;
  if (age !== undefined && age[0] > age[1]) yield ['applies_to', 'age', 1];
}

/** The lowest passing grade lies between the best and the worst. */
export function* passGrade(context: CheckContext): Iterable<Problem> {
  for (const { question, path } of context.questionList) {
    const { grade } = question;
    if (grade?.pass === undefined || grade.best === grade.worst || passIsBetween(grade)) continue;
    yield context.problemAt('grade-pass', [...path, 'grade', 'pass'], {
      best: grade.best,
      worst: grade.worst,
    });
  }
}

/** The age question of `applies_to` is a number question. */
export function* ageQuestion(context: CheckContext): Iterable<Problem> {
  const id = context.definition.applies_to?.question;
  const entry = id === undefined ? undefined : context.questions.get(id);
  if (entry !== undefined && entry.kind !== null && entry.kind !== 'number')
    yield context.problemAt('age-not-a-number', ['applies_to', 'question'], { question: entry.id });
}
