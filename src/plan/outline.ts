import { hash } from '../definition/digest.ts';
import type { OutlineDifference, OutlinePart } from '../diagnostic/codes-session.ts';
import { entryAt } from './entry-at.ts';
import type { Plan, PlanBand, PlanCondition, PlanItem, PlanNorms, PlanQuestion, PlanScale } from './plan.ts';
import type { QuestionIndex, ScaleIndex } from './positions.ts';

/**
 * By part (`question bored`, `tier individual/alienated`, `order`): a short digest of everything that can change a
 * result.
 */
export type Outline = Readonly<Record<string, string>>;

/** Number of hexadecimal digits. 16 suffice to tell versions of a part apart; a session stores one line per part. */
const DIGITS = 16;

/**
 * Digests each part of a plan that can change a score, a finding or a tier, without texts. It covers the same content
 * as the scoring digest, split so that a change can be attributed to a part. Parts refer to each other by id, so an
 * added question is a single change.
 *
 * Equal scoring digests give equal outlines. The reverse does not hold: a rule may be rewritten with the same meaning.
 */
export function outlineOf(plan: Plan): Outline {
  const parts: readonly (readonly [string, unknown])[] = [
    [name('questionnaire'), plan.id],
    [name('respondent'), plan.respondent],
    [name('recall'), plan.recall],
    [name('applies_to'), appliesTo(plan)],
    [
      name('order'),
      plan.sections.map(({ id, questions }) => [id, questions.map((n) => questionId(plan, n))]),
    ],
    ...plan.questions.map((question) => [name('question', question.id), ofQuestion(plan, question)] as const),
    ...plan.scales.map((scale) => [name('scale', scale.id), ofScale(plan, scale)] as const),
    ...plan.findings.map(
      (finding) => [name('finding', finding.id), [ofCondition(plan, finding.if), finding.need]] as const,
    ),
    ...plan.critical.map(({ id, category, urgency, contact, if: condition }) => {
      return [name('critical', id), [category, urgency, contact, ofCondition(plan, condition)]] as const;
    }),
    ...rules(plan).map((rule) => [name('tier', rule.id), ofCondition(plan, rule.if)] as const),
    [name('rule_order'), ruleOrder(plan)],
    [name('validity'), ofValidity(plan)],
  ];
  return Object.fromEntries(parts.map(([part, value]) => [part, hash(value).slice(0, DIGITS)]));
}

/**
 * Returns the differences between two outlines: added and changed parts in the order of the later one, then removed
 * parts. A changed order is omitted if added or removed parts explain it. Empty if the outlines are equal.
 */
export function outlineChanges(before: Outline, after: Outline): readonly OutlineDifference[] {
  const changed = Object.keys(after).flatMap((part) => {
    if (!Object.hasOwn(before, part)) return [difference('added', part)];
    return before[part] === after[part] ? [] : [difference('changed', part)];
  });
  const removed = Object.keys(before)
    .filter((part) => !Object.hasOwn(after, part))
    .map((part) => difference('removed', part));
  const all = [...changed, ...removed];
  const isMoreOrLess = (...parts: readonly OutlinePart[]): boolean =>
    all.some(({ change, part }) => change !== 'changed' && parts.includes(part));
  return all.filter(({ part }) => {
    if (part === 'order') return !isMoreOrLess('question');
    return part !== 'rule_order' || !isMoreOrLess('critical', 'tier');
  });
}

function name(part: OutlinePart, id = ''): string {
  return id === '' ? part : `${part} ${id}`;
}

function difference(change: OutlineDifference['change'], key: string): OutlineDifference {
  const [part = '', id = ''] = key.split(' ', 2);
  return { change, part: part as OutlinePart, id };
}

function questionId(plan: Plan, position: QuestionIndex): string {
  return entryAt(plan.questions, position).id;
}

function scaleId(plan: Plan, position: ScaleIndex): string {
  return entryAt(plan.scales, position).id;
}

function appliesTo(plan: Plan): unknown {
  if (plan.appliesTo === null) return null;
  const { age, question } = plan.appliesTo;
  return [age, question === null ? null : questionId(plan, question)];
}

