import { entryAt } from '../plan/entry-at.ts';
import type {
  PlanAny,
  PlanCondition,
  PlanFrom,
  PlanQuestionCondition,
  PlanScaleCondition,
  PlanTests,
} from '../plan/plan.ts';
import { formatList } from '../words/locale.ts';
import { bandName, type Context, fraction, gradeScaleText, say, scaleName } from './context.ts';
import type { QuestionIndex } from '../plan/positions.ts';

/** Describes a condition, such as `“Absence”: more than 10`. */
export function conditionWords(context: Context, condition: PlanCondition): string {
  const words = context.words.conditions;
  switch (condition.test) {
    case 'question':
      return questionWords(context, condition);
    case 'scale':
      return scaleWords(context, condition);
    case 'finding': {
      const finding = entryAt(context.plan.findings, condition.finding);
      const name = words.quote(say(context, finding.say).replace(/\.$/, ''));
      return condition.is ? words.finding(name) : words.notFinding(name);
    }
    case 'count':
      return words.count(testWords(context, condition.numbers).join(', '), partWords(context, condition.of));
    case 'any':
      return anyWords(context, condition);
    case 'all':
      return words.all(partWords(context, condition.of));
    case 'not':
      return notWords(context, condition.of);
  }
}

/**
 * Describes a tier suggested by parts of a battery instead of listing their rules; parts that suggest the same tier
 * share one description.
 */
function anyWords(context: Context, condition: PlanAny): string {
  const froms = condition.from === undefined ? condition.of.map(fromOf) : [condition.from];
  const known = froms.filter((from) => from !== null);
  const tiers = new Set(known.map(({ tier }) => tier));
  const [tier] = tiers;
  if (tier === undefined || tiers.size > 1 || known.length < froms.length)
    return context.words.conditions.any(partWords(context, condition.of));
  const sources = formatList(
    known.map((from) => sourceName(context, from)),
    context.language,
    'or',
  );
  const name = context.words.tier.names[tier];
  return context.words.battery.conditions.suggests(sources, name, tier === 'individual');
}

function fromOf(condition: PlanCondition): PlanFrom | null {
  return condition.test === 'any' ? (condition.from ?? null) : null;
}

function sourceName(context: Context, { part }: PlanFrom): string {
  return context.words.conditions.quote(say(context, entryAt(context.plan.parts, part).title));
}

function notWords(context: Context, of: PlanCondition): string {
  const from = fromOf(of);
  if (from === null) return context.words.conditions.not(innerWords(context, of));
  const name = context.words.tier.names[from.tier];
  return context.words.battery.conditions.suggestsNot(sourceName(context, from), name);
}

/** The name of a rule's part without its test, if the test has been described already. */
export function partName(context: Context, part: PlanCondition): string {
  const from = fromOf(part);
  if (from !== null) return sourceName(context, from);
  return part.test === 'scale' ? scaleTitle(context, part) : innerWords(context, part);
}

/** Groups scales that have the same test, so that the test is not repeated for each of them. */
function partWords(context: Context, parts: readonly PlanCondition[]): string {
  const scales = parts.filter((part) => part.test === 'scale');
  const tests = new Set(scales.map((part) => scaleTest(context, part)));
  const [test] = tests;
  if (test !== undefined && tests.size === 1 && scales.length === parts.length)
    return context.words.conditions.is(scales.map((part) => scaleTitle(context, part)).join(', '), test);
  return parts.map((part) => innerWords(context, part)).join('; ');
}

/** In brackets if it is a list itself. */
function innerWords(context: Context, part: PlanCondition): string {
  const said = conditionWords(context, part);
  return isList(part) ? `(${said})` : said;
}

function isList(part: PlanCondition): boolean {
  return 'of' in part && fromOf(part) === null;
}

function questionWords(context: Context, condition: PlanQuestionCondition): string {
  const words = context.words.conditions;
  const question = entryAt(context.plan.questions, condition.question);
  const subject = words.quote(say(context, question.text));
  const said: string[] = [];
  if (condition.answered !== null)
    said.push(condition.answered ? words.answered(subject) : words.notAnswered(subject));
  const labels = (condition.options ?? []).map((option) =>
    say(context, entryAt(question.options, option).label),
  );
  if (labels.length > 0) said.push(words.is(subject, formatList(labels, context.language, 'or')));
  const tests = condition.numbers === null ? [] : testWords(context, condition.numbers);
  if (tests.length > 0) said.push(words.is(subject, tests.join(', ') + gradeScaleText(context, question)));
  return said.join(', ');
}

function scaleWords(context: Context, condition: PlanScaleCondition): string {
  return context.words.conditions.is(scaleTitle(context, condition), scaleTest(context, condition));
}

function scaleTitle(context: Context, { scale }: PlanScaleCondition): string {
  return scaleName(context, entryAt(context.plan.scales, scale));
}

function scaleTest(context: Context, condition: PlanScaleCondition): string {
  const words = context.words.conditions;
  const scale = entryAt(context.plan.scales, condition.scale);
  const band = (position: number): string => bandName(context, entryAt(scale.bands, position));
  const said: string[] = [];
  if (condition.band !== null) said.push(band(condition.band));
  if (condition.bandAtLeast !== null) {
    const name = band(condition.bandAtLeast);
    said.push(condition.bandAtLeast === scale.bands.length - 1 ? name : words.orHigher(name));
  }
  if (condition.numbers !== null) said.push(...testWords(context, condition.numbers));
  return said.join(', ');
}

function testWords(context: Context, tests: PlanTests): readonly string[] {
  const words = context.words.conditions;
  const said: string[] = [];
  if (tests.atLeast !== null) said.push(words.atLeast(fraction(context, tests.atLeast)));
  if (tests.moreThan !== null) said.push(words.moreThan(fraction(context, tests.moreThan)));
  if (tests.atMost !== null) said.push(words.atMost(fraction(context, tests.atMost)));
  if (tests.lessThan !== null) said.push(words.lessThan(fraction(context, tests.lessThan)));
  return said;
}

/** Positions of the questions a condition refers to, directly or through findings but not through scales; each once. */
export function questionsLookedAt(context: Context, condition: PlanCondition): readonly QuestionIndex[] {
  switch (condition.test) {
    case 'question':
      return [condition.question];
    case 'scale':
      return [];
    case 'finding':
      return questionsLookedAt(context, entryAt(context.plan.findings, condition.finding).if);
    case 'not':
      return questionsLookedAt(context, condition.of);
    case 'count':
    case 'any':
    case 'all':
      return [...new Set(condition.of.flatMap((part) => questionsLookedAt(context, part)))];
  }
}
