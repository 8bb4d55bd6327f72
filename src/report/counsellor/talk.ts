import { entryAt } from '../../plan/entry-at.ts';
import type { PlanQuestion, PlanSection } from '../../plan/plan.ts';
import { ledBy, oneLine } from '../../words/say.ts';
import { answerText } from '../answer-text.ts';
import { questionsLookedAt } from '../condition.ts';
import { assessedAnswer, type Context, say } from '../context.ts';
import { type Block, heading, type Item, paragraph } from '../../document/model.ts';

/** Whether the report is on a talk that orders a conversation and suggests no tier, such as `counselling-profile`. */
export function isTalk({ assessment, plan }: Context): boolean {
  return plan.tiers === null && plan.wording === 'own' && assessment.interview !== undefined;
}

/** Whether each scale is the answer to one question: then a table of scales would repeat what was talked about. */
export function scalesAreAnswers({ plan }: Context): boolean {
  return plan.scales.every(({ method, items }) => method === 'value' && items.length === 1);
}

/**
 * What was talked about, each answer once, in the order of the talk. Free text and notes are included on request, as in
 * any report; else they are counted. Answers to critical questions are not repeated: those who act ask for themselves.
 */
export function talkBlocks(context: Context, ownWords: boolean): readonly Block[] {
  const { plan, words } = context;
  const blocks = plan.sections.flatMap((section) => sectionBlocks(context, section, ownWords));
  const freely = plan.questions.flatMap((question) => spoken(context, question)).length;
  return [
    ...(ownWords && freely > 0 ? [paragraph(words.ownWords.lead, true)] : []),
    ...(blocks.length === 0 ? [paragraph(words.ownWords.nothing)] : blocks),
    ...(ownWords || freely === 0 ? [] : [paragraph(words.ownWords.leftOut(freely))]),
  ];
}

function sectionBlocks(context: Context, section: PlanSection, ownWords: boolean): readonly Block[] {
  const items = section.questions.flatMap((position) => {
    const question = entryAt(context.plan.questions, position);
    return [...chosen(context, question), ...(ownWords ? spoken(context, question) : [])];
  });
  if (items.length === 0) return [];
  return [heading(say(context, section.title)), { kind: 'list', key: section.id, items }];
}

function chosen(context: Context, { id, kind, text }: PlanQuestion): readonly Item[] {
  const { state } = assessedAnswer(context, id);
  const isShown = kind !== 'text' && (state === 'given' || state === 'unscorable');
  if (!isShown || isCritical(context, id)) return [];
  return [{ id, text: `${ledBy(say(context, text))} ${answerText(context, id)}` }];
}

function isCritical(context: Context, id: string): boolean {
  return context.plan.critical.some((rule) =>
    questionsLookedAt(context, rule.if).some(
      (position) => entryAt(context.plan.questions, position).id === id,
    ),
  );
}

/** A free text, and the note on an answer. */
export function spoken(context: Context, { id, kind, text }: PlanQuestion): readonly Item[] {
  const { said, noted } = context.words.ownWords;
  const { value, note } = assessedAnswer(context, id);
  const question = say(context, text);
  const items: Item[] = [];
  if (kind === 'text' && typeof value === 'string') items.push({ id, text: said(question, oneLine(value)) });
  if (note !== undefined) items.push({ id, text: noted(question, oneLine(note)) });
  return items;
}
