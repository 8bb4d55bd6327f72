import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readCatalogue, readOwnCatalogue } from '../catalogue/read.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Problem } from '../diagnostic/problem.ts';
import { catalogueFiles, compiledCatalogue } from './bundled.ts';
import { compileCatalogue } from './compile.ts';
import type { Io } from '../files/io.ts';
import { ProblemError } from '../files/problem-error.ts';
import { readSourceText } from './source-file.ts';

/**
 * The bundled catalogue, preceded by the entries of a school's own file. Throws a ProblemError if that file is
 * invalid.
 */
export async function findCatalogue(
  local: string | null,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
): Promise<Catalogue> {
  const catalogue = compiledCatalogue() ?? compileCatalogue(bundledSources());
  if (local === null) return catalogue;
  const own = readOwnCatalogue(catalogue, await readSourceText(local, io, 'definition'));
  if (own.catalogue === null) throw new ProblemError('definition', own.problems);
  return own.catalogue;
}

/** Checks one file of a catalogue: a bundled file together with the other bundled ones, any other as a school's own. */
export function checkCatalogue(source: SourceText, { cwd }: Pick<Io, 'cwd'>): readonly Problem[] {
  const file = resolve(cwd, source.name);
  const sources = bundledSources();
  if (!sources.some(({ name }) => name === file))
    return readOwnCatalogue(compileCatalogue(sources), source).problems;
  const all = sources.map((each) => (each.name === file ? source : each));
  return readCatalogue(all).problems.filter(
    ({ place }) => place !== null && 'source' in place && place.source === source,
  );
}

function bundledSources(): readonly SourceText[] {
  return catalogueFiles().map((file) => ({
    name: file,
    text: readFileSync(file, 'utf8'),
    origin: 'authors',
  }));
}
