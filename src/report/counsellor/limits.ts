import type { Text } from '../../definition/schema/text.ts';
import { citedSources } from './cited.ts';
import { assessedScale, type Context } from '../context.ts';
import { missingSources } from './missing-sources.ts';
import { handedIn, questionsOf } from './source.ts';
import { questionsIn } from './gaps.ts';
import { type Block, type Item } from '../../document/model.ts';

/** States the limits of the result, so that nobody overrates it. */
export function limitBlocks(context: Context): readonly Block[] {
  const { plan, assessment, words } = context;
  const items = [
    item('suggestion', words.limits.suggestion),
    item('respondent', words.limits.respondents[plan.respondent]),
    ...sourceItems(context),
    item('evidence', words.limits.evidence[plan.evidence.status]),
    ...unknownItems(context),
    ...appliesItems(context),
    ...textItems(context),
    ...(assessment.definition.digest === plan.digest
      ? []
      : [item('texts_changed', words.limits.textsChanged)]),
    ...unconfirmedItems(context),
  ];
  return [{ kind: 'list', key: 'limits', items }];
}

function item(id: string, text: string): Item {
  return { id, text };
}

/** For a battery: the perspective of each source, the learners it does not apply to, and the missing sources. */
function sourceItems(context: Context): readonly Item[] {
  const { limits, battery } = context.words;
  const { ofSource } = battery.limits;
  if (context.sources.length === 0) return [];
  return [
    ...handedIn(context).flatMap(({ part, title, context: own }) => [
      item(`respondent_${part.id}`, ofSource(title, limits.respondents[part.respondent])),
      ...appliesItems(own).map(({ text }) => item(`applies_${part.id}`, ofSource(title, text))),
      ...(part.questionnaire.wording === 'supplied'
        ? [item(`supplied_${part.id}`, ofSource(title, limits.supplied))]
        : []),
    ]),
    item('combination', battery.limits.combination),
    ...missingSources(context).map(({ text }) => item('missing_sources', text)),
  ];
}

function unknownItems(context: Context): readonly Item[] {
  const words = context.words.limits;
  const gaps = [...questionsIn(context, 'missing'), ...questionsIn(context, 'refused')];
  const silent = context.sources.filter(({ state }) => state === 'absent');
  const left = silent.flatMap(({ part }) => questionsOf(context.plan, part).map(({ id }) => id));
  const count = gaps.filter(({ id }) => !left.includes(id)).length;
  const filled = context.plan.scales.some((scale) => assessedScale(context, scale.id).filled);
  return [
    ...(count === 0 ? [] : [item('missing', words.missing(count))]),
    ...(filled ? [item('filled', words.filled)] : []),
  ];
}

function appliesItems(context: Context): readonly Item[] {
  const words = context.words.limits;
  const age = context.plan.appliesTo?.age;
  if (age === undefined) return [];
  const [from, to] = age;
  switch (context.assessment.applies) {
    case 'true':
      return [];
    case 'false':
      return [item('applies', words.appliesFalse(from, to))];
    case 'unknown':
      return [item('applies', words.appliesUnknown(from, to))];
  }
}

function textItems(context: Context): readonly Item[] {
  const { plan, texts, words } = context;
  const shown = plan.languages.find(({ id }) => id === texts);
  return [
    ...(plan.wording === 'supplied' ? [item('supplied', words.limits.supplied)] : []),
    ...(shown?.reviewed === false ? [item('unreviewed', words.limits.unreviewed)] : []),
    ...(shownTexts(context).every((text) => text[texts] !== undefined)
      ? []
      : [item('other_language', words.limits.otherLanguage)]),
  ];
}

function shownTexts({ plan }: Context): readonly Text[] {
  return [
    plan.title,
    ...plan.questions.map((question) => question.text),
    ...plan.scales.map((scale) => scale.title),
  ];
}

function unconfirmedItems(context: Context): readonly Item[] {
  const unconfirmed = citedSources(context).filter(({ source }) => !source.confirmed);
  const texts = unconfirmed.map(({ source }) => source.text).join('; ');
  return texts === '' ? [] : [item('unconfirmed', context.words.limits.unconfirmed(texts))];
}
