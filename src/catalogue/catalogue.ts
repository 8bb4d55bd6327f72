import type {
  Approach,
  CatalogueFile,
  CatalogueSource,
  Family,
  Practice,
  Publication,
  Signal,
} from '../definition/catalogue.ts';
import type { Text } from '../definition/schema/text.ts';

/** An entry with its id. */
export type Entry<T> = T & { readonly id: string };

/** An entry that may come from a school's own file. */
export type OwnEntry<T> = Entry<T> & {
  /** Whether it is from the school's own file; such entries come first. */
  readonly local: boolean;
};

/** All approaches, practices and publications, merged from all files: plain data, in reading order. */
export interface Catalogue {
  readonly schema: 'lotse/catalogue/1';
  readonly needs: Readonly<Record<string, Text>>;
  readonly roles: Readonly<Record<string, Text>>;
  /** Protective factors. */
  readonly factors: Readonly<Record<string, Text>>;
  readonly sources: Readonly<Record<string, CatalogueSource>>;
  readonly families: readonly Entry<Family>[];
  readonly approaches: readonly OwnEntry<Approach>[];
  readonly practices: readonly OwnEntry<Practice>[];
  readonly publications: readonly Entry<Publication>[];
  readonly signals: readonly Signal[];
}

export const NO_CATALOGUE: Catalogue = {
  schema: 'lotse/catalogue/1',
  needs: {},
  roles: {},
  factors: {},
  sources: {},
  families: [],
  approaches: [],
  practices: [],
  publications: [],
  signals: [],
};

/** Returns the catalogue with one more of its files, which must not contain an id that exists already. */
export function withFile(catalogue: Catalogue, file: CatalogueFile): Catalogue {
  return joined(catalogue, file, false);
}

/**
 * Returns the catalogue with a school's own file, which takes precedence: its entries come first and replace those
 * with the same id, and the entries that it leaves out are hidden.
 */
export function withOwnFile(catalogue: Catalogue, file: CatalogueFile): Catalogue {
  const replaced = new Set([
    ...(file.leave_out ?? []),
    ...Object.keys(file.approaches ?? {}),
    ...Object.keys(file.practices ?? {}),
  ]);
  const publications = new Set(Object.keys(file.publications ?? {}));
  const families = new Set(Object.keys(file.families ?? {}));
  const rest: Catalogue = {
    ...catalogue,
    families: catalogue.families.filter(({ id }) => !families.has(id)),
    approaches: catalogue.approaches.filter(({ id }) => !replaced.has(id)),
    practices: catalogue.practices.filter(({ id }) => !replaced.has(id)),
    publications: catalogue.publications.filter(({ id }) => !publications.has(id)),
  };
  return withMarks(joined(rest, file, true), catalogue);
}

/**
 * An entry that replaces another one and declares nothing about critical answers inherits the declaration of the
 * other one. Otherwise help that comes first for a critical answer would lose its place merely because a school
 * reworded the entry.
 */
function withMarks(catalogue: Catalogue, before: Catalogue): Catalogue {
  const marks = new Map(before.approaches.map(({ id, critical }) => [id, critical]));
  const approaches = catalogue.approaches.map((each) => {
    const mark = each.kind === 'offer' && each.critical === undefined ? marks.get(each.id) : undefined;
    return mark === undefined ? each : { ...each, critical: mark };
  });
  return { ...catalogue, approaches };
}

function joined(catalogue: Catalogue, file: CatalogueFile, local: boolean): Catalogue {
  const order = <T>(existing: readonly T[], added: readonly T[]): readonly T[] =>
    local ? [...added, ...existing] : [...existing, ...added];
  const own = <T>(record: Readonly<Record<string, T>> | undefined): readonly OwnEntry<T>[] =>
    entries(record).map((entry) => ({ ...entry, local }));
  return {
    schema: catalogue.schema,
    needs: { ...catalogue.needs, ...file.needs },
    roles: { ...catalogue.roles, ...file.roles },
    factors: { ...catalogue.factors, ...file.factors },
    sources: { ...catalogue.sources, ...file.sources },
    families: order(catalogue.families, entries(file.families)),
    approaches: order(catalogue.approaches, own(file.approaches)),
    practices: order(catalogue.practices, own(file.practices)),
    publications: order(catalogue.publications, entries(file.publications)),
    signals: order(catalogue.signals, file.signals ?? []),
  };
}

function entries<T>(record: Readonly<Record<string, T>> = {}): readonly Entry<T>[] {
  return Object.entries(record).map(([id, entry]) => ({ id, ...entry }));
}
