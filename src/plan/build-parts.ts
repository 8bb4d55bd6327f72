import type { BatteryFrame, PartFrame } from '../definition/merge.ts';
import type { Definition } from '../definition/schema/schema.ts';
import { entryAt } from './entry-at.ts';
import { buildCondition, type Positions } from './build-condition.ts';
import { buildTiers } from './build-rules.ts';
import { buildAppliesTo, buildValidity } from './build-whole.ts';
import { lookUp } from './look-up.ts';
import type {
  PlanComparison,
  PlanCondition,
  PlanFinding,
  PlanPart,
  PlanQuestion,
  PlanStep,
  PlanTier,
  IndexRange,
} from './plan.ts';
import { isWithin, within } from './index-range.ts';

/**
 * Conditions that a battery adds to its questionnaires. Must be built before the scales, because these collect all
 * tests made on them.
 */
export interface FrameRules {
  readonly parts: readonly {
    readonly askIf: PlanCondition | null;
    readonly tiers: readonly PlanTier[] | null;
  }[];
  readonly compare: readonly PlanComparison[];
}

export const NO_FRAME: FrameRules = { parts: [], compare: [] };

/** Builds gates, each part's own tiers, and the compared views, resolving ids to positions. */
export function buildFrameRules(
  { parts, compare }: BatteryFrame,
  positions: Positions,
  findings: readonly PlanFinding[],
): FrameRules {
  return {
    parts: parts.map(({ askIf, whole }) => ({
      askIf: askIf && buildCondition(askIf, positions),
      tiers: whole.tiers ? buildTiers(whole.tiers, positions, findings) : null,
    })),
    compare: compare.map(({ id, title, views }) => ({
      id,
      title,
      views: views.map((view) => ({
        part: lookUp(positions.parts, view.part),
        if: buildCondition(view.if, positions),
      })),
    })),
  };
}

/** Returns all conditions of a frame. Questions they refer to count as scored. */
export function frameConditions({ parts, compare }: FrameRules): readonly PlanCondition[] {
  return [
    ...parts.flatMap(({ askIf }) => askIf ?? []),
    ...parts.flatMap(({ tiers }) => (tiers ?? []).flatMap(({ rules }) => rules.map((rule) => rule.if))),
    ...compare.flatMap(({ views }) => views.map((view) => view.if)),
  ];
}

/** Builds the parts of a battery, each with its index ranges of questions, scales and rules. */
export function buildParts(
  { parts }: BatteryFrame,
  rules: FrameRules,
  positions: Positions,
  questions: readonly PlanQuestion[],
): readonly PlanPart[] {
  const ends = { questions: 0, scales: 0, findings: 0, critical: 0 };
  const next = (key: keyof typeof ends, count: number): IndexRange => {
    const first = ends[key];
    ends[key] += count;
    return [first, ends[key]];
  };
  return parts.map((part, index): PlanPart => {
    const { definition } = part;
    const ranges = {
      questions: next('questions', countQuestions(definition)),
      scales: next('scales', countOf(definition.scales)),
      findings: next('findings', countOf(definition.findings)),
      critical: next('critical', definition.critical?.length ?? 0),
    };
    const scored = within(ranges.questions).filter((position) => questions[position]?.scored);
    const { applies_to: applies, valid_if: valid } = part.whole;
    return {
      id: part.id,
      title: part.title,
      definition: namedDefinition(part),
      questionnaire: {
        title: definition.title,
        wording: definition.wording,
        evidence: definition.evidence.status,
      },
      respondent: definition.respondent,
      undecided: part.undecided,
      ...entryAt(rules.parts, index),
      ...ranges,
      appliesTo: applies ? buildAppliesTo(applies, positions) : null,
      validity: buildValidity(valid, positions, scored, within(ranges.scales)),
    };
  });
}

function namedDefinition({ definition, form, digests }: PartFrame): PlanPart['definition'] {
  return { id: definition.id, version: definition.version, form, ...digests };
}

function countQuestions({ sections }: Definition): number {
  return sections.reduce((sum, { questions }) => sum + questions.length, 0);
}

function countOf(record: Readonly<Record<string, unknown>> | undefined): number {
  return Object.keys(record ?? {}).length;
}

/**
 * Groups the steps by part, each group between the part's gate and its end. A gate may only depend on earlier parts.
 */
export function stepsByPart(steps: readonly PlanStep[], parts: readonly PlanPart[]): readonly PlanStep[] {
  return parts.flatMap((part, index): readonly PlanStep[] => [
    { step: 'gate', part: index },
    ...steps.filter((step) => isOf(part, step)),
    { step: 'end', part: index },
  ]);
}

function isOf({ questions, scales }: PlanPart, step: PlanStep): boolean {
  if (step.step === 'ask') return isWithin(questions, step.index);
  return step.step === 'scale' && isWithin(scales, step.index);
}
