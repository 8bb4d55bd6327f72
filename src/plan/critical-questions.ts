import { entryAt } from './entry-at.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import type { Plan, PlanCondition } from './plan.ts';
import type { QuestionIndex, ScaleIndex } from './positions.ts';

/** A critical rule that depends on a question, and its tests of that question's answer. */
export interface CriticalTests {
  readonly rule: string;
  readonly tests: readonly Extract<Leaf, { readonly test: 'question' }>[];
}

/** Returns the critical rules that depend on a question, directly or through findings or scales. */
export function criticalTestsOn(plan: Plan, question: QuestionIndex): readonly CriticalTests[] {
  return plan.critical.flatMap(({ id, if: condition }) => {
    const looked = new Looked(plan);
    looked.at(condition);
    return looked.questions.has(question)
      ? [{ rule: id, tests: looked.tests.filter((test) => test.question === question) }]
      : [];
  });
}

/** Collects everything a condition depends on; visits each finding and scale once. */
class Looked {
  readonly questions = new Set<QuestionIndex>();
  readonly tests: Extract<Leaf, { readonly test: 'question' }>[] = [];
  readonly #plan: Plan;
  readonly #findings = new Set<number>();
  readonly #scales = new Set<ScaleIndex>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  at(condition: PlanCondition): void {
    for (const leaf of leavesOf(condition)) {
      if (leaf.test === 'scale') this.#atScale(leaf.scale);
      else if (leaf.test === 'finding') this.#atFinding(leaf.finding);
      else {
        this.questions.add(leaf.question);
        this.tests.push(leaf);
      }
    }
  }

  #atFinding(finding: number): void {
    if (this.#findings.has(finding)) return;
    this.#findings.add(finding);
    this.at(entryAt(this.#plan.findings, finding).if);
  }

  #atScale(position: ScaleIndex): void {
    if (this.#scales.has(position)) return;
    this.#scales.add(position);
    const { items, conditions } = entryAt(this.#plan.scales, position);
    for (const item of items) {
      if (item.from === 'scale') this.#atScale(item.scale);
      else this.questions.add(item.question);
    }
    for (const condition of conditions) this.at(condition);
  }
}
