import { MISSING, REFUSED, type Answer, type AnswerSheet } from '../answer/answer.ts';
import { dateReader } from '../answer/date.ts';
import { gradeAsGiven, isGradeAsGiven } from '../answer/grade.ts';
import { optionsReader } from '../answer/multiple.ts';
import type { AssessedAnswer, Assessment } from './assessment.ts';
import type { Plan, PlanNumber, PlanQuestion } from '../plan/plan.ts';
import { compare, fromFraction, type Rational } from '../plan/rational.ts';
import { parseExact, plainNumber } from './answer-number.ts';

/**
 * Reconstructs the answers of an assessment as they were scored: the inverse of describing them. Answers to questions
 * that should not have been asked are included, because critical rules use them; notes are not answers. Returns the
 * id of the question instead if an answer could not have been given.
 */
export function sheetOfAssessment(
  plan: Plan,
  { answers }: Pick<Assessment, 'answers'>,
): { readonly sheet: AnswerSheet } | { readonly invalid: string } {
  const sheet: Answer[] = [];
  for (const question of plan.questions) {
    const answer = answerTo(question, answers);
    if (answer === null) return { invalid: question.id };
    sheet.push(answer);
  }
  return { sheet };
}

/**
 * Does the same, but counts an unreadable answer as missing. For assessments that were just scored, or checked
 * before.
 */
export function knownSheet(plan: Plan, { answers }: Pick<Assessment, 'answers'>): AnswerSheet {
  return plan.questions.map((question) => answerTo(question, answers) ?? MISSING);
}

/** null if there is no answer, or one that could not have been given. */
function answerTo(question: PlanQuestion, answers: Assessment['answers']): Answer | null {
  const assessed = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
  if (assessed === undefined || !isGradeAsGiven(question, assessed)) return null;
  const { state, value, exact } = assessed;
  switch (state) {
    case 'given':
    case 'unscorable':
      return value === undefined ? null : withGrade(assessed, givenAnswer(question, value, exact));
    case 'not_asked':
      return value === undefined ? MISSING : withGrade(assessed, givenAnswer(question, value, exact));
    case 'missing':
      return value === undefined ? MISSING : null;
    case 'refused':
      return value === undefined ? REFUSED : null;
  }
}

/** The converted number is what was scored; the grade as written in the file is kept with it. */
function withGrade(assessed: AssessedAnswer, answer: Answer | null): Answer | null {
  if (assessed.as_given === undefined || answer?.state !== 'given' || answer.kind !== 'number') return answer;
  return { ...answer, asGiven: gradeAsGiven(assessed.as_given) };
}

type Value = NonNullable<AssessedAnswer['value']>;

/** Reads only what `describeAnswer` writes. Unlike a table, it has no codes and labels to look up. */
function givenAnswer(question: PlanQuestion, value: Value, exact: string | undefined): Answer | null {
  const { kind, number: limits } = question;
  if (limits !== null && typeof value === 'number') return numberAnswer(question, limits, value, exact);
  if (kind === 'multiple') return multipleAnswer(question, value);
  if (kind === 'date') return dateAnswer(question, value);
  if (kind === 'text')
    return typeof value === 'string' ? { state: 'given', kind: 'text', text: value } : null;
  return optionAnswer(question, value);
}

function optionAnswer(question: PlanQuestion, value: Value): Answer | null {
  const option = optionNamed(question, value);
  return option < 0 ? null : { state: 'given', kind: 'option', option };
}

function optionNamed({ options }: PlanQuestion, name: Value): number {
  return options.findIndex(({ key }) => key === String(name));
}

function multipleAnswer(question: PlanQuestion, value: Value): Answer | null {
  if (typeof value !== 'object') return null;
  const chosen = value.map((name) => optionNamed(question, name));
  if (chosen.includes(-1)) return null;
  const read = optionsReader(question)(chosen);
  return 'answer' in read ? read.answer : null;
}

function numberAnswer(
  question: PlanQuestion,
  limits: PlanNumber,
  value: number,
  exact: string | undefined,
): Answer | null {
  const plain = exact === undefined ? plainNumber(question, value) : { number: parseExact(exact) };
  if ('option' in plain) return { state: 'given', kind: 'option', option: plain.option };
  const { number } = plain;
  if (number === null || !isPossible(question, limits, number)) return null;
  return { state: 'given', kind: 'number', number };
}

/** A grade of another scale is converted, so whole grades need not stay whole. */
function isPossible({ kind }: PlanQuestion, { min, max, integer }: PlanNumber, number: Rational): boolean {
  return (
    (min === null || compare(number, fromFraction(min)) >= 0) &&
    (max === null || compare(number, fromFraction(max)) <= 0) &&
    (kind === 'grade' || !integer || number.den === 1n)
  );
}

function dateAnswer(question: PlanQuestion, value: Value): Answer | null {
  const read = typeof value === 'string' ? dateReader(question)(value) : null;
  return read !== null && 'answer' in read ? read.answer : null;
}
