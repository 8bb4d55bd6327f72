import { FORMATS, formats, type Format } from '../../src/render/formats.ts';
import type { Renderer } from '../../src/document/renderer.ts';

type Renderers = { readonly [F in Format]: Awaited<ReturnType<(typeof formats)[F]>>['render'] };

/** All formats, loaded, so that common requirements are tested for each of them, including future ones. */
export const renderers = Object.fromEntries(
  await Promise.all(
    FORMATS.map(async (format): Promise<[Format, Renderer]> => [format, (await formats[format]()).render]),
  ),
) as unknown as Renderers;
