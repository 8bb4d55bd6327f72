import type {
  Approach,
  CatalogueFile,
  CatalogueSource,
  Family,
  Practice,
  Publication,
  Signal,
} from '../definition/catalogue.ts';
import type { Text } from '../definition/schema-text.ts';

/** An entry under its id. */
export type Entry<T> = T & { readonly id: string };

/** An entry that a school's own file may bring. */
export type OwnEntry<T> = Entry<T> & {
  /** Whether it is from the school's own file: such entries come first. */
  readonly local: boolean;
};

/** Everything that can be done, from all files: plain data, in the order in which it is to be read. */
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

/** A catalogue and one more of its files, which has no id that stands there already. */
export function withFile(catalogue: Catalogue, file: CatalogueFile): Catalogue {
  return joined(catalogue, file, false);
}

/**
 * A catalogue and a school's own file, which wins: its entries come first, replace those of the same id, and hide those
 * that it leaves out.
 */
export function withOwnFile(catalogue: Catalogue, file: CatalogueFile): Catalogue {
  const gone = new Set([
    ...(file.leave_out ?? []),
    ...Object.keys(file.approaches ?? {}),
    ...Object.keys(file.practices ?? {}),
  ]);
  const publications = new Set(Object.keys(file.publications ?? {}));
  const families = new Set(Object.keys(file.families ?? {}));
  const rest: Catalogue = {
    ...catalogue,
    families: catalogue.families.filter(({ id }) => !families.has(id)),
    approaches: catalogue.approaches.filter(({ id }) => !gone.has(id)),
    practices: catalogue.practices.filter(({ id }) => !gone.has(id)),
    publications: catalogue.publications.filter(({ id }) => !publications.has(id)),
  };
  return withMarks(joined(rest, file, true), catalogue);
}

/**
 * An entry that replaces another, and says nothing of critical answers, stands where that one stood while such hold: what
 * comes first is not to fall back behind what the whole school is offered because somebody wrote it anew.
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
  const order = <T>(there: readonly T[], added: readonly T[]): readonly T[] =>
    local ? [...added, ...there] : [...there, ...added];
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
