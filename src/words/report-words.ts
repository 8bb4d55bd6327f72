import type { BatteryWords } from './battery-words.ts';
import type { AnswerState } from '../assessment/assessment.ts';
import type { PlanCritical, PlanMissing, Plan, PlanRounding, PlanScale, TierId } from '../plan/plan.ts';
import type { NoGroupReason, NoValueReason } from '../score/result.ts';
import type { TierBasis } from '../tier/result.ts';

/** The parts of a referral report, in their order. */
export type SectionId =
  | 'about'
  | 'critical'
  | 'strengths'
  | 'tier'
  | 'reasons'
  | 'findings'
  | 'own_words'
  | 'scales'
  | 'gaps'
  | 'decision'
  | 'limits'
  | 'sources'
  // Of a battery alone.
  | 'parts'
  | 'compared'
  | 'details';

/** Words beside a label, in a list of facts. */
interface AboutWords {
  readonly confidential: string;
  readonly learner: string;
  readonly noLearner: string;
  readonly wave: string;
  readonly at: string;
  readonly noDate: string;
  readonly consent: string;
  readonly consentOf: (who: string, at: string, basis: string) => string;
  readonly consentText: string;
  readonly guardian: string;
  readonly assent: string;
  readonly interviewer: string;
  readonly goAhead: string;
  /** Who was in charge and could be reached while critical questions were asked. */
  readonly responsible: string;
  /** One day of a talk of several. */
  readonly sitting: (number: number) => string;
  readonly consentConfirmed: string;
  readonly reachedBy: (who: string, reach: string) => string;
  readonly nobodyNamed: string;
  readonly questionnaire: string;
  readonly version: string;
  readonly form: string;
  readonly digest: string;
  readonly respondent: string;
  readonly respondents: Readonly<Record<Plan['respondent'], string>>;
  readonly evidence: string;
  readonly evidenceStatus: Readonly<Record<Plan['evidence']['status'], string>>;
}

export interface CriticalWords {
  /** Before everything else where a critical rule holds. */
  readonly lead: string;
  readonly categories: Readonly<Record<PlanCritical['category'], string>>;
  readonly urgencies: Readonly<Record<PlanCritical['urgency'], string>>;
  readonly now: string;
  readonly urgency: string;
  /** By when, with the moment that it comes to; counted from when it was answered or, where that is not known, scored. */
  readonly due: (urgency: string, moment: string) => string;
  readonly dueFromScoring: (urgency: string, moment: string) => string;
  readonly contact: string;
  /** When it was answered or, where nobody knows that, when the answers were scored. */
  readonly answered: string;
  readonly scored: string;
  /** A weaker sign of the same thing, whose alert this one stands for. */
  readonly covers: string;
  /** When whoever held the talk said that it had been talked about, or that they had seen it. */
  readonly acknowledged: string;
  readonly notAcknowledged: string;
  readonly concerns: string;
  readonly careful: string;
  readonly guardians: string;
  readonly unknownTitle: string;
  readonly unknownLead: string;
  /** A question that was refused. */
  readonly refused: (question: string) => string;
  readonly changedTitle: string;
  readonly changedLead: string;
  readonly changedItem: (category: string, at: string) => string;
  readonly none: string;
  readonly neverAsked: string;
  readonly informed: string;
  readonly informedAt: string;
  readonly agreed: string;
}

interface StrengthWords {
  readonly high: string;
  readonly middle: string;
  readonly low: string;
  readonly withoutBand: string;
  /** `3 on a scale from 1 to 5`. */
  readonly on: (value: string, range: string) => string;
  readonly couldBe: (title: string, range: string) => string;
  readonly unknown: string;
  readonly neverAsked: string;
}

