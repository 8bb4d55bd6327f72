import type { NewSession } from './session-store.ts';

/** The session of a practice interview: it writes no file, takes no lock and makes no folder. */
export function unsavedSession(): NewSession {
  return {
    id: '',
    file: '',
    load: () => Promise.resolve({ state: 'missing' }),
    save: () => Promise.resolve(),
    remove: () => undefined,
    release: () => undefined,
  };
}
