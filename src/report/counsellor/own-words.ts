import type { PlanQuestion, PlanSection } from '../../plan/plan.ts';
import { entryAt } from '../../plan/entry-at.ts';
import { oneLine } from '../../words/say.ts';
import { assessedAnswer, type Context, say } from '../context.ts';
import { type Block, heading, type Item, paragraph } from '../../document/model.ts';

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
    questionItems(context, entryAt(context.plan.questions, position)),
  );
  if (items.length === 0) return [];
  return [heading(say(context, section.title)), { kind: 'list', key: section.id, items }];
}

function questionItems(context: Context, { id, kind, text }: PlanQuestion): readonly Item[] {
  const { said, noted } = context.words.ownWords;
  const { value, note } = assessedAnswer(context, id);
  const question = say(context, text);
  const items: Item[] = [];
  if (kind === 'text' && typeof value === 'string') items.push({ id, text: said(question, oneLine(value)) });
  if (note !== undefined) items.push({ id, text: noted(question, oneLine(note)) });
  return items;
}
