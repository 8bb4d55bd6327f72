import type { Answer } from '../answer/answer.ts';
import { at } from '../plan/at.ts';
import type { Plan, PlanQuestion, PlanQuestionCondition, PlanScale, PlanTier } from '../plan/plan.ts';
import { answerHolds } from '../score/condition.ts';
import { isKnown } from '../score/known.ts';
import { isUnsettled } from '../score/norm.ts';
import type { ScaleResult, Truth } from '../score/result.ts';
import { settledAt } from '../score/scale.ts';
import type { Scored } from '../score/score.ts';
import type { View } from '../score/view.ts';
import { tierAtoms } from './atoms.ts';
import type { Judgement } from './result.ts';
import { scaleSamples } from './samples.ts';

/** Bounds the memory of the cases of a plan; beyond it suggestions are simply worked out again. */
const MOST_KEPT = 50_000;

/**
 * The cases of a plan as a tree. Rules see a learner only through their tests, so what they see of one scale or question
 * after the other leads from the root to the learner's case; a cohort comes to few of them.
 */
interface Cases {
  readonly scales: readonly Level<ScaleResult>[];
  readonly questions: readonly Tested[];
  readonly root: Branch;
  branches: number;
}

interface Branch {
  readonly next: Map<number, Branch>;
  judgement: Judgement | null;
}

/** A scale or question that rules look at, and the numbers of what they may see of it. */
interface Level<Seen extends object> {
  readonly position: number;
  readonly numbers: Map<string, number>;
  /** By the results or answers met so far, which are the same objects again and again. */
  readonly met: WeakMap<Seen, number>;
}

/** A question with all tests that rules make on it. */
interface Tested extends Level<Answer> {
  readonly question: PlanQuestion;
  readonly tests: readonly PlanQuestionCondition[];
}

const kept = new WeakMap<readonly PlanTier[], Cases>();

function casesOf(plan: Plan, tiers: readonly PlanTier[]): Cases {
  const known = kept.get(tiers);
  if (known !== undefined) return known;
  const atoms = tierAtoms(plan, tiers);
  const questions = [...atoms.questions].map(([position, tests]): Tested => {
    return { ...levelOf(position), question: at(plan.questions, position), tests };
  });
  const scales = [...atoms.scales].map((position) => levelOf<ScaleResult>(position));
  const made = { scales, questions, root: emptyBranch(), branches: 0 };
  kept.set(tiers, made);
  return made;
}

function levelOf<Seen extends object>(position: number): Level<Seen> {
  return { position, numbers: new Map(), met: new WeakMap() };
}

function emptyBranch(): Branch {
  return { next: new Map(), judgement: null };
}

/** The judgement of a learner's case, worked out at most once for all that the rules see alike. */
export function knownCase(
  tiers: readonly PlanTier[],
  { view, broken }: Scored,
  judge: () => Judgement,
): Judgement {
  const cases = casesOf(view.plan, tiers);
  const { scales, questions } = cases;
  let branch = follow(cases, cases.root, broken.length);
  for (let index = 0; index < view.gates.length; index += 1)
    branch = branch && follow(cases, branch, ASKED[at(view.gates, index)]);
  for (let index = 0; index < scales.length; index += 1)
    branch = branch && follow(cases, branch, scaleNumber(at(scales, index), view));
  for (let index = 0; index < questions.length; index += 1)
    branch = branch && follow(cases, branch, questionNumber(at(questions, index), view));
  return branch === null ? judge() : (branch.judgement ??= judge());
}

/** One step on, where there is a branch or room for a new one. */
function follow(cases: Cases, branch: Branch, number: number): Branch | null {
  const known = branch.next.get(number);
  if (known !== undefined) return known;
  if (cases.branches >= MOST_KEPT) return null;
  const made = emptyBranch();
  branch.next.set(number, made);
  cases.branches += 1;
  return made;
}

/** A number for a key of a level: the same for the same key, and for the object that it was made of. */
function numberFor<Seen extends object>({ numbers, met }: Level<Seen>, seen: Seen, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  met.set(seen, number);
  return number;
}

/** Of a scale, which tests hold, and how else they may come out. */
function scaleNumber(level: Level<ScaleResult>, { plan, scales }: View): number {
  const result = at(scales, level.position);
  const known = level.met.get(result);
  if (known !== undefined) return known;
  const scale = at(plan.scales, level.position);
  const open = isUnsettled(scale, result) ? openKey(scale, result) : '';
  return numberFor(level, result, `${truthsKey(result)}${open}`);
}

const ASKED: Readonly<Record<Truth, number>> = { true: 0, false: 1, unknown: 2 };

/** Of a question, whether it was asked, whether its answer says anything, and which tests it passes. */
function questionNumber(level: Tested, { sheet, asked }: View): number {
  const answer = at(sheet, level.position);
  const number = level.met.get(answer) ?? numberFor(level, answer, answerKey(level, answer));
  return number * 3 + ASKED[at(asked, level.position)];
}

function answerKey({ question, tests }: Tested, answer: Answer): string {
  const truths = tests.map((test) => answerHolds(test, question, answer)[0]);
  return `${isKnown(question, answer) ? 'known' : 'open'} ${truths.join('')}`;
}

/** t, f or u for each test. */
function truthsKey({ truths }: ScaleResult): string {
  return truths.map((truth) => truth[0]).join('');
}

function openKey(scale: PlanScale, result: ScaleResult): string {
  const samples = scaleSamples(scale, result).map(truthsKey);
  const filled = result.value === null ? '' : truthsKey(settledAt(scale, result, result.value));
  return `(${samples.join(' ')})${filled}`;
}
