import type { Digests } from '../definition/digest.ts';
import type { BatteryFrame } from '../definition/merge.ts';
import type { Definition, Question } from '../definition/schema/schema.ts';
import { entryAt } from './entry-at.ts';
import { buildCondition, type Positions } from './build-condition.ts';
import { buildCritical } from './build-critical.ts';
import { buildFrameRules, buildParts, frameConditions, NO_FRAME, stepsByPart } from './build-parts.ts';
import { buildQuestion } from './build-question.ts';
import { buildRules, type Rules } from './build-rules.ts';
import { buildAppliesTo, buildValidity } from './build-whole.ts';
import { buildCuts, buildScale, type BareScale } from './build-scale.ts';
import type { Bounds } from './bounds.ts';
import { mentions, stepsInOrder } from './order.ts';
import type { Plan, PlanCondition, PlanQuestion, PlanScale, PlanSource } from './plan.ts';
import { fromFraction } from './rational.ts';
import { within } from './index-range.ts';
import type { QuestionIndex, ScaleIndex } from './positions.ts';

/**
 * Builds the plan of a definition, with its form already applied. The definition must have been checked: an undeclared
 * id or a circular reference throws RangeError, and numbers too fine for exact tables throw TooFineError. For a
 * battery, `definition` is the merged definition and `frame` its parts and comparisons.
 */
export function buildPlan(
  definition: Definition,
  form: string | null,
  digests: Digests,
  frame: BatteryFrame | null = null,
): Plan {
  const positions = positionsOf(definition, frame);
  const rules = buildRules(definition, positions);
  const frameRules = frame === null ? NO_FRAME : buildFrameRules(frame, positions, rules.findings);
  const bare = buildQuestions(definition, positions, new Set());
  const scales = buildScales(definition, positions, bare);
  const scored = scoredQuestions(scales, rules, bare, frameConditions(frameRules));
  const questions = buildQuestions(definition, positions, scored);
  const parts = frame === null ? [] : buildParts(frame, frameRules, positions, questions);
  const steps = stepsInOrder({ questions, scales, findings: rules.findings });
  return freeze({
    schema: 'lotse/plan/1',
    id: definition.id,
    version: definition.version,
    form,
    ...digests,
    title: definition.title,
    description: definition.description ?? null,
    languages: definition.languages.map((language) =>
      typeof language === 'string' ? { id: language, reviewed: true } : language,
    ),
    respondent: frame === null ? definition.respondent : 'several',
    private: definition.private ?? false,
    wording: definition.wording,
    evidence: { status: definition.evidence.status, note: definition.evidence.note },
    recall: definition.recall ?? null,
    appliesTo: definition.applies_to ? buildAppliesTo(definition.applies_to, positions) : null,
    sources: buildSources(definition),
    sections: buildSections(definition),
    questions,
    scales,
    steps: parts.length === 0 ? steps : stepsByPart(steps, parts),
    findings: rules.findings,
    critical: buildCritical(rules.critical, rules.findings, parts),
    tiers: rules.tiers,
    validity: buildValidity(definition.valid_if, positions, scoredOf(questions), within([0, scales.length])),
    parts,
    compare: frameRules.compare,
  });
}

function positionsOf(definition: Definition, frame: BatteryFrame | null): Positions {
  const questions = new Map<string, { position: QuestionIndex; question: Question }>();
  for (const section of definition.sections) {
    for (const question of section.questions)
      questions.set(question.id, { position: questions.size, question });
  }
  const positions = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));
  return {
    definition,
    questions,
    scales: positions(Object.keys(definition.scales ?? {})),
    findings: positions(Object.keys(definition.findings ?? {})),
    parts: positions((frame?.parts ?? []).map(({ id }) => id)),
    tests: new Map(),
  };
}

function buildQuestions(
  definition: Definition,
  positions: Positions,
  scored: ReadonlySet<QuestionIndex>,
): readonly PlanQuestion[] {
  const section = definition.sections.flatMap((part, index) => part.questions.map(() => index));
  return [...positions.questions.values()].map(({ question, position }) =>
    buildQuestion(
      definition,
      question,
      entryAt(section, position),
      question.ask_if ? buildCondition(question.ask_if, positions) : null,
      scored.has(position),
    ),
  );
}

/** Builds all scales in the definition's order. `tests` come last, once every condition has been built. */
function buildScales(
  definition: Definition,
  positions: Positions,
  questions: readonly PlanQuestion[],
): readonly PlanScale[] {
  const written = Object.values(definition.scales ?? {});
  const bare = buildBareScales(definition, positions, questions);
  const cut = bare.map((scale, index) => ({ ...scale, ...buildCuts(entryAt(written, index), positions) }));
  return cut.map((scale, index) => ({ ...scale, tests: positions.tests.get(index) ?? [] }));
}

/** Builds subscales before the scales that use them, regardless of their order in the file. */
function buildBareScales(
  definition: Definition,
  positions: Positions,
  questions: readonly PlanQuestion[],
): readonly BareScale[] {
  const entries = Object.entries(definition.scales ?? {});
  const built = new Map<ScaleIndex, BareScale>();
  const building = new Set<ScaleIndex>();
  const build = (position: ScaleIndex): BareScale => {
    const done = built.get(position);
    if (done !== undefined) return done;
    const [id, scale] = entryAt(entries, position);
    if (building.has(position)) throw new RangeError(`The scale ${id} is built of itself`);
    building.add(position);
    const made = buildScale(definition, id, scale, positions, questions, rangeOf);
    built.set(position, made);
    return made;
  };
  const rangeOf = (position: ScaleIndex): Bounds => {
    const { lower, upper } = build(position).range;
    return { lower: lower && fromFraction(lower), upper: upper && fromFraction(upper) };
  };
  return entries.map((_, position) => build(position));
}

/** Returns the questions that any scale or rule depends on. */
function scoredQuestions(
  scales: readonly PlanScale[],
  rules: Rules,
  questions: readonly PlanQuestion[],
  more: readonly PlanCondition[],
): ReadonlySet<QuestionIndex> {
  const conditions: readonly PlanCondition[] = [
    ...more,
    ...scales.flatMap((scale) => scale.conditions),
    ...rules.findings.map((finding) => finding.if),
    ...rules.critical.map((rule) => rule.if),
    ...(rules.tiers ?? []).flatMap((tier) => tier.rules.map((rule) => rule.if)),
    ...questions.flatMap((question) => question.askIf ?? []),
  ];
  const scored = new Set(mentions(conditions).questions);
  for (const scale of scales) {
    for (const item of scale.items) if (item.from === 'question') scored.add(item.question);
  }
  return scored;
}

function buildSources(definition: Definition): Readonly<Record<string, PlanSource>> {
  return Object.fromEntries(
    Object.entries(definition.sources ?? {}).map(([id, source]) => [
      id,
      { text: source.text, url: source.url ?? null, confirmed: source.confirmed ?? true },
    ]),
  );
}

function buildSections(definition: Definition): Plan['sections'] {
  let next = 0;
  return definition.sections.map((section) => ({
    id: section.id,
    title: section.title,
    intro: section.intro ?? null,
    questions: section.questions.map(() => next++),
  }));
}

function scoredOf(questions: readonly PlanQuestion[]): readonly QuestionIndex[] {
  return questions.flatMap((question, index) => (question.scored ? [index] : []));
}

/** Freezes the plan, since everything that scores shares it. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
