import { setImmediate } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { rememberedScales } from '../fast/scale-memo.ts';
import { yieldToSignals } from '../files/yield.ts';
import { openInput, type Input } from '../files/input.ts';
import { namelessSpool, type Spool } from '../files/spool.ts';
import { Stopped, problemError } from '../files/problem-error.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { doAgesDiffer } from './sources/ages.ts';
import {
  alikeLearners,
  apartSources,
  firstRowPlace,
  type Alike,
  type RowPlace,
} from './sources/similar-ids.ts';
import { createTierCounts, type Counts } from './out/counts.ts';
import { joinedRow, type BatteryRow } from './sources/joined-row.ts';
import { joinSources, type JoinedLearner } from './sources/join.ts';
import { keptFaults } from './columns/kept-names.ts';
import { missingParts, type RowLayout, type RunFacts, type ScoredRow } from './out/output.ts';
import { readSource } from './sources/read-source.ts';
import type { Alert, SideFile } from './out/side-files.ts';
import {
  refuseTooMany,
  type ReadSource,
  type SourceRequest,
  type SourceRow,
  type SourcesRequest,
} from './sources/source.ts';
import { countApplicability } from './out/applicability.ts';
import type { ListBy, PartIndex } from '../plan/positions.ts';

/** What a run over the sources of a battery is told. `sources` stand in the order of the battery's parts. */
export interface BatteryRequest extends Omit<SourcesRequest, 'spool'> {
  readonly plan: Plan;
  readonly sources: readonly SourceRequest[];
  readonly stdin: Readable;
  /** The version of Lotse. */
  readonly lotse: string;
}

/** What the joined learners came to. */
export interface BatteryCounts extends Pick<Counts, 'alerts' | 'criticalUnknown' | 'tiers' | 'whose'> {
  readonly learners: number;
  /** By part: of how many learners it was, or may have been, to be asked, and no answers are there. */
  readonly missing: ListBy<PartIndex, number>;
  /** Learners who may be one person under two spellings. */
  readonly alike: Alike;
  /** Parts, by position, that have no learner in common with any other source. */
  readonly apart: readonly number[];
  /** Learners of whom two sources have ages that cannot be of one person. */
  readonly agesDiffer: Some;
  /** Where there are waves: learners with none, who are joined with nobody that has one. */
  readonly waveless: Some;
}

/** How many learners, and where the first of them stands; null: there are none. */
export interface Some {
  readonly count: number;
  readonly first: RowPlace | null;
}

/** Sources that were read and fit together. */
export interface Joined {
  readonly sources: readonly ReadSource[];
  readonly learners: readonly JoinedLearner[];
  readonly layout: RowLayout;
  readonly facts: RunFacts;
}

/** Opens every source, hands them to `use`, and closes them, whatever comes of it. */
export async function withInputs<T>(
  { sources, stdin, signal }: Pick<BatteryRequest, 'sources' | 'stdin' | 'signal'>,
  use: (inputs: readonly Input[], spool: () => Spool) => Promise<T>,
): Promise<T> {
  const inputs: Input[] = [];
  const spools: Spool[] = [];
  const spool = () => {
    const made = namelessSpool('rejects');
    spools.push(made);
    return made;
  };
  try {
    for (const { input } of sources) inputs.push(await openInput(input, stdin, signal));
    return await use(inputs, spool);
  } finally {
    for (const input of inputs) input.close();
    for (const made of spools) made.discard();
  }
}

/** Reads all sources, each by its own part, and joins them by learner. Throws a ProblemError where one of them is not to be used. */
export async function readAndJoin(
  request: BatteryRequest,
  inputs: readonly Input[],
  spool: () => Spool,
): Promise<Joined> {
  const { plan, onProgress } = request;
  const sources: ReadSource[] = [];
  const share = 1 / request.sources.length;
  for (const [index, source] of request.sources.entries()) {
    const progress = (part: number) => {
      onProgress((index + part) * share);
    };
    sources.push(
      await readSource(entryAt(inputs, index), source, { ...request, onProgress: progress, spool }),
    );
  }
  const hasWave = waves(sources);
  const learners = joinSources(plan.parts, sources);
  refuseTooMany(learners.length, null);
  return { sources, learners, layout: layoutOf(plan, sources, hasWave), facts: factsOf(request, sources) };
}

