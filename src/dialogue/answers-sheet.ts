import { REFUSED, type AnswerSheet } from '../answer/answer.ts';
import { readAnswers } from '../answer/read.ts';
import type { Answers } from '../definition/answers.ts';
import type { AnswerCodes } from '../diagnostic/codes-answer.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Path } from '../source/node.ts';
import type { Looked } from './answers-looked.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** Answers, one a question of the plan. */
export interface ReadSheet {
  /** What cannot be read is told and left missing. */
  readonly sheet: AnswerSheet;
  /** With all that was answered and can be read, whatever else is said of it: for critical rules alone. */
  readonly readable: AnswerSheet;
}

/** The answers of a file, with everything that is wrong with them told. */
export function readSheet(looked: Looked): ReadSheet {
  const { plan, value, report } = looked;
  const { sheet, readable, problems } = readAnswers(plan, value.answers);
  for (const found of problems) {
    // All that can be wrong with an answer names its question.
    const { question } = found.args as AnswerCodes['answer-ambiguous'];
    const what = found.code === 'unknown-question' ? 'key' : 'value';
    report(found.code, ['answers', question], found.args, what);
  }
  const refused = readRefused(looked);
  checkIds(looked);
  return {
    sheet: sheet.map((answer, position) => (refused.has(position) ? REFUSED : answer)),
    readable,
  };
}

type Known = (id: string, path: Path, what?: 'value' | 'key') => number | null;

/** Finds questions by id, and tells those that there are not. */
function knownQuestions({ plan, report }: Looked): Known {
  const positions = new Map(plan.questions.map(({ id }, position) => [id, position]));
  return (id, path, what = 'value') => {
    const position = positions.get(id);
    if (position !== undefined) return position;
    report('unknown-question', path, { question: id, suggestion: suggestion(id, positions.keys()) }, what);
    return null;
  };
}

function readRefused(looked: Looked): ReadonlySet<QuestionIndex> {
  const { value, report } = looked;
  const known = knownQuestions(looked);
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

/** `question:` with nothing behind it is no answer. */
function hasAnswer({ answers }: Answers, question: string): boolean {
  return Object.hasOwn(answers, question) && answers[question] !== null;
}

/** What notes and acknowledgements are about. */
function checkIds(looked: Looked): void {
  const { plan, value, report } = looked;
  const known = knownQuestions(looked);
  for (const id of Object.keys(value.notes ?? {})) known(id, ['notes', id], 'key');
  const rules = plan.critical.map(({ id }) => id);
  for (const id of Object.keys(value.handled ?? {})) {
    if (rules.includes(id)) continue;
    const args = { kind: 'critical' as const, id, suggestion: suggestion(id, rules) };
    report('unknown-id', ['handled', id], args, 'key');
  }
}
