import type { CatalogueFile } from '../definition/catalogue.ts';
import type { CatalogueIdKind } from '../diagnostic/codes-catalogue.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { locate, type Path } from '../source/node.ts';
import type { Catalogue } from './catalogue.ts';
import type { SoundFile } from './sound-file.ts';

type Group = 'families' | 'approaches' | 'practices' | 'publications';

const LEVELS = ['learner', 'institution', 'system'] as const;

const GROUPS: readonly Group[] = ['families', 'approaches', 'practices', 'publications'];

/** The keys of entries that refer to something else, and what they refer to. */
const NAMES: Readonly<Record<Group, readonly (readonly [key: string, kind: CatalogueIdKind])[]>> = {
  families: [
    ['protects', 'factor'],
    ['cite', 'source'],
  ],
  approaches: [
    ['families', 'family'],
    ['needs', 'need'],
    ['roles', 'role'],
    ['protects', 'factor'],
    ['cite', 'source'],
  ],
  practices: [
    ['needs', 'need'],
    ['approaches', 'approach'],
    ['named_in', 'source'],
  ],
  publications: [
    ['needs', 'need'],
    ['approaches', 'approach'],
    ['named_in', 'source'],
  ],
};

interface Reference {
  readonly kind: CatalogueIdKind;
  readonly id: string;
  readonly path: Path;
}

/**
 * Reports ids in a file that the catalogue does not declare. `whole`: the catalogue including what the file hides or
 * replaces.
 */
export function unknownReferences(
  { source, node, value }: SoundFile,
  catalogue: Catalogue,
  whole: Catalogue = catalogue,
): readonly Problem[] {
  const known = knownIds(catalogue, whole);
  return references(value)
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ kind, id, path }) => {
      const { start, end } = locate(node, path);
      const args = { kind, id, suggestion: suggestion(id, known[kind]) };
      return problem('catalogue-unknown-id', { source, start, end }, args);
    });
}

function knownIds(
  catalogue: Catalogue,
  whole: Catalogue,
): Readonly<Record<CatalogueIdKind, ReadonlySet<string>>> {
  const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);
  const keys = (record: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
    new Set(Object.keys(record));
  const entries = [...ids(whole.approaches), ...ids(whole.practices)];
  return {
    need: keys(catalogue.needs),
    role: keys(catalogue.roles),
    factor: keys(catalogue.factors),
    source: keys(catalogue.sources),
    family: new Set(ids(catalogue.families)),
    approach: new Set([...ids(catalogue.approaches), ...ids(whole.approaches)]),
    entry: new Set(entries),
  };
}

function references(file: CatalogueFile): readonly Reference[] {
  const named = GROUPS.flatMap((group) =>
    Object.entries(file[group] ?? {}).flatMap(([id, entry]) =>
      NAMES[group].flatMap(([key, kind]) =>
        idsAt((entry as Readonly<Record<string, unknown>>)[key]).map(([step, name]) => ({
          kind,
          id: name,
          path: [group, id, key, ...step],
        })),
      ),
    ),
  );
  const hidden = idsAt(file.leave_out).map(([step, id]): Reference => ({
    kind: 'entry',
    id,
    path: ['leave_out', ...step],
  }));
  return [...named, ...indicatorNeeds(file), ...hidden];
}

/** Returns one id, a list of them, or none; each with the path that leads to it. */
function idsAt(value: unknown): readonly (readonly [step: Path, id: string])[] {
  if (typeof value === 'string') return [[[], value]];
  return Array.isArray(value) ? value.map((id, at) => [[at], String(id)] as const) : [];
}

function indicatorNeeds({ families = {} }: CatalogueFile): readonly Reference[] {
  return Object.entries(families).flatMap(([family, { indicators = {} }]) =>
    LEVELS.flatMap((level) =>
      (indicators[level] ?? []).flatMap(({ needs }, at) =>
        idsAt(needs).map(([step, id]): Reference => ({
          kind: 'need',
          id,
          path: ['families', family, 'indicators', level, at, 'needs', ...step],
        })),
      ),
    ),
  );
}

/** Reports entries that two files of one catalogue declare. */
export function idsTwice(files: readonly SoundFile[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ source, node, value }) =>
    GROUPS.flatMap((group) =>
      Object.keys(value[group] ?? {}).flatMap((id) => {
        // Approaches and practices are looked up by id alone.
        const name = group === 'families' ? `${group}/${id}` : id;
        const other = seen.get(name);
        seen.set(name, other ?? source.name);
        if (other === undefined) return [];
        const { start, end } = locate(node, [group, id], 'key');
        return [problem('catalogue-id-twice', { source, start, end }, { id, other })];
      }),
    ),
  );
}
