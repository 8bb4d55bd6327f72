import { existsSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { PartSource } from '../check/battery.ts';
import type { Battery } from '../definition/schema/battery.ts';
import { kindOfText } from '../definition/format.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { bundledFiles } from './bundled.ts';
import type { Io } from '../files/io.ts';
import { ProblemError } from '../files/problem-error.ts';
import { readSourceText } from './source-file.ts';

type World = Pick<Io, 'stdin' | 'cwd' | 'signal'>;

/**
 * Reads the questionnaires that a battery names: bundled ones by id, others by a path in or below the folder of the
 * battery, whose own path is `name`. Throws a ProblemError if a file exists but cannot be read.
 */
export async function partSources(
  battery: Battery | null,
  name: string,
  io: World,
): Promise<ReadonlyMap<string, PartSource>> {
  const names = new Set((battery?.parts ?? []).map(({ questionnaire }) => questionnaire));
  const found = new Map<string, PartSource>();
  for (const questionnaire of names) found.set(questionnaire, await partSource(questionnaire, name, io));
  return found;
}

async function partSource(questionnaire: string, battery: string, io: World): Promise<PartSource> {
  const bundled = bundledFiles().get(questionnaire);
  if (bundled !== undefined) return read(bundled, io);
  const folder = battery === '-' ? io.cwd : dirname(resolve(io.cwd, battery));
  const file = resolve(folder, questionnaire);
  if (!existsSync(file))
    return { because: 'not-found', suggestion: suggestion(questionnaire, bundledFiles().keys()) };
  return isBelow(file, folder) ? read(file, io) : { because: 'outside', suggestion: null };
}

/** Resolves links before comparing, since a link may lead out of the folder. */
function isBelow(file: string, folder: string): boolean {
  const path = relative(realpathSync(folder), realpathSync(file));
  return path !== '..' && !path.startsWith(`..${sep}`) && resolve(path) !== path;
}

async function read(file: string, io: World): Promise<PartSource> {
  try {
    const source = await readSourceText(file, io, 'definition');
    return kindOfText(source) === 'battery' ? { because: 'battery', suggestion: null } : { source };
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'definition')
      return { because: 'invalid', suggestion: null };
    throw error;
  }
}
