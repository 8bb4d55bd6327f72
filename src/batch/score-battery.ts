import { fileName, type Spool } from '../files/spool.ts';
import type { Input } from '../files/input.ts';
import { entryAt } from '../plan/entry-at.ts';
import {
  judgeLearners,
  readAndJoin,
  withInputs,
  type BatteryCounts,
  type BatteryRequest,
  type Joined,
} from './battery.ts';
import { batteryManifest } from './out/battery-manifest.ts';
import { rowWriter, type OutputFormat } from './out/output.ts';
import { discardAll, openOutputs, publish, type Outputs, type OutputTarget } from './out/outputs.ts';
import { alertsFile, rejectsHeader, type Alert } from './out/side-files.ts';
import type { ReadSource } from './sources/source.ts';

/** Everything that one run over several sources is told. */
export interface ScoreBatteryRequest extends BatteryRequest {
  readonly alsoRead: readonly string[];
  readonly target: OutputTarget;
  readonly format: OutputFormat;
  readonly toStdout: (spool: Spool) => Promise<void>;
}

/** What a run came to, as data. */
export interface BatteryResult {
  readonly counts: BatteryCounts;
  readonly sources: readonly ReadSource[];
  readonly alerts: readonly Alert[];
}

/**
 * Scores the sources of a battery: each is read as a table of its own, all are joined by learner, and every learner is
 * judged by all of them. Published when the whole run is known to be good. Throws a ProblemError, or Stopped, with nothing
 * published.
 */
export async function scoreBattery(request: ScoreBatteryRequest): Promise<BatteryResult> {
  return withInputs(request, async (inputs, spool) => {
    const outputs = openOutputs(request.target, inputs, request.alsoRead);
    try {
      const joined = await readAndJoin(request, inputs, spool);
      return await scoreJoined(request, joined, inputs, outputs);
    } finally {
      discardAll(outputs.all);
    }
  });
}

async function scoreJoined(
  request: ScoreBatteryRequest,
  joined: Joined,
  inputs: readonly Input[],
  outputs: Outputs,
): Promise<BatteryResult> {
  const { plan, format, signal } = request;
  const { sources, layout, facts } = joined;
  const writer = rowWriter(format, outputs.scored, plan, layout, facts);
  const alerts = alertsFile(outputs.alerts, request.at, true);
  const counts = await judgeLearners(request, joined, alerts, (row) => {
    writer.write(row);
  });
  for (const input of inputs) input.verifyUnchanged();
  writer.end();
  alerts.end();
  rejectsHeader(outputs.rejects);
  for (const { rejected } of sources) copy(rejected, outputs.rejects);
  const files = inputs.map((input, index) => ({
    name: fileName(input.name),
    bytes: input.bytes,
    mapping: entryAt(request.sources, index).mapping,
  }));
  outputs.manifest.write(batteryManifest(request, joined, counts, files, outputs));
  await publish(outputs, request.target.file === null ? request.toStdout : null, signal);
  return { counts, sources, alerts: alerts.kept };
}

/** A sign may lie across the blocks that it is read in. */
function copy(from: Spool, to: Spool): void {
  const decoder = new TextDecoder();
  for (const block of from.read()) to.write(decoder.decode(block, { stream: true }));
  to.write(decoder.decode());
}
