import type { AssessedTier } from '../../assessment/assessment.ts';
import { type Context, questionText, type Source } from '../context.ts';
import { type Block, type Item, ledList } from '../../document/model.ts';
import { questionsOf } from './source.ts';

/**
 * The answers that would settle the suggestion of a battery, by source. A source that is missing as a whole takes one
 * line instead of one per question.
 */
export function settleBySource(
  context: Context,
  { missing, refused }: AssessedTier['would_settle'],
): readonly Block[] {
  const { settle } = context.words.battery;
  const { refusedLead, settleLead } = context.words.tier;
  const sources = context.sources.map((source) => ({ source, own: ownOf(context, source) }));
  const whole = sources.filter(({ source, own }) => source.state === 'absent' && missing.some(isIn(own)));
  const some = sources.filter(({ source }) => source.state !== 'absent');
  return [
    ...ledList(
      'missing_sources',
      settle.wholeLead,
      whole.map(({ source }) => wholeItem(context, source)),
    ),
    ...some.flatMap(({ source: { part, title }, own }) =>
      ledList(
        `missing_${part.id}`,
        settle.ofSource(title, settleLead[part.respondent]),
        items(context, missing.filter(isIn(own))),
      ),
    ),
    ...some.flatMap(({ source: { part, title }, own }) =>
      ledList(
        `refused_${part.id}`,
        settle.ofSource(title, refusedLead),
        items(context, refused.filter(isIn(own))),
      ),
    ),
  ];
}

/** One line for a source that is missing as a whole. */
export function wholeItem(context: Context, { part, title, of }: Source): Item {
  return { id: part.id, text: context.words.battery.settle.whole(title, part.definition.id, of) };
}

function ownOf({ plan }: Context, { part }: Source): ReadonlySet<string> {
  return new Set(questionsOf(plan, part).map(({ id }) => id));
}

function isIn(ids: ReadonlySet<string>): (id: string) => boolean {
  return (id) => ids.has(id);
}

function items(context: Context, ids: readonly string[]): readonly Item[] {
  return ids.map((id) => ({ id, text: questionText(context, id) }));
}
