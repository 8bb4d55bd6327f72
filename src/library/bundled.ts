import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Plan, PlanQuestion } from '../plan/plan.ts';
import type { Compiled } from './compiled.ts';
import { compiledWordsFile, wordsFiles } from './learner-words.ts';
import { compiledFolder, packageRoot } from './package-root.ts';

/** Folders that hold no questionnaires: the catalogue, and words for learners. */
const OTHERS = /^(?:interventions|words)\b/;

/** Definitions lie in folders by family. */
export function bundledFiles(folder = join(packageRoot(), 'questionnaires')): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && !OTHERS.test(file))
    .sort();
  return new Map(files.map((file) => [basename(file, '.yaml'), join(folder, file)]));
}

/** The folders of questionnaires, in the order in which they are listed; what lies in none of them is general. */
export const FAMILIES = ['general', 'learner', 'staff', 'talk', 'workplace', 'keys', 'batteries'] as const;

export type QuestionnaireFamily = (typeof FAMILIES)[number];

/** The family that a bundled questionnaire is of, by the path of its file. */
export function familyOf(file: string): QuestionnaireFamily {
  const folder = basename(dirname(file));
  return FAMILIES.find((family) => family === folder) ?? 'general';
}

/** Ids of the questionnaires that come with the program. */
export function bundledIds(): readonly string[] {
  return [...bundledFiles().keys()];
}

/** The files of the catalogue, in the order in which they are read. */
export function catalogueFiles(
  folder = join(packageRoot(), 'questionnaires', 'interventions'),
): readonly string[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const rest = files.filter((file) => !FIRST.includes(file));
  return [...FIRST, ...rest].map((file) => join(folder, file));
}

/** What others build on, in the order in which it is to be read; the rest follows by name. */
const FIRST = ['terms.yaml', 'whole-school.yaml', 'psychosocial.yaml', 'coaching-mentoring.yaml'];

const CATALOGUE = 'interventions.catalogue.json';

/** The catalogue as the build left it, or null where this is not the built program. */
export function compiledCatalogue(folder = compiledFolder()): Catalogue | null {
  const file = folder === null ? null : join(folder, CATALOGUE);
  return file !== null && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Catalogue) : null;
}

/** The plan as the build left it, or null where this is not the built program: then it is made from the YAML. */
export function compiledBundled(id: string, form: string | null, folder = compiledFolder()): Compiled | null {
  if (folder === null) return null;
  const file = join(folder, fileName(id, form));
  return existsSync(file) ? unpacked(readFileSync(file, 'utf8')) : null;
}

/** As it lies in a file: answer sets stand there once, for most questions have one of the same few. */
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
 * Compiles every bundled questionnaire and each of its forms, the catalogue and the words for learners to JSON, so that
 * using them needs neither YAML nor its schema. Part of the build; throws where one of them is not valid.
 */
export async function compileBundled(outFolder: string): Promise<void> {
  const { compile, compileBundledBattery, compileCatalogue, compileWords } = await import('./compile.ts');
  const { readBattery } = await import('../definition/battery.ts');
  const { kindOfText } = await import('../definition/format.ts');
  const partsOf = new Map([...bundledFiles()].map(([id, file]) => [id, { source: sourceOf(file) }]));
  mkdirSync(outFolder, { recursive: true });
  for (const [id, file] of bundledFiles()) {
    const source = sourceOf(file);
    if (kindOfText(source) === 'battery') {
      const battery = compileBundledBattery(readBattery(source), partsOf);
      writeFileSync(join(outFolder, fileName(id, null)), JSON.stringify(packed(battery)));
      continue;
    }
    for (const { form, compiled } of compile(source))
      writeFileSync(join(outFolder, fileName(id, form)), JSON.stringify(packed(compiled)));
  }
  const sources = catalogueFiles().map(sourceOf);
  writeFileSync(join(outFolder, CATALOGUE), JSON.stringify(compileCatalogue(sources)));
  for (const [language, file] of wordsFiles()) {
    const out = compiledWordsFile(language, outFolder);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, JSON.stringify(compileWords(sourceOf(file))));
  }
}

function sourceOf(file: string): SourceText {
  return { name: file, text: readFileSync(file, 'utf8'), whose: 'authors' };
}