/** Nobody can say which time of asking a row without one belongs to. */
function waves(sources: readonly ReadSource[]): boolean {
  const names = (found: readonly ReadSource[]) => found.map(({ part }) => part);
  const some = sources.filter(({ hasWave }) => hasWave === true);
  const without = sources.filter(({ hasWave }) => hasWave === false);
  if (some.length > 0 && without.length > 0) {
    const assessments = without.filter(({ kind }) => kind === 'assessments');
    const args = { with: names(some), without: names(without), assessments: names(assessments) };
    throw problemError('input', 'battery-waves', args);
  }
  return some.length > 0;
}

/** Kept columns of all sources stand beside each other, by their names. */
function layoutOf(plan: Plan, sources: readonly ReadSource[], hasWave: boolean): RowLayout {
  const keep = sources.flatMap((source) => source.keep).map((name, column) => ({ name, column }));
  const names = keep.map(({ name }) => name);
  const [fault] = keptFaults(plan, hasWave, names);
  if (fault !== undefined) throw problemError('input', fault.code, { column: fault.column });
  return { wave: hasWave ? 0 : null, keep };
}

function factsOf({ at: moment, lotse }: BatteryRequest, sources: readonly ReadSource[]): RunFacts {
  const told = sources.flatMap(({ part, kind, guesses }) => [
    [`${part}.source`, kind] as const,
    ...Object.entries(guesses ?? {}).map(([name, value]) => [`${part}.${name}`, value as string] as const),
  ]);
  return { at: moment, lotse, provenance: { route: 'score', ...Object.fromEntries(told) } };
}

/** Judges every learner by all that the sources say together; what nobody handed in is missing, not a zero. */
export async function judgeLearners(
  { plan, signal }: Pick<BatteryRequest, 'plan' | 'signal'>,
  { sources, learners, layout }: Joined,
  alerts: SideFile<Alert>,
  write: (row: ScoredRow) => void,
): Promise<BatteryCounts> {
  const breathe = yieldToSignals(signal);
  const tiers = createTierCounts();
  const whose = countApplicability(plan);
  const missing = plan.parts.map(() => 0);
  const kept = new Map(sources.map(({ part, keep }) => [part, keep.length]));
  const scaleOf = rememberedScales(plan);
  let criticalUnknown = 0;
  for (const learner of learners) {
    await breathe();
    const row = joinedRow(plan, learner, kept, scaleOf);
    const { critical } = row.outcome;
    tiers.add(row.outcome);
    if (critical.includes('unknown')) criticalUnknown += 1;
    whose.add(row.outcome);
    raise(plan, learner, row, alerts);
    for (const part of missingParts(row.outcome, row.absent)) missing[part] = entryAt(missing, part) + 1;
    write(row);
  }
  for (const alert of sources.flatMap((source) => source.alerts)) alerts.add(alert);
  await setImmediate();
  if (signal.aborted) throw new Stopped();
  return {
    learners: learners.length,
    alerts: alerts.count,
    criticalUnknown,
    tiers: tiers.all(),
    whose: whose.all(),
    missing,
    alike: alikeLearners(learners),
    apart: apartSources(learners),
    agesDiffer: some(learners.filter(doAgesDiffer)),
    waveless: some(layout.wave === null ? [] : learners.filter(({ wave }) => wave === '')),
  };
}

function some(learners: readonly JoinedLearner[]): Some {
  const [first] = learners;
  return { count: learners.length, first: first === undefined ? null : firstRowPlace(first) };
}

/**
 * Every critical rule that holds for certain, once. What a part says by itself counts even where its gate is shut: somebody
 * wrote that answer down.
 */
function raise(
  plan: Plan,
  { id, rows }: JoinedLearner,
  { outcome }: BatteryRow,
  alerts: SideFile<Alert>,
): void {
  plan.parts.forEach((part, index) => {
    const row: SourceRow | null = rows[index] ?? null;
    if (row === null) return;
    const [first, end] = part.critical;
    for (let position = first; position < end; position += 1) {
      const state = outcome.critical[position];
      const holds = state === 'true' || row.critical.includes(position - first);
      if (!holds || state === 'covered') continue;
      const { id: rule, category, urgency, contact } = entryAt(plan.critical, position);
      const place = { answeredAt: row.answeredAt, source: part.id, line: row.line };
      alerts.add({ id, rule, category, urgency, contact, ...place, scored: true });
    }
  });
}
