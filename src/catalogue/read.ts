import { readCatalogueShape } from '../definition/catalogue.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { NO_CATALOGUE, withFile, withOwnFile, type Catalogue } from './catalogue.ts';
import { misplacedMarks } from './marks.ts';
import { idsTwice, unknownReferences } from './references.ts';
import type { SoundFile } from './sound-file.ts';
import { missingTexts } from './texts.ts';

export interface ReadCatalogue {
  /** null if there is any problem. */
  readonly catalogue: Catalogue | null;
  /** By file, then by place. */
  readonly problems: readonly Problem[];
}

/** Reads the files of one catalogue (format lotse-catalogue/1), with all their problems. Never throws. */
export function readCatalogue(sources: readonly SourceText[]): ReadCatalogue {
  const { sound, problems } = shapes(sources);
  const catalogue = sound.reduce((all, { value }) => withFile(all, value), NO_CATALOGUE);
  const found = [
    ...problems,
    ...idsTwice(sound),
    ...sound.flatMap((file) => [
      ...unknownReferences(file, catalogue),
      ...misplacedMarks(file),
      ...missingTexts(file),
    ]),
  ];
  // If a file could not be read, what it declares is unknown, so only the problems of reading are reported.
  const reported = problems.length > 0 ? problems : found;
  return { catalogue: reported.length > 0 ? null : catalogue, problems: reported };
}

/** Reads a school's own file and merges it into a catalogue. It may change and hide any entry. Never throws. */
export function readOwnCatalogue(catalogue: Catalogue, source: SourceText): ReadCatalogue {
  const { sound, problems } = shapes([source]);
  const [file] = sound;
  if (file === undefined) return { catalogue: null, problems };
  const joined = withOwnFile(catalogue, file.value);
  const found = [
    ...unknownReferences(file, joined, catalogue),
    ...misplacedMarks(file),
    ...missingTexts(file),
  ];
  return { catalogue: found.length > 0 ? null : joined, problems: found };
}

function shapes(sources: readonly SourceText[]): {
  readonly sound: readonly SoundFile[];
  readonly problems: readonly Problem[];
} {
  const read = sources.map((source) => ({ source, ...readCatalogueShape(source) }));
  const sound = read.flatMap(({ source, node, value, damaged }) =>
    node === null || value === null || damaged ? [] : [{ source, node, value }],
  );
  return { sound, problems: read.flatMap(({ problems }) => problems) };
}
