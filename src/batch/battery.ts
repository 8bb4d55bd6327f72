import { yieldToSignals } from '../files/yield.ts';
import type { Input } from '../files/input.ts';
import { problemError } from '../files/problem-error.ts';
import { entryAt } from '../plan/entry-at.ts';
import type { Plan } from '../plan/plan.ts';
import { keptColumnProblems } from './columns/kept-names.ts';
import { missingParts, type RowLayout, type ScoredRow } from './out/output.ts';
import type { RejectSink } from './out/side-files.ts';
import type { Judged, Judging, RunRequest, Some } from './result.ts';
import { doAgesDiffer } from './sources/ages.ts';
import { joinSources, type JoinedLearner } from './sources/join.ts';
import { joinedRow } from './sources/joined-row.ts';
import { readSource } from './sources/read-source.ts';
import { similarLearners, unsharedSources, firstRowPlace } from './sources/similar-ids.ts';
import { refuseTooMany, type ReadSource } from './sources/source.ts';

/**
 * Reads the sources of a battery, each for its part, joins them by learner, and scores each learner on all sources
 * together. A part without a source counts as missing, never as zero. Throws a ProblemError if a source cannot be
 * used.
 */
export async function judgeBattery(
  request: RunRequest,
  inputs: readonly Input[],
  judging: Judging,
): Promise<Judged> {
  const { plan } = request;
  const sources = await readSources(request, inputs, judging.rejects);
  const hasWave = waves(sources);
  const learners = joinSources(plan.parts, sources);
  refuseTooMany(learners.length, null);
  const layout = layoutOf(plan, sources, hasWave);
  const missing = await judgeLearners(request, sources, learners, layout, judging);
  for (const alert of sources.flatMap(({ alerts }) => alerts)) judging.alert(alert);
  const joined = {
    missing,
    alike: similarLearners(learners),
    apart: unsharedSources(learners),
    agesDiffer: some(learners.filter(doAgesDiffer)),
    waveless: some(hasWave ? learners.filter(({ wave }) => wave === '') : []),
  };
  return { sources, layout, joined };
}

async function readSources(
  request: RunRequest,
  inputs: readonly Input[],
  rejects: RejectSink,
): Promise<readonly ReadSource[]> {
  const read: ReadSource[] = [];
  const share = 1 / request.sources.length;
  for (const [index, source] of request.sources.entries()) {
    const onProgress = (part: number) => {
      request.onProgress((index + part) * share);
    };
    read.push(await readSource(entryAt(inputs, index), source, { ...request, onProgress }, rejects));
  }
  return read;
}

/**
 * Whether the sources have waves. Throws a ProblemError if only some have: a row without a wave could not be joined.
 */
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

/** Combines the kept columns of all sources, side by side. */
function layoutOf(plan: Plan, sources: readonly ReadSource[], hasWave: boolean): RowLayout {
  const names = sources.flatMap(({ keep }) => keep);
  const [problem] = keptColumnProblems(plan, hasWave, names);
  if (problem !== undefined) throw problemError('input', problem.code, { column: problem.column });
  return { wave: hasWave ? 0 : null, keep: names.map((name, column) => ({ name, column })) };
}

/** Returns, by part, the number of learners without answers. */
async function judgeLearners(
  { plan, signal, speed }: RunRequest,
  sources: readonly ReadSource[],
  learners: readonly JoinedLearner[],
  layout: RowLayout,
  judging: Judging,
): Promise<readonly number[]> {
  const writer = judging.open(layout, sources);
  const yieldNow = yieldToSignals(signal);
  const missing = plan.parts.map(() => 0);
  const kept = new Map(sources.map(({ part, keep }) => [part, keep.length]));
  const scaleOf = speed.scalesOf(plan);
  for (const learner of learners) {
    await yieldNow();
    const row = joinedRow(plan, learner, kept, scaleOf);
    raise(plan, learner, row, judging);
    for (const part of missingParts(row.outcome, row.absent)) missing[part] = entryAt(missing, part) + 1;
    writer.write(row);
  }
  writer.end();
  return missing;
}

function some(learners: readonly JoinedLearner[]): Some {
  const [first] = learners;
  return { count: learners.length, first: first === undefined ? null : firstRowPlace(first) };
}

/**
 * Raises an alert for every critical rule that certainly holds, once. A part's own result counts even behind a closed
 * gate, since the answer was given.
 */
function raise(
  plan: Plan,
  { id, rows }: JoinedLearner,
  { outcome }: ScoredRow,
  { alert }: Pick<Judging, 'alert'>,
): void {
  plan.parts.forEach((part, index) => {
    const row = rows[index] ?? null;
    if (row === null) return;
    const [first, end] = part.critical;
    for (let position = first; position < end; position += 1) {
      const state = outcome.critical[position];
      const holds = state === 'true' || row.critical.includes(position - first);
      if (!holds || state === 'covered') continue;
      const { id: rule, category, urgency, contact } = entryAt(plan.critical, position);
      const { answeredAt, line } = row;
      alert({ id, rule, category, urgency, contact, answeredAt, source: part.id, line, scored: true });
    }
  });
}
