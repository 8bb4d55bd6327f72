import { paragraph, type Block } from '../../../document/model.ts';
import { PACE } from '../../../plan/duration.ts';
import {
  CLASS_SIZE,
  SUGGESTIONS,
  TALK_MINUTES,
  URGENCIES,
  type SchoolLoad,
  type Suggestion,
} from '../../../simulate/load.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Simulation } from '../../../simulate/simulate.ts';
import { formatNumber, type Language } from '../../../words/locale.ts';
import { simulationWords } from '../../../words/simulation.ts';

type Row = readonly [says: string, ...cells: readonly string[]];

/** What a school takes on with a questionnaire that suggests tiers; nothing for others. */
export function loadBlocks(plan: Plan, simulation: Simulation, language: Language): readonly Block[] {
  if (plan.tiers === null) return [];
  const { ways, learners } = simulation;
  const { load: words, ways: names } = simulationWords[language];
  const number = (value: number, decimals = 0): string => formatNumber(rounded(value, decimals), language);
  const row = (says: string, value: (load: SchoolLoad) => string): Row => [
    says,
    ...ways.map(({ load }) => value(load)),
  ];
  const perLearner = (
    says: string,
    sum: (load: SchoolLoad) => number,
    times: number,
    decimals: number,
  ): Row => row(`· ${says}`, (load) => number((sum(load) / learners) * times, decimals));
  const tiers = (says: string, of: (load: SchoolLoad) => SchoolLoad['suggested']): readonly Row[] => {
    const count = (load: SchoolLoad, one: Suggestion): number => of(load)?.[one] ?? 0;
    const shown = SUGGESTIONS.filter((one) => ways.some(({ load }) => count(load, one) > 0));
    const percent = (load: SchoolLoad, one: Suggestion) =>
      simulationWords[language].percent(number((count(load, one) / learners) * 100, 1));
    return [[says], ...shown.map((one) => row(`· ${words.suggestions[one]}`, (load) => percent(load, one)))];
  };
  const urgent = ({ critical }: SchoolLoad): number => critical.immediate + critical.same_day;
  const critical: readonly Row[] =
    plan.critical.length === 0
      ? []
      : [
          ...tiers(words.suggested, (load) => load.suggested),
          [words.critical],
          ...URGENCIES.map((one) => perLearner(words.urgencies[one], (load) => load.critical[one], 1000, 0)),
          row(words.criticalUnknown, (load) => number((load.criticalUnknown / learners) * 1000)),
        ];
  const rows: readonly Row[] = [
    ...tiers(words.byRules, (load) => load.byRules),
    ...critical,
    [words.length],
    perLearner(words.questions, (load) => load.questions, 1, 0),
    perLearner(words.alone, ({ seconds }) => seconds.alone / 60, 1, 0),
    perLearner(words.talk, ({ seconds }) => seconds.talk / 60, 1, 0),
    [words.follow],
    perLearner(words.hours, ({ talkMinutes }) => talkMinutes / 60, 100, 0),
    [`· ${words.ofClass(CLASS_SIZE)}`],
    perLearner(words.classUrgent, urgent, CLASS_SIZE, 1),
    perLearner(words.classHours, ({ talkMinutes }) => talkMinutes / 60, CLASS_SIZE, 1),
  ];
  const columns = [
    { key: 'what', title: '', numeric: false, whole: true },
    ...ways.map(({ way }) => ({ key: way, title: names[way].name, numeric: false })),
  ];
  const cells = rows.map((own) => columns.map((_, index) => ({ text: own[index] ?? '' })));
  return [
    { kind: 'heading', text: words.title },
    { kind: 'table', key: 'load', columns, rows: cells, blank: 0 },
    paragraph(words.rules({ ...PACE, minutes: TALK_MINUTES })),
  ];
}

function rounded(value: number, decimals: number): number {
  const power = 10 ** decimals;
  return Math.round(value * power) / power;
}
