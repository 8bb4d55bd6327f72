import type { AssessedAnswer, AssessedPart, AssessedScale, Assessment } from '../assessment/assessment.ts';
import { ownScale } from '../answer/grade.ts';
import type { Text } from '../definition/schema/text.ts';
import { entryAt } from '../plan/entry-at.ts';
import type {
  Fraction,
  Plan,
  PlanBand,
  PlanCritical,
  PlanFinding,
  PlanPart,
  PlanQuestion,
  PlanRule,
  PlanScale,
} from '../plan/plan.ts';
import { fromFraction, fromNumber, toNumber } from '../plan/rational.ts';
import { gradeScaleWords, shownEnds } from '../words/grade-scale.ts';
import { formatNumber, type Language } from '../words/locale.ts';
import { formatScale } from '../words/number.ts';
import type { ReportWords } from '../words/en/report.ts';
import { reportWords } from '../words/report.ts';
import { inLanguage as textIn } from '../words/say.ts';
import { isTierWithheld, type OtherEngine, otherEngine, withoutWithheldTiers } from '../assess/unchecked.ts';

/** What every section of a report is built from: the result, its plan, and the words. */
export interface Context {
  /** Without the tiers that must be withheld. */
  readonly assessment: Assessment;
  /** The other engine that scored the assessment, so that its result is unchecked; null: this engine. */
  readonly unchecked: OtherEngine | null;
  /** Whether tiers were left out because the result is unchecked. */
  readonly isTierWithheld: boolean;
  readonly plan: Plan;
  readonly language: Language;
  /** The language of the questionnaire's texts: the report's, or that in which a learner reads it along. */
  readonly texts: string;
  readonly words: ReportWords;
  readonly questions: ReadonlyMap<string, PlanQuestion>;
  readonly scales: ReadonlyMap<string, PlanScale>;
  readonly findings: ReadonlyMap<string, PlanFinding>;
  readonly critical: ReadonlyMap<string, PlanCritical>;
  /** By `tier/rule`. */
  readonly rules: ReadonlyMap<string, PlanRule>;
  /** The parts of a battery; see `withSources`. Empty for a single questionnaire. */
  readonly sources: readonly Source[];
}

/** One questionnaire of a battery, as shown in a report. */
export interface Source {
  readonly part: PlanPart;
  readonly title: string;
  /** absent: asked, or possibly asked, but without answers · not_asked: its gate is closed. */
  readonly state: 'handed_in' | 'absent' | 'not_asked';
  readonly assessed: AssessedPart;
  /** Questions with a valid answer, out of those (possibly) asked (`of`); remarks are not counted. */
  readonly answered: number;
  readonly of: number;
  /** Answers to questions that should not have been asked. */
  readonly strayed: number;
  /** The part as a report of its own: titles without the part's name, and its own tiers, age and respondent. */
  readonly context: Context;
}

