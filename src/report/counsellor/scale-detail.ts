import type { AssessedScale } from '../../assessment/assessment.ts';
import { entryAt } from '../../plan/entry-at.ts';
import type { PlanScale } from '../../plan/plan.ts';
import {
  assessedScale,
  bandOfScale,
  type Context,
  possibleRange,
  scaleName,
  scaleOf,
  scaleRange,
  valueText,
} from '../context.ts';
import { type Block, type Fact, heading } from '../../document/model.ts';
import { normFacts } from '../norms.ts';
import { shareBlocks } from './shares.ts';

/** Each scale behind a reason, followed by the scales it is composed of; each once. */
export function scaleDetail(context: Context, ids: readonly string[]): readonly Block[] {
  return withScalesBeneath(context, ids).flatMap((id) => oneScale(context, scaleOf(context, id)));
}

function withScalesBeneath(context: Context, ids: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (id: string): void => {
    found.add(id);
    for (const item of scaleOf(context, id).items) {
      if (item.from === 'scale') visit(entryAt(context.plan.scales, item.scale).id);
    }
  };
  ids.forEach(visit);
  return [...found];
}

function oneScale(context: Context, scale: PlanScale): readonly Block[] {
  const assessed = assessedScale(context, scale.id);
  return [
    heading(scaleName(context, scale)),
    { kind: 'facts', key: scale.id, facts: scaleFacts(context, scale, assessed) },
    ...shareBlocks(context, scale, assessed),
  ];
}

function scaleFacts(context: Context, scale: PlanScale, assessed: AssessedScale): readonly Fact[] {
  const words = context.words;
  const facts: Fact[] = [
    { key: 'value', label: words.reasons.value, text: valueText(context, scale), value: assessed.value },
  ];
  facts.push({ key: 'range', label: words.reasons.range, text: scaleRange(context, scale) });
  const band = bandOfScale(context, scale);
  if (band !== null) facts.push({ key: 'band', label: words.reasons.band, text: band, value: assessed.band });
  facts.push(...normFacts(context, scale));
  const possible = possibleRange(context, scale);
  if (possible !== null) facts.push({ key: 'possible', label: words.reasons.possible, text: possible });
  if (assessed.filled)
    facts.push({ key: 'filled', label: words.reasons.missingRule, text: fillWords(context, scale) });
  facts.push({
    key: 'answered',
    label: words.scales.answered,
    text: words.scales.answeredOf(assessed.answered, assessed.of),
  });
  return facts;
}

/** The questionnaire's rule for filling in missing answers; a scale composed of filled scales has none of its own. */
function fillWords(context: Context, scale: PlanScale): string {
  const { scales, reasons } = context.words;
  if (scale.missing === null) return reasons.filledBeneath;
  const fill = scales.fills[scale.missing.fill];
  return scale.missing.round === null ? fill : `${fill}; ${scales.rounded[scale.missing.round.mode]}`;
}
