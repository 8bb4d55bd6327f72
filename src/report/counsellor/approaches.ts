import type { Catalogue } from '../../catalogue/catalogue.ts';
import {
  matchApproaches,
  type Match,
  type MatchedApproach,
  type MatchOptions,
} from '../../catalogue/match.ts';
import {
  catalogueContext,
  categoryNames,
  citedItems,
  countryNames,
  doubtOf,
  factOf,
  needNames,
  roleNames,
  sayIn,
  sourceLine,
} from '../catalogue/catalogue-parts.ts';
import { sayWords } from '../../words/say.ts';
import type { CatalogueContext } from '../catalogue/catalogue-parts.ts';
import type { Context } from '../context.ts';
import { heading, ledList, paragraph, type Block, type Item, type Section } from '../../document/model.ts';
import { openSafety } from './safety-open.ts';

/** The catalogue and what is known about the school, such as its country. */
export interface Help {
  readonly catalogue: Catalogue;
  readonly options: MatchOptions;
}

/**
 * Suggests a few approaches for this learner, each with the reason, the people in charge and the places that offer it.
 * If a critical rule holds or cannot be excluded, safety comes first and nothing here reassures (law 2).
 */
export function approachSection(report: Context, help: Help): Section {
  const { assessment, plan, language } = report;
  const context = catalogueContext(help.catalogue, language);
  const match = matchApproaches(assessment, plan, help.catalogue, help.options);
  const words = context.words.match;
  const { approaches, guidance, unclear } = match;
  const cited = [...new Set(approaches.flatMap(({ approach: { cite } }) => cite))];
  const unclearText = assessment.applies === 'false' ? words.notForAge : words.unclear;
  const isCountryMissing = approaches.length > 0 && (help.options.country ?? null) === null;
  const blocks = [
    ...safetyBlocks(report, context, match),
    paragraph(words.lead),
    ...(match.held.length > 0
      ? placedBlocks(context, match)
      : [
          ...(approaches.length === 0 ? noneBlocks(report, context, match) : firstBlocks(context, match)),
          ...approaches.flatMap((each) => matchedBlocks(context, each)),
        ]),
    ...(isCountryMissing ? [paragraph(words.noCountry)] : []),
    ...ledList(
      'guidance',
      words.howTo,
      guidance.map(({ id, title }) => ({ id, text: sayIn(context, title) })),
    ),
    ...(unclear.length === 0 ? [] : [paragraph(unclearText(needNames(context, unclear)))]),
    ...ledList('sources', words.sources, [...citedItems(context, cited), ...placeItems(context, approaches)]),
  ];
  return { id: 'approaches', title: words.title, blocks };
}

/**
 * The paragraphs before any suggestion: the safety talk if a critical rule holds, the safety questions if one is open.
 */
function safetyBlocks(report: Context, { words }: CatalogueContext, { held }: Match): readonly Block[] {
  return [...(held.length > 0 ? [paragraph(words.match.talkFirst, true)] : []), ...openSafety(report)];
}

/** If critical rules hold: help for these first, then help for the needs, then work with the group. */
function placedBlocks(context: CatalogueContext, match: Match): readonly Block[] {
  const words = context.words.match;
  const { approaches, helpless } = match;
  const placed = (place: MatchedApproach['place'], beside: readonly Block[]): readonly Block[] => {
    const own = approaches.filter((each) => each.place === place);
    if (own.length === 0) return [];
    return [
      paragraph(words.placed[place]),
      ...beside,
      ...own.flatMap((each) => matchedBlocks(context, each)),
    ];
  };
  return [
    ...(helpless.length > 0 ? [paragraph(words.helpless(categoryNames(context, helpless)))] : []),
    ...placed('first', []),
    ...placed('need', firstBlocks(context, match)),
    ...placed('after', []),
  ];
}

