import type { AnswerSheet } from '../answer/answer.ts';
import { describeCritical } from '../assessment/describe-critical.ts';
import { assess, evaluate } from '../assess.ts';
import type { About, Assessment } from '../assessment/assessment.ts';
import { readAnswersShape } from '../definition/answers.ts';
import type { SourceText, TextPlace } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { severityOf } from '../diagnostic/severity.ts';
import type { Plan } from '../plan/plan.ts';
import { childOf, headOf, locate, type Node } from '../source/node.ts';
import { aboutOf, pseudonym } from './answers-about.ts';
import { checkAgreed, checkMoments, checkPlace } from './answers-checks.ts';
import type { Looked } from './answers-looked.ts';
import { readSheet } from './answers-sheet.ts';

export interface AnswersOptions {
  /** When it is now, ISO 8601, for a file that does not say when the talk was; null: not known. */
  readonly at: string | null;
  /** Below this age a guardian consents too. */
  readonly guardianAge: number;
}

/** One learner's answers as they were written into a file, and what comes of them. */
export interface AnswersFile {
  readonly sheet: AnswerSheet;
  readonly about: About;
  /** The same as every other route gives for these answers (law 5). */
  readonly assessment: Assessment;
}

export interface ReadAnswersFile {
  /** null where there is an error. */
  readonly answers: AnswersFile | null;
  /** Errors and warnings, each with its place in the file. */
  readonly problems: readonly Problem[];
  /**
   * Critical rules that hold by the answers that could be read, whether or not the file is refused (law 2); none where
   * there is no consent, for then nothing is looked at.
   */
  readonly critical: CriticalOf;
}

/** Critical rules that hold, by id, and of whom. */
export type CriticalOf = Pick<Assessment, 'learner' | 'critical'>;

const NOBODY: CriticalOf = { learner: null, critical: [] };

/**
 * Reads a file of answers, format lotse-answers/1 (YAML or JSON), and fits it to a plan. Everything that is wrong is
 * told at once. Nothing is scored without consent or another legal basis. Never throws.
 */
export function readAnswersFile(source: SourceText, plan: Plan, options: AnswersOptions): ReadAnswersFile {
  const { raw, node, value, problems } = readAnswersShape(source);
  if (value === null || node === null) return { answers: null, problems, critical: NOBODY };
  const found: Problem[] = [...problems];
  const looked: Looked = {
    plan,
    value,
    at: value.at ?? options.at,
    guardianAge: options.guardianAge,
    // What was misspelt is there in one of them, and what cannot be used in the other.
    isThere: (path) =>
      [raw, node].some((tree) => tree !== null && path.reduce<Node | undefined>(childOf, tree) !== undefined),
    report: (code, path, args, what = 'value') => {
      const { start, end } = path.length === 0 ? headOf(node) : locate(node, path, what);
      found.push(problem(code, { source, start, end }, args));
    },
  };
  checkPlace(looked);
  const { sheet, readable } = readSheet(looked);
  checkMoments(looked);
  checkAgreed(looked, sheet);
  const critical = criticalOf(looked, readable);
  if (hasError(found)) return { answers: null, problems: byPlace(found), critical };
  const about = aboutOf(looked);
  const assessment = assess(plan, sheet, about);
  checkOffPath(looked, assessment);
  checkReason(looked, assessment);
  const answers = hasError(found) ? null : { sheet, about, assessment };
  return { answers, problems: byPlace(found), critical };
}

function criticalOf({ plan, value }: Looked, sheet: AnswerSheet): CriticalOf {
  if (value.consent === undefined) return NOBODY;
  const { critical } = describeCritical(plan, evaluate(plan, sheet, value.age ?? null));
  return { learner: pseudonym(value.learner), critical };
}

function byPlace(problems: readonly Problem[]): readonly Problem[] {
  const start = ({ at }: Problem): number => (at as TextPlace).start;
  return problems.toSorted((a, b) => start(a) - start(b));
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => severityOf(code) === 'error');
}

/** Kept, as the batch keeps them, but told: one of the answers before may be a slip. */
function checkOffPath({ report }: Looked, { answers }: Assessment): void {
  for (const [question, { off_path: offPath }] of Object.entries(answers))
    if (offPath === true) report('answer-off-path', ['answers', question], { question }, 'key');
}

/** Who decides otherwise than suggested says why (law 3). */
function checkReason({ value, report }: Looked, { tier }: Assessment): void {
  const suggested = tier?.suggested ?? null;
  const confirmed = value.confirmed?.tier;
  if (confirmed === undefined || suggested === null || suggested === confirmed) return;
  if (value.confirmed?.reason === undefined) report('confirmed-without-reason', ['confirmed', 'tier'], {});
}
