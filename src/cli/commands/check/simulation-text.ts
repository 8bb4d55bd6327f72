import { shareOf } from '../../../simulate/share.ts';
import type { Simulation, Tally, WayResult } from '../../../simulate/simulate.ts';
import { wrap } from '../../../escape/wrap.ts';
import { inert } from '../../../escape/inert.ts';
import { formatNumber, type Language } from '../../../words/locale.ts';
import { simulationWords } from '../../../words/simulation.ts';
import { columns } from '../../columns.ts';
import type { Simulated } from './simulated.ts';

const WIDTH = 80;
/** So many answers are named that would settle open tiers. */
const MAX_SETTLING = 5;

type Row = readonly string[];

/** What was drawn, then a table for each questionnaire and form; empty without any. */
export function simulationText(simulated: readonly Simulated[], language: Language): string {
  const [first] = simulated;
  if (first === undefined) return '';
  const tables = simulated.map((one) => tableOf(one, language));
  return [introduction(first.simulation, language), ...tables].join('\n');
}

function introduction({ learners, missing, seed }: Simulation, language: Language): string {
  const words = simulationWords[language];
  const ways = Object.values(words.ways).flatMap(({ name, says }) => hanging(`- ${name}: ${says}`));
  const drawn = words.drawn(learners, words.percent(formatNumber(hundred(missing), language)), seed);
  return `${[...wrap(drawn, WIDTH), ...ways, ...wrap(`${words.about} ${words.interval}`, WIDTH)].join('\n')}\n`;
}

function hanging(text: string): readonly string[] {
  return wrap(text, WIDTH - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`);
}

function tableOf({ plan, simulation }: Simulated, language: Language): string {
  const words = simulationWords[language];
  const { ways } = simulation;
  const title = words.of(plan.id, plan.version, plan.form);
  const parts = [plan.scales, plan.findings, plan.critical, plan.tiers ?? []];
  if (parts.every((part) => part.length === 0)) return `${inert(title)}\n  ${words.nothingScored}\n`;
  const counts = (count: (way: WayResult) => number): Row =>
    ways.map((way) => shareText(count(way), simulation.learners, language));
  const each = (
    says: string,
    ids: readonly { readonly id: string }[],
    tally: (way: WayResult) => Tally,
  ): readonly Row[] => {
    const rows = ids.flatMap(({ id }, index) => {
      const of = (way: WayResult): number => tally(way).each[index] ?? 0;
      return ways.some((way) => of(way) > 0) ? [[`  ${id}`, ...counts(of)]] : [];
    });
    return ids.length === 0 ? [] : [[says, ...counts((way) => tally(way).any)], ...rows];
  };
  const rows = [
    [title, ...ways.map(({ way }) => words.ways[way].name)],
    ...tierRows(ways, language, counts),
    ...each(words.withoutValue, plan.scales, (way) => way.withoutValue),
    ...each(words.findingsUnknown, plan.findings, (way) => way.findingsUnknown),
    ...(plan.critical.length === 0 ? [] : [[words.safetyOpen, ...counts((way) => way.safetyOpen)]]),
    ...each(words.criticalUnknown, plan.critical, (way) => way.criticalUnknown),
    ...settlingRows(plan, ways, language),
  ];
  return columns(rows);
}

function tierRows(
  ways: readonly WayResult[],
  language: Language,
  counts: (count: (way: WayResult) => number) => Row,
): readonly Row[] {
  const words = simulationWords[language];
  if (ways.every(({ bases }) => bases === null)) return [[words.noTiers]];
  const bases = (['complete', 'settled', 'filled', 'open'] as const).map((basis) => [
    `  ${words.bases[basis]}`,
    ...counts((way) => way.bases?.[basis] ?? 0),
  ]);
  return [[words.tiers], ...bases, [words.raised, ...counts((way) => way.raised)]];
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
      return { total: counts.reduce((sum, count) => sum + count, 0), row: [`  ${id}`, ...cells] };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, MAX_SETTLING)
    .map(({ row }) => row);
  return rows.length === 0 ? [] : [[words.wouldSettle], ...rows];
}

/** The ends of an interval are rounded outwards, so that it stays what it is said to be. */
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
