import { setImmediate } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { MISSING } from '../answer/answer.ts';
import { assess, evaluate } from '../assess.ts';
import type { Assessment } from '../assessment.ts';
import { breather } from '../files/breath.ts';
import { openInput, type Input } from '../files/input.ts';
import { namelessSpool, type Spool } from '../files/spool.ts';
import { Stopped, trouble } from '../files/trouble.ts';
import { at } from '../plan/at.ts';
import type { Plan } from '../plan/plan.ts';
import { ageOf } from './ages.ts';
import { outputColumns } from './columns.ts';
import { createTierCounts, type Counts } from './counts.ts';
import { joinSources, type JoinedLearner } from './join.ts';
import { aboutRow, missingParts, type RowLayout, type RunFacts, type ScoredRow } from './output.ts';
import { readSource } from './read-source.ts';
import type { Alert, SideFile } from './side-files.ts';
import type { ReadSource, SourceRequest, SourceRow, SourcesRequest } from './source.ts';

/** What a run over the sources of a battery is told. `sources` stand in the order of the battery's parts. */
export interface BatteryRequest extends Omit<SourcesRequest, 'spool'> {
  readonly plan: Plan;
  readonly sources: readonly SourceRequest[];
  readonly stdin: Readable;
  /** The assessments' moment, ISO 8601. */
  readonly at: string;
}

/** What the joined learners came to. */
export interface BatteryCounts extends Pick<Counts, 'alerts' | 'criticalUnknown' | 'tiers'> {
  readonly learners: number;
  /** By part: of how many learners it was, or may have been, to be asked, and no answers are there. */
  readonly missing: readonly number[];
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

/** Reads all sources, each by its own part, and joins them by learner. Throws Trouble where one of them is not to be used. */
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
    sources.push(await readSource(at(inputs, index), source, { ...request, onProgress: progress, spool }));
  }
  const hasWave = waves(sources);
  const learners = joinSources(plan.parts, sources);
  return { sources, learners, layout: layoutOf(plan, sources, hasWave), facts: factsOf(request.at, sources) };
}

/** Nobody can say which time of asking a row without one belongs to. */
function waves(sources: readonly ReadSource[]): boolean {
  const partsWhere = (has: boolean) =>
    sources.filter(({ hasWave }) => hasWave === has).map(({ part }) => part);
  const [some, without] = [partsWhere(true), partsWhere(false)];
  if (some.length > 0 && without.length > 0) throw trouble('input', 'battery-waves', { with: some, without });
  return some.length > 0;
}

/** Kept columns of all sources stand beside each other, by their names. */
function layoutOf(plan: Plan, sources: readonly ReadSource[], hasWave: boolean): RowLayout {
  const keep = sources.flatMap((source) => source.keep).map((name, column) => ({ name, column }));
  const taken = new Set(outputColumns(plan, hasWave, []).map(({ name }) => name));
  for (const { name } of keep) {
    if (taken.has(name)) throw trouble('input', 'kept-column-taken', { column: name });
    taken.add(name);
  }
  return { wave: hasWave ? 0 : null, keep };
}

function factsOf(moment: string, sources: readonly ReadSource[]): RunFacts {
  const told = sources.flatMap(({ part, kind, guesses }) => [
    [`${part}.source`, kind] as const,
    ...Object.entries(guesses ?? {}).map(([name, value]) => [`${part}.${name}`, value as string] as const),
  ]);
  return { at: moment, provenance: { route: 'score', ...Object.fromEntries(told) } };
}

/** Judges every learner by all that the sources say together; what nobody handed in is missing, not a zero. */
export async function judge(
  { plan, signal }: Pick<BatteryRequest, 'plan' | 'signal'>,
  { sources, learners }: Joined,
  alerts: SideFile<Alert>,
  write: (row: ScoredRow) => void,
): Promise<BatteryCounts> {
  const breathe = breather(signal);
  const tiers = createTierCounts();
  const missing = plan.parts.map(() => 0);
  const kept = new Map(sources.map(({ part, keep }) => [part, keep.length]));
  let criticalUnknown = 0;
  for (const learner of learners) {
    await breathe();
    const row = joinedRow(plan, learner, kept);
    const { tier, critical } = row.outcome;
    if (tier !== null) tiers.add(tier.suggested, tier.basis);
    if (critical.includes('unknown')) criticalUnknown += 1;
    raise(plan, learner, row, alerts);
    for (const part of missingParts(row.outcome, row.absent)) missing[part] = at(missing, part) + 1;
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
    missing,
  };
}

type BatteryRow = ScoredRow & Required<Pick<ScoredRow, 'absent'>>;

function joinedRow(plan: Plan, learner: JoinedLearner, kept: ReadonlyMap<string, number>): BatteryRow {
  const { id, wave, rows } = learner;
  const sheet = plan.parts.flatMap(
    ({ questions: [first, end] }, part) =>
      rows[part]?.sheet ?? Array.from({ length: end - first }, () => MISSING),
  );
  const age = ageOf(plan.parts, learner);
  if (age === 'lost') throw lostAge(plan, learner);
  const outcome = evaluate(plan, sheet, age);
  const absent = rows.map((row) => row === null);
  const record = plan.parts.flatMap(
    (part, index) => rows[index]?.kept ?? Array.from({ length: kept.get(part.id) ?? 0 }, () => ''),
  );
  const lost = missingParts(outcome, absent).map((part) => at(plan.parts, part).id);
  const about = {
    ...carriedBy(rows),
    ...(lost.length === 0 ? {} : { provenance: { sources_missing: lost.join(' ') } }),
  };
  return { id, wave, line: 0, age, record, sheet, outcome, absent, about };
}

function lostAge({ parts }: Plan, { rows }: JoinedLearner): unknown {
  const part = rows.findIndex((row) => row?.carried?.meant === 'false');
  return trouble('input', 'battery-age', { part: at(parts, part).id });
}

/** What one of them alone says of consent and language is carried over; of several it would be said of the others, too. */
function carriedBy(rows: JoinedLearner['rows']): Pick<Assessment, 'consent' | 'language'> {
  const only = <T>(values: readonly (T | null)[]): T | null => {
    const told = values.filter((value) => value !== null);
    return told.length === 1 ? at(told, 0) : null;
  };
  const carried = rows.flatMap((row) => row?.carried ?? []);
  return {
    consent: only(carried.map(({ consent }) => consent)),
    language: only(carried.map(({ language }) => language)),
  };
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
      const holds = outcome.critical[position] === 'true' || row.critical.includes(position - first);
      if (!holds) continue;
      const { id: rule, category, urgency, contact } = at(plan.critical, position);
      alerts.add({ id, rule, category, urgency, contact, source: part.id, line: row.line, scored: true });
    }
  });
}

/** The assessments of all learners, in memory: what reports are made of. `look` may refuse an opened file first. */
export async function assessBattery(
  request: BatteryRequest & { readonly look: (input: Input) => void },
  alerts: SideFile<Alert>,
): Promise<{
  readonly joined: Joined;
  readonly counts: BatteryCounts;
  readonly assessments: readonly Assessment[];
}> {
  return withInputs(request, async (inputs, spool) => {
    for (const input of inputs) request.look(input);
    const joined = await readAndJoin(request, inputs, spool);
    const assessments: Assessment[] = [];
    const counts = await judge(request, joined, alerts, (row) => {
      assessments.push(assess(request.plan, row.sheet, aboutRow(joined.layout, joined.facts, row)));
    });
    for (const input of inputs) input.verifyUnchanged();
    return { joined, counts, assessments };
  });
}
