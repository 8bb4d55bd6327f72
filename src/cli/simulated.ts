import { simulate, type Simulation, type SimulationOptions } from '../check/simulate/simulate.ts';
import { kindOfText } from '../definition/format.ts';
import type { SourceText } from '../diagnostic/place.ts';
import { problem, type Problem } from '../diagnostic/problem.ts';
import { severityOf } from '../diagnostic/severity.ts';
import { suggestion } from '../diagnostic/suggest.ts';
import type { Plan } from '../plan/plan.ts';
import { compile } from './compile.ts';

/** What blanks do to one questionnaire in one form. */
export interface Simulated {
  readonly plan: Plan;
  readonly simulation: Simulation;
}

/** What came of simulating some files. */
export interface SimulatedFiles {
  readonly simulated: readonly Simulated[];
  /** Of what was asked for: there is no such form. */
  readonly problems: readonly Problem[];
  /** Files that were not simulated. */
  readonly left: readonly { readonly file: string; readonly because: 'errors' | 'kind' }[];
}

/** A file that was read, and what is wrong with it. */
interface Checked {
  readonly source: SourceText;
  readonly problems: readonly Problem[];
}

const MISSING = 0.03;
const LEARNERS = 10_000;
const SEED = 1;

/**
 * Simulates the questionnaires among checked files, each as a whole and in each of its forms, or in the one form that the
 * flags of the command ask for.
 */
export function simulateFiles(files: readonly Checked[], flags: Record<string, unknown>): SimulatedFiles {
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
  const all = files.map(({ source, problems }): SimulatedFiles => {
    const leave = (because: 'errors' | 'kind'): SimulatedFiles => {
      return { simulated: [], problems: [], left: [{ file: source.name, because }] };
    };
    if (kindOfText(source) !== 'definition') return leave('kind');
    const isSound = !problems.some(({ code }) => severityOf(code) === 'error');
    return isSound ? simulateForms(source, form, options) : leave('errors');
  });
  return {
    simulated: all.flatMap(({ simulated }) => simulated),
    problems: all.flatMap(({ problems }) => problems),
    left: all.flatMap(({ left }) => left),
  };
}

function simulateForms(source: SourceText, form: string | null, options: SimulationOptions): SimulatedFiles {
  const plans = compile(source)
    .filter((made) => made.form !== null || !made.compiled.formRequired)
    .map(({ compiled }) => compiled.plan);
  const chosen = form === null ? plans : plans.filter((plan) => plan.form === form);
  const simulated = chosen.map((plan) => ({ plan, simulation: simulate(plan, options) }));
  if (chosen.length > 0 || form === null) return { simulated, problems: [], left: [] };
  const near = suggestion(
    form,
    plans.flatMap((plan) => plan.form ?? []),
  );
  const unknown = problem('unknown-id', null, { kind: 'form', id: form, suggestion: near });
  return { simulated, problems: [unknown], left: [] };
}
