import type { Band, Scale } from '../definition/schema/schema.ts';
import type { Path } from '../source/node.ts';

/** A list of bands and its path. */
export interface BandList {
  readonly list: readonly Band[];
  readonly path: Path;
}

/** Returns every list of bands of the scale at a path: its own, and those of its norms. */
export function bandLists({ bands, norms }: Scale, path: Path): readonly BandList[] {
  const own = bands === undefined ? [] : [{ list: bands, path: [...path, 'bands'] }];
  const groups = (norms?.groups ?? []).flatMap((group, i) =>
    group.bands === undefined ? [] : [{ list: group.bands, path: [...path, 'norms', 'groups', i, 'bands'] }],
  );
  return [...own, ...groups];
}