interface TierWords {
  readonly suggestion: string;
  readonly basis: string;
  readonly range: string;
  readonly names: Readonly<Record<TierId, string>>;
  readonly explains: Readonly<Record<TierId, string>>;
  readonly review: string;
  readonly reviewExplains: string;
  readonly none: string;
  readonly bases: Readonly<Record<TierBasis, string>>;
  readonly rangeOf: (atLeast: string, atMost: string) => string;
  readonly rangeSure: (tier: string) => string;
  /** What the tier rules alone give, where critical answers call for something else. */
  readonly byRules: string;
  /** In place of what a tier means, while a critical rule holds: one answer makes no level of risk. */
  readonly safetyTalk: (by: string) => string;
  /** By when that talk is to be: a moment, or where none is known the urgency in words. */
  readonly talkBy: (moment: string) => string;
  readonly talkUrgencies: Readonly<Record<PlanCritical['urgency'], string>>;
  /** While a critical rule cannot be excluded, whatever the basis. */
  readonly safetyFirst: string;
  /** Where all that is open was refused. */
  readonly safetyRefused: string;
  readonly notFor: (from: number, to: number) => string;
  readonly noTiers: string;
  readonly settleTitle: string;
  /** Whoever answered can be asked again; a register can be looked up. */
  readonly settleLead: Readonly<Record<Plan['respondent'], string>>;
  readonly refusedLead: string;
  readonly nothingToSettle: string;
}

interface ReasonWords {
  /** By what is known of the rule, with the tier that it speaks for. */
  readonly states: Readonly<Record<'holds' | 'holds_filled' | 'possible', (tier: string) => string>>;
  readonly none: string;
  readonly universal: string;
  /** Over the critical answers that call for a tier, and one of them. */
  readonly critical: string;
  readonly criticalItem: (category: string, tier: string) => string;
  readonly rule: (because: string, condition: string) => string;
  /** Behind a rule of many parts: which of them it was. */
  readonly partsHolding: (parts: string) => string;
  readonly partsOpen: (parts: string) => string;
  readonly allOpen: string;
  /** The same of a rule that is not known to hold: its reason must not read as a fact. */
  readonly possibleRule: (because: string, condition: string) => string;
  readonly value: string;
  readonly range: string;
  readonly rangeOf: (lower: string, upper: string) => string;
  readonly from: (lower: string) => string;
  readonly to: (upper: string) => string;
  readonly noBound: string;
  readonly band: string;
  readonly noValue: string;
  readonly possible: string;
  readonly missingRule: string;
  readonly question: string;
  readonly answer: string;
  readonly share: string;
  readonly sum: string;
  readonly filled: string;
  /** Of a scale without a rule of its own, built of one that was filled in. */
  readonly filledBeneath: string;
  readonly rounding: string;
  readonly constant: string;
  readonly ofScale: string;
  readonly decidedBy: string;
  readonly counted: string;
  /** Multiple choice, and no option chosen. */
  readonly noneChosen: string;
  /** Before the answers of a scale that has no value, and so no shares. */
  readonly answersOf: string;
  readonly lookedAt: string;
}

interface ScaleWords {
  readonly scale: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<PlanScale['kind'], string>>;
  readonly value: string;
  readonly possible: string;
  readonly band: string;
  readonly answered: string;
  readonly answeredOf: (answered: number, of: number) => string;
  readonly filledMark: string;
  /** Of a grade on another scale than the file's: how it stands there. */
  readonly inFile: (grade: string) => string;
  readonly filledNote: string;
  readonly openNote: string;
  readonly noValue: Readonly<Record<NoValueReason, string>>;
  readonly fills: Readonly<Record<PlanMissing['fill'], string>>;
  readonly rounded: Readonly<Record<PlanRounding['mode'], string>>;
  readonly norms: NormWords;
  /** Common ids of bands, where the definition has no label of its own. */
  readonly bands: Readonly<Record<string, string>>;
  readonly none: string;
}

interface NormWords {
  readonly norms: string;
  readonly z: string;
  readonly t: string;
  /** Before a range of scores. */
  readonly could: (range: string) => string;
  /** A group, and whom its norms were taken from. */
  readonly of: (group: string, population: string) => string;
  readonly open: (reason: string, groups: string, population: string) => string;
  readonly noGroup: Readonly<Record<NoGroupReason, string>>;
  readonly years: (from: number, to: number) => string;
  readonly everyone: string;
}

