import type { Catalogue, Entry, OwnEntry } from '../../catalogue/catalogue.ts';
import type { Selection } from '../../catalogue/find.ts';
import type { Approach, Family, Practice, Publication } from '../../definition/catalogue.ts';
import type { CatalogueSectionId } from '../../words/en/catalogue.ts';
import type { Language } from '../../words/locale.ts';
import {
  catalogueContext,
  categoryNames,
  citedItems,
  countryNames,
  factOf,
  needNames,
  namesOf,
  roleNames,
  sayIn,
  sourceLine,
  tierNames,
  type CatalogueContext,
} from './catalogue-parts.ts';
import {
  heading,
  ledList,
  paragraph,
  plainDocument,
  type Block,
  type Document,
  type Section,
} from '../../document/model.ts';

/** The selected catalogue entries in full, with conditions, sources and open questions. */
export function catalogueReport(selection: Selection, catalogue: Catalogue, language: Language): Document {
  const context = catalogueContext(catalogue, language);
  const { words } = context;
  const { approaches, practices, publications } = selection;
  const families = catalogue.families.filter(({ id }) =>
    approaches.some((each) => each.families.includes(id)),
  );
  const section = (id: CatalogueSectionId, blocks: readonly Block[]): Section => ({
    id,
    title: words.sections[id],
    blocks,
  });
  const sections = [
    section(
      'approaches',
      approaches.flatMap((each) => approachBlocks(context, each)),
    ),
    section(
      'indicators',
      byIndicators(families).flatMap((each) => indicatorBlocks(context, each)),
    ),
    section(
      'practices',
      practices.flatMap((each) => practiceBlocks(context, each)),
    ),
    section('publications', publicationBlocks(context, publications)),
  ].filter(({ blocks }) => blocks.length > 0);
  return catalogueDocument(context, words.title, sections);
}

/** A document about the selected entries, or stating that there are none. */
export function catalogueDocument(
  { language, words }: CatalogueContext,
  title: string,
  sections: readonly Section[],
): Document {
  const found = sections.length > 0 ? sections : [nothing(words.sections.approaches, words.nothing)];
  return plainDocument(language, title, found);
}

function nothing(title: string, text: string): Section {
  return { id: 'approaches', title, blocks: [paragraph(text)] };
}

function approachBlocks(context: CatalogueContext, approach: OwnEntry<Approach>): readonly Block[] {
  const { words, catalogue } = context;
  const { effort, families, tip, cite, condition, steps = [], critical = {} } = approach;
  const belongs = catalogue.families
    .filter(({ id }) => families.includes(id))
    .map(({ title }) => sayIn(context, title));
  const takes = `${words.costs[effort.cost]}; ${words.firstEffects[effort.first_effect]} (${words.bases[effort.basis]})`;
  return [
    heading(titleOf(context, approach)),
    paragraph(sayIn(context, approach.say)),
    ...(condition === undefined ? [] : [paragraph(`${words.condition}: ${sayIn(context, condition)}`, true)]),
    {
      kind: 'facts',
      key: approach.id,
      facts: [
        ...factOf('id', words.id, approach.id),
        ...factOf('kind', words.kind, words.kinds[approach.kind]),
        ...factOf(
          'family',
          words.family,
          [...belongs, ...(tip === undefined ? [] : [words.tip(tip)])].join(', '),
        ),
        ...factOf('tiers', words.tier, tierNames(context, approach.tiers)),
        ...factOf('first', words.places.first, categoryNames(context, critical.first)),
        ...factOf('after', words.places.after, categoryNames(context, critical.after)),
        ...factOf('not', words.places.not, categoryNames(context, critical.not)),
        ...factOf('needs', words.needs, needNames(context, approach.needs)),
        ...factOf(
          'audience',
          words.audience,
          approach.audience.map((one) => words.audiences[one]).join('; '),
        ),
        ...factOf('roles', words.roles, roleNames(context, approach.roles)),
        ...factOf('effort', words.cost, takes),
        ...factOf('protects', words.protects, namesOf(context, catalogue.factors, approach.protects ?? [])),
      ],
    },
    ...ledList(
      'steps',
      words.steps,
      steps.map((step) => ({ id: null, text: sayIn(context, step) })),
    ),
    ...ledList('sources', words.sources, citedItems(context, cite)),
  ];
}

function titleOf(context: CatalogueContext, { title, local }: OwnEntry<Approach | Practice>): string {
  return local ? `${sayIn(context, title)} (${context.words.ownEntry})` : sayIn(context, title);
}

/** Groups families with the same indicators, to avoid repetition. */
function byIndicators(families: readonly Entry<Family>[]): readonly (readonly Entry<Family>[])[] {
  const groups = new Map<string, readonly Entry<Family>[]>();
  for (const family of families) {
    const key = JSON.stringify(family.indicators ?? {});
    groups.set(key, [...(groups.get(key) ?? []), family]);
  }
  return [...groups.values()];
}

function indicatorBlocks(context: CatalogueContext, families: readonly Entry<Family>[]): readonly Block[] {
  const { words } = context;
  const [{ indicators = {} } = {}] = families;
  const titles = families.map(({ title }) => sayIn(context, title)).join(', ');
  const levels = (['learner', 'institution', 'system'] as const).flatMap((level) =>
    ledList(
      level,
      words.levels[level],
      (indicators[level] ?? []).map(({ say, needs = [] }) => ({
        id: null,
        text:
          needs.length === 0 ? sayIn(context, say) : `${sayIn(context, say)} [${needNames(context, needs)}]`,
      })),
    ),
  );
  return levels.length === 0 ? [] : [heading(words.indicators(titles)), ...levels];
}

function practiceBlocks(context: CatalogueContext, practice: OwnEntry<Practice>): readonly Block[] {
  const { words, catalogue } = context;
  const { ages, unknown, contact, sources } = practice;
  const does = catalogue.approaches
    .filter(({ id }) => practice.approaches.includes(id))
    .map(({ title }) => sayIn(context, title));
  return [
    heading(titleOf(context, practice)),
    paragraph(sayIn(context, practice.say)),
    {
      kind: 'facts',
      key: practice.id,
      facts: [
        ...factOf('id', words.id, practice.id),
        ...factOf('countries', words.countries, countryNames(context, practice.countries)),
        ...factOf('target', words.target, sayIn(context, practice.target)),
        ...factOf('ages', words.ages, ages === undefined ? null : words.agesOf(...ages)),
        ...factOf('tiers', words.tier, tierNames(context, practice.tiers)),
        ...factOf('needs', words.needs, needNames(context, practice.needs)),
        ...factOf('approaches', words.doneBy, does.join('; ')),
        ...factOf(
          'contact',
          words.contact,
          contact === undefined ? null : `${sayIn(context, contact.name)}, ${sayIn(context, contact.reach)}`,
        ),
        ...factOf('status', words.status, words.statuses[practice.status]),
        ...factOf('checked', words.checked, practice.checked),
        ...factOf('unknown', words.unknown, unknown === undefined ? null : sayIn(context, unknown)),
      ],
    },
    ...ledList(
      'sources',
      words.sources,
      sources.map((source) => ({ id: null, text: sourceLine(context, source) })),
    ),
  ];
}

function publicationBlocks(
  context: CatalogueContext,
  publications: readonly Entry<Publication>[],
): readonly Block[] {
  if (publications.length === 0) return [];
  const items = publications.map((each) => ({
    id: each.id,
    text: `${sourceLine(context, each)}: ${sayIn(context, each.about)}`,
  }));
  return [{ kind: 'list', key: 'publications', items }];
}
