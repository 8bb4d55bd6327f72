import { inert } from '../../escape/inert.ts';
import { textWidth } from '../../escape/width.ts';
import { wrap } from '../../escape/wrap.ts';

const MIN_WIDTH = 10;

/** Escapes and wraps a text; continuation lines are indented by the width of the mark unless `indent` is given. */
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

/** Styles each line separately, so that no style extends past a line end. */
export function styled(text: string, style: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => style(line))
    .join('\n');
}
