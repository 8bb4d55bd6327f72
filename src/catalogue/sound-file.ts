import type { CatalogueFile } from '../definition/catalogue.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Node } from '../source/node.ts';

/** A catalogue file of valid shape, with the tree for the places of its problems. */
export interface SoundFile {
  readonly source: SourceText;
  readonly node: Node;
  readonly value: CatalogueFile;
}
