import { inert } from '../../escape/inert.ts';
import { textWidth } from '../../escape/width.ts';
import { wrap } from '../../escape/wrap.ts';

const MIN_WIDTH = 10;

/** A text made harmless and wrapped; later lines stand under the first one's text, or under its mark where `indent` says so. */
export function hanging(
  mark: string,
  text: string,
  { width }: { readonly width: number },
  indent = ' '.repeat(textWidth(mark)),
): string {
  const room = Math.max(MIN_WIDTH, width);
  if (indent === '' && mark !== '') return wrap(mark + inert(text), room).join('\n');
  return wrap(inert(text), Math.max(MIN_WIDTH, room - textWidth(mark)))
    .map((line, index) => (index === 0 ? mark : indent) + line)
    .join('\n');
}

/** Line by line, so that a style never runs over the end of one. */
export function styled(text: string, style: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => style(line))
    .join('\n');
}
