import type { Document } from '../document/model.ts';
import type { Renderer, RenderOptions } from '../document/renderer.ts';

/**
 * Every format that a document can be had in, each loaded when it is wanted. A new one is a file in `document/formats/`,
 * or here where a library writes it, and a line in this table.
 */
export const formats = {
  md: () => import('../document/formats/markdown.ts'),
  txt: () => import('../document/formats/text.ts'),
  json: () => import('../document/formats/json.ts'),
} satisfies Readonly<Record<string, () => Promise<{ readonly render: Renderer }>>>;

export type Format = keyof typeof formats;

export const FORMATS = Object.keys(formats) as readonly Format[];

/** A format by what was typed; null for what is none. */
export function formatOf(name: unknown): Format | null {
  return FORMATS.find((format) => format === name) ?? null;
}

/** A document in a format. */
export async function rendered(
  document: Document,
  format: Format,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  const { render }: { readonly render: Renderer } = await formats[format]();
  return render(document, options);
}
