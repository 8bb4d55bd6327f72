import { at } from '../plan/at.ts';
import type { PlanCritical } from '../plan/plan.ts';
import { formatMoment } from '../words/locale.ts';
import { questionsOf } from './condition.ts';
import { type Context, known, named, say } from './context.ts';
import { type Block, type Fact, type FillIns, heading, ledList, paragraph } from './model.ts';

/**
 * What somebody has to act on now, whatever the tier, and what could not be ruled out (law 2). The question is
 * named, the answer is not repeated: those who act ask for themselves.
 */
export function criticalBlocks(context: Context): readonly Block[] {
  const { assessment, plan } = context;
  const words = context.words.critical;
  if (plan.critical.length === 0) return [paragraph(words.neverAsked)];
  const changed = changedBlocks(context);
  if (assessment.critical.length === 0 && assessment.critical_unknown.length === 0)
    return [paragraph(words.none), ...changed];
  return [...holdingBlocks(context), ...unknownBlocks(context), ...changed];
}

/** The most urgent first, then as the definition has them. */
function byUrgency(context: Context, ids: readonly string[]): readonly PlanCritical[] {
  const order: readonly PlanCritical['urgency'][] = ['immediate', 'same_day', 'within_3_days'];
  return ids
    .map((id) => known(context.critical.get(id), id))
    .sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency));
}

function holdingBlocks(context: Context): readonly Block[] {
  const words = context.words.critical;
  const holding = byUrgency(context, context.assessment.critical);
  if (holding.length === 0) return [];
  return [
    paragraph(words.lead, true),
    ...holding.flatMap((rule) => ruleBlocks(context, rule)),
    paragraph(words.careful),
    paragraph(words.guardians),
    fillIns(context),
  ];
}

function ruleBlocks(context: Context, rule: PlanCritical): readonly Block[] {
  const words = context.words.critical;
  const answered = context.assessment.at;
  const facts: Fact[] = [
    { key: 'now', label: words.now, text: say(context, rule.say) },
    { key: 'urgency', label: words.urgency, text: words.urgencies[rule.urgency], value: rule.urgency },
    {
      key: 'contact',
      label: words.contact,
      text: named(context.words.roles, rule.contact),
      value: rule.contact,
    },
  ];
  if (answered !== null)
    facts.push({
      key: 'answered',
      label: words.answered,
      text: formatMoment(answered, context.language),
      value: answered,
    });
  facts.push(...acknowledgedFacts(context, rule));
  const questions = questionTexts(context, rule);
  if (questions !== '') facts.push({ key: 'concerns', label: words.concerns, text: questions });
  return [heading(words.categories[rule.category]), { kind: 'facts', key: rule.id, facts }];
}

/** When somebody in charge saw it during the talk; where nobody did, that is said. */
function acknowledgedFacts(context: Context, { id }: PlanCritical): readonly Fact[] {
  const { interview } = context.assessment;
  if (interview === undefined) return [];
  const words = context.words.critical;
  const seen = interview.handled.findLast(({ critical }) => critical === id)?.at ?? null;
  const text = seen === null ? words.notAcknowledged : formatMoment(seen, context.language);
  return [{ key: 'acknowledged', label: words.acknowledged, text, value: seen }];
}

/** What came to hold during the talk and was taken back: it does not hold, and is not to be lost either. */
function changedBlocks(context: Context): readonly Block[] {
  const { critical, critical_unknown: unknown, interview } = context.assessment;
  const words = context.words.critical;
  const changed = (interview?.handled ?? []).filter(
    ({ critical: id }) => !critical.includes(id) && !unknown.includes(id),
  );
  const items = changed.map(({ critical: id, at: seen }) => {
    const { category } = known(context.critical.get(id), id);
    return { id, text: words.changedItem(words.categories[category], formatMoment(seen, context.language)) };
  });
  if (items.length === 0) return [];
  return [heading(words.changedTitle), ...ledList('critical_changed', words.changedLead, items)];
}

function questionTexts(context: Context, rule: PlanCritical): string {
  return questionsOf(context, rule.if)
    .map((position) =>
      context.words.conditions.quote(say(context, at(context.plan.questions, position).text)),
    )
    .join(', ');
}

function unknownBlocks(context: Context): readonly Block[] {
  const words = context.words.critical;
  const unknown = byUrgency(context, context.assessment.critical_unknown);
  const items = unknown.map((rule) => {
    const questions = questionTexts(context, rule);
    const category = words.categories[rule.category];
    return { id: rule.id, text: questions === '' ? category : `${category}: ${questions}` };
  });
  if (items.length === 0) return [];
  return [heading(words.unknownTitle), ...ledList('critical_unknown', words.unknownLead, items)];
}

function fillIns(context: Context): FillIns {
  const words = context.words.critical;
  return {
    kind: 'fill_in',
    key: 'acted',
    lines: [
      { key: 'informed', label: words.informed, text: null },
      { key: 'informed_at', label: words.informedAt, text: null },
      { key: 'agreed', label: words.agreed, text: null },
    ],
  };
}