/** Explains why nothing is suggested; an unknown need is not the same as no need. */
function noneBlocks(
  { assessment }: Context,
  { words }: CatalogueContext,
  { needs, unclear, asked }: Match,
): readonly Block[] {
  const { match } = words;
  if (needs.length > 0) return [paragraph(match.nothing)];
  if (asked.length === 0) return [paragraph(match.neverAsked)];
  if (unclear.length > 0) return [];
  return [paragraph(assessment.critical_unknown.length > 0 ? match.noNeedsSoFar : match.noNeeds)];
}

/** Remarks on all suggestions: whether the learner has support already, and the tier they were chosen for. */
function firstBlocks({ words }: CatalogueContext, { supported, tierFrom }: Match): readonly Block[] {
  const { match } = words;
  return [
    ...(supported === false ? [] : [paragraph(supported === true ? match.supported : match.askSupported)]),
    ...(tierFrom === null ? [paragraph(match.noTier)] : []),
    ...(tierFrom === 'at_least' ? [paragraph(match.reviewTier)] : []),
  ];
}

function matchedBlocks(context: CatalogueContext, matched: MatchedApproach): readonly Block[] {
  const { approach, join } = matched;
  const { words } = context;
  const { condition } = approach;
  const title = sayIn(context, approach.title);
  return [
    heading(approach.local ? `${title} (${words.ownEntry})` : title),
    paragraph(sayIn(context, approach.say)),
    ...(join ? [paragraph(words.match.join)] : []),
    ...(condition === undefined ? [] : [paragraph(`${words.condition}: ${sayIn(context, condition)}`)]),
    {
      kind: 'facts',
      key: approach.id,
      facts: [
        ...factOf('why', words.match.why, reasons(context, matched)),
        ...factOf('who', words.match.who, roleNames(context, approach.roles)),
        ...factOf('where', words.match.where, places(context, matched)),
        ...factOf('source', words.match.source, families(context, matched)),
      ],
    },
  ];
}

/** The families of an approach and its number in their source document. */
function families({ catalogue, words, language }: CatalogueContext, { approach }: MatchedApproach): string {
  const own = catalogue.families.filter(({ id }) => approach.families.includes(id));
  const titles = own.map(({ title }) => sayWords(title, language));
  return [...titles, ...(approach.tip === undefined ? [] : [words.tip(approach.tip)])].join(', ');
}

function reasons(context: CatalogueContext, matched: MatchedApproach): string {
  const { place, categories, needs, audiences, tier, plainly } = matched;
  const { match, audiences: names, tiers } = context.words;
  const parts = place === 'need' ? [] : [match.because[place](categoryNames(context, categories))];
  if (needs.length > 0) parts.push(match.forNeeds(needNames(context, needs)));
  if (audiences.length > 0) parts.push(match.forAudience(audiences.map((one) => names[one]).join(', ')));
  if (tier !== null) parts.push(match.atTier(tiers[tier]));
  if (plainly) parts.push(match.plainly);
  return parts.join('; ');
}

function places(context: CatalogueContext, { practices }: MatchedApproach): string {
  return practices
    .map((practice) => {
      const { title, contact, countries, local } = practice;
      const name = sayIn(context, title);
      if (contact !== undefined)
        return `${name} (${sayIn(context, contact.name)}, ${sayIn(context, contact.reach)})`;
      const remarks = [...(local ? [] : [countryNames(context, countries)]), ...doubtOf(context, practice)];
      return remarks.length === 0 ? name : `${name} (${remarks.join('; ')})`;
    })
    .join('; ');
}

/** The sources about the named places, each place once. */
function placeItems(context: CatalogueContext, approaches: readonly MatchedApproach[]): readonly Item[] {
  const places = new Set(approaches.flatMap(({ practices }) => practices));
  return [...places].flatMap(({ id, title, sources }) =>
    sources.map((source) => ({ id, text: `${sayIn(context, title)}: ${sourceLine(context, source)}` })),
  );
}
