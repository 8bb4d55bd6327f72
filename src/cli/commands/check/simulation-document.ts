import { heading, paragraph, type Block, type Section } from '../../../document/model.ts';
import { shareOf } from '../../../simulate/share.ts';
import type { Simulation, Tally, WayResult } from '../../../simulate/simulate.ts';
import { formatNumber, type Language } from '../../../words/locale.ts';
import { simulationWords } from '../../../words/simulation.ts';
import { loadBlocks } from './load-document.ts';
import type { Simulated, UsedMargins } from './simulated.ts';

/** Maximum number of answers listed that would settle open tiers. */
const MAX_SETTLING = 5;

/** A label, and its share for each way of drawing. */
type Row = readonly [says: string, ...shares: readonly string[]];

/** What was drawn, then a table for each questionnaire and form; empty if there are none. */
export function simulationSections(simulated: readonly Simulated[], language: Language): readonly Section[] {
  const [first] = simulated;
  if (first === undefined) return [];
  const drawn = { id: 'drawn', title: null, blocks: introduction(simulated, first.simulation, language) };
  return [drawn, ...simulated.map((one) => sectionOf(one, language))];
}

function introduction(
  simulated: readonly Simulated[],
  { learners, missing, seed }: Simulation,
  language: Language,
): readonly Block[] {
  const words = simulationWords[language];
  const drawn = new Set(simulated.flatMap(({ simulation }) => simulation.ways.map(({ way }) => way)));
  const ways = [...drawn].map((way) => ({
    id: way,
    text: `${words.ways[way].name}: ${words.ways[way].says}`,
  }));
  const percent = words.percent(formatNumber(hundred(missing), language));
  return [
    paragraph(words.drawn(learners, percent, seed, ways.length)),
    { kind: 'list', key: 'ways', items: ways },
    paragraph(`${words.about} ${words.interval}`),
  ];
}

function sectionOf({ plan, simulation, margins }: Simulated, language: Language): Section {
  const words = simulationWords[language];
  const { ways } = simulation;
  const title = words.of(plan.id, plan.version, plan.form);
  const id = [plan.id, plan.form ?? ''].join(' ').trim();
  const parts = [plan.scales, plan.findings, plan.critical, plan.tiers ?? []];
  if (parts.every((part) => part.length === 0))
    return { id, title, blocks: [paragraph(words.nothingScored)] };
  const shares = (says: string, count: (way: WayResult) => number): Row => [
    says,
    ...ways.map((way) => shareText(count(way), simulation.learners, language)),
  ];
  const each = (
    says: string,
    ids: readonly { readonly id: string }[],
    tally: (way: WayResult) => Tally,
  ): readonly Row[] => {
    const rows = ids.flatMap((one, index) => {
      const of = (way: WayResult): number => tally(way).each[index] ?? 0;
      return ways.some((way) => of(way) > 0) ? [shares(within(one.id), of)] : [];
    });
    return ids.length === 0 ? [] : [shares(says, (way) => tally(way).any), ...rows];
  };
  const rows = [
    ...tierRows(ways, language, shares),
    ...each(words.withoutValue, plan.scales, (way) => way.withoutValue),
    ...each(words.findingsUnknown, plan.findings, (way) => way.findingsUnknown),
    ...(plan.critical.length === 0 ? [] : [shares(words.safetyOpen, (way) => way.safetyOpen)]),
    ...each(words.criticalUnknown, plan.critical, (way) => way.criticalUnknown),
    ...settlingRows(plan, ways, language),
  ];
  const load = loadBlocks(plan, simulation, language);
  const blanks = load.length === 0 ? [] : [heading(words.heading)];
  return {
    id,
    title,
    blocks: [...marginBlocks(margins, language), ...load, ...blanks, tableOf(rows, ways, language)],
  };
}

/** Digits of a digest that people read; the JSON has all. */
const SHOWN_DIGITS = 12;

function marginBlocks(margins: UsedMargins | null, language: Language): readonly Block[] {
  if (margins === null) return [];
  const { margins: words } = simulationWords[language];
  const { file, digest, cited, guessed, without } = margins;
  const used = words.used(file, digest.slice(0, SHOWN_DIGITS), cited.length, guessed.length);
  return [paragraph(`${used} ${words.without(without)} ${words.limits}`)];
}

function tableOf(rows: readonly Row[], ways: readonly WayResult[], language: Language): Block {
  const words = simulationWords[language];
  const columns = [
    { key: 'what', title: '', numeric: false, whole: true },
    ...ways.map(({ way }) => ({ key: way, title: words.ways[way].name, numeric: false })),
  ];
  const cells = rows.map((row) => columns.map((_, at) => ({ text: row[at] ?? '' })));
  return { kind: 'table', key: 'shares', columns, rows: cells, blank: 0 };
}

/** Indents a part of the row above. */
function within(says: string): string {
  return `· ${says}`;
}

function tierRows(
  ways: readonly WayResult[],
  language: Language,
  shares: (says: string, count: (way: WayResult) => number) => Row,
): readonly Row[] {
  const words = simulationWords[language];
  if (ways.every(({ bases }) => bases === null)) return [[words.noTiers]];
  const bases = (['complete', 'settled', 'filled', 'open'] as const).map((basis) =>
    shares(within(words.bases[basis]), (way) => way.bases?.[basis] ?? 0),
  );
  return [[words.tiers], ...bases, shares(words.raised, (way) => way.raised)];
}

function settlingRows(
  { questions }: Simulated['plan'],
  ways: readonly WayResult[],
  language: Language,
): readonly Row[] {
  const words = simulationWords[language];
  const open = (way: WayResult): number => way.bases?.open ?? 0;
  const rows = questions
    .map(({ id }, index) => {
      const counts = ways.map((way) => way.wouldSettle[index] ?? 0);
      const cells = ways.map((way, at) => {
        const share = open(way) === 0 ? 0 : (counts[at] ?? 0) / open(way);
        return words.percent(formatNumber(hundred(share, 'round', 0), language));
      });
      const row: Row = [within(id), ...cells];
      return { total: counts.reduce((sum, count) => sum + count, 0), row };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, MAX_SETTLING)
    .map(({ row }) => row);
  return rows.length === 0 ? [] : [[words.wouldSettle], ...rows];
}

/** The ends of the interval are rounded outwards, so that the level of confidence still holds. */
function shareText(count: number, of: number, language: Language): string {
  const words = simulationWords[language];
  const { share, lower, upper } = shareOf(count, of);
  const number = (part: number, how: 'floor' | 'ceil' | 'round') =>
    formatNumber(hundred(part, how, 1), language);
  return words.between(words.percent(number(share, 'round')), number(lower, 'floor'), number(upper, 'ceil'));
}

function hundred(share: number, how: 'floor' | 'ceil' | 'round' = 'round', decimals = 4): number {
  const power = 10 ** decimals;
  return Math[how](share * 100 * power) / power;
}
