import { inert } from './inert.ts';

/** Characters that are markup anywhere in Markdown. */
const ACTIVE = /[\\`*_{}[\]<>|&~^$#]/g;

/** Parts of texts that Markdown programs turn into links automatically: `https://`, `www.name.tld`, `a@b`. */
const LINKS = /:(?=\/)|(?<=[^\s.])\.(?=[\p{L}\p{N}])|@/gu;

/** Characters that turn a line into a list, a heading or a rule if they start it. */
const LINE_START = /^([+\-=:])/;
const NUMBERED_START = /^(\d+)([.)])(?=\s|$)/;

const EDGE_SPACE = /^\s+|\s+$/g;

/** Spaces at either end would be trimmed, and four of them start a code block. */
function entities(spaces: string): string {
  return Array.from(spaces, (space) => `&#${space.charCodeAt(0)};`).join('');
}

function escapeDot(found: string, offset: number, text: string): string {
  // 2.5 stays readable: no program links a period between two digits.
  const between = /^\d.\d/.test(text.slice(Math.max(offset - 1, 0), offset + 2));
  return found === '.' && between ? found : `\\${found}`;
}

/**
 * Escapes a text so that Markdown shows it unchanged (law 8): it cannot become a link, picture, tag, table cell or line
 * of its own, whether alone on its line or among other words. Line breaks and controls are shown as by `inert`.
 */
export function escapeMarkdown(text: string): string {
  return inert(text)
    .replace(ACTIVE, String.raw`\$&`)
    .replace(LINKS, escapeDot)
    .replace(LINE_START, String.raw`\$1`)
    .replace(NUMBERED_START, String.raw`$1\$2`)
    .replace(EDGE_SPACE, entities);
}
