import { chmodSync, existsSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { makeFolder } from '../files/spool.ts';
import { hasCode, problemError, writing } from '../files/problem-error.ts';

/** The settings that decide where a user's sessions are stored. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  /** From os.homedir. */
  readonly home: string;
}

/**
 * The folder of saved sessions: `sessions` in LOTSE_HOME, or in the operating system's place for the state of
 * programs. Not by env-paths: it ignores XDG's rule that relative paths are invalid, and knows no LOTSE_HOME. Throws
 * a ProblemError if there is no home folder.
 */
export function sessionFolder(machine: Machine): string {
  const { env, cwd, platform, home } = machine;
  const path = platform === 'win32' ? win32 : posix;
  const set = (name: string): string | null => {
    const value = env[name];
    // A relative path would mean a different folder for each working directory.
    return value !== undefined && path.isAbsolute(value) ? value : null;
  };
  const own = env['LOTSE_HOME'];
  if (own !== undefined && own !== '') return path.join(path.resolve(cwd, own), 'sessions');
  if (platform === 'win32') {
    const local = set('LOCALAPPDATA') ?? path.join(homeOf(home, path), 'AppData', 'Local');
    return path.join(local, 'lotse', 'State', 'sessions');
  }
  if (platform === 'darwin')
    return path.join(homeOf(home, path), 'Library', 'Application Support', 'lotse', 'sessions');
  const state = set('XDG_STATE_HOME') ?? path.join(homeOf(home, path), '.local', 'state');
  return path.join(state, 'lotse', 'sessions');
}

/** A missing home folder is a configuration error, so it is not created. */
function homeOf(home: string, path: typeof posix): string {
  if (home === '' || !path.isAbsolute(home))
    throw problemError('file', 'session-home-missing', { home: null });
  if (!existsSync(home)) throw problemError('file', 'session-home-missing', { home });
  return home;
}

/**
 * Creates the folder of sessions if needed and makes sure that other users cannot read it: corrects its mode or
 * refuses it. Throws a ProblemError.
 */
export function prepareFolder(folder: string, platform: NodeJS.Platform): void {
  writing(folder, () => makeFolder(folder));
  const stats = writing(folder, () => statSync(folder));
  if (!stats.isDirectory())
    throw problemError('file', 'file-not-writable', { file: folder, reason: 'ENOTDIR' });
  if (platform === 'win32' || (stats.mode & 0o077) === 0) return;
  try {
    chmodSync(folder, 0o700);
  } catch (error) {
    if (!hasCode(error)) throw error;
  }
  // Some file systems have no modes and ignore the change.
  if ((statSync(folder).mode & 0o077) !== 0) throw problemError('file', 'session-folder-open', { folder });
}
