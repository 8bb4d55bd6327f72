import type { Reason } from '../../assessment/assessment.ts';
import { answerText } from '../answer-text.ts';
import type { PlanCondition, PlanRule } from '../../plan/plan.ts';
import { conditionWords, partName } from '../condition.ts';
import { type Context, known, questionOf, questionText, say } from '../context.ts';
import { holdingRules } from './due.ts';
import { type Block, heading, type Item, paragraph } from '../../document/model.ts';
import { ruleParts } from './parts.ts';
import { scaleDetail } from './scale-detail.ts';
import { sourceAt } from './source.ts';

const STATES = ['holds', 'holds_filled', 'possible'] as const;
const TIERS = ['individual', 'selective'] as const;

/** The reasons: the rules, the scales behind them, and the share of each answer (law 4). */
export function reasonBlocks(context: Context): readonly Block[] {
  // In a battery, each source shows its own reasons, and the details follow at the end.
  const behind = context.sources.length > 0 ? [] : behindReasons(context);
  return [...ruleReasons(context), ...behind];
}

/** The numbers behind the rules: their scales with the share of each answer, and the answers they refer to directly. */
export function behindReasons(context: Context): readonly Block[] {
  const { tier } = context.assessment;
  if (tier === null || tier.basis === 'not_applicable') return [];
  return [
    ...scaleDetail(context, [...new Set(tier.reasons.flatMap((reason) => reason.scales))]),
    ...lookedAt(context, [...new Set(tier.reasons.flatMap((reason) => reason.questions))]),
  ];
}

/** The rules that hold or are possible. */
export function ruleReasons(context: Context): readonly Block[] {
  const { tier } = context.assessment;
  const words = context.words.reasons;
  if (tier === null || tier.basis === 'not_applicable') return [];
  const rules = STATES.flatMap((state) =>
    TIERS.flatMap((id) => ruleBlocks(context, tier.reasons, state, id)),
  );
  const critical = criticalReasons(context);
  if (rules.length > 0 || critical.length > 0) return [...critical, ...rules];
  // The statement that universal support remains would be reassuring; omitted while safety is open.
  const isClear = context.assessment.critical.length + context.assessment.critical_unknown.length === 0;
  return [paragraph(tier.suggested === 'universal' && isClear ? words.universal : words.none)];
}

/** Critical answers that raise the tier, by category; the answers are not repeated. */
function criticalReasons(context: Context): readonly Block[] {
  const { critical, reasons, tier } = context.words;
  const items = holdingRules(context).flatMap((rule): readonly Item[] =>
    rule.tier === 'universal'
      ? []
      : [
          {
            id: rule.id,
            text: reasons.criticalItem(critical.categories[rule.category], tier.names[rule.tier]),
          },
        ],
  );
  return items.length === 0 ? [] : [heading(reasons.critical), { kind: 'list', key: 'critical', items }];
}

function ruleBlocks(
  context: Context,
  reasons: readonly Reason[],
  state: Reason['state'],
  tier: Reason['tier'],
): readonly Block[] {
  const here = reasons.filter((reason) => reason.state === state && reason.tier === tier);
  if (here.length === 0) return [];
  return [
    heading(context.words.reasons.states[state](context.words.tier.names[tier])),
    { kind: 'list', key: `${state}_${tier}`, items: here.map((reason) => ruleItem(context, reason)) },
  ];
}

/** The reason in the definition's words, and the rule itself. */
export function ruleItem(context: Context, reason: Reason): Item {
  const rule = known(context.rules.get(`${reason.tier}/${reason.rule}`), reason.rule);
  const condition = conditionWords(context, rule.if);
  // Conditions start with a lower-case letter inside brackets, but sentences with a capital.
  const sentence = condition.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(context.language));
  const which = partsText(context, reason, rule);
  if (rule.because === null)
    return { id: reason.rule, text: which === '' ? sentence : `${sentence}.${which}` };
  const because = say(context, rule.because);
  const words = context.words.reasons;
  const isKnown = reason.state !== 'possible';
  const text = isKnown ? words.rule(because, condition) : words.possibleRule(because, sentence);
  return { id: reason.rule, text: text + which };
}

/** For a *count* rule: the conditions that hold, or those that are still open. */
function partsText(context: Context, { state }: Reason, rule: PlanRule): string {
  const { assessment, plan, words } = context;
  const { holding, open, isAllOpen } = ruleParts(assessment, plan, rule.if, state === 'holds_filled');
  const names = (parts: readonly PlanCondition[]) => parts.map((part) => partName(context, part)).join('; ');
  const held = holding.length > 0 ? ` ${words.reasons.partsHolding(names(holding))}` : '';
  if (state !== 'possible' || open.length === 0) return held;
  // The rule itself has just named all of them.
  const unknown = isAllOpen ? words.reasons.allOpen : words.reasons.partsOpen(names(open));
  return `${held} ${unknown}`;
}

export function lookedAt(context: Context, ids: readonly string[]): readonly Block[] {
  const items = ids.map((id) => ({ id, text: lookedAtText(context, id) }));
  if (items.length === 0) return [];
  return [heading(context.words.reasons.lookedAt), { kind: 'list', key: 'answers', items }];
}

/** In a battery, prefixed with the source. */
function lookedAtText(context: Context, id: string): string {
  const { quote, is } = context.words.conditions;
  const text = is(quote(questionText(context, id)), answerText(context, id));
  const source = sourceAt(context, 'questions', context.plan.questions.indexOf(questionOf(context, id)));
  return source === null ? text : is(source.title, text);
}
