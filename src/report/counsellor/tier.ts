import type { AssessedTier } from '../../assessment/assessment.ts';
import { formatMoment } from '../../words/locale.ts';
import { type Context, questionText } from '../context.ts';
import { dueOfRule, holdingRules } from './due.ts';
import { missingSources } from './missing-sources.ts';
import { type Block, type Fact, heading, type Item, ledList, paragraph } from '../../document/model.ts';
import { openSafety } from './safety-open.ts';
import { settleBySource } from './settle-by-source.ts';

/** The suggestion, its certainty, and the answers that would make it more certain. A person decides (law 3). */
export function tierBlocks(context: Context): readonly Block[] {
  const { tier } = context.assessment;
  const words = context.words.tier;
  if (context.isTierWithheld && context.plan.tiers !== null) return withheldBlocks(context);
  if (tier === null) return [paragraph(words.noTiers)];
  return [
    ...uncheckedTier(context),
    {
      kind: 'facts',
      key: 'tier',
      facts: [...tierFacts(context, tier), ...byRulesFacts(context, tier)],
    },
    ...meaning(context, tier),
    ...besideAge(context),
    ...missingSources(context),
    ...settleBlocks(context, tier),
  ];
}

function uncheckedTier({ unchecked, words }: Context): readonly Block[] {
  return unchecked === null ? [] : [paragraph(words.unchecked.by[unchecked], true)];
}

/**
 * Stands in for the tier of an unchecked result, which may have missed critical answers: names only what comes first
 * (law 2).
 */
function withheldBlocks(context: Context): readonly Block[] {
  const { assessment, words } = context;
  const none: Fact = { key: 'suggested', label: words.tier.suggestion, text: words.tier.none, value: null };
  return [
    ...uncheckedTier(context),
    { kind: 'facts', key: 'tier', facts: [none] },
    paragraph(words.unchecked.withheld),
    ...(assessment.critical.length === 0
      ? []
      : [paragraph(words.tier.safetyTalk(safetyTalkBy(context)), true)]),
    ...(assessment.critical_unknown.length === 0 ? [] : [paragraph(words.unchecked.askFirst, true)]),
    ...missingSources(context),
  ];
}

/** The suggestion with its basis, and its range unless that is a single tier. */
export function tierFacts(context: Context, tier: Omit<AssessedTier, 'by_rules'>): readonly Fact[] {
  const words = context.words.tier;
  const { suggested, basis } = tier;
  const name = tierName(context, suggested);
  const range = rangeText(context, tier);
  return [
    { key: 'suggested', label: words.suggestion, text: name, value: suggested },
    { key: 'basis', label: words.basis, text: words.bases[basis], value: basis },
    ...(range === null ? [] : [{ key: 'range', label: words.range, text: range }]),
  ];
}

function tierName({ words }: Context, suggested: AssessedTier['suggested']): string {
  if (suggested === null) return words.tier.none;
  return suggested === 'review' ? words.tier.review : words.tier.names[suggested];
}

/** The tier without critical answers, if it differs, so that readers see what raised it. */
function byRulesFacts(context: Context, { suggested, by_rules: byRules }: AssessedTier): readonly Fact[] {
  if (byRules.suggested === suggested) return [];
  const text = tierName(context, byRules.suggested);
  return [{ key: 'by_rules', label: context.words.tier.byRules, text, value: byRules.suggested }];
}

function rangeText(
  context: Context,
  { at_least, at_most, basis }: Omit<AssessedTier, 'by_rules'>,
): string | null {
  const words = context.words.tier;
  if (at_least === null || at_most === null || basis === 'complete') return null;
  if (at_least === at_most) return words.rangeSure(words.names[at_least]);
  return words.rangeOf(words.names[at_least], words.names[at_most]);
}

function explanation(context: Context, { suggested }: AssessedTier): string {
  const words = context.words.tier;
  if (suggested === 'review') return words.reviewExplains;
  if (suggested !== null) return words.explains[suggested];
  const age = context.plan.appliesTo?.age;
  return age === undefined ? words.reviewExplains : words.notFor(age[0], age[1]);
}

/**
 * Explains the suggestion. While a critical rule holds or cannot be excluded, nothing here reassures; and a single
 * answer does not establish a level of risk (law 2).
 */
function meaning(context: Context, tier: AssessedTier): readonly Block[] {
  const { assessment, words } = context;
  const isRaised = tier.suggested !== tier.by_rules.suggested;
  const isReassuring = tier.suggested === 'universal';
  const isUnknown = assessment.critical_unknown.length > 0;
  const first = openSafety(context);
  if (assessment.critical.length > 0) {
    const rest = isRaised || isReassuring ? [] : [paragraph(explanation(context, tier))];
    return [paragraph(words.tier.safetyTalk(safetyTalkBy(context)), true), ...rest, ...first];
  }
  return isUnknown && isReassuring ? first : [paragraph(explanation(context, tier)), ...first];
}

/** The nearest deadline for the conversation. */
function safetyTalkBy(context: Context): string {
  const words = context.words.tier;
  const [nearest] = holdingRules(context);
  if (nearest === undefined || nearest.urgency === 'immediate') return words.talkUrgencies.immediate;
  const due = dueOfRule(context, nearest);
  return due === null
    ? words.talkUrgencies[nearest.urgency]
    : words.talkBy(formatMoment(due.moment, context.language));
}

/** How certain a suggestion is also depends on whether the questionnaire is meant for this learner. */
function besideAge({ assessment, plan, words }: Context): readonly Block[] {
  if (plan.appliesTo === null || assessment.applies !== 'unknown') return [];
  const [from, to] = plan.appliesTo.age;
  return [paragraph(words.limits.appliesUnknown(from, to))];
}

/** Refused answers are listed separately, because nobody must be pressed for them. */
function settleBlocks(context: Context, tier: AssessedTier): readonly Block[] {
  const words = context.words.tier;
  if (tier.basis !== 'open' && tier.basis !== 'filled' && tier.basis !== 'safety_open') return [];
  const lists =
    context.sources.length > 0
      ? settleBySource(context, tier.would_settle)
      : settleLists(context, tier.would_settle);
  return [heading(words.settleTitle), ...(lists.length === 0 ? [paragraph(words.nothingToSettle)] : lists)];
}

function settleLists(context: Context, { missing, refused }: AssessedTier['would_settle']): readonly Block[] {
  const words = context.words.tier;
  const items = (ids: readonly string[]): readonly Item[] =>
    ids.map((id) => ({ id, text: questionText(context, id) }));
  return [
    ...ledList('missing', words.settleLead[context.plan.respondent], items(missing)),
    ...ledList('refused', words.refusedLead, items(refused)),
  ];
}
