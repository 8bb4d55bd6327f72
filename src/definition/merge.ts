import type { BatteryCondition, ConditionShape } from './schema/condition.ts';
import { digests, type Digests } from './digest.ts';
import { eachTier, prefixed, prefixedFrame } from './prefix.ts';
import type { Battery, BatteryPart } from './schema/battery.ts';
import type { Definition } from './schema/schema.ts';
import type { Text } from './schema/text.ts';

/** The questionnaire of one part, with its form applied. */
export interface PartDefinition {
  readonly definition: Definition;
  readonly digests: Digests;
}

/**
 * What a battery has beside a definition: its parts with their gates, and comparisons. Ids are those of the merged
 * definition.
 */
export interface BatteryFrame {
  readonly parts: readonly PartFrame[];
  readonly compare: readonly ComparisonFrame[];
}

export interface PartFrame {
  readonly id: string;
  readonly title: Text;
  readonly definition: Definition;
  readonly form: string | null;
  readonly digests: Digests;
  readonly askIf: ConditionShape | null;
  readonly undecided: NonNullable<BatteryPart['undecided']>;
  readonly whole: ReturnType<typeof prefixedFrame>;
}

export interface ComparisonFrame {
  readonly id: string;
  readonly title: Text;
  readonly views: readonly { readonly part: string; readonly if: ConditionShape }[];
}

export interface MergedBattery {
  readonly definition: Definition;
  readonly frame: BatteryFrame;
  readonly digests: Digests;
}

/**
 * Merges a battery and the questionnaires of its parts into one definition, so that scoring, explaining and reporting
 * work as they do for a single questionnaire. `parts` has the questionnaire of each part, in the battery's order.
 */
export function mergeBattery(battery: Battery, parts: readonly PartDefinition[]): MergedBattery {
  const each = battery.parts.map((part, index) => {
    const own = parts[index] as PartDefinition;
    return { part, own, whole: prefixedFrame(own.definition, part.id) };
  });
  const pieces = each.map(({ part, own }) => prefixed(own.definition, part.id, part.title));
  const rulesOf = new Map(each.map(({ part, whole }) => [part.id, whole.tiers]));
  const plain = (condition: BatteryCondition): ConditionShape => withoutParts(condition, rulesOf);
  const all = <T>(pick: (piece: (typeof pieces)[number]) => Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(pieces.flatMap((piece) => Object.entries(pick(piece))));
  const definition: Definition = {
    format: 'lotse/1',
    id: battery.id,
    version: battery.version,
    title: battery.title,
    ...(battery.description && { description: battery.description }),
    languages: battery.languages,
    respondent: 'staff',
    wording: 'own',
    evidence: battery.evidence,
    sources: { ...battery.sources, ...all(({ sources }) => sources) },
    answer_sets: all((piece) => piece.answer_sets),
    sections: pieces.flatMap(({ sections }) => sections),
    scales: all(({ scales }) => scales),
    findings: {
      ...all(({ findings }) => findings),
      ...mapped(battery.findings, (finding) => ({ ...finding, if: plain(finding.if) })),
    },
    critical: pieces.flatMap(({ critical }) => critical),
    ...(battery.tiers && {
      tiers: eachTier(battery.tiers, (tier) => ({ ...tier, any: tier.any.map(plain) })),
    }),
    ...(battery.examples && { examples: battery.examples }),
  };
  const frame: BatteryFrame = {
    parts: each.map(({ part, own, whole }) => ({
      id: part.id,
      title: part.title,
      definition: own.definition,
      form: part.form ?? null,
      digests: own.digests,
      askIf: part.ask_if === undefined ? null : plain(part.ask_if),
      undecided: part.undecided ?? 'leave_open',
      whole,
    })),
    compare: Object.entries(battery.compare ?? {}).map(([id, { title, views }]) => ({
      id,
      title,
      views: Object.entries(views).map(([part, view]) => ({ part, if: plain(view) })),
    })),
  };
  return { definition, frame, digests: digests(definition, frameDigested(frame)) };
}

function mapped<T, R>(
  record: Readonly<Record<string, T>> | undefined,
  make: (value: T) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, make(value)]));
}

/** The parts of the frame that can change a result: gates, and the rules that apply to each part as a whole. */
function frameDigested({ parts, compare }: BatteryFrame): object {
  return {
    parts: parts.map(({ id, askIf, undecided, whole }) => ({ id, ask_if: askIf, undecided, ...whole })),
    compare: compare.map(({ id, views }) => ({ id, views })),
  };
}

type Rules = Definition['tiers'] | undefined;

/** Replaces `part: …, tier_at_least: …` by the rules of that part, any of which is enough. */
function withoutParts(condition: BatteryCondition, rulesOf: ReadonlyMap<string, Rules>): ConditionShape {
  const inner = (part: BatteryCondition): ConditionShape => withoutParts(part, rulesOf);
  if ('any' in condition) return { ...condition, any: condition.any.map(inner) };
  if ('all' in condition) return { ...condition, all: condition.all.map(inner) };
  if ('not' in condition) return { ...condition, not: inner(condition.not) };
  if (!('part' in condition)) return condition;
  const { part, tier_at_least: tier, ...marks } = condition;
  return { ...marks, any: rulesFrom(rulesOf.get(part), tier).map(withoutMarks), from: { part, tier } };
}

/** Returns the rules of a tier and of the tiers above it. */
function rulesFrom(tiers: Rules, tier: 'individual' | 'selective'): readonly ConditionShape[] {
  const individual = tiers?.individual?.any ?? [];
  return tier === 'individual' ? individual : [...individual, ...(tiers?.selective?.any ?? [])];
}

/** Inside another rule, a rule has no id and no reason of its own. */
function withoutMarks(rule: ConditionShape): ConditionShape {
  const condition = { ...rule };
  delete condition.id;
  delete condition.because;
  delete condition.cite;
  return condition;
}
