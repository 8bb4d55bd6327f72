import type { PlanScale } from '../../plan/plan.ts';
import { fromFraction, toNumber } from '../../plan/rational.ts';
import {
  assessedScale,
  bandOfScale,
  type Context,
  possibleRange,
  scaleName,
  scaleRange,
  valueText,
} from '../context.ts';
import { missingSources } from './missing-sources.ts';
import { type Block, type Item, ledList, paragraph } from '../../document/model.ts';
import { sourceAt } from './source.ts';

type Level = 'high' | 'middle' | 'low' | 'withoutBand' | 'unknown';

const LEVELS: readonly Level[] = ['high', 'middle', 'low', 'withoutBand', 'unknown'];

/** What the learner can build on: resource scales in words, strongest first. */
export function strengthBlocks(context: Context): readonly Block[] {
  const words = context.words.strengths;
  const asked = context.plan.scales.filter((scale) => scale.kind === 'resource');
  if (asked.length === 0) return [paragraph(words.neverAsked)];
  // A battery's missing sources are named once below instead of scale by scale.
  const resources = asked.filter((scale) => isHandedIn(context, context.plan.scales.indexOf(scale)));
  const levels = LEVELS.flatMap((level) => {
    const here = resources.filter((scale) => levelOf(context, scale) === level);
    const sorted = here.sort((a, b) => height(context, b) - height(context, a));
    return ledList(
      level === 'withoutBand' ? 'without_band' : level,
      words[level],
      sorted.map((scale) => strengthItem(context, scale)),
    );
  });
  return [...levels, ...missingSources(context)];
}

function isHandedIn(context: Context, scale: number): boolean {
  const source = sourceAt(context, 'scales', scale);
  return source === null || source.state === 'handed_in';
}

/** Top band, bottom band or in between; the definition's band names are not interpreted. */
function levelOf(context: Context, scale: PlanScale): Level {
  const { value, band } = assessedScale(context, scale.id);
  if (value === null) return 'unknown';
  const position = scale.bands.findIndex(({ id }) => id === band);
  if (position < 0 || scale.bands.length < 2) return 'withoutBand';
  if (position === scale.bands.length - 1) return 'high';
  return position === 0 ? 'low' : 'middle';
}

/** Position of the value within the scale's range, 0 to 1; the value itself if the range is unbounded. */
function height(context: Context, scale: PlanScale): number {
  const { value } = assessedScale(context, scale.id);
  const { lower, upper } = scale.range;
  if (value === null) return 0;
  if (lower === null || upper === null) return value;
  const [least, most] = [toNumber(fromFraction(lower)), toNumber(fromFraction(upper))];
  return most === least ? 1 : (value - least) / (most - least);
}

function strengthItem(context: Context, scale: PlanScale): Item {
  const { value } = assessedScale(context, scale.id);
  const words = context.words.strengths;
  const title = scaleName(context, scale);
  if (value === null) {
    const possible = possibleRange(context, scale);
    return {
      id: scale.id,
      text: possible === null ? title : words.couldBe(title, possible),
    };
  }
  const band = bandOfScale(context, scale);
  const shown = words.on(valueText(context, scale), scaleRange(context, scale));
  return { id: scale.id, text: band === null ? `${title}: ${shown}` : `${title}: ${band} (${shown})` };
}
