import { conditionTree, leaves, type ConditionAt, type WrittenLeaf } from './conditions.ts';
import type { CheckContext } from './context.ts';
import { leafPasses, passesNumbers, subjectOf, type State, type Subject } from './subjects.ts';
import { entryAt } from '../plan/entry-at.ts';
import { fromNumber } from '../plan/rational.ts';

/** With more combinations than this, a condition is assumed to be possible. */
const MAX_COMBINATIONS = 4_096;

/** So is a condition with more leaves than this. */
const MAX_LEAVES = 200;

/**
 * Whether a condition can hold at all, found by trial: every subject takes each state that the tests can distinguish.
 * There must be no cycles. Subjects are assumed to be independent, and whatever cannot be evaluated may be anything,
 * so *no* is certain and *yes* is not.
 */
export function canHold(context: CheckContext, root: ConditionAt): boolean {
  return someTrial(context, [root], (trial) => holds(context, root, trial));
}

/**
 * Whether every set of answers fulfils a condition. Only answers are tried, because a blank leaves nearly every
 * condition unknown, and so does an option that counts as missing. Here *yes* is certain, and *no* is not.
 */
export function alwaysHolds(context: CheckContext, root: ConditionAt): boolean {
  const isAnswer = (state: State): boolean =>
    state !== 'none' &&
    !(typeof state === 'object' && 'option' in state && state.option.treat_as === 'missing');
  const answered = (subject: Subject): Subject => {
    const states = subject.states.filter(isAnswer);
    return subject.testsAnswered || states.length === 0 ? subject : { ...subject, states };
  };
  return !someTrial(context, [root], (trial) => !holds(context, root, trial), answered);
}

/**
 * Like `canHold`, but a question counts as answered only if it is asked, taking into account all `ask_if` that lead
 * to it.
 */
export function canHoldAsked(context: CheckContext, root: ConditionAt): boolean {
  const conditions = leadingTo(context, root);
  const roots = conditions.map(({ condition }) => condition);
  return someTrial(context, roots, (trial) =>
    conditions.every(({ of, condition }) => {
      const isAsked = of === null || (trial.chosen.get(`question ${of}`) ?? 'none') !== 'none';
      return !isAsked || holds(context, condition, trial);
    }),
  );
}

interface AskIfCondition {
  /** The question of this `ask_if`; null for the condition to be checked. */
  readonly of: string | null;
  readonly condition: ConditionAt;
}

function leadingTo(context: CheckContext, root: ConditionAt): readonly AskIfCondition[] {
  const found: AskIfCondition[] = [{ of: null, condition: root }];
  const seen = new Set<string>();
  // The list grows during the loop: each condition may name questions with conditions of their own.
  for (const { condition } of found) {
    if (found.length > MAX_LEAVES) break;
    for (const { subject, id } of expanded(context, [condition])) {
      const entry = subject === 'question' && !seen.has(id) ? context.questions.get(id) : undefined;
      seen.add(id);
      if (entry?.question.ask_if !== undefined)
        found.push({
          of: id,
          condition: { condition: entry.question.ask_if, path: [...entry.path, 'ask_if'] },
        });
    }
  }
  return found;
}

/** Returns the leaves of the conditions, including those inside findings. */
function expanded(context: CheckContext, roots: readonly ConditionAt[]): readonly WrittenLeaf[] {
  const found: WrittenLeaf[] = [];
  const seen = new Set<string>();
  const open = [...roots];
  for (const root of open)
    for (const leaf of conditionTree(root).flatMap(leaves)) {
      found.push(leaf);
      const finding =
        leaf.subject === 'finding' && !seen.has(leaf.id) ? context.findings.get(leaf.id) : undefined;
      if (finding === undefined) continue;
      seen.add(leaf.id);
      open.push({ condition: finding.finding.if, path: [...finding.path, 'if'] });
    }
  return found;
}

function subjectsOf(context: CheckContext, all: readonly WrittenLeaf[]): readonly Subject[] {
  const found = new Map<string, Subject>();
  for (const leaf of all) {
    if (leaf.subject === 'finding' && context.findings.has(leaf.id)) continue;
    const subject = subjectOf(context, leaf, all);
    found.set(subject.key, subject);
  }
  return [...found.values()];
}

/** A combination of states, with the findings evaluated for it, because many conditions may use the same finding. */
interface Trial {
  readonly chosen: ReadonlyMap<string, State>;
  readonly findings: Map<string, boolean>;
}

/** Whether any combination passes the test; true without a trial if there are too many. */
function someTrial(
  context: CheckContext,
  roots: readonly ConditionAt[],
  test: (trial: Trial) => boolean,
  narrowed: (subject: Subject) => Subject = (subject) => subject,
): boolean {
  const all = expanded(context, roots);
  if (all.length > MAX_LEAVES) return true;
  const subjects = subjectsOf(context, all).map(narrowed);
  const count = subjects.reduce((product, { states }) => product * states.length, 1);
  if (count > MAX_COMBINATIONS) return true;
  for (let number = 0; number < count; number += 1)
    if (test({ chosen: combination(subjects, number), findings: new Map() })) return true;
  return false;
}

/** Returns a combination by number: each subject is a digit, and its states are the values of the digit. */
function combination(subjects: readonly Subject[], number: number): ReadonlyMap<string, State> {
  const chosen = new Map<string, State>();
  let rest = number;
  for (const { key, states } of subjects) {
    chosen.set(key, entryAt(states, rest % states.length));
    rest = Math.floor(rest / states.length);
  }
  return chosen;
}

function holds(context: CheckContext, { condition, path }: ConditionAt, trial: Trial): boolean {
  const inner = (part: typeof condition): boolean => holds(context, { condition: part, path }, trial);
  if ('any' in condition) return condition.any.some(inner);
  if ('all' in condition) return condition.all.every(inner);
  if ('not' in condition) return !inner(condition.not);
  const results = leaves({ condition, path }).map((leaf) => leafHolds(context, leaf, trial));
  const passed = results.filter(Boolean).length;
  if ('count' in condition) return passesNumbers(fromNumber(passed), condition);
  return 'finding' in condition ? (passed === 1) === (condition.is ?? true) : passed === 1;
}

function leafHolds(context: CheckContext, leaf: WrittenLeaf, trial: Trial): boolean {
  const finding = leaf.subject === 'finding' ? context.findings.get(leaf.id) : undefined;
  if (finding === undefined) return leafPasses(context, leaf, trial.chosen);
  const known = trial.findings.get(leaf.id);
  if (known !== undefined) return known;
  const own = holds(context, { condition: finding.finding.if, path: [...finding.path, 'if'] }, trial);
  trial.findings.set(leaf.id, own);
  return own;
}
