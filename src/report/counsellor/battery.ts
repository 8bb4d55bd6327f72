import { aboutBlocks } from './about.ts';
import { detailBlocks, findingsBySource, gapsBySource, scalesBySource } from './by-source.ts';
import { sourceBlocks } from './cited.ts';
import type { Context } from '../context.ts';
import { criticalBlocks } from './critical.ts';
import { decisionBlocks } from './decision.ts';
import { limitBlocks } from './limits.ts';
import type { Section } from '../../document/model.ts';
import { partBlocks } from './part-blocks.ts';
import { reasonBlocks } from './reasons.ts';
import { sideBySide } from './side-by-side.ts';
import { strengthBlocks } from './strengths.ts';
import { tierBlocks } from './tier.ts';

/**
 * The sections of a battery report, ordered for a team that has ten minutes: what is urgent, the suggestion, each
 * source and where they differ, the strengths, the decision; then the details.
 */
export function batterySections(context: Context): readonly Section[] {
  const { sections, battery } = context.words;
  const section = (id: keyof typeof sections, blocks: Section['blocks']): Section => ({
    id,
    title: sections[id],
    blocks,
  });
  const own = (id: keyof typeof battery.sections, blocks: Section['blocks']): Section => ({
    id,
    title: battery.sections[id],
    blocks,
  });
  return [
    section('about', aboutBlocks(context)),
    section('critical', criticalBlocks(context)),
    section('tier', tierBlocks(context)),
    section('reasons', reasonBlocks(context)),
    own('parts', partBlocks(context)),
    own('compared', sideBySide(context)),
    section('strengths', strengthBlocks(context)),
    section('findings', findingsBySource(context)),
    section('decision', decisionBlocks(context)),
    section('limits', limitBlocks(context)),
    own('details', detailBlocks(context)),
    section('scales', scalesBySource(context)),
    section('gaps', gapsBySource(context)),
    own('sources', sourceBlocks(context)),
  ];
}
