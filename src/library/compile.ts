import type { Catalogue } from '../catalogue/catalogue.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { checkBattery, type PartSource } from '../check/battery.ts';
import { checkSource } from '../check/check.ts';
import type { ReadBattery } from '../definition/battery.ts';
import { digests } from '../definition/digest.ts';
import { withForm, type LoadedDefinition } from '../definition/load.ts';
import { readWords } from '../definition/words.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { severityOf } from '../diagnostic/severity.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import { buildPlan } from '../plan/build.ts';
import { learnerTexts, type LearnerWords } from '../words/learner.ts';
import { problemText } from '../words/problem-text.ts';
import type { Compiled } from './compiled.ts';

export type CompileResult = Compiled | { readonly problems: readonly Problem[] };

/** Checks a definition and builds the plan of one form (null: of the whole), or returns the errors found. */
export function compileForm(source: SourceText, form: string | null): CompileResult {
  const { problems, loaded } = checkSource(source);
  const errors = problems.filter(({ code }) => severityOf(code) === 'error');
  if (errors.length > 0) return { problems: errors };
  const forms = formsOf(loaded);
  if (form !== null && !forms.some(({ id }) => id === form)) {
    const near = suggestion(
      form,
      forms.map(({ id }) => id),
    );
    return { problems: [problem('unknown-id', null, { kind: 'form', id: form, suggestion: near })] };
  }
  return { plan: planOf(loaded, form), formRequired: needsForm(loaded), forms };
}

function formsOf({ definition }: LoadedDefinition): Compiled['forms'] {
  return Object.entries(definition?.forms ?? {}).map(([id, { title }]) => ({ id, title }));
}

function needsForm({ definition }: LoadedDefinition): boolean {
  return definition?.form_required ?? false;
}

function planOf(loaded: LoadedDefinition, form: string | null): Compiled['plan'] {
  const { definition } = form === null ? loaded : withForm(loaded, form);
  if (definition === null) throw new RangeError('A checked definition is readable in each of its forms');
  return buildPlan(definition, form, digests(definition));
}

/** Compiles a bundled definition, as a whole and in each form. Throws an Error with all problems if it is invalid. */
export function compile(
  source: SourceText,
): readonly { readonly form: string | null; readonly compiled: Compiled }[] {
  const { problems, loaded } = checkSource(source);
  if (problems.some(({ code }) => severityOf(code) === 'error')) throw invalid(problems);
  const forms = formsOf(loaded);
  return [null, ...forms.map(({ id }) => id)].map((form) => ({
    form,
    compiled: { plan: planOf(loaded, form), formRequired: needsForm(loaded), forms },
  }));
}

/** Checks a battery and builds its plan, or returns the errors found; `sources` as for `checkBattery`. */
export function compileBattery(read: ReadBattery, sources: ReadonlyMap<string, PartSource>): CompileResult {
  const { problems, merged } = checkBattery(read, sources);
  if (merged === null) return { problems: problems.filter(({ code }) => severityOf(code) === 'error') };
  return {
    plan: buildPlan(merged.definition, null, merged.digests, merged.frame),
    formRequired: false,
    forms: [],
  };
}

/** Compiles a bundled battery. Throws an Error with all problems if it is invalid. */
export function compileBundledBattery(read: ReadBattery, sources: ReadonlyMap<string, PartSource>): Compiled {
  const made = compileBattery(read, sources);
  if ('plan' in made) return made;
  throw invalid(made.problems);
}

/** Compiles the bundled catalogue. Throws an Error with all problems if it is invalid. */
export function compileCatalogue(sources: readonly SourceText[]): Catalogue {
  const { catalogue, problems } = readCatalogue(sources);
  if (catalogue === null) throw invalid(problems);
  return catalogue;
}

/** Compiles bundled texts for learners. Throws an Error with all problems if they are invalid. */
export function compileWords(source: SourceText): LearnerWords {
  const { words, problems } = readWords(source, learnerTexts.en);
  if (words === null) throw invalid(problems);
  return words;
}

function invalid(problems: readonly Problem[]): Error {
  return new Error(problems.map((found) => problemText(found, 'en')).join('\n'));
}
