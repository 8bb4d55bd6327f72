import type { QuestionKind } from '../definition/question-kinds.ts';
import type { Unit } from '../definition/schema/question.ts';
import type { Definition, Rounding } from '../definition/schema/schema.ts';
import type { Text } from '../definition/schema/text.ts';
import type { ListBy, PartIndex, QuestionIndex, ScaleIndex } from './positions.ts';

/**
 * A definition with one form applied, resolved into what scoring needs: plain frozen data that can be cloned, stored
 * at build time and sent to another thread. Questions, scales and findings refer to each other by position.
 */
export interface Plan {
  readonly schema: 'lotse/plan/1';
  readonly id: string;
  readonly version: string;
  readonly form: string | null;
  /** SHA-256 of the definition as data (comments and layout left out), form applied; hexadecimal. */
  readonly digest: string;
  /** The same without texts, sources and examples, so that a corrected typo does not block a comparison. */
  readonly scoringDigest: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly languages: readonly PlanLanguage[];
  /** Whether answers and results are only for the respondent. */
  readonly private: boolean;
  /** `several`: a battery; each part then has its own respondent. */
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
  /** Scales and conditional questions in the order of evaluation: each step comes after its dependencies. */
  readonly steps: readonly PlanStep[];
  readonly findings: readonly PlanFinding[];
  readonly critical: readonly PlanCritical[];
  /** Highest first; null if the definition has no tiers. */
  readonly tiers: readonly PlanTier[] | null;
  readonly validity: PlanValidity | null;
  /** The questionnaires of a battery; otherwise empty. */
  readonly parts: ListBy<PartIndex, PlanPart>;
  /** The comparisons of a battery; otherwise empty. */
  readonly compare: readonly PlanComparison[];
}

/** Positions from `first` up to, but not including, `end`. */
export type IndexRange<I extends number = number> = readonly [first: I, end: I];

/** One questionnaire of a battery. Its questions, scales and rules are contiguous. */
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
  /** Facts about the questionnaire that reports show. */
  readonly questionnaire: {
    readonly title: Text;
    readonly wording: Definition['wording'];
    readonly evidence: Definition['evidence']['status'];
  };
  readonly respondent: Definition['respondent'];
  /** The gate; null: always asked. */
  readonly askIf: PlanCondition | null;
  /** How a gate is treated if missing answers leave it unknown. */
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

/** One topic as seen by several observers. */
export interface PlanComparison {
  readonly id: string;
  readonly title: Text;
  readonly views: readonly { readonly part: PartIndex; readonly if: PlanCondition }[];
}

/** Evaluates one `ask_if` or one scale. In a battery, a part's steps stand between its gate and its end. */
export type PlanStep =
  | { readonly step: 'gate' | 'end'; readonly part: PartIndex }
  | { readonly step: 'ask'; readonly index: QuestionIndex; readonly askIf: PlanCondition }
  | { readonly step: 'scale'; readonly index: ScaleIndex };

/** A fraction of two safe integers in lowest terms, with a positive denominator. */
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

export interface PlanQuestion {
  readonly id: string;
  readonly section: number;
  readonly kind: QuestionKind;
  readonly text: Text;
  readonly help: Text | null;
  readonly why: Text | null;
  /** Id of the answer set in the definition; null: the options are the question's own. */
  readonly answerSet: string | null;
  /** For choice and multiple: the options. For number and grade: codes that may replace a number. */
  readonly options: readonly PlanOption[];
  /** Bounds of a number or grade; for a grade `worst` may lie above `best`. */
  readonly number: PlanNumber | null;
  readonly date: { readonly earliest: string | null; readonly latest: string | null } | null;
  /** Multiple choice: maximum number of options. Free text: maximum number of characters. */
  readonly limit: number | null;
  readonly missingCodes: readonly string[];
  readonly refusedCodes: readonly string[];
  readonly askIf: PlanCondition | null;
  readonly about: 'situation' | 'sex' | 'origin' | 'displacement' | 'age' | null;
  readonly biographical: boolean;
  /** Whether a file may leave its column out. */
  readonly optional: boolean;
  /** Whether a scale, finding, critical rule or tier depends on it. */
  readonly scored: boolean;
}

export interface PlanOption {
  /** The option's id, or its value as text. */
  readonly key: string;
  readonly value: Fraction | null;
  readonly points: Fraction | null;
  /** How an option without points counts: as missing, or excluded from sum and maximum. */
  readonly unscored: 'missing' | 'left_out' | null;
  readonly label: Text;
  readonly exclusive: boolean;
}

export interface PlanNumber {
  readonly min: Fraction | null;
  readonly max: Fraction | null;
  readonly integer: boolean;
  readonly unit: Unit | null;
  /** For grades: the two ends of the scale. */
  readonly best: Fraction | null;
  readonly worst: Fraction | null;
  /** For grades: the worst grade that is still a pass; null if not defined. */
  readonly pass: Fraction | null;
}

