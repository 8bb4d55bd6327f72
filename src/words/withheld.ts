import type { ProblemArgs, ProblemCode } from '../diagnostic/codes.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { isTextPlace } from './problem-place.ts';

type Told = { readonly [C in ProblemCode]?: readonly (keyof ProblemArgs[C])[] };

/**
 * Arguments that say nothing of what a learners' file holds: they come from the questionnaire, the format or the limits of
 * this program. All others are withheld there, and so are those of a code that nobody thought of: what was typed, and what
 * resembles it.
 */
const TOLD: Told = {
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
  // What kind of thing it is about, of files that hardly ever hold what learners said.
  'left-out': ['kind'],
  unused: ['kind'],
  'no-prorating': ['reason'],
  'catalogue-unknown-id': ['kind'],
  'wording-for-another': ['what'],
  'wording-incomplete': ['part'],
  'wording-unchecked': ['because'],
  'mapping-unchecked': ['because'],
  'battery-part': ['because'],
  'assessment-misfit': ['what'],
  'session-damaged': ['reason'],
};

/** Stands for a text that is not to be shown. */
const WITHHELD = '…';

/** Whether a problem lies in a text that holds what learners said. */
function isLearners({ place }: Pick<Problem, 'place'>): boolean {
  return place !== null && isTextPlace(place) && place.source.origin === 'learners';
}

/** The arguments of a problem as they may be told: those of a learners' file without anything that stands in it. */
export function toldArgs(problem: Problem): Problem['args'] {
  if (!isLearners(problem)) return problem.args;
  const told: readonly string[] = TOLD[problem.code] ?? [];
  const args = Object.entries(problem.args).map(([name, value]): readonly [string, unknown] => [
    name,
    told.includes(name) ? value : withheld(name, value),
  ]);
  // The same arguments, of the same kinds.
  return Object.fromEntries(args) as Problem['args'];
}

/** A guess at what was meant would betray what was typed. */
function withheld(name: string, value: unknown): unknown {
  if (value === null || name === 'suggestion') return null;
  if (Array.isArray(value)) return [];
  return typeof value === 'boolean' ? value : WITHHELD;
}
