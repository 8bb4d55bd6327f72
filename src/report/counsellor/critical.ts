import { entryAt } from '../../plan/entry-at.ts';
import type { PlanCritical, PlanQuestion } from '../../plan/plan.ts';
import { formatMoment } from '../../words/locale.ts';
import { answerText } from '../answer-text.ts';
import type { QuestionIndex } from '../../plan/positions.ts';
import { questionsLookedAt } from '../condition.ts';
import { assessedAnswer, type Context, known, named, say, type Source } from '../context.ts';
import { decidingQuestions } from './behind.ts';
import { rulesByUrgency, dueOfRule, holdingRules } from './due.ts';
import {
  type Block,
  type Fact,
  type FillIns,
  heading,
  type Item,
  ledList,
  paragraph,
} from '../../document/model.ts';
import { sourceAt } from './source.ts';

/**
 * Lists what somebody has to act on now, regardless of the tier, and what could not be ruled out (law 2). The question
 * is named but the answer is not repeated: the staff who act ask for themselves.
 */
export function criticalBlocks(context: Context): readonly Block[] {
  const { assessment, plan } = context;
  const words = context.words.critical;
  if (plan.critical.length === 0) return [paragraph(words.neverAsked)];
  const rest = [...unaskedBlocks(context), ...changedBlocks(context)];
  if (assessment.critical.length === 0 && assessment.critical_unknown.length === 0)
    return [paragraph(noneText(context)), ...rest];
  return [...holdingBlocks(context), ...unknownBlocks(context), ...rest];
}

/**
 * Names the sources of a battery that ask no critical questions or were not asked, since they rule nothing out. A
 * source with a critical rule that holds or is open is listed there instead.
 */
function unaskedBlocks(context: Context): readonly Block[] {
  const { critical, critical_unknown: unknown } = context.assessment;
  const reported = [...critical.map(({ id }) => id), ...unknown].map((id) =>
    sourceOfRule(context, known(context.critical.get(id), id)),
  );
  const unasked = context.sources
    .filter((source) => isUnasked(source) && !reported.includes(source))
    .map(({ title }) => title);
  return unasked.length === 0 ? [] : [paragraph(context.words.battery.critical.notAsked(unasked.join(', ')))];
}

function isUnasked({ part, state }: Source): boolean {
  const [first, end] = part.critical;
  return first === end || state === 'not_asked';
}

function noneText({ words, sources }: Context): string {
  return sources.some(isUnasked) ? words.battery.critical.none : words.critical.none;
}

/** The source that a critical rule belongs to; null in a single questionnaire. */
function sourceOfRule(context: Context, rule: PlanCritical): Source | null {
  return sourceAt(context, 'critical', context.plan.critical.indexOf(rule));
}

function holdingBlocks(context: Context): readonly Block[] {
  const words = context.words.critical;
  const holding = holdingRules(context);
  if (holding.length === 0) return [];
  return [
    paragraph(words.lead, true),
    ...holding.flatMap((rule) => ruleBlocks(context, rule)),
    paragraph(words.careful),
    paragraph(words.guardians),
    fillIns(context),
    paragraph(words.forStaff),
  ];
}

function ruleBlocks(context: Context, rule: PlanCritical): readonly Block[] {
  const words = context.words.critical;
  const source = sourceOfRule(context, rule);
  const facts: Fact[] = [
    ...(source === null ? [] : [sourceFact(context, source)]),
    { key: 'now', label: words.now, text: say(context, rule.say) },
    { key: 'urgency', label: words.urgency, text: urgencyText(context, rule), value: rule.urgency },
    {
      key: 'contact',
      label: words.contact,
      text: named(context.words.roles, rule.contact),
      value: rule.contact,
    },
  ];
  facts.push(...answeredFacts(context, rule));
  facts.push(...acknowledgedFacts(context, rule, source));
  const deciding = decidingQuestions(context, rule.if);
  if (deciding.length > 0) {
    const text = questionTexts(context, deciding);
    facts.push({ key: 'concerns', label: words.concerns(deciding.length), text });
  }
  facts.push(...coveredFacts(context, rule));
  return [heading(words.categories[rule.category]), { kind: 'facts', key: rule.id, facts }];
}

/** The urgency, with the deadline if it is known and the rule is not immediate. */
function urgencyText(context: Context, rule: PlanCritical): string {
  const { due, dueFromScoring, urgencies } = context.words.critical;
  const urgency = urgencies[rule.urgency];
  const found = dueOfRule(context, rule);
  if (found === null || rule.urgency === 'immediate') return urgency;
  const moment = formatMoment(found.moment, context.language);
  return found.from === 'answered' ? due(urgency, moment) : dueFromScoring(urgency, moment);
}

/** When the question was answered or, if that is unknown, when it was scored. */
function answeredFacts(context: Context, rule: PlanCritical): readonly Fact[] {
  const found = dueOfRule(context, rule);
  if (found === null) return [];
  const text = formatMoment(found.counted, context.language);
  const { answered, scored } = context.words.critical;
  return found.from === 'answered'
    ? [{ key: 'answered', label: answered, text, value: found.counted }]
    : [{ key: 'scored', label: scored, text, value: found.counted }];
}

