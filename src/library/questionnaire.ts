import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { bundledFiles, compiledBundled } from './bundled.ts';
import type { Plan } from '../plan/plan.ts';
import type { Compiled } from './compiled.ts';
import type { Io } from '../files/io.ts';
import { ProblemError } from '../files/problem-error.ts';

/** The plan that was found. A battery that was read from a file comes with the plans of its parts. */
export interface FoundPlan extends Compiled {
  readonly parts?: { readonly plans: () => readonly Plan[]; readonly files: readonly string[] };
}

export type FoundQuestionnaire =
  | FoundPlan
  | {
      readonly problems: readonly Problem[];
      /** `definition`: it has errors. `usage`: there is no such questionnaire or form. */
      readonly kind: 'definition' | 'usage';
    };

/**
 * Finds a bundled questionnaire by its id, or reads one from a path. YAML and its schema are loaded only for a file.
 * Throws a ProblemError if there is no valid questionnaire, or if a form must be chosen and none is.
 */
export async function findQuestionnaire(
  nameOrPath: string,
  form: string | null,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
): Promise<FoundPlan> {
  const found = await lookUpQuestionnaire(nameOrPath, form, io);
  if ('problems' in found) throw new ProblemError(found.kind, found.problems);
  return found;
}

/**
 * Finds a questionnaire, but returns problems as values, for callers that can continue or report problems themselves.
 */
export async function lookUpQuestionnaire(
  nameOrPath: string,
  form: string | null,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
): Promise<FoundQuestionnaire> {
  const found = await findAsItIs(nameOrPath, form, io);
  if ('problems' in found || form !== null || !found.formRequired) return found;
  const forms = found.forms.map(({ id }) => id);
  return refused([problem('form-wanted', null, { questionnaire: found.plan.id, forms })], 'usage');
}

/**
 * Finds a questionnaire to describe, not to score with: as a whole, even if one of its forms must be chosen for
 * scoring.
 */
export async function findAsItIs(
  nameOrPath: string,
  form: string | null,
  io: Pick<Io, 'stdin' | 'cwd' | 'signal'>,
): Promise<FoundQuestionnaire> {
  const isBundledName = isId(nameOrPath) && (form === null || isId(form));
  const compiled = isBundledName ? compiledBundled(nameOrPath, form) : null;
  if (compiled !== null) return compiled;
  const bundled = bundledFiles();
  const file = bundled.get(nameOrPath);
  if (file === undefined && isId(nameOrPath) && !existsSync(resolve(io.cwd, nameOrPath))) {
    const near = suggestion(nameOrPath, bundled.keys());
    return refused([problem('questionnaire-unknown', null, { name: nameOrPath, suggestion: near })], 'usage');
  }
  const { readSourceText: readSource } = await import('./source-file.ts');
  const source = file === undefined ? await readSource(nameOrPath, io, 'definition') : sourceOf(file);
  const { compileBattery, compileForm } = await import('./compile.ts');
  const { kindOfText } = await import('../definition/format.ts');
  if (kindOfText(source) === 'battery') {
    if (form !== null) return refused([problem('battery-option', null, { option: '--form' })], 'usage');
    const { readBattery } = await import('../definition/battery.ts');
    const { partSources } = await import('./part-sources.ts');
    const battery = readBattery(source);
    const sources = await partSources(battery.value, source.name, io);
    const made = compileBattery(battery, sources);
    if (!('plan' in made)) return refused(made.problems, 'definition');
    const { partFiles, plansOfParts } = await import('./part-plans.ts');
    return { ...made, parts: { plans: () => plansOfParts(battery, sources), files: partFiles(sources) } };
  }
  const result = compileForm(source, form);
  if ('plan' in result) return result;
  const isUsage = result.problems.every(({ place }) => place === null);
  return refused(result.problems, isUsage ? 'usage' : 'definition');
}

/** An id has no dot, slash or backslash, so it cannot lead out of the folder. */
function isId(name: string): boolean {
  return /^[a-z][a-z0-9_-]*$/.test(name);
}

function sourceOf(file: string): SourceText {
  return { name: file, text: readFileSync(file, 'utf8'), origin: 'authors' };
}

function refused(problems: readonly Problem[], kind: 'definition' | 'usage'): FoundQuestionnaire {
  return { problems, kind };
}
