import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Input } from '../../files/input.ts';
import { isSameFile, namelessSpool, spoolFor, syncFolder, type Spool } from '../../files/spool.ts';
import { Stopped, problemError } from '../../files/problem-error.ts';

/** Destination of results. */
export interface OutputTarget {
  /** null: standard output. */
  readonly file: string | null;
  /** Base name of the side files; null: they are not written. */
  readonly aside: string | null;
}

/** The spools of one run. */
export interface Outputs {
  readonly scored: Spool;
  readonly alerts: Spool;
  readonly rejects: Spool;
  readonly manifest: Spool;
  readonly all: readonly Spool[];
}

/** Opens all files of a run, or none. None of them may be an input. */
export function openOutputs(
  target: OutputTarget,
  sources: readonly Input[],
  alsoRead: readonly string[],
): Outputs {
  const { file, aside } = target;
  const side = (kind: string) => (aside === null ? null : `${aside}.${kind}`);
  const files = {
    scored: file,
    alerts: side('alerts.csv'),
    rejects: side('rejects.csv'),
    manifest: side('manifest.json'),
  };
  const paths = Object.values(files).filter((path) => path !== null);
  for (const path of paths) {
    for (const source of sources) refuseInput(path, source);
    if (alsoRead.some((read) => isOnePlace(path, read)))
      throw problemError('usage', 'output-is-input', { file: path });
  }
  refuseTwice(paths);
  const all: Spool[] = [];
  const open = (path: string | null, name: string): Spool => {
    const made = path === null ? namelessSpool(name) : spoolFor(path);
    all.push(made);
    return made;
  };
  try {
    const scored = open(files.scored, 'stdout');
    const alerts = open(files.alerts, 'alerts');
    const rejects = open(files.rejects, 'rejects');
    const manifest = open(files.manifest, 'manifest');
    return { scored, alerts, rejects, manifest, all };
  } catch (error) {
    discardAll(all);
    throw error;
  }
}

/** Removes spools that were not published. */
export function discardAll(spools: readonly Spool[]): void {
  for (const spool of spools) spool.discard();
}

function refuseInput(path: string, source: Input): void {
  const same = existsSync(path)
    ? isSameFile(realpathSync(path), source.fd)
    : resolve(path) === resolve(source.name);
  if (same) throw problemError('usage', 'output-is-input', { file: path });
}

/** Whether two names refer to the same existing file. */
export function isOnePlace(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

/** Two outputs with the same name would overwrite each other, possibly losing alerts. */
function refuseTwice(paths: readonly string[]): void {
  const own = new Set<string>();
  for (const path of paths) {
    if (own.has(resolve(path)))
      throw problemError('usage', 'options-contradict', { first: '--out', second: '--aside' });
    own.add(resolve(path));
  }
}

/**
 * Renames the spools to their final names: alerts and rejects first, because they must not be lost when the rest
 * exists, and the manifest last, because its existence shows that the run is complete, even after a power cut. A full
 * disk or an abort is detected before the first rename.
 */
export async function publish(
  outputs: Outputs,
  toStdout: ((spool: Spool) => Promise<void>) | null,
  signal: AbortSignal,
): Promise<void> {
  const { scored, alerts, rejects, manifest } = outputs;
  for (const spool of outputs.all) spool.secure();
  await setImmediate();
  if (signal.aborted) throw new Stopped();
  alerts.rename();
  rejects.rename();
  // Syncs each folder only once, since each sync waits for the disk.
  if (toStdout === null) {
    scored.rename();
    syncFolders([alerts, rejects, scored]);
  } else {
    syncFolders([alerts, rejects]);
    await toStdout(scored);
    scored.rename();
  }
  manifest.publish();
}

function syncFolders(spools: readonly Spool[]): void {
  const folders = new Set(spools.map(({ folder }) => folder).filter((folder) => folder !== null));
  for (const folder of folders) syncFolder(folder);
}
