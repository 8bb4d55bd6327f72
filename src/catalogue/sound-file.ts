import type { CatalogueFile } from '../definition/catalogue.ts';
import type { SourceText } from '../diagnostic/place.ts';
import type { Node } from '../source/node.ts';

/** A file of a catalogue whose shape is sound, with the tree that tells where everything stands. */
export interface SoundFile {
  readonly source: SourceText;
  readonly node: Node;
  readonly value: CatalogueFile;
}
