import type { Figure, ScaleFigure } from '../model.ts';
import { hanging } from './hanging.ts';

/** Columns from one end of a scale to the other. */
const LENGTH = 48;

/** A figure in characters, where it has two ends, above what it shows in words. */
export function figureText(
  { title, alt, drawn }: Figure,
  mark: string,
  look: { readonly width: number },
): string {
  const words = hanging(mark, `${title}: ${alt}`, look);
  const bar = scaleBar(drawn);
  return bar === null || mark.length + bar.length > look.width ? words : `${mark}${bar}\n${words}`;
}

/** `|---|=====x==|` from the least to the greatest: where bands begin, what the value may be, what it is. */
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
