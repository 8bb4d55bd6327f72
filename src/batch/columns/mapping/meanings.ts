import type { Answer } from '../../../answer/answer.ts';
import { cellText } from '../../../answer/cell.ts';
import { textKeys } from '../../../answer/codes.ts';
import { ownMark, type Mark } from '../../../answer/mark.ts';
import { isNumberText } from '../../../answer/decimal.ts';
import { fold } from '../../../answer/fold.ts';
import { isCode, ownAnswers, ownReadings, recoding } from '../../../answer/recode.ts';
import type { ReadOptions } from '../../../answer/answer-problem.ts';
import { isSameAnswer } from '../../../answer/same.ts';
import { criticalTestsOn } from '../../../plan/critical-questions.ts';
import type { Plan, PlanQuestion } from '../../../plan/plan.ts';
import { answerHolds } from '../../../score/condition.ts';
import type { ReportProblem } from '../mapped-columns.ts';
import { isNoText, type DeclaredCode, type DeclaredText } from './texts.ts';

type Value = DeclaredText & { readonly means: Answer };

/** Reports values that contradict the questionnaire's own names and codes, or make them meaningless. */
export function refuseContradictions(
  plan: Plan,
  question: PlanQuestion,
  values: readonly Value[],
  options: ReadOptions,
  report: ReportProblem,
): void {
  if (question.kind === 'text') return;
  const { id } = question;
  for (const { text, path, means } of values) {
    const own = ownAnswers(question, cellText(text), options);
    // A name has an obvious meaning; a code may mean something else in another file.
    if (own.some((answer) => !isCode(text, answer) && !isSameAnswer(answer, means)))
      report('mapping-contradicts', path, { question: id, text });
  }
  if (recoding(question, options)?.isClosed !== true) return;
  const [first, ...more] = values;
  if (first === undefined) return;
  // Only listed values can be read.
  if (more.every(({ means }) => isSameAnswer(means, first.means)))
    report('mapping-constant', first.path.slice(0, -1), { question: id, key: 'values' });
  else refuseMuted(plan, question, values, report);
}

/** Reports critical rules with a test that has the same result for every listed value. */
function refuseMuted(
  plan: Plan,
  question: PlanQuestion,
  values: readonly Value[],
  report: ReportProblem,
): void {
  const position = plan.questions.findIndex(({ id }) => id === question.id);
  for (const { rule, tests } of criticalTestsOn(plan, position)) {
    const isMuted = tests.some((test) => {
      const truths = new Set(values.map(({ means }) => answerHolds(test, question, means)));
      return truths.size === 1 && test.options !== null;
    });
    const [first] = values;
    if (isMuted && first !== undefined)
      report('mapping-mutes-critical', first.path.slice(0, -1), { question: question.id, rule });
  }
}

/** Reports codes for *missing* and *refused* that are also a valid answer in the column. */
export function refuseAnswers(
  question: PlanQuestion,
  codes: readonly DeclaredCode[],
  options: ReadOptions,
  report: ReportProblem,
): void {
  const declared = new Set([...question.missingCodes, ...question.refusedCodes].flatMap(textKeys));
  const isClosed = recoding(question, options)?.isClosed === true;
  for (const { text, path } of codes) {
    // Codes of the definition have been checked there.
    if (isNoText(text) || textKeys(text).some((key) => declared.has(key))) continue;
    // The question's own codes do not apply in a column that recodes them.
    if (isClosed && isNumberText(cellText(text))) continue;
    if (isAnswer(question, cellText(text), options))
      report('mapping-code-is-answer', path, { question: question.id, text });
  }
}

/**
 * Whether a text is a valid answer. Free text is ignored, since any text would be one and it is not scored. A grade
 * counts only if the grading scale is known.
 */
function isAnswer(question: PlanQuestion, text: string, options: ReadOptions): boolean {
  const { kind } = question;
  if (kind === 'text') return false;
  return ownReadings(question, text, options).some((read) => {
    if ('problem' in read) return read.problem.code === 'answer-ambiguous' || read.readable !== undefined;
    const isNumber = read.answer.state === 'given' && read.answer.kind === 'number';
    return !(kind === 'grade' && options.grade === undefined && isNumber);
  });
}

/** The same for one column per option, with marks as values. */
export function refuseBadMarks(
  question: PlanQuestion,
  values: readonly (readonly [text: string, meaning: string])[],
  codes: readonly DeclaredCode[],
  path: DeclaredText['path'],
  report: ReportProblem,
): void {
  const { id } = question;
  const marks = values.flatMap(([text, meaning]): readonly DeclaredMark[] => {
    const at = [...path, 'values', text];
    const [mark = null, ...others] = marksOf(question, meaning);
    if (mark !== null && others.length === 0)
      return [{ text, mark, path: at, own: marksOf(question, cellText(text)) }];
    report('answer-not-an-option', at, { question: id, allowed: ['1', '0'] });
    return [];
  });
  for (const one of marks) refuseMark(question, one, report);
  const isClosed = marks.some((one) => isNumberText(cellText(one.text)) && isOther(one));
  if (isClosed && new Set(marks.map(({ mark }) => mark)).size === 1)
    report('mapping-constant', [...path, 'values'], { question: id, key: 'values' });
  for (const { text, path: at } of codes) {
    const isMark = marksOf(question, cellText(text)).some((mark) => mark !== undefined);
    const isRecoded = isClosed && isNumberText(cellText(text));
    // A dash often means blank. As *missing* it only leaves open what *not chosen* would settle.
    if (isMark && !isRecoded && fold(text) !== '-')
      report('mapping-code-is-answer', at, { question: id, text });
  }
}

/** A text of a mapping, the mark it maps to, and the marks it means without a mapping. */
interface DeclaredMark {
  readonly text: string;
  readonly mark: Mark;
  readonly path: DeclaredText['path'];
  readonly own: readonly (Mark | undefined)[];
}

/**
 * Returns the marks that a text means in the columns of a question's options without a mapping, without duplicates.
 */
function marksOf(question: PlanQuestion, text: string): readonly (Mark | undefined)[] {
  return [...new Set(question.options.map((_, option) => ownMark(question, option, text)))];
}

function isOther({ own, mark }: DeclaredMark): boolean {
  return own.some((found) => found !== undefined && found !== mark);
}

function refuseMark({ id }: PlanQuestion, declared: DeclaredMark, report: ReportProblem): void {
  const { text, mark, path: at } = declared;
  if (isNoText(text)) {
    // Blanks already mean *not chosen* beside a chosen option; if all are blank, there is no answer.
    if (mark === 'chosen' || fold(text) !== '') report('mapping-no-text', at, { question: id });
  } else if (isOther(declared) && !isNumberText(cellText(text))) {
    report('mapping-contradicts', at, { question: id, text });
  }
}

/**
 * Checks the common codes for a multiple choice found by header, with one or several columns: none may mean *chosen*.
 */
export function refuseChosen(
  question: PlanQuestion,
  codes: readonly DeclaredCode[],
  report: ReportProblem,
): void {
  for (const { text, path } of codes) {
    if (question.options.some((_, option) => ownMark(question, option, cellText(text)) === 'chosen'))
      report('mapping-code-is-answer', path, { question: question.id, text });
  }
}
