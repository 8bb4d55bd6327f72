import { chmodSync, existsSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { makeFolder } from '../files/spool.ts';
import { hasCode, problemError, writing } from '../files/problem-error.ts';

/** What tells where a user's sessions belong; handed in. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  /** As os.homedir gives it. */
  readonly home: string;
}

/**
 * The folder of saved sessions: `sessions` in LOTSE_HOME, or in the place where the system keeps the state of programs.
 * Named by our own few lines: env-paths knows neither XDG's rule that a relative path does not count, nor LOTSE_HOME.
 * Throws a ProblemError where there is no home folder.
 */
export function sessionFolder(machine: Machine): string {
  const { env, cwd, platform, home } = machine;
  const path = platform === 'win32' ? win32 : posix;
  const set = (name: string): string | null => {
    const value = env[name];
    // A relative path would mean another folder in each place that the program is started in.
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

/** A home that is not there is a mistake in the settings: it is not made. */
function homeOf(home: string, path: typeof posix): string {
  if (home === '' || !path.isAbsolute(home))
    throw problemError('file', 'session-home-missing', { home: null });
  if (!existsSync(home)) throw problemError('file', 'session-home-missing', { home });
  return home;
}

/**
 * Makes the folder of sessions where it is not there, and sees that nobody else can look into it: its mode is mended,
 * or it is refused. Throws a ProblemError.
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
  // Some disks know no modes, and take the change without doing it.
  if ((statSync(folder).mode & 0o077) !== 0) throw problemError('file', 'session-folder-open', { folder });
}
