import { setImmediate } from 'node:timers/promises';
import type { Input } from '../files/input.ts';
import { Stopped } from '../files/problem-error.ts';
import { entryAt } from '../plan/entry-at.ts';
import { countLearners } from './out/counts.ts';
import type { RunFacts, ScoredRow } from './out/output.ts';
import { byUrgency, type Alert } from './out/side-files.ts';
import { readTable } from './read-table.ts';
import type { JoinCounts, Judged, Judging, RunRequest, RunResult, RunSinks, SourceOrigin } from './result.ts';

/**
 * Reads the sources of a run and scores every learner. Rows of a single table are streamed, whatever its size; those
 * of several sources are joined first. Throws a ProblemError, or Stopped.
 */
export async function judgeSources(
  request: RunRequest,
  inputs: readonly Input[],
  sinks: RunSinks,
): Promise<RunResult> {
  const alerts: Alert[] = [];
  const learners = countLearners(request.plan);
  const judging: Judging = {
    open: (layout, sources) => {
      const writer = sinks.open(layout, factsOf(request, sources));
      const write = (row: ScoredRow) => {
        learners.add(row.outcome);
        writer.write(row);
      };
      const end = () => {
        writer.end();
      };
      return { write, end };
    },
    alert: (alert) => void alerts.push(alert),
    rejects: sinks.rejects,
  };
  const { sources, layout, joined } = await judgeRows(request, inputs, judging);
  for (const input of inputs) input.verifyUnchanged();
  await setImmediate();
  if (request.signal.aborted) throw new Stopped();
  return {
    sources,
    layout,
    counts: { ...learners.all(), alerts: alerts.length, ...joined },
    alerts: byUrgency(alerts),
    rejects: sinks.rejects.kept,
    rejectCount: sinks.rejects.count,
  };
}

async function judgeRows(request: RunRequest, inputs: readonly Input[], judging: Judging): Promise<Judged> {
  if (request.plan.parts.length === 0) return judgeTable(request, inputs, judging);
  // Loaded on demand, to keep small runs on one table fast.
  const { judgeBattery } = await import('./battery.ts');
  return judgeBattery(request, inputs, judging);
}

const NOBODY = { count: 0, first: null };
const NOTHING_JOINED: JoinCounts = {
  missing: [],
  alike: NOBODY,
  apart: [],
  agesDiffer: NOBODY,
  waveless: NOBODY,
};

async function judgeTable(request: RunRequest, inputs: readonly Input[], judging: Judging): Promise<Judged> {
  const source = entryAt(request.sources, 0);
  const { report, layout } = await readTable(entryAt(inputs, 0), source, request, (table) => {
    const writer = judging.open(table.layout, [{ part: null, kind: 'table', guesses: table.guesses }]);
    return { ...judging, ...writer };
  });
  return { sources: [report], layout, joined: NOTHING_JOINED };
}

/** Facts of a battery are prefixed by the part. */
function factsOf({ at: moment, lotse }: RunRequest, sources: readonly SourceOrigin[]): RunFacts {
  const provenance = sources.flatMap(({ part, kind, guesses }) => {
    const own = Object.entries(guesses ?? {}) as readonly (readonly [string, string | boolean])[];
    if (part === null) return own;
    return [['source', kind] as const, ...own].map(([name, value]) => [`${part}.${name}`, value] as const);
  });
  return { at: moment, lotse, provenance: { route: 'score', ...Object.fromEntries(provenance) } };
}
