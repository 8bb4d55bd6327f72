import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { StorePlace } from '../vault/session-store.ts';
import type { Io } from '../files/io.ts';

/** Where this user's sessions are stored; `file` is the value of --session, or null. */
export function sessionPlace(file: string | null, io: Pick<Io, 'env' | 'cwd'>): StorePlace {
  const { env, cwd } = io;
  const { platform } = process;
  // The variable comes first, as in os.homedir, but from the environment passed in.
  const home = (platform === 'win32' ? undefined : env['HOME']) ?? homedir();
  return { file: file === null ? null : resolve(cwd, file), env, cwd, platform, home };
}
