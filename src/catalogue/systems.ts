import type { Standing } from '../definition/catalogue.ts';
import type { Text } from '../definition/schema/text.ts';
import type { Catalogue } from './catalogue.ts';

/** A system that the source documents name, and its standing in the program. */
export interface SystemRow {
  readonly id: string;
  /** A name by language, or a citation. */
  readonly title: Text | string;
  readonly countries: readonly string[];
  /** Ids of the source documents. */
  readonly namedIn: readonly string[];
  readonly standing: Standing;
}

/** Returns every system of the source documents: practices, then publications, in the catalogue's order. */
export function systemsOf({ practices, publications }: Catalogue): readonly SystemRow[] {
  const all = [
    ...practices.map((each) => ({ ...each, named: each.title })),
    ...publications.map((each) => ({ ...each, named: each.text })),
  ];
  return all.flatMap(({ id, named, countries, named_in: namedIn = [], standing }) =>
    standing === undefined ? [] : [{ id, title: named, countries, namedIn, standing }],
  );
}