/** Creates the context; the assessment must fit its plan (see `mismatch`). */
export function reportContext(
  assessment: Assessment,
  plan: Plan,
  language: Language,
  texts: string = language,
): Context {
  const rules = (plan.tiers ?? []).flatMap((tier) =>
    tier.rules.map((rule): [string, PlanRule] => [`${tier.id}/${rule.id}`, rule]),
  );
  return {
    assessment: withoutWithheldTiers(assessment),
    unchecked: otherEngine(assessment),
    isTierWithheld: isTierWithheld(assessment),
    plan,
    language,
    texts,
    words: reportWords[language],
    questions: byId(plan.questions),
    scales: byId(plan.scales),
    findings: byId(plan.findings),
    critical: byId(plan.critical),
    rules: new Map(rules),
    sources: [],
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Returns what was found; throws a RangeError if nothing was, since an assessment with a mismatch got through. */
export function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new RangeError(`The definition has no ${JSON.stringify(id)}`);
  return found;
}

/** The text in the language of the questionnaire's texts if there is one, else in its first language; on one line. */
export function say(context: Context, text: Text): string {
  return textIn(text, context.plan, context.texts);
}

export function questionOf(context: Context, id: string): PlanQuestion {
  return known(context.questions.get(id), id);
}

export function scaleOf(context: Context, id: string): PlanScale {
  return known(context.scales.get(id), id);
}

export function assessedAnswer(context: Context, id: string): AssessedAnswer {
  return known(context.assessment.answers[id], id);
}

export function questionText(context: Context, id: string): string {
  return say(context, questionOf(context, id).text);
}

export function scaleTitle(context: Context, id: string): string {
  return scaleName(context, scaleOf(context, id));
}

/** Fallback for an id without a name. */
function idAsWords(id: string): string {
  return id.replace(/[_-]+/g, ' ');
}

export function named(names: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? idAsWords(id);
}

export function bandName(context: Context, band: PlanBand): string {
  return band.label === null ? named(context.words.scales.bands, band.id) : say(context, band.label);
}

/** Name of the band of a scale's value; null without a band. */
export function bandOfScale(context: Context, scale: PlanScale): string | null {
  const id = assessedScale(context, scale.id).band;
  return id === null ? null : bandName(context, known(bandById(scale, id), id));
}

function bandById(scale: PlanScale, id: string): PlanBand | undefined {
  return scale.bands.find((band) => band.id === id);
}

export function assessedScale(context: Context, id: string): AssessedScale {
  return known(context.assessment.scales[id], id);
}

export function fraction(context: Context, value: Fraction): string {
  return formatNumber(toNumber(fromFraction(value)), context.language);
}

/** Formats a value of a scale so that it never seems to lie in another band. */
export function scaleNumber(context: Context, scale: PlanScale, value: number): string {
  return formatScale(scale, fromNumber(value), context.language);
}

/** Which grade is best, in brackets: on the question's scale or the one of the data file. Empty if it is not a grade. */
export function gradeScaleText(
  { language }: Context,
  { kind, number }: Pick<PlanQuestion, 'kind' | 'number'>,
  given?: { readonly best: number; readonly worst: number },
): string {
  if (kind !== 'grade' || number === null) return '';
  return ` (${gradeScaleWords(given ?? shownEnds(ownScale(number)), language)})`;
}

/** Title of a scale; if its value is a grade, with the best and worst grade. */
export function scaleName(context: Context, scale: PlanScale): string {
  const { title, method, items, times, plus } = scale;
  const [item] = items;
  const isOneAnswer = method === 'value' && times[0] === times[1] && plus[0] === 0;
  const isGrade = isOneAnswer && item?.from === 'question' && !item.reversed;
  const question = isGrade ? entryAt(context.plan.questions, item.question) : null;
  return say(context, title) + (question === null ? '' : ownAndGiven(context, question));
}

/** The best and worst grade of the question, and for a converted grade also the original of the data file. */
function ownAndGiven(context: Context, question: PlanQuestion): string {
  const own = gradeScaleText(context, question);
  const given = context.assessment.answers[question.id]?.as_given;
  if (given === undefined) return own;
  const { language } = context;
  const inFile = `${formatNumber(given.value, language)}: ${gradeScaleWords(given, language)}`;
  return own.replace(/\)$/, `; ${context.words.scales.inFile(inFile)})`);
}

/** The value of a scale, marked if it was filled in, or the reason why there is none. */
export function valueText(context: Context, scale: PlanScale): string {
  const { reasons, scales } = context.words;
  const { value, no_value, filled } = assessedScale(context, scale.id);
  if (value === null) return no_value === null ? reasons.noValue : scales.noValue[no_value];
  return scaleNumber(context, scale, value) + (filled ? ` ${scales.filledMark}` : '');
}

/** `from 0 to 4`, `4`, `from 3 upwards`, `without bound`. */
export function rangeWords(words: ReportWords, lower: string | null, upper: string | null): string {
  if (lower !== null && upper !== null) return lower === upper ? lower : words.reasons.rangeOf(lower, upper);
  if (lower !== null) return words.reasons.from(lower);
  return upper === null ? words.reasons.noBound : words.reasons.to(upper);
}

/** The range of values a scale can have. */
export function scaleRange(context: Context, scale: PlanScale): string {
  const show = (end: Fraction | null): string | null =>
    end === null ? null : formatScale(scale, fromFraction(end), context.language);
  return rangeWords(context.words, show(scale.range.lower), show(scale.range.upper));
}

/** The possible values of a scale if its value is uncertain; null if it is certain. */
export function possibleRange(context: Context, scale: PlanScale): string | null {
  const { value, lower, upper, no_value } = assessedScale(context, scale.id);
  if (no_value === 'not_asked' || (value !== null && value === lower && value === upper)) return null;
  const show = (bound: number | null): string | null =>
    bound === null ? null : scaleNumber(context, scale, bound);
  return rangeWords(context.words, show(lower), show(upper));
}
