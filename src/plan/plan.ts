import type { Definition, Rounding } from '../definition/schema/schema.ts';
import type { Text } from '../definition/schema/text.ts';
import type { ListBy, PartIndex, QuestionIndex, ScaleIndex } from './positions.ts';

/**
 * A definition with one form chosen, resolved into what scoring needs: plain data, frozen, without
 * functions, so that it can be cloned, stored at build time and sent to another thread. Questions,
 * scales and findings refer to each other by their position. Built once for one learner or ten million.
 */
export interface Plan {
  readonly schema: 'lotse/plan/1';
  readonly id: string;
  readonly version: string;
  readonly form: string | null;
  /** SHA-256 of the definition as data (comments and layout left out), form applied; hexadecimal. */
  readonly digest: string;
  /** The same without texts, sources and examples: a corrected comma does not block a comparison. */
  readonly scoringDigest: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly languages: readonly PlanLanguage[];
  /** Whether the answers and what comes of them are for the person alone who answers. */
  readonly private: boolean;
  /** `several`: a battery, whose parts say who answers each. */
  readonly respondent: Definition['respondent'] | 'several';
  readonly wording: Definition['wording'];
  readonly evidence: { readonly status: Definition['evidence']['status']; readonly note: Text };
  readonly recall: string | null;
  readonly appliesTo: {
    readonly age: readonly [number, number];
    readonly question: QuestionIndex | null;
  } | null;
  readonly sources: Readonly<Record<string, PlanSource>>;
  readonly sections: readonly PlanSection[];
  readonly questions: ListBy<QuestionIndex, PlanQuestion>;
  readonly scales: ListBy<ScaleIndex, PlanScale>;
  /** What to work out in what order: each step after the steps it looks at. */
  readonly steps: readonly PlanStep[];
  readonly findings: readonly PlanFinding[];
  readonly critical: readonly PlanCritical[];
  /** From the highest; null where the definition has no tiers. */
  readonly tiers: readonly PlanTier[] | null;
  readonly validity: PlanValidity | null;
  /** Of a battery: its questionnaires; none otherwise. */
  readonly parts: ListBy<PartIndex, PlanPart>;
  /** Of a battery: what is put side by side. */
  readonly compare: readonly PlanComparison[];
}

/** Positions from the first up to, not including, the end. */
export type IndexRange<I extends number = number> = readonly [first: I, end: I];

/** One questionnaire of a battery. Its questions, scales and so on stand together. */
export interface PlanPart {
  readonly id: string;
  readonly title: Text;
  readonly definition: {
    readonly id: string;
    readonly version: string;
    readonly form: string | null;
    readonly digest: string;
    readonly scoringDigest: string;
  };
  /** What is to be said of the questionnaire itself. */
  readonly questionnaire: {
    readonly title: Text;
    readonly wording: Definition['wording'];
    readonly evidence: Definition['evidence']['status'];
  };
  readonly respondent: Definition['respondent'];
  /** The gate; null: always asked. */
  readonly askIf: PlanCondition | null;
  /** What a gate does where too much is missing to tell whether it holds. */
  readonly undecided: 'ask' | 'leave_open';
  readonly questions: IndexRange<QuestionIndex>;
  readonly scales: IndexRange<ScaleIndex>;
  readonly findings: IndexRange;
  readonly critical: IndexRange;
  readonly appliesTo: Plan['appliesTo'];
  readonly validity: PlanValidity | null;
  /** The part's own tiers. */
  readonly tiers: readonly PlanTier[] | null;
}

/** One matter as several observers see it. */
export interface PlanComparison {
  readonly id: string;
  readonly title: Text;
  readonly views: readonly { readonly part: PartIndex; readonly if: PlanCondition }[];
}

/**
 * Whether a question with `ask_if` was asked, or one scale; by position. In a battery each part's steps stand between
 * its gate and its end.
 */
export type PlanStep =
  | { readonly step: 'gate' | 'end'; readonly part: PartIndex }
  | { readonly step: 'ask'; readonly index: QuestionIndex; readonly askIf: PlanCondition }
  | { readonly step: 'scale'; readonly index: ScaleIndex };

/** A fraction of two safe integers, the lower one positive, in lowest terms. */
export type Fraction = readonly [numerator: number, denominator: number];

export interface PlanLanguage {
  readonly id: string;
  readonly reviewed: boolean;
}

export interface PlanSource {
  readonly text: string;
  readonly url: string | null;
  readonly confirmed: boolean;
}

export interface PlanSection {
  readonly id: string;
  readonly title: Text;
  readonly intro: Text | null;
  readonly questions: readonly QuestionIndex[];
}

export type QuestionKind = 'choice' | 'multiple' | 'number' | 'grade' | 'date' | 'text';

