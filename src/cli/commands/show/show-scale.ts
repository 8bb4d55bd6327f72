import type { ChalkInstance } from 'chalk';
import { fromTable } from '../../../plan/fraction.ts';
import type {
  PlanBand,
  PlanChange,
  PlanItem,
  PlanNormGroup,
  PlanNorms,
  PlanScale,
} from '../../../plan/plan.ts';
import { toNumber } from '../../../plan/rational.ts';
import { conditionWords } from '../../../report/condition.ts';
import { bandName, fraction, say, scaleName, scaleRange, type Context } from '../../../report/context.ts';
import { groupName } from '../../../report/norms.ts';
import { leastChange } from '../../../score/change.ts';
import type { CliWords } from '../../../words/en/cli.ts';
import { inert } from '../../../escape/inert.ts';
import { formatNumber } from '../../../words/locale.ts';
import { formatExact } from '../../../words/number.ts';
import { cited } from './show-cited.ts';

type Words = CliWords['show'];

/** One scale in full: what it is made of, its range, bands, norms, change and missing rule, each with its sources. */
export function scaleLines(
  context: Context,
  words: Words,
  style: Pick<ChalkInstance, 'dim'>,
  scale: PlanScale,
): readonly string[] {
  const parts = [
    ...scale.items.map((item) => itemWords(context, words, scale, item)),
    ...scale.conditions.map((condition) => conditionWords(context, condition)),
  ];
  const details = [
    ...(scale.about === null ? [] : [say(context, scale.about)]),
    `${words.methods[scale.method]} ${parts.join('; ')}`,
    `${words.range}: ${scaleRange(context, scale)}`,
    // Bands of norms stand with the group that they hold for.
    ...(scale.norms?.banded === true ? [] : bandLines(context, words, scale.bands)),
    ...(scale.norms === null ? [] : normLines(context, words, scale.norms)),
    ...(scale.change === null ? [] : [changeLine(context, words, scale.change)]),
    missingLine(context, words, scale),
  ];
  return [
    `  ${inert(scale.id)}: ${inert(scaleName(context, scale))} (${words.kindOfScale[scale.kind]})${inert(cited(context, words, scale.cite))}`,
    ...details.map((detail) => `      ${style.dim(inert(detail))}`),
  ];
}

function missingLine(context: Context, words: Words, { missing }: PlanScale): string {
  if (missing === null) return `${words.missing}: ${words.allAnswers}`;
  const { fills } = context.words.scales;
  const source = cited(context, words, missing.cite);
  return `${words.missing}: ${words.allow(missing.allow)}, ${fills[missing.fill]}${source}`;
}

function changeLine(context: Context, words: Words, change: PlanChange): string {
  const parts = [
    words.change(formatExact(leastChange(change), context.language)),
    ...(change.by === 'points'
      ? []
      : [words.byReliability(fraction(context, change.sd), fraction(context, change.reliability))]),
    ...(change.population === null ? [] : [say(context, change.population)]),
  ];
  return `${parts.join('; ')}${cited(context, words, change.cite)}`;
}

function itemWords(context: Context, words: Words, scale: PlanScale, item: PlanItem): string {
  const { plan } = context;
  const id = item.from === 'question' ? plan.questions[item.question]?.id : plan.scales[item.scale]?.id;
  const weight = toNumber(fromTable(item.weight, scale.denominator));
  const marks = [
    ...(item.reversed ? [words.reversed] : []),
    ...(weight === 1 ? [] : [words.weight(formatNumber(weight, context.language))]),
  ];
  return marks.length === 0 ? (id ?? '') : `${id ?? ''} (${marks.join(', ')})`;
}

function bandLines(context: Context, words: Words, bands: readonly PlanBand[]): readonly string[] {
  return bands.length === 0 ? [] : [bands.map((band) => bandWords(context, words, band)).join(' · ')];
}

function bandWords(context: Context, words: Words, band: PlanBand): string {
  const start = fraction(context, band.from);
  const where = band.above ? words.bandAbove(start) : words.bandFrom(start);
  return `${bandName(context, band)} ${where}${cited(context, words, band.cite)}`;
}

/** Each group with its own numbers, under whom they were taken from: said once for groups that follow each other. */
function normLines(context: Context, words: Words, norms: PlanNorms): readonly string[] {
  let said = '';
  return norms.groups.flatMap((group) => {
    const population = say(context, group.population);
    const whose = `${context.words.scales.norms.norms}: ${population}${cited(context, words, group.cite)}`;
    const heading = whose === said ? [] : [whose];
    said = whose;
    const name = groupName(context, norms, group);
    return [...heading, `  ${name}: ${groupNumbers(context, words, group).join(' · ')}`];
  });
}

function groupNumbers(context: Context, words: Words, { mean, sd, bands }: PlanNormGroup): readonly string[] {
  const scores =
    mean === null || sd === null ? [] : [words.meanAndSd(fraction(context, mean), fraction(context, sd))];
  return [...scores, ...bandLines(context, words, bands)];
}
