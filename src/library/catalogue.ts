import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readCatalogue, readOwnCatalogue } from '../catalogue/read.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { catalogueFiles, compiledCatalogue } from './bundled.ts';
import { compileCatalogue } from './compile.ts';
import type { Io } from '../files/io.ts';
import { readSource } from './source-file.ts';

/** What is wrong with the school's own file. */
export interface CatalogueProblems {
  readonly problems: readonly Problem[];
}

export type FoundCatalogue = { readonly catalogue: Catalogue } | CatalogueProblems;

/** The catalogue that comes with the program, with a school's own file before it. A file trouble is thrown. */
export async function findCatalogue(
  local: string | null,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
): Promise<FoundCatalogue> {
  const catalogue = compiledCatalogue() ?? compileCatalogue(bundledSources());
  if (local === null) return { catalogue };
  const read = await readSource(local, io);
  if ('problem' in read) return { problems: [read.problem] };
  const own = readOwnCatalogue(catalogue, read.source);
  return own.catalogue === null ? { problems: own.problems } : { catalogue: own.catalogue };
}

/** What is wrong with one file: as a school's own, or with the others where it is one of those that come with the program. */
export function checkCatalogue(source: SourceText, { cwd }: Pick<Io, 'cwd'>): readonly Problem[] {
  const file = resolve(cwd, source.name);
  const sources = bundledSources();
  if (!sources.some(({ name }) => name === file))
    return readOwnCatalogue(compileCatalogue(sources), source).problems;
  const all = sources.map((each) => (each.name === file ? source : each));
  return readCatalogue(all).problems.filter(
    ({ at }) => at !== null && 'source' in at && at.source === source,
  );
}

function bundledSources(): readonly SourceText[] {
  return catalogueFiles().map((file) => ({
    name: file,
    text: readFileSync(file, 'utf8'),
    whose: 'authors',
  }));
}
