import { FORMATS, formats, type Format } from '../../src/render/formats.ts';
import type { Renderer } from '../../src/document/renderer.ts';

type Renderers = { readonly [F in Format]: Awaited<ReturnType<(typeof formats)[F]>>['render'] };

/** Every format there is, loaded: what all of them have to keep is tried in each, also in one that is added later. */
export const renderers = Object.fromEntries(
  await Promise.all(
    FORMATS.map(async (format): Promise<[Format, Renderer]> => [format, (await formats[format]()).render]),
  ),
) as unknown as Renderers;
