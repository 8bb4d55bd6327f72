import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Selection } from '../../catalogue/find.ts';
import { systemsOf } from '../../catalogue/systems.ts';
import type { Approach } from '../../definition/catalogue.ts';
import type { Language } from '../../words/locale.ts';
import {
  catalogueContext,
  countryNames,
  doubtOf,
  sayIn,
  tierNames,
  type CatalogueContext,
} from './catalogue-parts.ts';
import { catalogueDocument } from './catalogue-report.ts';
import { paragraph, type Cell, type Column, type Document, type Section } from '../../document/model.ts';

/** The selected catalogue entries as two tables to choose from; ids are not broken, so that they can be copied. */
export function catalogueTable(selection: Selection, catalogue: Catalogue, language: Language): Document {
  const context = catalogueContext(catalogue, language);
  const { words } = context;
  const isPlaced = selection.approaches.some(({ critical }) => placesOf(context, critical) !== '');
  const approaches = selection.approaches.map(({ id, title, tiers, critical }) => [
    { text: id },
    { text: sayIn(context, title) },
    { text: tierNames(context, tiers) },
    ...(isPlaced ? [{ text: placesOf(context, critical) }] : []),
  ]);
  const practices = selection.practices.map((practice) => [
    { text: practice.id },
    {
      text: [sayIn(context, practice.title), ...doubtOf(context, practice).map((doubt) => `(${doubt})`)].join(
        ' ',
      ),
    },
    { text: practice.countries.join(' ') },
  ]);
  const sections = [
    ...tableSection(context, 'approaches', isPlaced ? [words.tier, words.place] : [words.tier], approaches),
    ...tableSection(context, 'practices', [words.countries], practices),
  ];
  return catalogueDocument(context, words.title, sections);
}

/** When an approach is used after an alert, whatever its category; empty for most. */
function placesOf({ words }: CatalogueContext, critical: Approach['critical'] = {}): string {
  const places = (['first', 'after', 'not'] as const).filter((place) => (critical[place] ?? []).length > 0);
  return places.map((place) => words.shortPlaces[place]).join(', ');
}

function tableSection(
  { words }: CatalogueContext,
  id: 'approaches' | 'practices',
  last: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly Section[] {
  if (rows.length === 0) return [];
  const columns = [
    { ...column('id', words.id), whole: true },
    column('what', words.what),
    ...last.map((title, at) => column(at === 0 ? 'last' : 'place', title)),
  ];
  return [{ id, title: words.sections[id], blocks: [{ kind: 'table', key: id, columns, rows, blank: 0 }] }];
}

function column(key: string, title: string): Column {
  return { key, title, numeric: false };
}

/** The systems of the source documents and where the program covers them. */
export function systemsReport(catalogue: Catalogue, language: Language): Document {
  const context = catalogueContext(catalogue, language);
  const words = context.words.systems;
  const columns = [
    column('system', words.system),
    column('countries', context.words.countries),
    column('named_in', words.namedIn),
    column('standing', words.standing),
  ];
  const rows = systemsOf(catalogue).map(({ title, countries, namedIn, standing }) => {
    const { as, where } = standing;
    const stands =
      where === undefined ? words.standings[as] : `${words.standings[as]}: ${sayIn(context, where)}`;
    return [
      { text: typeof title === 'string' ? title : sayIn(context, title) },
      { text: countryNames(context, countries) },
      { text: namedIn.map((id) => shortName(id)).join(', ') },
      { text: stands, value: as },
    ];
  });
  const table = { kind: 'table', key: 'systems', columns, rows, blank: 0 } as const;
  const section: Section = { id: 'practices', title: words.each, blocks: [paragraph(words.lead), table] };
  return catalogueDocument(context, words.title, [section]);
}

/** `cedefop_coaching` becomes `coaching`, because all five documents belong to the same toolkit. */
function shortName(id: string): string {
  return id.replace(/^cedefop_/, '').replaceAll('_', ' ');
}
