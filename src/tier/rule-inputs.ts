import { entryAt } from '../plan/entry-at.ts';
import { isWithin } from '../plan/stretch.ts';
import { leavesOf } from '../plan/leaves.ts';
import { mentions } from '../plan/order.ts';
import type { Plan, PlanCondition, PlanQuestionCondition, PlanTier } from '../plan/plan.ts';

/** The tests that some rules come down to, through findings and counts; what scales are built of is left out. */
export interface RuleInputs {
  readonly questions: ReadonlyMap<number, readonly PlanQuestionCondition[]>;
  /** Their tests stand in the plan, with each scale. */
  readonly scales: ReadonlySet<number>;
}

const kept = new WeakMap<readonly PlanTier[], RuleInputs>();

/** The atoms of a plan's tier rules; worked out once a plan. */
export function tierAtoms(plan: Plan, tiers: readonly PlanTier[]): RuleInputs {
  const known = kept.get(tiers);
  if (known !== undefined) return known;
  const made = atomsOf(
    plan,
    tiers.flatMap((tier) => tier.rules.map((rule) => rule.if)),
  );
  kept.set(tiers, made);
  return made;
}

export function atomsOf(plan: Plan, conditions: readonly PlanCondition[]): RuleInputs {
  const questions = new Map<number, PlanQuestionCondition[]>();
  const scales = new Set<number>();
  const look = (condition: PlanCondition): void => {
    for (const leaf of leavesOf(condition)) {
      if (leaf.test === 'finding') look(entryAt(plan.findings, leaf.finding).if);
      else if (leaf.test === 'scale') scales.add(leaf.scale);
      else questions.set(leaf.question, [...(questions.get(leaf.question) ?? []), leaf]);
    }
  };
  conditions.forEach(look);
  return { questions, scales };
}

/** Questions that decide a scale, or whether a question was asked, as far down as they go. */
export function questionsBeneath(plan: Plan, atoms: Looked): ReadonlySet<number> {
  return dependenciesOf(plan, atoms).questions;
}

interface Looked {
  readonly questions: Iterable<number>;
  readonly scales: Iterable<number>;
}

/** Questions and scales that decide others, as far down as they go, and these themselves. */
export function dependenciesOf(
  plan: Plan,
  atoms: Looked,
): { readonly questions: ReadonlySet<number>; readonly scales: ReadonlySet<number> } {
  const questions = new Set<number>();
  const scales = new Set<number>();
  const lookAtConditions = (conditions: readonly PlanCondition[]): void => {
    const found = mentions(conditions);
    for (const question of found.questions) lookAtQuestion(question);
    for (const scale of found.scales) lookAtScale(scale);
    for (const finding of found.findings) lookAtConditions([entryAt(plan.findings, finding).if]);
  };
  const lookAtQuestion = (question: number): void => {
    if (questions.has(question)) return;
    questions.add(question);
    const { askIf } = entryAt(plan.questions, question);
    const gate = plan.parts.find(({ questions: own }) => isWithin(own, question))?.askIf ?? null;
    lookAtConditions([askIf, gate].filter((condition) => condition !== null));
  };
  const lookAtScale = (index: number): void => {
    if (scales.has(index)) return;
    scales.add(index);
    const scale = entryAt(plan.scales, index);
    lookAtConditions(scale.conditions);
    for (const item of scale.items) {
      if (item.from === 'question') lookAtQuestion(item.question);
      else lookAtScale(item.scale);
    }
  };
  for (const question of atoms.questions) lookAtQuestion(question);
  for (const scale of atoms.scales) lookAtScale(scale);
  return { questions, scales };
}
