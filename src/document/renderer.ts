import type { TextOptions } from './formats/text.ts';
import type { Document } from './model.ts';

/** What a format may be told; each takes what concerns it. */
export type RenderOptions = TextOptions;

/** A document in one format, as text that ends in a line end, or as bytes. */
export type Renderer = (document: Document, options?: RenderOptions) => string | Uint8Array;
