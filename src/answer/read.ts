import type { AnswerCodes } from '../diagnostic/codes-answer.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import { MISSING, REFUSED, type Answer, type AnswerSheet } from './answer.ts';
import { optionsReader } from './multiple.ts';
import { optionFinder } from './options.ts';
import { answerReader } from './reader.ts';
import { answerProblem, type AnswerProblem, type Read } from './answer-problem.ts';
import type { QuestionIndex } from '../plan/positions.ts';

export { answerReader };

/** Answers by question id, as in a YAML example or a JSON document. */
export type AnswerRecord = Readonly<Record<string, unknown>>;

export interface ReadRecord {
  readonly sheet: AnswerSheet;
  /** Also includes the readable parts of answers with a problem, for critical rules alone (law 2). */
  readonly readable: AnswerSheet;
  readonly problems: readonly Problem[];
}

/**
 * Reads answers that are already values: numbers, texts, lists for multiple choice. null and absent answers are
 * missing; `refused` lists the refused questions. An answer with a problem counts as missing.
 */
export function readAnswers(plan: Plan, answers: AnswerRecord, refused: readonly string[] = []): ReadRecord {
  const positions = new Map(plan.questions.map((question, position) => [question.id, position]));
  const sheet: Answer[] = plan.questions.map(() => MISSING);
  const readable: Answer[] = plan.questions.map(() => MISSING);
  const problems: Problem[] = [];
  const report = (found: AnswerProblem | UnknownQuestion) => problems.push({ ...found, place: null });
  const positionOf = (id: string): number | undefined => {
    const position = positions.get(id);
    if (position === undefined) report(unknownQuestion(id, [...positions.keys()]));
    return position;
  };
  for (const [id, value] of Object.entries(answers)) {
    const position = positionOf(id);
    if (position === undefined) continue;
    const read = readValue(plan, position, value);
    if ('answer' in read) sheet[position] = read.answer;
    else report(read.problem);
    readable[position] = 'answer' in read ? read.answer : (read.readable ?? MISSING);
  }
  for (const id of refused) {
    const position = positionOf(id);
    if (position !== undefined) sheet[position] = REFUSED;
  }
  return { sheet, readable, problems };
}

interface UnknownQuestion {
  readonly code: 'unknown-question';
  readonly args: AnswerCodes['unknown-question'];
}

function unknownQuestion(id: string, known: readonly string[]): UnknownQuestion {
  return { code: 'unknown-question', args: { question: id, suggestion: suggestion(id, known) } };
}

function readValue(plan: Plan, position: QuestionIndex, value: unknown): Read {
  const question = plan.questions[position] as PlanQuestion;
  if (value === null || value === undefined) return { answer: MISSING };
  if (Array.isArray(value)) return readList(question, value);
  if (question.kind === 'multiple') return readList(question, [value]);
  const text = valueText(value);
  if (text === null) return answerProblem('answer-wrong-type', { question: question.id });
  const option = optionByKey(question, text);
  if (option !== null) return { answer: { state: 'given', kind: 'option', option } };
  return answerReader(plan, position)(text);
}

/** A key always means its own option, regardless of labels. */
function optionByKey(question: PlanQuestion, text: string): number | null {
  const position = question.options.findIndex((option) => option.key === text);
  return position < 0 ? null : position;
}

function readList(question: PlanQuestion, values: readonly unknown[]): Read {
  if (question.kind !== 'multiple') return answerProblem('answer-wrong-type', { question: question.id });
  const find = optionFinder(question.options, '.');
  const chosen = values.map((value) => {
    const text = valueText(value) ?? '';
    return optionByKey(question, text) ?? find(text);
  });
  const known = chosen.filter((option) => typeof option === 'number');
  if (known.length < chosen.length) {
    const allowed = question.options.map((option) => option.key);
    return answerProblem('answer-not-an-option', { question: question.id, allowed });
  }
  return optionsReader(question)(known);
}

/** Converts a number or text to the text of a cell; null for anything else. */
function valueText(value: unknown): string | null {
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : null;
}

/** A cell with more digits is not read as a number either. */
const MAX_DECIMALS = 30;

/** Formats a number without an exponent, which JavaScript uses for very small numbers and cells must not contain. */
function numberText(value: number): string {
  const text = String(value);
  const [, digits = '', exponent] = /^-?\d(?:\.(\d+))?e-(\d+)$/.exec(text) ?? [];
  const decimals = digits.length + Number(exponent ?? Infinity);
  return decimals > MAX_DECIMALS ? text : value.toFixed(decimals);
}
