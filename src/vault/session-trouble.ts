import { trouble, type Trouble } from '../files/trouble.ts';
import type { Loaded } from './session-load.ts';

/** What keeps a session from being gone on with; a damaged one can be, if the person says so, where it has a state before. */
export function sessionTrouble(loaded: Exclude<Loaded, { readonly state: 'whole' }>, id: string): Trouble {
  switch (loaded.state) {
    case 'missing':
      return trouble('usage', 'session-not-found', { id });
    case 'newer':
      return trouble('input', 'session-newer', { file: loaded.file, schema: loaded.schema });
    case 'sealed':
      return loaded.because === 'no-identity'
        ? trouble('usage', 'session-sealed', { file: loaded.file })
        : trouble('input', 'identity-wrong', { file: loaded.file });
    case 'damaged': {
      const { file, reason, previous } = loaded;
      return trouble('input', 'session-damaged', { file, reason, previous: previous?.saved ?? null });
    }
  }
}
