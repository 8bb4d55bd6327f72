import type { PlanCondition, PlanQuestion, PlanScale, PlanStep } from './plan.ts';

/** What a condition looks at, itself and all that it holds. */
export interface Mentions {
  readonly questions: ReadonlySet<number>;
  readonly scales: ReadonlySet<number>;
  readonly findings: ReadonlySet<number>;
}

/** Questions, scales and findings that conditions name, not what those are built of. */
export function mentions(conditions: readonly PlanCondition[]): Mentions {
  const questions = new Set<number>();
  const scales = new Set<number>();
  const findings = new Set<number>();
  const look = (condition: PlanCondition): void => {
    switch (condition.test) {
      case 'question':
        questions.add(condition.question);
        break;
      case 'scale':
        scales.add(condition.scale);
        break;
      case 'finding':
        findings.add(condition.finding);
        break;
      case 'not':
        look(condition.of);
        break;
      case 'count':
      case 'any':
      case 'all':
        condition.of.forEach(look);
    }
  };
  conditions.forEach(look);
  return { questions, scales, findings };
}

interface Parts {
  readonly questions: readonly PlanQuestion[];
  readonly scales: readonly PlanScale[];
  readonly findings: readonly { readonly if: PlanCondition }[];
}

/** The conditions that a step looks at, and the questions and scales that a scale is built of. */
function needs({ step, index }: PlanStep, parts: Parts): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  const addMentions = (conditions: readonly PlanCondition[]): void => {
    const found = mentions(conditions);
    for (const question of found.questions) steps.push({ step: 'ask', index: question });
    for (const scale of found.scales) steps.push({ step: 'scale', index: scale });
    for (const finding of found.findings) steps.push({ step: 'finding', index: finding });
  };
  if (step === 'ask') {
    const askIf = parts.questions[index]?.askIf;
    if (askIf) addMentions([askIf]);
  } else if (step === 'scale') {
    const scale = parts.scales[index];
    addMentions(scale?.conditions ?? []);
    for (const item of scale?.items ?? []) {
      steps.push(
        item.from === 'question'
          ? { step: 'ask', index: item.question }
          : { step: 'scale', index: item.scale },
      );
    }
  } else {
    const finding = parts.findings[index];
    if (finding) addMentions([finding.if]);
  }
  return steps;
}

/**
 * Every scale, finding and conditional question, each after what it looks at. A cycle, which `lotse check` refuses,
 * does not hang it: the step that closes the cycle is passed over.
 */
export function stepsInOrder(parts: Parts): readonly PlanStep[] {
  const ordered: PlanStep[] = [];
  const seen = new Set<string>();
  const visit = (step: PlanStep): void => {
    const key = `${step.step} ${String(step.index)}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const needed of needs(step, parts)) visit(needed);
    if (step.step !== 'ask' || parts.questions[step.index]?.askIf) ordered.push(step);
  };
  parts.questions.forEach((_, index) => {
    visit({ step: 'ask', index });
  });
  parts.scales.forEach((_, index) => {
    visit({ step: 'scale', index });
  });
  parts.findings.forEach((_, index) => {
    visit({ step: 'finding', index });
  });
  return ordered;
}
