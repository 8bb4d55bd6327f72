import { REFUSED, type AnswerSheet } from '../answer/answer.ts';
import { readAnswers } from '../answer/read.ts';
import type { Answers } from '../definition/answers.ts';
import type { AnswerCodes } from '../diagnostic/codes-answer.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';
import type { AnswersContext } from './answers-looked.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** The answers of a file, one per question of the plan. */
export interface ReadSheet {
  /** Answers that cannot be read are reported and left missing. */
  readonly sheet: AnswerSheet;
  /** Includes every readable answer, even of a refused file: only for critical rules. */
  readonly readable: AnswerSheet;
}

/** Reads the answers of a file and reports all problems with them. */
export function readSheet(context: AnswersContext): ReadSheet {
  const { plan, value, report } = context;
  const { sheet, readable, problems } = readAnswers(plan, value.answers);
  for (const found of problems) {
    // Every problem of an answer names its question.
    const { question } = found.args as AnswerCodes['answer-ambiguous'];
    const what = found.code === 'unknown-question' ? 'key' : 'value';
    report(found.code, ['answers', question], found.args, what);
  }
  const refused = readRefused(context);
  checkIds(context);
  return {
    sheet: sheet.map((answer, position) => (refused.has(position) ? REFUSED : answer)),
    readable,
  };
}

type Known = (id: string, path: Path, what?: 'value' | 'key') => number | null;

/** Finds questions by id and reports unknown ones. */
function knownQuestions({ plan, report }: AnswersContext): Known {
  const positions = new Map(plan.questions.map(({ id }, position) => [id, position]));
  return (id, path, what = 'value') => {
    const position = positions.get(id);
    if (position !== undefined) return position;
    report('unknown-question', path, { question: id, suggestion: suggestion(id, positions.keys()) }, what);
    return null;
  };
}

function readRefused(context: AnswersContext): ReadonlySet<QuestionIndex> {
  const { value, report } = context;
  const known = knownQuestions(context);
  const refused = new Set<QuestionIndex>();
  for (const [index, question] of (value.refused ?? []).entries()) {
    const path = ['refused', index];
    const position = known(question, path);
    if (position === null) continue;
    if (refused.has(position)) report('duplicate-id', path, { kind: 'question', id: question });
    else if (hasAnswer(value, question)) report('answered-and-refused', path, { question });
    refused.add(position);
  }
  return refused;
}

/** A key without a value (`question:`) is not an answer. */
function hasAnswer({ answers }: Answers, question: string): boolean {
  return Object.hasOwn(answers, question) && answers[question] !== null;
}

/** Checks the ids in notes and acknowledgements. */
function checkIds(context: AnswersContext): void {
  const { plan, value, report } = context;
  const known = knownQuestions(context);
  for (const id of Object.keys(value.notes ?? {})) known(id, ['notes', id], 'key');
  const rules = plan.critical.map(({ id }) => id);
  for (const id of Object.keys(value.handled ?? {})) {
    if (rules.includes(id)) continue;
    const args = { kind: 'critical' as const, id, suggestion: suggestion(id, rules) };
    report('unknown-id', ['handled', id], args, 'key');
  }
}
