import type { Reason } from '../assessment.ts';
import { answerText } from './answer-text.ts';
import { conditionWords } from './condition.ts';
import { type Context, known, questionText, say } from './context.ts';
import { type Block, heading, type Item, paragraph } from './model.ts';
import { scaleDetail } from './scale-detail.ts';

const STATES = ['holds', 'holds_filled', 'possible'] as const;
const TIERS = ['individual', 'selective'] as const;

/** Why: the rules, the scales behind them, and each answer's share (law 4). */
export function reasonBlocks(context: Context): readonly Block[] {
  const { tier } = context.assessment;
  const words = context.words.reasons;
  if (tier === null || tier.basis === 'not_applicable') return [];
  const rules = STATES.flatMap((state) =>
    TIERS.flatMap((id) => ruleBlocks(context, tier.reasons, state, id)),
  );
  const none = tier.suggested === 'universal' ? words.universal : words.none;
  const scales = [...new Set(tier.reasons.flatMap((reason) => reason.scales))];
  return [
    ...(rules.length === 0 ? [paragraph(none)] : rules),
    ...scaleDetail(context, scales),
    ...lookedAt(context, [...new Set(tier.reasons.flatMap((reason) => reason.questions))]),
  ];
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

/** The reason as the definition gives it, and the rule itself. */
function ruleItem(context: Context, reason: Reason): Item {
  const rule = known(context.rules.get(`${reason.tier}/${reason.rule}`), reason.rule);
  const condition = conditionWords(context, rule.if);
  // A condition begins with a small letter where it stands in brackets, and a sentence with a capital.
  const sentence = condition.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(context.language));
  if (rule.because === null) return { id: reason.rule, text: sentence };
  const because = say(context, rule.because);
  const words = context.words.reasons;
  const isKnown = reason.state !== 'possible';
  return {
    id: reason.rule,
    text: isKnown ? words.rule(because, condition) : words.possibleRule(because, sentence),
  };
}

function lookedAt(context: Context, ids: readonly string[]): readonly Block[] {
  const { quote, is } = context.words.conditions;
  const items = ids.map((id) => ({
    id,
    text: is(quote(questionText(context, id)), answerText(context, id)),
  }));
  if (items.length === 0) return [];
  return [heading(context.words.reasons.lookedAt), { kind: 'list', key: 'answers', items }];
}
