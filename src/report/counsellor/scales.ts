import type { PlanScale } from '../../plan/plan.ts';
import { assessedScale, bandOfScale, type Context, possibleRange, scaleName, valueText } from '../context.ts';
import { type Block, type Cell, type Column, paragraph, type Table } from '../../document/model.ts';
import { normBlocks } from '../norms.ts';

/** All scales, including those that no rule uses. */
export function scaleBlocks(context: Context): readonly Block[] {
  const words = context.words.scales;
  const { scales } = context.plan;
  if (scales.length === 0) return [paragraph(words.none)];
  return [scaleTable(context, 'scales', scales), ...scaleNotes(context, scales)];
}

/** A table with one row per scale. */
export function scaleTable(context: Context, key: string, scales: readonly PlanScale[]): Table {
  return {
    kind: 'table',
    key,
    columns: columns(context),
    rows: scales.map((scale) => row(context, scale)),
    blank: 0,
  };
}

/** Notes that explain the table. */
export function scaleNotes(context: Context, scales: readonly PlanScale[]): readonly Block[] {
  const words = context.words.scales;
  const results = scales.map((scale) => assessedScale(context, scale.id));
  const open = scales.some((scale) => possibleRange(context, scale) !== null);
  return [
    ...normBlocks(context, scales),
    ...(results.some((result) => result.filled) ? [paragraph(words.filledNote)] : []),
    ...(open ? [paragraph(words.openNote)] : []),
  ];
}

function columns(context: Context): readonly Column[] {
  const words = context.words.scales;
  return [
    { key: 'scale', title: words.scale, numeric: false },
    { key: 'kind', title: words.kind, numeric: false },
    { key: 'value', title: words.value, numeric: true },
    { key: 'band', title: words.band, numeric: false },
    { key: 'possible', title: words.possible, numeric: false },
    { key: 'answered', title: words.answered, numeric: true },
  ];
}

function row(context: Context, scale: PlanScale): readonly Cell[] {
  const words = context.words.scales;
  const { answered, of, band, value } = assessedScale(context, scale.id);
  return [
    { text: scaleName(context, scale), value: scale.id },
    { text: words.kinds[scale.kind], value: scale.kind },
    { text: valueText(context, scale), value },
    { text: bandOfScale(context, scale) ?? '', value: band },
    { text: possibleRange(context, scale) ?? '' },
    { text: words.answeredOf(answered, of) },
  ];
}
