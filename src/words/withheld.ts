import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { isTextPlace } from './problem-place.ts';

type ShownArgs = { readonly [C in ProblemCode]?: readonly (keyof ProblemArgs[C])[] };

/**
 * Arguments that reveal nothing from a learners' file: they come from the questionnaire, the format or the program's
 * limits. All others, including those of codes missing here, are withheld: they repeat or resemble what was typed.
 */
const SHOWN: ShownArgs = {
  'file-too-large': ['limit'],
  'too-deep': ['limit'],
  'too-many-values': ['limit'],
  'too-many-aliases': ['limit'],
  'yaml-syntax': ['reason'],
  'unknown-key': ['allowed'],
  'missing-key': ['key'],
  'wrong-type': ['expected', 'got'],
  'not-allowed': ['allowed'],
  'bad-format': ['expected'],
  'out-of-limits': ['expected'],
  'too-many-faults': ['left'],
  'placeholder-unknown': ['allowed'],
  'unknown-id': ['kind'],
  'duplicate-id': ['kind', 'id'],
  'answer-not-an-option': ['question', 'allowed'],
  'answer-ambiguous': ['question'],
  'answer-not-a-number': ['question'],
  'answer-out-of-range': ['question', 'min', 'max'],
  'answer-not-whole': ['question'],
  'answer-not-a-date': ['question'],
  'answer-date-out-of-range': ['question', 'earliest', 'latest'],
  'answer-too-long': ['question', 'limit'],
  'answer-too-many': ['question', 'limit'],
  'answer-exclusive': ['question'],
  'answer-spreadsheet-error': ['question'],
  'answer-partly-blank': ['question'],
  'answer-wrong-type': ['question'],
  'answers-for-another': ['what', 'asked'],
  'answers-unchecked': ['because'],
  'answered-and-refused': ['question'],
  'answer-off-path': ['question'],
  'consent-later': ['what'],
  'guardian-none': ['limit'],
  'assent-none': ['limit'],
  'age-unknown': ['limit'],
  'go-ahead-none': ['language'],
  'form-wanted': ['questionnaire', 'forms'],
  'assessment-schema': ['known'],
  'assessment-shape': ['path'],
  'assessment-inconsistent': ['path'],
  'grade-undeclared': ['own'],
  // Kinds of things, in files that hardly ever contain learners' answers.
  'left-out': ['kind'],
  unused: ['kind'],
  'no-prorating': ['reason'],
  'catalogue-unknown-id': ['kind'],
  'wording-for-another': ['what'],
  'wording-incomplete': ['part'],
  'wording-unchecked': ['because'],
  'mapping-unchecked': ['because'],
  'margins-unchecked': ['because'],
  'battery-part': ['because'],
  'assessment-misfit': ['what'],
  'session-damaged': ['reason'],
};

/** Replaces a withheld text. */
const WITHHELD = '…';

/** Whether the problem lies in a text with learners' answers. */
function isLearners({ place }: Pick<Problem, 'place'>): boolean {
  return place !== null && isTextPlace(place) && place.source.origin === 'learners';
}

/** The arguments of a problem that may be shown; for learners' files, without anything from the file. */
export function shownArgs(problem: Problem): Problem['args'] {
  if (!isLearners(problem)) return problem.args;
  const visible: readonly string[] = SHOWN[problem.code] ?? [];
  const args = Object.entries(problem.args).map(([name, value]): readonly [string, unknown] => [
    name,
    visible.includes(name) ? value : withheld(name, value),
  ]);
  // The same arguments with the same types.
  return Object.fromEntries(args) as Problem['args'];
}

/** A suggested spelling would reveal what was typed. */
function withheld(name: string, value: unknown): unknown {
  if (value === null || name === 'suggestion') return null;
  if (Array.isArray(value)) return [];
  return typeof value === 'boolean' ? value : WITHHELD;
}