export interface PlanScale {
  readonly id: string;
  readonly title: Text;
  readonly about: Text | null;
  readonly kind: 'risk' | 'resource';
  readonly need: string | null;
  readonly method: 'sum' | 'mean' | 'max' | 'count' | 'value';
  /** Common denominator of all contributions and weights. */
  readonly denominator: number;
  readonly items: readonly PlanItem[];
  /** For `count`: the conditions. */
  readonly conditions: readonly PlanCondition[];
  readonly times: Fraction;
  readonly plus: Fraction;
  readonly round: PlanRounding | null;
  readonly missing: PlanMissing | null;
  /**
   * Bands in ascending order. If the norm groups have their own bands (`norms.banded`), these are the first group's:
   * the names are the same in every group, the limits are not.
   */
  readonly bands: readonly PlanBand[];
  readonly norms: PlanNorms | null;
  readonly change: PlanChange | null;
  /** All distinct tests of this scale. They are evaluated once per result, not once per rule. */
  readonly tests: readonly PlanScaleTest[];
  /** Bounds of the value, transformed and rounded; null: unbounded. */
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
  /** By option, over the scale's denominator; null: not scored. */
  readonly contributions: readonly (number | null)[];
  /** For an open number x: slope × x + offset. null for choice and multiple. */
  readonly line: { readonly slope: Fraction; readonly offset: Fraction } | null;
  /** Over the scale's denominator. */
  readonly weight: number;
  /** Bounds of the contribution if asked, not over the denominator; null: unbounded. */
  readonly lower: Fraction | null;
  readonly upper: Fraction | null;
  /** Contribution if not asked, over the denominator; null if it is always asked. */
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
  /** Whether each group has its own bands; otherwise the scale's bands apply to everyone. */
  readonly banded: boolean;
  /** The questions that ask for sex and age; null: none. */
  readonly sex: QuestionIndex | null;
  readonly age: QuestionIndex | null;
  /** Minimum and maximum age of a learner, in completed years. */
  readonly ages: readonly [number, number];
  /** Options of the question without a norm group: the learner may belong to the group of any sex. */
  readonly sexOpen: readonly number[];
  readonly groups: readonly PlanNormGroup[];
}

export interface PlanNormGroup {
  readonly id: string;
  /** Options of the question; null: everyone. */
  readonly sex: readonly number[] | null;
  /** In completed years, both ends included; null: any age. */
  readonly age: readonly [number, number] | null;
  readonly mean: Fraction | null;
  readonly sd: Fraction | null;
  readonly bands: readonly PlanBand[];
  readonly population: Text;
  readonly cite: readonly string[];
}

/** A reliable change between two values of a person. `population`: the sample from which it was derived. */
export type PlanChange = {
  readonly population: Text | null;
  readonly cite: readonly string[];
} & (
  | { readonly by: 'points'; readonly reliable: Fraction }
  | { readonly by: 'sd'; readonly sd: Fraction; readonly reliability: Fraction }
);

/** A band extends from its start to the start of the next band. */
export interface PlanBand {
  readonly id: string;
  readonly from: Fraction;
  /** true: starts above `from`; false: starts at `from`. */
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

/** In a battery: the condition combines a part's rules for this tier and above; false if the part is not asked. */
export interface PlanFrom {
  readonly part: PartIndex;
  readonly tier: PlanTier['id'];
}

export interface PlanQuestionCondition {
  readonly test: 'question';
  readonly question: QuestionIndex;
  /** Positions of options; null: options are not tested. */
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
  /** In a battery: the part to which it belongs; false while that is not asked. null: the battery itself. */
  readonly part: PartIndex | null;
  readonly if: PlanCondition;
  readonly say: Text;
  readonly need: string | null;
  readonly cite: readonly string[];
}

export interface PlanCritical {
  readonly id: string;
  /** As for findings. */
  readonly part: PartIndex | null;
  readonly category: NonNullable<Definition['critical']>[number]['category'];
  readonly if: PlanCondition;
  readonly urgency: NonNullable<Definition['critical']>[number]['urgency'];
  readonly contact: string;
  /** For staff. */
  readonly say: Text;
  /** For a screen that the learner also sees; null: the definition has no such text. */
  readonly shared: Text | null;
  /** The tier it calls for; universal if the definition says `none`. */
  readonly tier: TierId;
  /** Positions of weaker rules about the same topic. If this rule holds, its alert replaces theirs. */
  readonly covers: readonly number[];
  /** In a battery: positions of the same rule in other parts with the same questionnaire. */
  readonly twins: readonly number[];
  readonly inputs: RuleInputs;
  readonly cite: readonly string[];
}

/** The questions and scales on which conditions depend, also through findings and counts. */
export interface RuleInputs {
  readonly questions: readonly QuestionIndex[];
  readonly scales: readonly ScaleIndex[];
}

export type TierId = 'individual' | 'selective' | 'universal';

export interface PlanTier {
  readonly id: 'individual' | 'selective';
  readonly rules: readonly PlanRule[];
  /** The inputs of all rules of the tier. */
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