export interface PlanQuestion {
  readonly id: string;
  readonly section: number;
  readonly kind: QuestionKind;
  readonly text: Text;
  readonly help: Text | null;
  readonly why: Text | null;
  /** The answer set that its options are of, by the definition's name for it; null: they are its own. */
  readonly answerSet: string | null;
  /** For choice and multiple: the options; for number and grade: the codes that may stand for a number. */
  readonly options: readonly PlanOption[];
  /** Bounds of a number or grade; for a grade `worst` may lie above `best`. */
  readonly number: PlanNumber | null;
  readonly date: { readonly earliest: string | null; readonly latest: string | null } | null;
  /** Multiple choice: at most so many options. Free text: at most so many characters. */
  readonly limit: number | null;
  readonly missingCodes: readonly string[];
  readonly refusedCodes: readonly string[];
  readonly askIf: PlanCondition | null;
  readonly about: 'situation' | 'sex' | 'origin' | 'displacement' | 'age' | null;
  readonly biographical: boolean;
  /** Whether a scale, finding, critical rule or tier looks at it. */
  readonly scored: boolean;
}

export interface PlanOption {
  /** The option's id, or its value as text. */
  readonly key: string;
  readonly value: Fraction | null;
  readonly points: Fraction | null;
  /** How an option without points counts: as missing, or left out of sum and maximum. */
  readonly unscored: 'missing' | 'left_out' | null;
  readonly label: Text;
  readonly exclusive: boolean;
}

export interface PlanNumber {
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly integer: boolean;
  readonly unit: Text | string | null;
  /** For grades: which end is which. */
  readonly best: Fraction | null;
  readonly worst: Fraction | null;
  /** For grades: the worst one that is a pass; null where nothing says. */
  readonly pass: Fraction | null;
}

export interface PlanScale {
  readonly id: string;
  readonly title: Text;
  readonly about: Text | null;
  readonly kind: 'risk' | 'resource';
  readonly need: string | null;
  readonly method: 'sum' | 'mean' | 'max' | 'count' | 'value';
  /** What all contributions and weights of the items are divided by. */
  readonly denominator: number;
  readonly items: readonly PlanItem[];
  /** For `count`: the conditions. */
  readonly conditions: readonly PlanCondition[];
  readonly times: Fraction;
  readonly plus: Fraction;
  readonly round: PlanRounding | null;
  readonly missing: PlanMissing | null;
  /**
   * Names of bands, from the lowest, and where they begin. Where the norms have bands of their own (`norms.banded`),
   * these are the first group's: the names are the same in every group, and the ends count in that one only.
   */
  readonly bands: readonly PlanBand[];
  readonly norms: PlanNorms | null;
  readonly change: PlanChange | null;
  /** Every test that any condition makes on this scale, each once: they are tried once a result, not once a rule. */
  readonly tests: readonly PlanScaleTest[];
  /** The least and the most that answers can reach, transformed and rounded; null: no bound. */
  readonly range: { readonly lower: Fraction | null; readonly upper: Fraction | null };
  readonly cite: readonly string[];
}

export interface PlanRounding {
  readonly mode: Rounding;
  readonly decimals: number;
}

export interface PlanMissing {
  readonly allow: number;
  readonly fill: 'prorate' | 'least' | 'mean';
  readonly round: PlanRounding | null;
  readonly cite: readonly string[];
}

export type PlanItem = PlanQuestionItem | PlanScaleItem;

/** Reversal and weight are already in the contributions. */
export interface PlanQuestionItem {
  readonly from: 'question';
  readonly question: QuestionIndex;
  readonly reversed: boolean;
  /** By option; null where the option is not scored. Over the scale's denominator. */
  readonly contributions: readonly (number | null)[];
  /** For an open number x: slope × x + offset. Null for choice and multiple. */
  readonly line: { readonly slope: Fraction; readonly offset: Fraction } | null;
  /** Over the scale's denominator. */
  readonly weight: number;
  /** The least and the most it can contribute where it is asked; null: no bound. Not over the denominator. */
  readonly lower: Fraction | null;
  readonly upper: Fraction | null;
  /** Where the question is not asked. Over the denominator; null where it always is. */
  readonly notAsked: number | 'left_out' | null;
}

export interface PlanScaleItem {
  readonly from: 'scale';
  readonly scale: ScaleIndex;
  readonly reversed: boolean;
  readonly line: { readonly slope: Fraction; readonly offset: Fraction };
  readonly weight: number;
  readonly lower: Fraction | null;
  readonly upper: Fraction | null;
}

export interface PlanNorms {
  /** Whether the groups have bands of their own; otherwise the scale's hold for everyone. */
  readonly banded: boolean;
  /** Questions that ask the sex and the age; null: nothing asks it. */
  readonly sex: QuestionIndex | null;
  readonly age: QuestionIndex | null;
  /** From the youngest to the oldest that a learner can be, in completed years. */
  readonly ages: readonly [number, number];
  /** Options of the question for which there is no group: every sex stays possible. */
  readonly sexOpen: readonly number[];
  readonly groups: readonly PlanNormGroup[];
}

