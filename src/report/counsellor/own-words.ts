import type { PlanSection } from '../../plan/plan.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { type Context, say } from '../context.ts';
import { type Block, heading, paragraph } from '../../document/model.ts';
import { spoken } from './talk.ts';

/**
 * Free text and the notes on all answers, in the order of the questions. Included on request only, for the person who
 * continues the interview, because it may name other people.
 */
export function ownWordsBlocks(context: Context): readonly Block[] {
  const words = context.words.ownWords;
  const blocks = context.plan.sections.flatMap((section) => sectionBlocks(context, section));
  return blocks.length === 0 ? [paragraph(words.none)] : [paragraph(words.lead, true), ...blocks];
}

function sectionBlocks(context: Context, section: PlanSection): readonly Block[] {
  const items = section.questions.flatMap((position) =>
    spoken(context, entryAt(context.plan.questions, position)),
  );
  if (items.length === 0) return [];
  return [heading(say(context, section.title)), { kind: 'list', key: section.id, items }];
}