interface GapWords {
  readonly states: Readonly<Record<Exclude<AnswerState, 'given'>, string>>;
  readonly explains: Readonly<Record<Exclude<AnswerState, 'given'>, string>>;
  readonly offPath: string;
  readonly offPathExplains: string;
  readonly none: string;
}

/** Free text and notes, where they are wanted. */
interface OwnWordsWords {
  readonly lead: string;
  readonly none: string;
  readonly said: (question: string, words: string) => string;
  readonly noted: (question: string, note: string) => string;
}

interface FindingWords {
  readonly holds: string;
  readonly unknown: string;
  readonly none: string;
  readonly neverAsked: string;
}

interface DecisionWords {
  readonly lead: string;
  readonly tier: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly goals: string;
  readonly actions: string;
  readonly what: string;
  readonly who: string;
  readonly until: string;
  readonly agreed: string;
  readonly status: string;
  readonly statuses: Readonly<Record<'open' | 'done' | 'dropped', string>>;
  readonly yes: string;
  readonly no: string;
  readonly nextDate: string;
  readonly signatures: string;
  readonly signLearner: string;
  readonly signStaff: string;
  readonly signGuardian: string;
}

interface LimitWords {
  readonly suggestion: string;
  readonly respondents: Readonly<Record<Plan['respondent'], string>>;
  readonly evidence: Readonly<Record<Plan['evidence']['status'], string>>;
  readonly missing: (count: number) => string;
  readonly filled: string;
  readonly appliesFalse: (from: number, to: number) => string;
  readonly appliesUnknown: (from: number, to: number) => string;
  readonly supplied: string;
  readonly unreviewed: string;
  readonly otherLanguage: string;
  readonly textsChanged: string;
  readonly unconfirmed: (sources: string) => string;
}

interface SourceWords {
  readonly lead: string;
  readonly none: string;
  readonly unconfirmed: string;
}

/** How a condition of a rule is told. */
interface ConditionWords {
  readonly quote: (text: string) => string;
  readonly is: (subject: string, value: string) => string;
  readonly orHigher: (band: string) => string;
  readonly answered: (question: string) => string;
  readonly notAnswered: (question: string) => string;
  readonly atLeast: (value: string) => string;
  readonly moreThan: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly lessThan: (value: string) => string;
  readonly finding: (say: string) => string;
  readonly notFinding: (say: string) => string;
  readonly count: (tests: string, of: string) => string;
  readonly any: (of: string) => string;
  readonly all: (of: string) => string;
  readonly not: (of: string) => string;
}

/** Of a result that another version scored: nobody has checked it. */
interface UncheckedWords {
  readonly by: Readonly<Record<'earlier' | 'another', string>>;
  /** What follows from that; a critical answer waits for nothing. */
  readonly again: string;
  /** In place of a tier, while a critical rule holds or cannot be excluded. */
  readonly withheld: string;
  /** The same for one source of a battery. */
  readonly noneShown: string;
  /** While a critical rule cannot be excluded. */
  readonly askFirst: string;
}

/** Every word of a referral report; a language that lacks one does not compile. */
export interface ReportWords {
  readonly title: string;
  readonly sections: Readonly<Record<Exclude<SectionId, keyof BatteryWords['sections']> | 'sources', string>>;
  readonly about: AboutWords;
  readonly unchecked: UncheckedWords;
  readonly critical: CriticalWords;
  readonly strengths: StrengthWords;
  readonly tier: TierWords;
  readonly reasons: ReasonWords;
  readonly findings: FindingWords;
  readonly ownWords: OwnWordsWords;
  readonly scales: ScaleWords;
  readonly gaps: GapWords;
  readonly decision: DecisionWords;
  readonly limits: LimitWords;
  readonly sources: SourceWords;
  readonly conditions: ConditionWords;
  readonly battery: BatteryWords;
  /** Said by the command, after it has written reports into a folder. */
  readonly written: (count: number, folder: string) => string;
  /** Roles by id; names and numbers come from the school's own list of contacts. */
  readonly roles: Readonly<Record<string, string>>;
}
