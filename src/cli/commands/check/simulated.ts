import { rememberedScales } from '../../../fast/scale-memo.ts';
import { simulate, type Simulation, type SimulationOptions } from '../../../simulate/simulate.ts';
import { readBattery } from '../../../definition/battery.ts';
import { kindOfText } from '../../../definition/format.ts';
import type { SourceText } from '../../../diagnostic/place.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { severityOf } from '../../../diagnostic/severity.ts';
import { suggestion } from '../../../diagnostic/suggest.ts';
import type { Plan } from '../../../plan/plan.ts';
import { compile, compileBundledBattery } from '../../../library/compile.ts';
import type { Io } from '../../../files/io.ts';
import { partSources } from '../../../library/part-sources.ts';

type World = Pick<Io, 'stdin' | 'cwd' | 'signal'>;

/** The effect of unanswered questions on one questionnaire in one form. */
export interface Simulated {
  readonly plan: Plan;
  readonly simulation: Simulation;
}

/** The result of simulating several files. */
export interface SimulatedFiles {
  readonly simulated: readonly Simulated[];
  /** Problems with the request: there is no such form. */
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
  const simulated = async ({ source, problems }: Checked): Promise<SimulatedFiles> => {
    const leave = (because: 'errors' | 'kind'): SimulatedFiles => {
      return { simulated: [], problems: [], left: [{ file: source.name, because }] };
    };
    const kind = kindOfText(source);
    if (kind !== 'definition' && kind !== 'battery') return leave('kind');
    if (problems.some(({ code }) => severityOf(code) === 'error')) return leave('errors');
    const plans = kind === 'battery' ? [await batteryPlan(source, io)] : plansOf(source);
    return simulateForms(plans, form, options);
  };
  const all: SimulatedFiles[] = [];
  for (const file of files) all.push(await simulated(file));
  return {
    simulated: all.flatMap(({ simulated }) => simulated),
    problems: all.flatMap(({ problems }) => problems),
    left: all.flatMap(({ left }) => left),
  };
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
): SimulatedFiles {
  const chosen = form === null ? plans : plans.filter((plan) => plan.form === form);
  const simulated = chosen.map((plan) => ({
    plan,
    simulation: simulate(plan, options, rememberedScales(plan)),
  }));
  if (chosen.length > 0 || form === null) return { simulated, problems: [], left: [] };
  const near = suggestion(
    form,
    plans.flatMap((plan) => plan.form ?? []),
  );
  const unknown = problem('unknown-id', null, { kind: 'form', id: form, suggestion: near });
  return { simulated, problems: [unknown], left: [] };
}
