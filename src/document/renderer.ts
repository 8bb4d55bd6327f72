import type { TextOptions } from './formats/text.ts';
import type { Document } from './model.ts';

/** Options of all formats; each uses those that apply to it. */
export type RenderOptions = TextOptions;

/** Renders a document in one format, as text that ends with a newline or as bytes. */
export type Renderer = (document: Document, options?: RenderOptions) => string | Uint8Array;
