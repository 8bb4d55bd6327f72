import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Input } from '../../files/input.ts';
import { isSameFile, namelessSpool, spoolFor, syncFolder, type Spool } from '../../files/spool.ts';
import { Stopped, problemError } from '../../files/problem-error.ts';

/** Where results go. */
export interface OutputTarget {
  /** null: to the standard output. */
  readonly file: string | null;
  /** What the side files are named after; null: they are not written. */
  readonly aside: string | null;
}

/** The files of one run in the making. */
export interface Outputs {
  readonly scored: Spool;
  readonly alerts: Spool;
  readonly rejects: Spool;
  readonly manifest: Spool;
  readonly all: readonly Spool[];
}

/** Opens all files of a run, or none; none of them may be an input. */
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

/** Leaves no trace of what was not published. */
export function discardAll(spools: readonly Spool[]): void {
  for (const spool of spools) spool.discard();
}

function refuseInput(path: string, source: Input): void {
  const same = existsSync(path)
    ? isSameFile(realpathSync(path), source.fd)
    : resolve(path) === resolve(source.name);
  if (same) throw problemError('usage', 'output-is-input', { file: path });
}

/** Whether two names lead to one file that is there. */
export function isOnePlace(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

/** Of two files of one name the first would be lost, alerts before all. */
function refuseTwice(paths: readonly string[]): void {
  const own = new Set<string>();
  for (const path of paths) {
    if (own.has(resolve(path)))
      throw problemError('usage', 'options-contradict', { first: '--out', second: '--aside' });
    own.add(resolve(path));
  }
}

/**
 * Gives the files their names: alerts and rejects first, because they must not be lost where the rest is there; the
 * manifest last, because where it is, all is, be it after a power cut. A full disk, and a stop, are met before the first
 * of them.
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
  // Most often all of them lie in one folder, and each time the disk is waited for.
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
