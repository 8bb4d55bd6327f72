import type { SourceRequest } from '../../../batch/sources/source.ts';
import { gradeScaleFrom } from '../../../definition/grade-scale.ts';
import { problem, type Problem } from '../../../diagnostic/problem.ts';
import { suggestion } from '../../../diagnostic/suggest.ts';
import { ProblemError } from '../../../files/problem-error.ts';
import { entryAt } from '../../../plan/entry-at.ts';
import type { Plan, PlanPart } from '../../../plan/plan.ts';
import type { Io } from '../../../files/io.ts';
import { findQuestionnaire, type FoundPlan } from '../../../library/questionnaire.ts';
import { sourceRequest } from './requests.ts';
import { SOURCE_FLAGS, flagName, type SourceFlags } from './source-flags.ts';
import type { TableFlags } from './table-flags.ts';

/**
 * What is to be read of a battery: its parts with the files that were named for them, in the battery's order. Throws
 * a ProblemError with all that cannot be meant.
 */
export async function batterySources(
  found: FoundPlan,
  questionnaire: string,
  flags: SourceFlags,
  table: TableFlags,
  io: Io,
): Promise<readonly SourceRequest[]> {
  const { id: battery, parts } = found.plan;
  const partFlags = new PartFlags(parts, flags);
  const problems = [...partFlags.problems, ...(flags.source.length > 0 ? partFlags.needless() : [])];
  if (problems.length > 0) throw new ProblemError('usage', problems);
  if (flags.source.length === 0) {
    const args = { battery, parts: parts.map(({ id }) => id) };
    throw new ProblemError('usage', [problem('battery-sources-none', null, args)]);
  }
  refuseStdinTwice(questionnaire, parts, partFlags);
  const plans = await plansOf(found, io);
  const sources: SourceRequest[] = [];
  for (const [index, { id }] of parts.entries()) {
    const input = partFlags.of('source', id);
    if (input === null) continue;
    const source = { part: id, input, plan: entryAt(plans, index) };
    const request = await sourceRequest(source, (flag) => partFlags.of(flag, id), table, io);
    sources.push({ ...request, tableOptions: partFlags.own(id) });
  }
  return sources;
}

/** The plan of each part's own questionnaire: it reads the part's file, and has to be the one that was merged. */
async function plansOf({ plan, parts }: FoundPlan, io: Io): Promise<readonly Plan[]> {
  const plans = parts?.plans() ?? (await Promise.all([...plan.parts].map((part) => planOf(part, io))));
  plan.parts.forEach(({ id, definition }, index) => {
    if (plans[index]?.digest !== definition.digest) throw new RangeError(`Another questionnaire for ${id}`);
  });
  return plans;
}

async function planOf({ definition }: PlanPart, io: Io): Promise<Plan> {
  return (await findQuestionnaire(definition.id, definition.form, io)).plan;
}

/** Standard input can be read once. */
function refuseStdinTwice(questionnaire: string, parts: Plan['parts'], partFlags: PartFlags): void {
  const names = [
    ...(questionnaire === '-' ? ['-'] : []),
    ...parts.flatMap(({ id }) => (partFlags.of('source', id) === '-' ? [`--source ${id}=-`] : [])),
  ];
  const [first, second] = names;
  if (first !== undefined && second !== undefined)
    throw new ProblemError('usage', [problem('options-contradict', null, { first, second })]);
}

type Flag = keyof SourceFlags;

/** These are of one source; the others may hold for all of them. */
const OF_ONE: ReadonlySet<Flag> = new Set(['source', 'map', 'keep']);

/** Flags by part; collects what is wrong with them. */
class PartFlags {
  readonly problems: Problem[] = [];
  readonly #parts: readonly string[];
  readonly #own = new Map<string, string>();
  readonly #all = new Map<Flag, string>();

  constructor(parts: Plan['parts'], flags: SourceFlags) {
    this.#parts = parts.map(({ id }) => id);
    for (const flag of SOURCE_FLAGS) for (const text of flags[flag]) this.#take(flag, text);
  }

  /** What was said for a part, else for all; null: nothing. */
  of(flag: Flag, part: string): string | null {
    return this.#own.get(`${part} ${flag}`) ?? this.#all.get(flag) ?? null;
  }

  /** The flags that were given for this part alone, its file not among them. */
  own(part: string): readonly string[] {
    return SOURCE_FLAGS.filter((flag) => flag !== 'source' && this.#own.has(`${part} ${flag}`)).map(flagName);
  }

  /** What was said of a part for which no file is named: most likely that was forgotten. */
  needless(): readonly Problem[] {
    return this.#parts
      .filter((part) => !this.#own.has(`${part} source`))
      .flatMap((part) =>
        this.own(part).map((option) => problem('battery-no-source', null, { option, part })),
      );
  }

  #take(flag: Flag, text: string): void {
    const [, part = '', value = ''] = /^([a-z][a-z0-9_-]*)=(.*)$/s.exec(text) ?? [];
    // A column and its value have a sign of their own between them.
    const isValueOnly =
      (flag === 'consent' && !value.includes('=')) || (flag === 'grades' && gradeScaleFrom(text) !== null);
    if (this.#parts.includes(part) && !isValueOnly) this.#takeFor(part, flag, value);
    else if (OF_ONE.has(flag) && part === '') this.#tell('battery-which-source', flag);
    else if (part === '' || isValueOnly || flag === 'consent') this.#all.set(flag, text);
    else this.#tellUnknown(flag, part);
  }

  #takeFor(part: string, flag: Flag, value: string): void {
    const key = `${part} ${flag}`;
    const before = this.#own.get(key);
    if (before !== undefined && flag !== 'keep')
      this.problems.push(problem('battery-source-twice', null, { option: flagName(flag), part }));
    this.#own.set(key, before === undefined ? value : `${before},${value}`);
  }

  #tell(code: 'battery-which-source', flag: Flag): void {
    this.problems.push(problem(code, null, { option: flagName(flag), parts: this.#parts }));
  }

  #tellUnknown(flag: Flag, part: string): void {
    const args = { part, allowed: this.#parts, suggestion: suggestion(part, this.#parts) };
    this.problems.push(problem('battery-source-unknown', null, { option: flagName(flag), ...args }));
  }
}
