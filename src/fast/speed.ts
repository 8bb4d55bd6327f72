import type { Speed } from '../batch/speed.ts';
import { plainLine } from './csv-line.ts';
import { firstPlainRows, readPlainRecords } from './plain-rows.ts';
import { rememberedReader } from './reader-memo.ts';
import { rememberedScales } from './scale-memo.ts';

/** All optimisations of a run, for injection. */
export const FAST: Speed = {
  firstRows: firstPlainRows,
  readRecords: readPlainRecords,
  readerOf: rememberedReader,
  scalesOf: rememberedScales,
  // The scale cache gives many learners the same result object, so its cells can be cached, too.
  ofResults: (make) => {
    const known = new WeakMap<object, ReturnType<typeof make>>();
    return (result) => {
      const before = known.get(result);
      if (before !== undefined) return before;
      const made = make(result);
      known.set(result, made);
      return made;
    };
  },
  csvLine: plainLine,
};
