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
import type { AnswersContext } from './answers-looked.ts';
import { readSheet } from './answers-sheet.ts';

export interface AnswersOptions {
  /** The current moment, ISO 8601, for a file that does not say when the interview was; null: unknown. */
  readonly at: string | null;
  /** Below this age a guardian must consent as well. */
  readonly guardianAge: number;
}

/** The answers of one learner from a file, with their assessment. */
export interface AnswersFile {
  readonly sheet: AnswerSheet;
  readonly about: About;
  /** The same as on any other route (law 5). */
  readonly assessment: Assessment;
}

export interface ReadAnswersFile {
  /** null if there is an error. */
  readonly answers: AnswersFile | null;
  /** Errors and warnings, each with its place in the file. */
  readonly problems: readonly Problem[];
  /**
   * Critical rules that hold according to the readable answers, even if the file is refused (law 2). Empty without
   * consent, since then no answer may be used.
   */
  readonly critical: CriticalOf;
}

/** The ids of critical rules that hold, and the learner. */
export type CriticalOf = Pick<Assessment, 'learner' | 'critical'>;

const NOBODY: CriticalOf = { learner: null, critical: [] };

/**
 * Reads a file of answers in the format lotse-answers/1 (YAML or JSON) and checks it against a plan. All problems are
 * reported at once. Nothing is scored without consent or another legal basis. Never throws.
 */
export function readAnswersFile(source: SourceText, plan: Plan, options: AnswersOptions): ReadAnswersFile {
  const { raw, node, value, problems } = readAnswersShape(source);
  if (value === null || node === null) return { answers: null, problems, critical: NOBODY };
  const found: Problem[] = [...problems];
  const context: AnswersContext = {
    plan,
    value,
    at: value.at ?? options.at,
    guardianAge: options.guardianAge,
    // `raw` contains misspelt keys under their right name, `node` contains values that could not be used.
    isPresent: (path) =>
      [raw, node].some((tree) => tree !== null && path.reduce<Node | undefined>(childOf, tree) !== undefined),
    report: (code, path, args, what = 'value') => {
      const { start, end } = path.length === 0 ? headOf(node) : locate(node, path, what);
      found.push(problem(code, { source, start, end }, args));
    },
  };
  checkPlace(context);
  const { sheet, readable } = readSheet(context);
  checkMoments(context);
  checkAgreed(context, sheet);
  const critical = criticalOf(context, readable);
  if (hasError(found)) return { answers: null, problems: byPlace(found), critical };
  const about = aboutOf(context);
  const assessment = assess(plan, sheet, about);
  checkOffPath(context, assessment);
  checkReason(context, assessment);
  const answers = hasError(found) ? null : { sheet, about, assessment };
  return { answers, problems: byPlace(found), critical };
}

function criticalOf({ plan, value }: AnswersContext, sheet: AnswerSheet): CriticalOf {
  if (value.consent === undefined) return NOBODY;
  const { critical } = describeCritical(plan, evaluate(plan, sheet, value.age ?? null));
  return { learner: pseudonym(value.learner), critical };
}

function byPlace(problems: readonly Problem[]): readonly Problem[] {
  const start = ({ place }: Problem): number => (place as TextPlace).start;
  return problems.toSorted((a, b) => start(a) - start(b));
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => severityOf(code) === 'error');
}

/** Such an answer is kept, as in a batch, but reported, since an earlier answer may be a mistake. */
function checkOffPath({ report }: AnswersContext, { answers }: Assessment): void {
  for (const [question, { off_path: offPath }] of Object.entries(answers))
    if (offPath === true) report('answer-off-path', ['answers', question], { question }, 'key');
}

/** Whoever decides differently from the suggestion must give a reason (law 3). */
function checkReason({ value, report }: AnswersContext, { tier }: Assessment): void {
  const suggested = tier?.suggested ?? null;
  const confirmed = value.confirmed?.tier;
  if (confirmed === undefined || suggested === null || suggested === confirmed) return;
  if (value.confirmed?.reason === undefined) report('confirmed-without-reason', ['confirmed', 'tier'], {});
}
