import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { Compiled } from './compiled.ts';
import { compiledWordsFile, wordsFiles } from './learner-words.ts';
import { compiledFolder, packageRoot } from './package-root.ts';

/** Folders without questionnaires: the catalogue, words for learners, and assumed distributions of answers. */
const OTHERS = /^(?:interventions|words|margins)\b/;

/** Finds the bundled definitions, by id. They lie in one folder a family. */
export function bundledFiles(folder = join(packageRoot(), 'questionnaires')): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !OTHERS.test(file))
    .sort();
  return new Map(files.map((file) => [basename(file, '.yaml'), join(folder, file)]));
}

/** Finds the bundled margins files, by the id of their questionnaire. */
export function bundledMargins(
  folder = join(packageRoot(), 'questionnaires', 'margins'),
): ReadonlyMap<string, string> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return new Map(files.map((file) => [basename(file, '.yaml'), join(folder, file)]));
}

/**
 * The folders of bundled questionnaires, in the order in which they are listed. Files outside them count as general.
 */
export const FAMILIES = ['general', 'learner', 'staff', 'talk', 'workplace', 'keys', 'batteries'] as const;

export type QuestionnaireFamily = (typeof FAMILIES)[number];

/** The family of a bundled questionnaire, from the path of its file. */
export function familyOf(file: string): QuestionnaireFamily {
  const folder = basename(dirname(file));
  return FAMILIES.find((family) => family === folder) ?? 'general';
}

/** The ids of all bundled questionnaires. */
export function bundledIds(): readonly string[] {
  return [...bundledFiles().keys()];
}

/** The files of the bundled catalogue, in the order in which they are read. */
export function catalogueFiles(
  folder = join(packageRoot(), 'questionnaires', 'interventions'),
): readonly string[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const rest = files.filter((file) => !FIRST.includes(file));
  return [...FIRST, ...rest].map((file) => join(folder, file));
}

/** Files that others refer to and that are read first; the rest follows in alphabetical order. */
const FIRST = ['terms.yaml', 'whole-school.yaml', 'psychosocial.yaml', 'coaching-mentoring.yaml'];

/** In a subfolder, like the words for learners, where no questionnaire or form can have the same name. */
const CATALOGUE = join('catalogue', 'interventions.json');

/** The catalogue compiled at build time, or null when running from the sources. */
export function compiledCatalogue(folder = compiledFolder()): Catalogue | null {
  const file = folder === null ? null : join(folder, CATALOGUE);
  return file !== null && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Catalogue) : null;
}

/** The plan compiled at build time, or null when running from the sources. */
export function compiledBundled(id: string, form: string | null, folder = compiledFolder()): Compiled | null {
  if (folder === null) return null;
  const file = join(folder, fileName(id, form));
  return existsSync(file) ? unpacked(readFileSync(file, 'utf8')) : null;
}

/** The layout of a compiled file. Each answer set is stored once, because many questions share one. */
interface Packed extends Omit<Compiled, 'plan'> {
  readonly plan: Omit<Plan, 'questions'> & {
    readonly questions: readonly (Omit<PlanQuestion, 'options'> & { readonly options: number })[];
  };
  readonly optionSets: readonly PlanQuestion['options'][];
}

function packed({ plan, ...others }: Compiled): Packed {
  const sets = new Map<string, number>();
  const questions = plan.questions.map((question) => {
    const text = JSON.stringify(question.options);
    const options = sets.get(text) ?? sets.size;
    sets.set(text, options);
    return { ...question, options };
  });
  const optionSets = [...sets.keys()].map((text) => JSON.parse(text) as PlanQuestion['options']);
  return { ...others, plan: { ...plan, questions }, optionSets };
}

function unpacked(text: string): Compiled {
  const { plan, optionSets, ...others } = JSON.parse(text) as Packed;
  const questions = plan.questions.map((question): PlanQuestion => {
    return { ...question, options: entryAt(optionSets, question.options) };
  });
  return { ...others, plan: { ...plan, questions } };
}

function fileName(id: string, form: string | null): string {
  return form === null ? `${id}.json` : `${id}.${form}.json`;
}

/**
 * Compiles every bundled questionnaire and each of its forms, the catalogue and the words for learners to JSON, so
 * that using them loads neither the YAML parser nor the schema. Part of the build; throws if one of them is invalid.
 */
export async function compileBundled(outFolder: string): Promise<void> {
  const { compile, compileBundledBattery, compileCatalogue, compileWords } = await import('./compile.ts');
  const { readBattery } = await import('../definition/battery.ts');
  const { kindOfText } = await import('../definition/format.ts');
  const partsOf = new Map([...bundledFiles()].map(([id, file]) => [id, { source: sourceOf(file) }]));
  for (const [id, file] of bundledFiles()) {
    const source = sourceOf(file);
    if (kindOfText(source) === 'battery') {
      const battery = compileBundledBattery(readBattery(source), partsOf);
      writeJson(join(outFolder, fileName(id, null)), packed(battery));
      continue;
    }
    for (const { form, compiled } of compile(source))
      writeJson(join(outFolder, fileName(id, form)), packed(compiled));
  }
  const sources = catalogueFiles().map(sourceOf);
  writeJson(join(outFolder, CATALOGUE), compileCatalogue(sources));
  for (const [language, file] of wordsFiles())
    writeJson(compiledWordsFile(language, outFolder), compileWords(sourceOf(file)));
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

function sourceOf(file: string): SourceText {
  return { name: file, text: readFileSync(file, 'utf8'), origin: 'authors' };
}
