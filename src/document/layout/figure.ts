import type { Figure, ScaleFigure } from '../model.ts';
import { hanging } from './hanging.ts';

/** Width of a scale, in columns. */
const LENGTH = 48;

/**
 * Draws a scale that is bounded at both ends, above its description in words. Other figures are the description alone.
 */
export function figureText(
  { title, alt, drawn }: Figure,
  mark: string,
  look: { readonly width: number },
): string {
  const words = hanging(mark, `${title}: ${alt}`, look);
  const bar = scaleBar(drawn);
  return bar === null || mark.length + bar.length > look.width ? words : `${mark}${bar}\n${words}`;
}

/**
 * `|---|=====x==|` from the lowest to the highest value: `|` marks the ends and the bands, `=` the possible values, `x`
 * the value.
 */
function scaleBar({ least, greatest, bands, value, bounds }: ScaleFigure): string | null {
  if (least === null || greatest === null || greatest <= least) return null;
  const at = (number: number): number => Math.round(((number - least) / (greatest - least)) * LENGTH);
  const signs = Array.from({ length: LENGTH + 1 }, () => '-');
  if (bounds !== null) {
    const [from, to] = bounds;
    signs.fill('=', at(from ?? least), at(to ?? greatest) + 1);
  }
  for (const edge of [least, greatest, ...bands.map(({ from }) => from)]) signs[at(edge)] = '|';
  if (value !== null) signs[at(value)] = 'x';
  return signs.join('');
}
