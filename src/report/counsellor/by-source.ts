import { entryAt } from '../../plan/entry-at.ts';
import { within } from '../../plan/index-range.ts';
import type { PlanFinding } from '../../plan/plan.ts';
import { behindHeldRules } from './behind.ts';
import type { Context } from '../context.ts';
import { findingLists } from './findings.ts';
import { gapsAmong } from './gaps.ts';
import { missingSources } from './missing-sources.ts';
import { type Block, heading, ledList, paragraph } from '../../document/model.ts';
import { lookedAt } from './reasons.ts';
import { scaleDetail } from './scale-detail.ts';
import { scaleNotes, scaleTable } from './scales.ts';
import { wholeItem } from './settle-by-source.ts';
import { handedIn, questionsOf, sourceAt } from './source.ts';

/** The findings of a battery: first those that combine sources, then those of each source. */
export function findingsBySource(context: Context): readonly Block[] {
  const { plan, words } = context;
  const ofAll = plan.findings.filter((_, index) => sourceAt(context, 'findings', index) === null);
  const blocks = [
    ...titled(words.battery.findings.together, findingLists(context, ofAll, '')),
    ...handedIn(context).flatMap(({ part, title }) => {
      const own = within(part.findings).map((position): PlanFinding => entryAt(plan.findings, position));
      return titled(title, findingLists(context, own, `_${part.id}`));
    }),
  ];
  return [...(blocks.length === 0 ? [paragraph(words.findings.none)] : blocks), ...missingSources(context)];
}

function titled(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

/** A table of scales for each source that was handed in. */
export function scalesBySource(context: Context): readonly Block[] {
  const measured = handedIn(context).filter(({ part: { scales } }) => scales[0] < scales[1]);
  const tables = measured.map(({ part, title, context: own }) => {
    const scales = within(part.scales).map((position) => entryAt(own.plan.scales, position));
    return { scales, blocks: [heading(title), scaleTable(own, part.id, scales)] };
  });
  return [
    ...tables.flatMap(({ blocks }) => blocks),
    ...scaleNotes(
      context,
      tables.flatMap(({ scales }) => scales),
    ),
    ...missingSources(context),
  ];
}

/** Gaps by source; a source that is missing as a whole or was not asked takes one line. */
export function gapsBySource(context: Context): readonly Block[] {
  const { battery, gaps } = context.words;
  const absent = context.sources.filter(({ state }) => state === 'absent');
  const unasked = context.sources.filter(({ state }) => state === 'not_asked');
  const whole = [
    ...ledList(
      'missing_sources',
      battery.gaps.absent,
      absent.map((source) => wholeItem(context, source)),
    ),
    ...ledList(
      'unasked_sources',
      battery.gaps.notAsked,
      unasked.map((source) => ({ id: source.part.id, text: source.title })),
    ),
  ];
  const blocks = [
    ...titled(battery.gaps.whole, whole),
    ...handedIn(context).flatMap(({ part, title }) =>
      gapsAmong(context, questionsOf(context.plan, part), (gap) => `${title}: ${gap}`),
    ),
  ];
  return blocks.length === 0 ? [paragraph(gaps.none)] : blocks;
}

/** The scales and answers behind the reasons that hold, with the share of each answer (law 4). */
export function detailBlocks(context: Context): readonly Block[] {
  const { plan, words } = context;
  const { scales, questions } = behindHeldRules(context);
  const blocks = [
    ...scaleDetail(
      context,
      scales.map((position) => entryAt(plan.scales, position).id),
    ),
    ...lookedAt(
      context,
      questions.map((position) => entryAt(plan.questions, position).id),
    ),
  ];
  return blocks.length === 0 ? [] : [paragraph(words.battery.details.lead), ...blocks];
}
