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

/** What of an entry names something else, and what that is. */
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

/** Ids in a file that nothing in the catalogue bears. `whole`: with what the file itself hides or replaces. */
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

/** One id, a list of them, or none; each with the step that leads to it. */
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

/** Entries that two files of one catalogue have. */
export function idsTwice(files: readonly SoundFile[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ source, node, value }) =>
    GROUPS.flatMap((group) =>
      Object.keys(value[group] ?? {}).flatMap((id) => {
        // Approaches and practices are asked for by their ids alone.
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
