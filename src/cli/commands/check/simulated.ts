import { rememberedScales } from '../../../fast/scale-memo.ts';
import { marginsFor, type Margins } from '../../../simulate/margins.ts';
import { drawnQuestions } from '../../../simulate/sheets.ts';
import { simulate, type Simulation, type SimulationOptions } from '../../../simulate/simulate.ts';
import { readBattery } from '../../../definition/battery.ts';
import { kindOfText } from '../../../definition/format.ts';
import type { SourceText } from '../../../diagnostic/place.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { severityOf } from '../../../diagnostic/severity.ts';
import { suggestion } from '../../../diagnostic/suggest.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { QuestionIndex } from '../../../plan/positions.ts';
import { compile, compileBundledBattery } from '../../../library/compile.ts';
import type { Io } from '../../../files/io.ts';
import { partSources } from '../../../library/part-sources.ts';
import { findMargins, type FoundMargins } from './margins.ts';

type World = Pick<Io, 'stdin' | 'cwd' | 'signal'>;

/** The effect of unanswered questions on one questionnaire in one form. */
export interface Simulated {
  readonly plan: Plan;
  readonly simulation: Simulation;
  /** What was assumed for the way *margins*; null: it was not drawn. */
  readonly margins: UsedMargins | null;
}

/** The margins of a file that one form uses. */
export interface UsedMargins extends Pick<FoundMargins, 'file' | 'digest'> {
  /** Ids of the questions that were drawn: with a margin from a source, with a guessed one, and without. */
  readonly cited: readonly string[];
  readonly guessed: readonly string[];
  readonly without: readonly string[];
}

/** The result of simulating several files. */
export interface SimulatedFiles {
  readonly simulated: readonly Simulated[];
  /** Problems with the request: there is no such form, or the margins do not fit. */
  readonly problems: readonly Problem[];
  /** Files that were not simulated, and why. */
  readonly left: readonly { readonly file: string; readonly because: 'errors' | 'kind' }[];
}

/** A file and its problems. */
interface Checked {
  readonly source: SourceText;
  readonly problems: readonly Problem[];
}

const MISSING = 0.03;
const LEARNERS = 10_000;
const SEED = 1;

/**
 * Simulates the questionnaires among the checked files: each as a whole and in every form, or only in the form
 * requested.
 */
export async function simulateFiles(
  files: readonly Checked[],
  flags: Record<string, unknown>,
  io: World,
): Promise<SimulatedFiles> {
  const number = (name: string, otherwise: number): number => {
    const given = flags[name];
    return typeof given === 'number' ? given : otherwise;
  };
  const form = typeof flags['form'] === 'string' ? flags['form'] : null;
  const options: SimulationOptions = {
    missing: number('missing', MISSING),
    learners: number('learners', LEARNERS),
    seed: number('seed', SEED),
  };
  const [all, left] = await plansOfFiles(files, io);
  const named = typeof flags['margins'] === 'string' && all.length > 0 ? flags['margins'] : null;
  const byId = new Map(all.map((plans) => [entryAt(plans, 0).id, plans] as const));
  const { found, problems } = named === null ? NO_MARGINS : await findMargins(named, byId, io);
  if (problems.some(({ code }) => severityOf(code) === 'error')) return { simulated: [], problems, left };
  const runs = all.map((plans) =>
    simulateForms(plans, form, options, found.get(entryAt(plans, 0).id) ?? null),
  );
  return {
    simulated: runs.flatMap(({ simulated }) => simulated),
    problems: [...problems, ...runs.flatMap((run) => run.problems)],
    left,
  };
}

const NO_MARGINS: Awaited<ReturnType<typeof findMargins>> = { found: new Map(), problems: [] };

/** The plans of each questionnaire among the files, as a whole and in each form, and the files that are none. */
async function plansOfFiles(
  files: readonly Checked[],
  io: World,
): Promise<readonly [plans: readonly (readonly Plan[])[], left: SimulatedFiles['left']]> {
  const all: (readonly Plan[])[] = [];
  const left: SimulatedFiles['left'][number][] = [];
  for (const { source, problems } of files) {
    const kind = kindOfText(source);
    if (kind !== 'definition' && kind !== 'battery') left.push({ file: source.name, because: 'kind' });
    else if (problems.some(({ code }) => severityOf(code) === 'error'))
      left.push({ file: source.name, because: 'errors' });
    else all.push(kind === 'battery' ? [await batteryPlan(source, io)] : plansOf(source));
  }
  return [all, left];
}

/** The battery has just been checked without errors, but its questionnaires have to be read again. */
async function batteryPlan(source: SourceText, io: World): Promise<Plan> {
  const read = readBattery(source);
  return compileBundledBattery(read, await partSources(read.value, source.name, io)).plan;
}

function plansOf(source: SourceText): readonly Plan[] {
  return compile(source)
    .filter((made) => made.form !== null || !made.compiled.formRequired)
    .map(({ compiled }) => compiled.plan);
}

function simulateForms(
  plans: readonly Plan[],
  form: string | null,
  options: SimulationOptions,
  found: FoundMargins | null,
): Pick<SimulatedFiles, 'simulated' | 'problems'> {
  const chosen = form === null ? plans : plans.filter((plan) => plan.form === form);
  const simulated = chosen.map((plan): Simulated => {
    const margins = found === null ? undefined : marginsFor(plan, found.value);
    return {
      plan,
      simulation: simulate(plan, options, rememberedScales(plan), margins),
      margins: found === null || margins === undefined ? null : usedMargins(plan, margins, found),
    };
  });
  if (chosen.length > 0 || form === null) return { simulated, problems: [] };
  const near = suggestion(
    form,
    plans.flatMap((plan) => plan.form ?? []),
  );
  const unknown = problem('unknown-id', null, { kind: 'form', id: form, suggestion: near });
  return { simulated, problems: [unknown] };
}

function usedMargins(plan: Plan, margins: Margins, { file, digest, value }: FoundMargins): UsedMargins {
  const drawn = drawnQuestions(plan);
  const ids = (questions: readonly QuestionIndex[]) =>
    questions.map((question) => entryAt(plan.questions, question).id);
  const used = ids(drawn.filter((question) => margins.has(question)));
  return {
    ...{ file, digest },
    cited: used.filter((id) => value.margins[id]?.guess === undefined),
    guessed: used.filter((id) => value.margins[id]?.guess === true),
    without: ids(drawn.filter((question) => !margins.has(question))),
  };
}