/** The questions of the weaker rules covered by this rule's alert. */
function coveredFacts(context: Context, { id }: PlanCritical): readonly Fact[] {
  const covers = context.assessment.critical.find((held) => held.id === id)?.covers ?? [];
  const deciding = covers.flatMap((other) =>
    decidingQuestions(context, known(context.critical.get(other), other).if),
  );
  const text = questionTexts(context, [...new Set(deciding)]);
  return text === '' ? [] : [{ key: 'covers', label: context.words.critical.covers, text }];
}

function sourceFact(context: Context, { part, title }: Source): Fact {
  return { key: 'source', label: context.words.battery.critical.source, text: title, value: part.id };
}

function handledOf(context: Context, { id }: PlanCritical, source: Source | null) {
  const { interview } = source === null ? context.assessment : source.assessed;
  return interview?.handled.findLast(({ critical }) => critical === id);
}

/** When the alert was acknowledged in the interview, or that it was not. */
function acknowledgedFacts(context: Context, rule: PlanCritical, source: Source | null): readonly Fact[] {
  const { interview } = source === null ? context.assessment : source.assessed;
  if (interview === undefined) return [];
  const words = context.words.critical;
  const seen = handledOf(context, rule, source)?.at ?? null;
  const text = seen === null ? words.notAcknowledged : formatMoment(seen, context.language);
  return [{ key: 'acknowledged', label: words.acknowledged, text, value: seen }];
}

/** Alerts of the interview that no longer hold because the answer was changed; they still have to be visible. */
function changedBlocks(context: Context): readonly Block[] {
  const { critical, critical_unknown: unknown, interview } = context.assessment;
  const words = context.words.critical;
  const holding = critical.flatMap(({ id, covers = [] }) => [id, ...covers]);
  const talks = [interview, ...context.sources.map(({ assessed }) => assessed.interview)];
  const changed = talks
    .flatMap((talk) => talk?.handled ?? [])
    .filter(({ critical: id }) => !holding.includes(id) && !unknown.includes(id));
  const items = changed.map(({ critical: id, at: seen }) => {
    const rule = known(context.critical.get(id), id);
    const text = words.changedItem(words.categories[rule.category], formatMoment(seen, context.language));
    return { id, text: fromSource(context, rule, text) };
  });
  if (items.length === 0) return [];
  return [heading(words.changedTitle), ...ledList('critical_changed', words.changedLead, items)];
}

function questionTexts(context: Context, questions: readonly QuestionIndex[]): string {
  return questions
    .map((position) =>
      context.words.conditions.quote(say(context, entryAt(context.plan.questions, position).text)),
    )
    .join(', ');
}

function unknownBlocks(context: Context): readonly Block[] {
  const words = context.words.critical;
  const unknown = rulesByUrgency(context, context.assessment.critical_unknown);
  const absent = context.sources.filter(({ state }) => state === 'absent');
  const isAbsent = (rule: PlanCritical): boolean => absent.includes(sourceOfRule(context, rule) as Source);
  const items = [
    ...absent.flatMap((source) => absentItem(context, source, unknown.filter(isAbsent))),
    ...onceEach(unknown.filter((rule) => !isAbsent(rule)).map((rule) => unknownItem(context, rule))),
  ];
  if (items.length === 0) return [];
  return [heading(words.unknownTitle), ...ledList('critical_unknown', words.unknownLead, items)];
}

/** One line for all critical rules of a source that was not handed in. */
function absentItem(context: Context, source: Source, unknown: readonly PlanCritical[]): readonly Item[] {
  const { categories } = context.words.critical;
  const own = unknown.filter((rule) => sourceOfRule(context, rule) === source);
  if (own.length === 0) return [];
  const names = [...new Set(own.map(({ category }) => categories[category]))].join('; ');
  return [{ id: source.part.id, text: context.words.battery.critical.notHandedIn(source.title, names) }];
}

/** Two open rules on the same question ("yes" and "not sure" have different deadlines) are listed once. */
function onceEach(items: readonly Item[]): readonly Item[] {
  return items.filter(({ text }, index) => items.findIndex((other) => other.text === text) === index);
}

function unknownItem(context: Context, rule: PlanCritical): Item {
  const questions = questionsLookedAt(context, rule.if)
    .map((position) => openText(context, entryAt(context.plan.questions, position)))
    .join(', ');
  const category = context.words.critical.categories[rule.category];
  const text = questions === '' ? category : `${category}: ${questions}`;
  return { id: rule.id, text: fromSource(context, rule, text) };
}

/** In a battery, prefixed with the title of the rule's source. */
function fromSource(context: Context, rule: PlanCritical, text: string): string {
  const source = sourceOfRule(context, rule);
  return source === null ? text : `${source.title}. ${text}`;
}

/** "Not sure" to a question about being hurt is an answer and is shown as such, not as missing. */
function openText(context: Context, { id, text }: PlanQuestion): string {
  const { is, quote } = context.words.conditions;
  const asked = quote(say(context, text));
  const { state } = assessedAnswer(context, id);
  if (state === 'refused') return context.words.critical.refused(asked);
  return state === 'unscorable' ? is(asked, quote(answerText(context, id))) : asked;
}

function fillIns(context: Context): FillIns {
  const words = context.words.critical;
  return {
    kind: 'fill_in',
    key: 'acted',
    lines: [
      { key: 'with_learner', label: words.withLearner, text: null },
      { key: 'informed', label: words.informed, text: null },
      { key: 'informed_at', label: words.informedAt, text: null },
      { key: 'agreed', label: words.agreed, text: null },
    ],
  };
}
