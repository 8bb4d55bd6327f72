import type { AssessedScale, Share } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { cutsOf } from '../../plan/cuts.ts';
import type { PlanCondition, PlanScale } from '../../plan/plan.ts';
import { fromNumber, type Rational, toNumber } from '../../plan/rational.ts';
import { shownDecimals } from '../../score/shown.ts';
import { formatNumber } from '../../words/locale.ts';
import { answerText } from '../answer-text.ts';
import { apportion } from '../apportion.ts';
import { conditionWords, questionsLookedAt } from '../condition.ts';
import {
  bandOfScale,
  type Context,
  questionText,
  scaleNumber,
  scaleOf,
  scaleTitle,
  valueText,
} from '../context.ts';
import { type Block, type Cell, type Column, ledList, paragraph, type Table } from '../../document/model.ts';

/** As in formatScale: at least two decimals for a value with infinitely many, more if its band needs them. */
const FEWEST_DECIMALS = 2;

/**
 * The contribution of each answer to the value, largest first, then filled-in values and rounding; they add up to the
 * value. Without a value, the answers themselves.
 */
export function shareBlocks(context: Context, scale: PlanScale, assessed: AssessedScale): readonly Block[] {
  const { value, shares, decided_by = [] } = assessed;
  const words = context.words.reasons;
  if (value === null) return answerBlocks(context, scale);
  const decided = decided_by.map((id) =>
    isQuestion(context, scale, id) ? answered(context, id) : scaleValue(context, id),
  );
  const deciding = decided.length === 0 ? [] : [paragraph(`${words.decidedBy}: ${decided.join('; ')}.`)];
  return shares.length === 0 ? deciding : [...deciding, shareTable(context, scale, value, shares)];
}

/** Without a value there are no shares, but the known answers still determine its bounds. */
function answerBlocks(context: Context, scale: PlanScale): readonly Block[] {
  const own = scale.items.flatMap((item) => (item.from === 'question' ? [item.question] : []));
  const counted = scale.conditions.flatMap((condition) => questionsLookedAt(context, condition));
  const items = [...new Set([...own, ...counted])].map((position) => {
    const { id } = entryAt(context.plan.questions, position);
    return { id, text: answered(context, id) };
  });
  return ledList('answers', context.words.reasons.answersOf, items);
}

function shareTable(context: Context, scale: PlanScale, value: number, shares: readonly Share[]): Table {
  const words = context.words.reasons;
  const columns: readonly Column[] = [
    { key: 'from', title: words.question, numeric: false },
    { key: 'answer', title: words.answer, numeric: false },
    { key: 'share', title: words.share, numeric: true },
  ];
  const exact = fromNumber(value);
  const parts = shares.map((share) => ({ share, exact: fromNumber(share.share) }));
  const shown = apportion(
    parts.map((part) => part.exact),
    exact,
    shownDecimals(cutsOf(scale), exact, FEWEST_DECIMALS),
  );
  const rows = parts
    .map((part, index) => ({ ...part, shown: shown[index] as Rational }))
    .sort((a, b) => lastOf(a.share) - lastOf(b.share) || Math.abs(b.share.share) - Math.abs(a.share.share))
    .map((part) => [
      ...fromCells(context, scale, part.share),
      shareCell(context, part.shown, part.share.share),
    ]);
  const sum: readonly Cell[] = [
    { text: words.sum, value: 'sum' },
    { text: '' },
    { text: scaleNumber(context, scale, value), value },
  ];
  return { kind: 'table', key: 'shares', columns, rows: [...rows, sum], blank: 0 };
}

/** Answers first, then the contributions that come from no answer. */
function lastOf({ from }: Share): number {
  return ['constant', 'filled', 'rounding'].indexOf(from);
}

function shareCell(context: Context, shown: Rational, share: number): Cell {
  return { text: formatNumber(toNumber(shown), context.language), value: share };
}

function fromCells(context: Context, scale: PlanScale, share: Share): readonly [Cell, Cell] {
  const words = context.words.reasons;
  const id = share.id ?? '';
  switch (share.from) {
    case 'question':
      return [{ text: questionText(context, id), value: id }, { text: answerText(context, id) }];
    case 'scale':
      return [
        { text: `${scaleTitle(context, id)} (${words.ofScale})`, value: id },
        { text: scaleWord(context, id) },
      ];
    case 'condition': {
      const condition = entryAt(scale.conditions, Number(id) - 1);
      return [
        { text: conditionWords(context, condition), value: id },
        { text: gradeBehind(context, condition) ?? words.counted },
      ];
    }
    case 'constant':
    case 'filled':
    case 'rounding':
      return [{ text: words[share.from], value: share.from }, { text: '' }];
  }
}

/** The grade behind a condition, as in the data file; null if the condition also refers to something else. */
function gradeBehind(context: Context, condition: PlanCondition): string | null {
  const [position, ...others] = questionsLookedAt(context, condition);
  if (position === undefined || others.length > 0) return null;
  const { id, kind } = entryAt(context.plan.questions, position);
  return kind === 'grade' ? answerText(context, id) : null;
}

/** A question and a scale may have the same id; the scale's items tell them apart. */
function isQuestion(context: Context, scale: PlanScale, id: string): boolean {
  return scale.items.some(
    (item) => item.from === 'question' && entryAt(context.plan.questions, item.question).id === id,
  );
}

function answered(context: Context, id: string): string {
  const { quote, is } = context.words.conditions;
  return is(quote(questionText(context, id)), answerText(context, id));
}

function scaleValue(context: Context, id: string): string {
  return context.words.conditions.is(scaleTitle(context, id), scaleWord(context, id));
}

function scaleWord(context: Context, id: string): string {
  const scale = scaleOf(context, id);
  const shown = valueText(context, scale);
  const band = bandOfScale(context, scale);
  return band === null ? shown : `${shown} (${band})`;
}