function ofQuestion(plan: Plan, question: PlanQuestion): unknown {
  const { kind, options, number, date, limit, missingCodes, refusedCodes, about, biographical } = question;
  return {
    ...{ kind, date, limit, missingCodes, refusedCodes, about, biographical },
    options: options.map(({ key, value, points, unscored, exclusive }) => {
      return [key, value, points, unscored, exclusive];
    }),
    number: number && [
      ...[number.min, number.max, number.integer, number.best, number.worst],
      // Omitted if absent, so that outlines of older questionnaires stay the same.
      ...(number.pass === null ? [] : [number.pass]),
    ],
    askIf: question.askIf && ofCondition(plan, question.askIf),
  };
}

function ofScale(plan: Plan, scale: PlanScale): unknown {
  const { kind, need, method, denominator, times, plus, round, missing } = scale;
  return {
    ...{ kind, need, method, denominator, times, plus, round },
    missing: missing && [missing.allow, missing.fill, missing.round],
    items: scale.items.map((item) => ofItem(plan, item)),
    conditions: scale.conditions.map((condition) => ofCondition(plan, condition)),
    bands: ofBands(scale.bands),
    // Omitted if absent, so that outlines of older questionnaires stay the same.
    ...(scale.norms === null ? {} : { norms: ofNorms(plan, scale.norms) }),
  };
}

function ofBands(bands: readonly PlanBand[]): unknown {
  return bands.map(({ id, from, above }) => [id, from, above]);
}

function ofNorms(plan: Plan, norms: PlanNorms): unknown {
  const { sex, age, sexOpen, groups } = norms;
  const named = (options: readonly number[]) =>
    sex === null
      ? []
      : options.map((option) => entryAt(entryAt(plan.questions, sex).options, option).key).toSorted();
  return {
    sex: sex === null ? null : questionId(plan, sex),
    age: age === null ? null : questionId(plan, age),
    sexOpen: named(sexOpen),
    groups: groups.map((group) => [
      ...[group.id, group.sex && named(group.sex), group.age, group.mean, group.sd],
      ofBands(group.bands),
    ]),
  };
}

function ofItem(plan: Plan, item: PlanItem): unknown {
  const { reversed, weight, line } = item;
  if (item.from === 'scale') return { scale: scaleId(plan, item.scale), reversed, weight, line };
  const { contributions, notAsked } = item;
  return { question: questionId(plan, item.question), reversed, weight, line, contributions, notAsked };
}

function ofCondition(plan: Plan, condition: PlanCondition): unknown {
  switch (condition.test) {
    case 'question': {
      const { id, options } = entryAt(plan.questions, condition.question);
      const named = condition.options?.map((position) => entryAt(options, position).key).toSorted() ?? null;
      return { question: id, named, answered: condition.answered, numbers: condition.numbers };
    }
    case 'scale': {
      const { id, bands } = entryAt(plan.scales, condition.scale);
      const band = (position: number | null) => (position === null ? null : entryAt(bands, position).id);
      const [is, atLeast] = [band(condition.band), band(condition.bandAtLeast)];
      return { scale: id, is, atLeast, numbers: condition.numbers };
    }
    case 'finding':
      return { finding: entryAt(plan.findings, condition.finding).id, is: condition.is };
    case 'count':
      return { count: condition.of.map((part) => ofCondition(plan, part)), numbers: condition.numbers };
    case 'any':
    case 'all':
      return { [condition.test]: condition.of.map((part) => ofCondition(plan, part)) };
    case 'not':
      return { not: ofCondition(plan, condition.of) };
  }
}

interface NamedRule {
  readonly id: string;
  readonly if: PlanCondition;
}

function rules({ tiers }: Plan): readonly NamedRule[] {
  return (tiers ?? []).flatMap((tier) =>
    tier.rules.map((rule) => ({ id: `${tier.id}/${rule.id}`, if: rule.if })),
  );
}

function ruleOrder(plan: Plan): unknown {
  const critical = plan.critical.map(({ id }) => id);
  return [critical, plan.tiers === null ? null : rules(plan).map(({ id }) => id)];
}

function ofValidity(plan: Plan): unknown {
  const { validity } = plan;
  return (
    validity && [
      validity.missingAtMost,
      // Sorted: without a list in the definition these follow its order, which has no meaning here.
      validity.questions.map((position) => questionId(plan, position)).toSorted(),
      validity.scales.map((position) => scaleId(plan, position)).toSorted(),
    ]
  );
}
