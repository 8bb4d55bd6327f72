import { heading, type Block, type Figure, type Item } from '../../../document/model.ts';
import { fromTable } from '../../../plan/fraction.ts';
import type {
  PlanBand,
  PlanChange,
  PlanItem,
  PlanNormGroup,
  PlanNorms,
  PlanScale,
} from '../../../plan/plan.ts';
import { fromFraction, toNumber } from '../../../plan/rational.ts';
import { conditionWords } from '../../../report/condition.ts';
import { bandName, fraction, say, scaleName, scaleRange, type Context } from '../../../report/context.ts';
import { groupName } from '../../../report/norms.ts';
import { leastChange } from '../../../score/change.ts';
import type { CliWords } from '../../../words/en/cli.ts';
import { formatNumber } from '../../../words/locale.ts';
import { formatExact } from '../../../words/number.ts';

type Words = CliWords['show'];

/** The sources of a fact, in brackets; unconfirmed ones are marked. */
export function cited({ plan }: Context, words: Words, cite: readonly string[]): string {
  if (cite.length === 0) return '';
  const marked = cite.map((id) =>
    plan.sources[id]?.confirmed === false ? `${id}: ${words.unconfirmed}` : id,
  );
  return ` [${marked.join(', ')}]`;
}

/** A scale in full: composition, range, bands, norms, change and missing rule, each with its sources. */
export function scaleBlocks(context: Context, words: Words, scale: PlanScale): readonly Block[] {
  const parts = [
    ...scale.items.map((item) => itemWords(context, words, scale, item)),
    ...scale.conditions.map((condition) => conditionWords(context, condition)),
  ];
  const plain = (text: string): Item => ({ id: null, text });
  const figure = bandFigure(context, words, scale);
  const items = [
    ...(scale.about === null ? [] : [plain(say(context, scale.about))]),
    plain(`${words.methods[scale.method]} ${parts.join('; ')}`),
    ...(figure === null ? [plain(`${words.range}: ${scaleRange(context, scale)}`)] : []),
    ...(scale.norms === null ? [] : normItems(context, words, scale.norms)),
    ...(scale.change === null ? [] : [plain(changeLine(context, words, scale.change))]),
    plain(missingLine(context, words, scale)),
  ];
  const name = `${scale.id}: ${scaleName(context, scale)} (${words.kindOfScale[scale.kind]})`;
  return [
    heading(name + cited(context, words, scale.cite)),
    ...(figure === null ? [] : [figure]),
    { kind: 'list', key: scale.id, items },
  ];
}

/** The whole scale with its bands; null without any. Bands of norms are shown with their group. */
function bandFigure(context: Context, words: Words, scale: PlanScale): Figure | null {
  const { bands, range, norms } = scale;
  if (bands.length === 0 || norms?.banded === true) return null;
  const end = (value: PlanScale['range']['lower']): number | null => value && toNumber(fromFraction(value));
  return {
    kind: 'figure',
    key: scale.id,
    title: words.range,
    alt: [`${scaleRange(context, scale)}:`, ...bandLines(context, words, bands)].join(' '),
    drawn: {
      of: 'scale',
      least: end(range.lower),
      greatest: end(range.upper),
      bands: bands.map((band) => ({
        id: band.id,
        name: bandName(context, band),
        from: toNumber(fromFraction(band.from)),
        above: band.above,
      })),
      value: null,
      bounds: null,
    },
  };
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

/** The norm groups with their numbers, listed under their population, which consecutive groups share. */
function normItems(context: Context, words: Words, norms: PlanNorms): readonly Item[] {
  const items: { id: null; text: string; details: string[] }[] = [];
  for (const group of norms.groups) {
    const population = say(context, group.population);
    const text = `${context.words.scales.norms.norms}: ${population}${cited(context, words, group.cite)}`;
    if (items.at(-1)?.text !== text) items.push({ id: null, text, details: [] });
    const numbers = groupNumbers(context, words, group).join(' · ');
    items.at(-1)?.details.push(`${groupName(context, norms, group)}: ${numbers}`);
  }
  return items;
}

function groupNumbers(context: Context, words: Words, { mean, sd, bands }: PlanNormGroup): readonly string[] {
  const scores =
    mean === null || sd === null ? [] : [words.meanAndSd(fraction(context, mean), fraction(context, sd))];
  return [...scores, ...bandLines(context, words, bands)];
}