export interface PlanNormGroup {
  readonly id: string;
  /** Options of the question; null: everyone. */
  readonly sex: readonly number[] | null;
  /** In completed years, both included; null: any age. */
  readonly age: readonly [number, number] | null;
  readonly mean: Fraction | null;
  readonly sd: Fraction | null;
  readonly bands: readonly PlanBand[];
  readonly population: Text;
  readonly cite: readonly string[];
}

/** What counts as a change between two values of the same person; `population` where it was taken from others. */
export type PlanChange = {
  readonly population: Text | null;
  readonly cite: readonly string[];
} & (
  | { readonly by: 'points'; readonly reliable: Fraction }
  | { readonly by: 'sd'; readonly sd: Fraction; readonly reliability: Fraction }
);

/** A band reaches from its own end to the next band's. */
export interface PlanBand {
  readonly id: string;
  readonly from: Fraction;
  /** true: begins above `from`; false: begins at it. */
  readonly above: boolean;
  readonly label: Text | null;
  readonly cite: readonly string[];
}

/** Tests on a number; all given ones must hold. */
export interface PlanTests {
  readonly atLeast: Fraction | null;
  readonly moreThan: Fraction | null;
  readonly atMost: Fraction | null;
  readonly lessThan: Fraction | null;
}

export type PlanCondition =
  | PlanQuestionCondition
  | PlanScaleCondition
  | { readonly test: 'finding'; readonly finding: number; readonly is: boolean }
  | { readonly test: 'count'; readonly of: readonly PlanCondition[]; readonly numbers: PlanTests }
  | PlanAny
  | { readonly test: 'all'; readonly of: readonly PlanCondition[] }
  | { readonly test: 'not'; readonly of: PlanCondition };

export interface PlanAny {
  readonly test: 'any';
  readonly of: readonly PlanCondition[];
  readonly from?: PlanFrom;
}

/** In a battery: these are the rules of a part for this tier and above it, and fail where the part is not asked. */
export interface PlanFrom {
  readonly part: PartIndex;
  readonly tier: PlanTier['id'];
}

export interface PlanQuestionCondition {
  readonly test: 'question';
  readonly question: QuestionIndex;
  /** Positions of options; null: no such test. */
  readonly options: readonly number[] | null;
  readonly answered: boolean | null;
  /** On the option's value (not its points), or on the number. */
  readonly numbers: PlanTests | null;
}

export interface PlanScaleCondition extends PlanScaleTest {
  readonly test: 'scale';
  readonly scale: ScaleIndex;
  /** Position among the scale's `tests`. */
  readonly slot: number;
}

/** A test on a scale's value; all parts that are given must hold. */
export interface PlanScaleTest {
  readonly band: number | null;
  readonly bandAtLeast: number | null;
  readonly numbers: PlanTests | null;
}

export interface PlanFinding {
  readonly id: string;
  /** Of a battery: the part that it is of, and fails with; null for its own, and for a questionnaire's. */
  readonly part: PartIndex | null;
  readonly if: PlanCondition;
  readonly say: Text;
  readonly need: string | null;
  readonly cite: readonly string[];
}

export interface PlanCritical {
  readonly id: string;
  /** As with findings. */
  readonly part: PartIndex | null;
  readonly category: NonNullable<Definition['critical']>[number]['category'];
  readonly if: PlanCondition;
  readonly urgency: NonNullable<Definition['critical']>[number]['urgency'];
  readonly contact: string;
  /** For staff. */
  readonly say: Text;
  /** For a screen that the learner sees as well; null: the definition has no such text. */
  readonly shared: Text | null;
  /** The support that it calls for; universal where the definition says `none`. */
  readonly tier: TierId;
  /** Positions of weaker rules about the same thing, whose alert this one's stands for where it holds. */
  readonly covers: readonly number[];
  /** Of a battery: positions of the same rule in other parts that ask the same questionnaire. */
  readonly twins: readonly number[];
  readonly inputs: RuleInputs;
  readonly cite: readonly string[];
}

/** The questions and scales that conditions come down to, through findings and counts. */
export interface RuleInputs {
  readonly questions: readonly QuestionIndex[];
  readonly scales: readonly ScaleIndex[];
}

export type TierId = 'individual' | 'selective' | 'universal';

export interface PlanTier {
  readonly id: 'individual' | 'selective';
  readonly rules: readonly PlanRule[];
  /** Of all its rules. */
  readonly inputs: RuleInputs;
}

export interface PlanRule {
  readonly id: string;
  readonly if: PlanCondition;
  readonly because: Text | null;
  readonly cite: readonly string[];
}

export interface PlanValidity {
  readonly missingAtMost: number;
  readonly questions: readonly QuestionIndex[];
  readonly scales: readonly ScaleIndex[];
}
