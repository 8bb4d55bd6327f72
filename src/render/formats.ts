import type { Document } from '../document/model.ts';
import type { Renderer, RenderOptions } from '../document/renderer.ts';

/**
 * All document formats, each loaded on first use. To add one, create a file in `document/formats/` (or here if it needs
 * a library) and add a line to this table.
 */
export const formats = {
  md: () => import('../document/formats/markdown.ts'),
  txt: () => import('../document/formats/text.ts'),
  json: () => import('../document/formats/json.ts'),
} satisfies Readonly<Record<string, () => Promise<{ readonly render: Renderer }>>>;

export type Format = keyof typeof formats;

export const FORMATS = Object.keys(formats) as readonly Format[];

/** Looks up a format by its name; null if there is none. */
export function formatOf(name: unknown): Format | null {
  return FORMATS.find((format) => format === name) ?? null;
}

/** Renders a document in a format. */
export async function rendered(
  document: Document,
  format: Format,
  options: RenderOptions = {},
): Promise<string | Uint8Array> {
  const { render }: { readonly render: Renderer } = await formats[format]();
  return render(document, options);
}
