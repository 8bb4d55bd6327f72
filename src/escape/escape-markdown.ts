import { inert } from './inert.ts';

/** Signs that can begin or end something in Markdown wherever they stand. */
const ACTIVE = /[\\`*_{}[\]<>|&~^$#]/g;

/** What people's programs make links of without being asked: `https://`, `www.name.tld`, `a@b`. */
const LINKS = /:(?=\/)|(?<=[^\s.])\.(?=[\p{L}\p{N}])|@/gu;

/** Signs that make a list, a heading or a rule of a line that begins with them. */
const LINE_START = /^([+\-=:])/;
const NUMBERED_START = /^(\d+)([.)])(?=\s|$)/;

const EDGE_SPACE = /^\s+|\s+$/g;

/** Edge spaces would be trimmed, and four of them make a block of code. */
function entities(spaces: string): string {
  return Array.from(spaces, (space) => `&#${space.charCodeAt(0)};`).join('');
}

function escapeDot(found: string, offset: number, text: string): string {
  // 2.5 stays readable: nothing is linked between two digits.
  const between = /^\d.\d/.test(text.slice(Math.max(offset - 1, 0), offset + 2));
  return found === '.' && between ? found : `\\${found}`;
}

/**
 * A text from outside as the same text in Markdown (law 8): no link, picture, tag, table cell or line of its own
 * comes of it, on a line with other words or alone. Line breaks and controls are shown, as `inert` does.
 */
export function escapeMarkdown(text: string): string {
  return inert(text)
    .replace(ACTIVE, String.raw`\$&`)
    .replace(LINKS, escapeDot)
    .replace(LINE_START, String.raw`\$1`)
    .replace(NUMBERED_START, String.raw`$1\$2`)
    .replace(EDGE_SPACE, entities);
}
